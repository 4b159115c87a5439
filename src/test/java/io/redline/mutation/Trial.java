package io.redline.mutation;

import io.redline.assess.Example;
import io.redline.assess.Matched;
import io.redline.assess.MutantVerdict;
import io.redline.facts.Condition;
import io.redline.facts.Declared;
import io.redline.facts.Outcome;
import io.redline.facts.Parameters;
import io.redline.facts.Project;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Tries the mutants of one clause on the examples beside its rule. */
final class Trial {
  private final Rulebook rulebook;
  private final Clause clause;
  private final List<Example> examples;

  Trial(Rulebook rulebook, Clause clause, List<Example> examples) {
    this.rulebook = rulebook;
    this.clause = clause;
    this.examples = examples;
  }

  /**
   * @param original name of the unchanged rule among the models
   * @return the mutants that no example noticed
   * @throws IllegalStateException when an example does not hold for the unchanged rule
   */
  List<Mutant> survivors(List<Model> models, String original, List<Mutant> mutants) {
    TreeSet<String> names = new TreeSet<>(List.of(original));
    for (Mutant mutant : mutants) if (mutant.hasRuleOfItsOwn()) names.add(mutant.name());
    KieBase rules = base(models, names);
    KieBase unchanged = base(models, new TreeSet<>(List.of(original)));
    List<Mutant> left = new ArrayList<>(mutants);
    for (Example example : examples) {
      Map<String, Outcome> outcomes = outcomes(rules, example, null, 0, territory());
      Outcome now = outcomes.get(original);
      if (now != example.expected())
        throw new IllegalStateException(
            clause.id() + ", " + example.title() + ": gives " + now + " unchanged");
      left.removeIf(mutant -> now != outcome(mutant, example, outcomes, unchanged, original));
    }
    return left;
  }

  private Outcome outcome(
      Mutant mutant,
      Example example,
      Map<String, Outcome> outcomes,
      KieBase unchanged,
      String original) {
    if (mutant.hasRuleOfItsOwn()) return outcomes.get(mutant.name());
    Territory where =
        mutant.change() == Change.TERRITORY_DROPPED
            ? Mutants.everywhere(rulebook).orElseThrow()
            : territory();
    return outcomes(unchanged, example, mutant.parameter(), mutant.step(), where).get(original);
  }

  private Territory territory() {
    return rulebook.territories().get(clause.territory());
  }

  /** The outcome by each rule; none where the clause is not in play. */
  private Map<String, Outcome> outcomes(
      KieBase rules, Example example, String parameter, double step, Territory where) {
    Place place = example.surroundings().place();
    Condition territory = where.holds(place);
    Map<String, Outcome> byRule = new HashMap<>();
    if (!clause.isInForceOn(example.asOf()) || territory.truth() == Truth.NO) return byRule;
    Project project =
        new Declared(
                example.proposal().facts(),
                rulebook.definitions(),
                moved(rulebook.parametersOn(example.asOf()), parameter, step),
                true)
            .project();
    for (Matched matched : matches(rules, project))
      byRule.put(matched.clause(), MutantVerdict.of(clause, territory, answered(matched, example)));
    return byRule;
  }

  /** With the map's answers put in, as the assessment does. */
  private static Matched answered(Matched open, Example example) {
    Map<String, Condition> conditions = new TreeMap<>();
    open.conditions()
        .forEach(
            (name, condition) ->
                conditions.put(
                    name, condition.answered(question -> question.ask(example.surroundings()))));
    return new Matched(open.clause(), open.project(), conditions);
  }

  private static Parameters moved(Parameters all, String id, double step) {
    if (id == null) return all;
    Map<String, Parameters.Parameter> byId = new HashMap<>(all.byId());
    byId.computeIfPresent(
        id, (k, p) -> new Parameters.Parameter(id, p.value() + step, p.unit(), p.source()));
    return new Parameters(byId);
  }

  private static List<Matched> matches(KieBase rules, Project project) {
    KieSession session = rules.newKieSession();
    try {
      session.insert(project);
      session.fireAllRules();
      List<Matched> all = new ArrayList<>();
      for (Object found : session.getObjects(fact -> fact instanceof Matched))
        all.add((Matched) found);
      return all;
    } finally {
      session.dispose();
    }
  }

  private static KieBase base(List<Model> models, TreeSet<String> names) {
    List<Model> chosen = new ArrayList<>();
    for (Model all : models) {
      ModelImpl some = new ModelImpl(all.getPackageName());
      for (Rule rule : all.getRules()) if (names.contains(rule.getName())) some.addRule(rule);
      chosen.add(some);
    }
    return KieBaseBuilder.createKieBaseFromModel(chosen);
  }
}
