package io.redline.assess;

import io.redline.assess.Assessment.Missing;
import io.redline.facts.Condition;
import io.redline.facts.Definitions;
import io.redline.facts.Outcome;
import io.redline.facts.Project;
import io.redline.facts.Surroundings;
import io.redline.facts.Truth;
import io.redline.intake.Proposal;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Judges a proposal on its site by the clauses in force on a day. Pure: no files, no clock. Safe
 * for several threads.
 */
public final class Assessor {

  /**
   * Whether clauses that are not about the project leave their evidence too, or are only counted.
   */
  public enum Depth {
    EXPLAIN_ALL,
    EXPLAIN_WHAT_APPLIES
  }

  private final Rulebook rulebook;
  private final RuleEngine engine;

  public Assessor(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.engine = new RuleEngine(rulebook);
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  public Assessment assess(
      Proposal proposal, Surroundings surroundings, LocalDate asOf, Depth depth) {
    return assess(proposal, surroundings, asOf, depth, clause -> true);
  }

  /**
   * By some of the clauses only, as when two rulebooks are compared.
   *
   * @param among the clauses to judge by; the others are as if they were not in force
   */
  public Assessment assess(
      Proposal proposal,
      Surroundings surroundings,
      LocalDate asOf,
      Depth depth,
      Predicate<Clause> among) {
    Surroundings.Place place = surroundings.place();
    Map<Clause, Condition> inPlay = new LinkedHashMap<>();
    int notEncoded = 0;
    for (Clause clause : rulebook.inForceOn(asOf)) {
      if (!among.test(clause)) continue;
      Condition territory = rulebook.territories().get(clause.territory()).holds(place);
      if (territory.truth() == Truth.NO) continue;
      if (clause.isJudged()) inPlay.put(clause, territory);
      else if (clause.status() == Clause.Status.NOT_ENCODED) notEncoded++;
    }
    Project project =
        new Project(
            proposal.id(),
            proposal.facts(),
            surroundings,
            definitions(),
            rulebook.parametersOn(asOf),
            depth == Depth.EXPLAIN_ALL);
    RuleEngine.Run run = engine.run(inForce(asOf, among), project);
    List<Finding> findings = new ArrayList<>();
    inPlay.forEach(
        (clause, territory) ->
            findings.add(
                clause.hasRule()
                    ? finding(clause, territory, run, asOf, depth)
                    : byData(clause, territory, project, asOf, depth)));
    // An open encouragement stands behind what may yet speak against the project.
    findings.sort(
        Comparator.comparing(Finding::outcome)
            .thenComparing(f -> f.clause().onlyEncourages())
            .thenComparing(f -> f.clause().id()));
    return assessment(proposal, asOf, place, findings, inPlay.size(), notEncoded);
  }

  /**
   * What one clause says, without running the others.
   *
   * @return null when the clause is not in force on this day or its territory does not hold the
   *     site
   */
  Finding finding(
      Clause clause, Proposal proposal, Surroundings surroundings, LocalDate asOf, Depth depth) {
    Condition territory =
        rulebook.territories().get(clause.territory()).holds(surroundings.place());
    if (!clause.isInForceOn(asOf) || territory.truth() == Truth.NO || !clause.isJudged())
      return null;
    Project project =
        new Project(
            proposal.id(),
            proposal.facts(),
            surroundings,
            definitions(),
            rulebook.parametersOn(asOf),
            depth == Depth.EXPLAIN_ALL);
    return clause.hasRule()
        ? finding(clause, territory, engine.run(List.of(clause), project), asOf, depth)
        : byData(clause, territory, project, asOf, depth);
  }

  private Definitions definitions() {
    return rulebook.definitions();
  }

  /** All of the day's rules, so that one knowledge base serves every place. */
  private List<Clause> inForce(LocalDate asOf, Predicate<Clause> among) {
    return rulebook.inForceOn(asOf).stream().filter(Clause::hasRule).filter(among).toList();
  }

  private Finding finding(
      Clause clause, Condition territory, RuleEngine.Run run, LocalDate asOf, Depth depth) {
    List<String> yields = yields(clause, asOf);
    boolean periodEnded = clause.instrument().periodEndedBefore(asOf);
    String failure = run.failed().get(clause.id());
    if (failure != null)
      return new Finding(
          clause, Outcome.ERROR, List.of(territory), List.of(), yields, null, periodEnded, failure);
    Matched matched = run.matched().get(clause.id());
    if (matched == null && depth == Depth.EXPLAIN_ALL)
      return new Finding(
          clause,
          Outcome.ERROR,
          List.of(territory),
          List.of(),
          yields,
          null,
          periodEnded,
          "the rule left no evidence");
    if (matched == null)
      return new Finding(
          clause,
          Outcome.NOT_APPLICABLE,
          List.of(territory),
          List.of(),
          yields,
          null,
          periodEnded,
          null);
    return judged(
        clause,
        territory,
        matched.inOrder(rulebook.bindings().get(clause.id())),
        yields,
        periodEnded);
  }

  /** A clause whose register entry says which projects it speaks of; no rule is run. */
  private Finding byData(
      Clause clause, Condition territory, Project project, LocalDate asOf, Depth depth) {
    List<String> yields = yields(clause, asOf);
    boolean periodEnded = clause.instrument().periodEndedBefore(asOf);
    try {
      List<Condition> conditions = clause.about().conditions(project);
      boolean onlyCounted =
          depth == Depth.EXPLAIN_WHAT_APPLIES
              && conditions.stream().anyMatch(c -> c.truth() == Truth.NO);
      return onlyCounted
          ? new Finding(
              clause,
              Outcome.NOT_APPLICABLE,
              List.of(territory),
              List.of(),
              yields,
              null,
              periodEnded,
              null)
          : judged(clause, territory, conditions, yields, periodEnded);
    } catch (RuntimeException e) {
      return new Finding(
          clause,
          Outcome.ERROR,
          List.of(territory),
          List.of(),
          yields,
          null,
          periodEnded,
          String.valueOf(e.getMessage()));
    }
  }

  private List<String> yields(Clause clause, LocalDate asOf) {
    return clause.yieldsTo().stream()
        .filter(y -> !y.from().isAfter(asOf))
        .map(Clause.Yield::clause)
        .filter(id -> rulebook.clause(id).isInForceOn(asOf))
        .toList();
  }

  private static Finding judged(
      Clause clause,
      Condition territory,
      List<Condition> own,
      List<String> yields,
      boolean periodEnded) {
    List<Condition> conditions = new ArrayList<>(List.of(territory));
    conditions.addAll(own);
    Verdict verdict = Verdict.of(clause.gives(), conditions);
    List<String> missing =
        verdict.outcome() == Outcome.UNDETERMINED ? List.copyOf(verdict.missing()) : List.of();
    String exception = verdict.exception() == null ? null : verdict.exception().detail().text();
    return new Finding(
        clause, verdict.outcome(), conditions, missing, yields, exception, periodEnded, null);
  }

  private Assessment assessment(
      Proposal proposal,
      LocalDate asOf,
      Surroundings.Place place,
      List<Finding> findings,
      int expected,
      int notEncoded) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) counts.put(outcome, 0);
    findings.forEach(f -> counts.merge(f.outcome(), 1, Integer::sum));
    int counted = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (counted != expected)
      throw new IllegalStateException(counted + " outcomes for " + expected + " clauses");
    Outcome overall = Outcome.worst(findings.stream().map(Finding::outcome).toList());
    return new Assessment(
        proposal.id(),
        proposal.name(),
        asOf,
        overall,
        counts,
        findings,
        missing(findings),
        notEncoded,
        place,
        rulebook.version(),
        rulebook.digest());
  }

  /**
   * The most useful fact first. What would only settle an encouragement comes last: it cannot speak
   * against the project.
   */
  private static List<Missing> missing(List<Finding> findings) {
    Map<String, List<String>> clausesByFact = new LinkedHashMap<>();
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Finding finding : findings)
      for (String fact : finding.missing()) {
        clausesByFact.computeIfAbsent(fact, f -> new ArrayList<>()).add(finding.clause().id());
        weights.merge(fact, finding.clause().onlyEncourages() ? 0 : 1, Integer::sum);
      }
    return clausesByFact.entrySet().stream()
        .map(e -> new Missing(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparing((Missing m) -> -weights.get(m.fact()))
                .thenComparing(m -> -m.clauses().size())
                .thenComparing(Missing::fact))
        .toList();
  }
}
