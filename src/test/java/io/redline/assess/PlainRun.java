package io.redline.assess;

import io.redline.admission.SurroundingsWithUnits;
import io.redline.facts.Condition;
import io.redline.facts.Declared;
import io.redline.facts.Documents;
import io.redline.facts.Outcome;
import io.redline.facts.Project;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.intake.Proposal;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The law without a memory: one Drools session for one project, all rules at once, the map asked
 * for every match. What the assessor remembers is held against it.
 */
final class PlainRun {
  private final Rulebook rulebook;
  private final LocalDate day;
  private final boolean explaining;
  private final List<Clause> judged;
  private final KieBase base;

  PlainRun(Rulebook rulebook, List<Clause> clauses, LocalDate day, boolean explaining) {
    this.rulebook = rulebook;
    this.day = day;
    this.explaining = explaining;
    this.judged = clauses.stream().filter(c -> c.isInForceOn(day) && c.isJudged()).toList();
    List<Model> models = new ArrayList<>();
    for (Model all : rulebook.compiled().models()) {
      ModelImpl some = new ModelImpl(all.getPackageName());
      for (Rule rule : all.getRules())
        if (judged.stream().anyMatch(c -> c.id().equals(rule.getName()))) some.addRule(rule);
      models.add(some);
    }
    this.base = KieBaseBuilder.createKieBaseFromModel(models);
  }

  /** One finding for each clause in play, by clause. */
  List<Finding> findings(Proposal proposal, SurroundingsWithUnits map) {
    SurroundingsWithUnits around =
        SurroundingsAsStated.around(proposal, map, day, rulebook.vocabulary());
    return findings(ClaimCheck.of(proposal.facts(), around).believed(), around);
  }

  List<Finding> findings(Map<String, Object> facts, SurroundingsWithUnits around) {
    Project project =
        new Declared(
                Documents.on(facts, day.toString(), !explaining),
                rulebook.definitions(),
                rulebook.parametersOn(day),
                explaining)
            .project();
    Map<String, Matched> matched = matched(project);
    List<Finding> all = new ArrayList<>();
    for (Clause clause : judged) {
      Condition territory = rulebook.territories().get(clause.territory()).holds(around.place());
      if (territory.truth() == Truth.NO) continue;
      all.add(finding(clause, territory, conditions(clause, matched, project), around));
    }
    all.sort(Comparator.comparing(f -> f.clause().id()));
    return all;
  }

  private Map<String, Matched> matched(Project project) {
    KieSession session = base.newKieSession();
    try {
      session.insert(project);
      session.fireAllRules();
      Map<String, Matched> matched = new HashMap<>();
      for (Object found : session.getObjects(fact -> fact instanceof Matched))
        matched.put(((Matched) found).clause(), (Matched) found);
      return matched;
    } finally {
      session.dispose();
    }
  }

  private @Nullable List<Condition> conditions(
      Clause clause, Map<String, Matched> matched, Project project) {
    if (clause.hasRule()) {
      Matched match = matched.get(clause.id());
      return match == null ? null : match.inOrder(rulebook.compiled().bindings().get(clause.id()));
    }
    List<Condition> all = clause.about().conditions(project);
    return !explaining && all.stream().anyMatch(c -> c.truth() == Truth.NO) ? null : all;
  }

  private Finding finding(
      Clause clause,
      Condition territory,
      @Nullable List<Condition> conditions,
      SurroundingsWithUnits around) {
    List<Condition> answered = new ArrayList<>(List.of(territory));
    boolean isAbout = conditions != null;
    if (isAbout)
      for (Condition condition : conditions) {
        Condition answer = condition.answered(question -> question.ask(around));
        isAbout &= explaining || answer.role() != Role.ABOUT || answer.truth() != Truth.NO;
        answered.add(answer);
      }
    Verdict verdict =
        isAbout
            ? Verdict.of(clause.gives(), answered)
            : new Verdict(Outcome.NOT_APPLICABLE, java.util.Set.of(), null);
    return new Finding(
        clause,
        verdict.outcome(),
        isAbout ? answered : List.of(territory),
        verdict.outcome() == Outcome.UNDETERMINED ? List.copyOf(verdict.missing()) : List.of(),
        new Finding.Rank(
            clause.yieldsTo().stream()
                .filter(y -> !y.from().isAfter(day))
                .map(Clause.Yield::clause)
                .filter(id -> rulebook.clause(id).isInForceOn(day))
                .toList(),
            verdict.exception() == null ? null : verdict.exception().detail().text(),
            clause.instrument().periodEndedBefore(day)),
        null,
        null);
  }
}
