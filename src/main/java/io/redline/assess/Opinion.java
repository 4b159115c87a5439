package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.MapQuestion;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says of one set of facts before the map is asked.
 *
 * @param conditions in the rule's order, those that ask the map still open; null when the clause is
 *     not about such a project
 * @param failure why the clause could not be evaluated, or null
 * @param yieldsTo clauses that decide instead
 */
record Opinion(
    Clause clause,
    @Nullable List<Condition> conditions,
    @Nullable String failure,
    List<String> yieldsTo,
    boolean periodEnded) {

  /** Whether the outcome is the same wherever the site lies within a place. */
  boolean isSettled(boolean explaining) {
    if (failure != null || conditions == null) return true;
    if (!explaining && notAbout(conditions)) return true;
    return conditions.stream().noneMatch(Condition::asksTheMap);
  }

  /** What it asks the map, each question once. */
  Set<MapQuestion> questions() {
    Set<MapQuestion> asked = new LinkedHashSet<>();
    if (conditions != null)
      for (Condition condition : conditions)
        for (Condition leaf : condition.leaves())
          if (leaf.question() != null) asked.add(leaf.question());
    return asked;
  }

  /**
   * @param map what the map answers; may throw, and then the clause is an error
   * @param explaining keep the evidence of a clause that is not about the project
   */
  Finding finding(Condition territory, Function<MapQuestion, Measured> map, boolean explaining) {
    if (failure != null) return failed(territory, failure);
    if (conditions == null) return notApplicable(territory);
    List<Condition> answered = new ArrayList<>(conditions.size() + 1);
    answered.add(territory);
    try {
      for (Condition condition : conditions) {
        Condition answer = condition.answered(map);
        if (!explaining && answer.role() == Role.ABOUT && answer.truth() == Truth.NO)
          return notApplicable(territory);
        answered.add(answer);
      }
    } catch (RuntimeException | StackOverflowError e) {
      return failed(territory, RuleEngine.rootCause(e));
    }
    Verdict verdict = Verdict.of(clause.gives(), answered);
    return new Finding(
        clause,
        verdict.outcome(),
        answered,
        verdict.outcome() == Outcome.UNDETERMINED ? List.copyOf(verdict.missing()) : List.of(),
        new Finding.Rank(
            yieldsTo,
            verdict.exception() == null ? null : verdict.exception().detail().text(),
            periodEnded),
        null,
        null);
  }

  private static boolean notAbout(List<Condition> conditions) {
    return conditions.stream().anyMatch(c -> c.role() == Role.ABOUT && c.truth() == Truth.NO);
  }

  private Finding notApplicable(Condition territory) {
    return bare(territory, Outcome.NOT_APPLICABLE, null);
  }

  private Finding failed(Condition territory, String why) {
    return bare(territory, Outcome.ERROR, why);
  }

  private Finding bare(Condition territory, Outcome outcome, String why) {
    return new Finding(
        clause,
        outcome,
        List.of(territory),
        List.of(),
        new Finding.Rank(yieldsTo, null, periodEnded),
        why,
        null);
  }
}
