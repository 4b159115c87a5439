package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.MapQuestion;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says of all projects whose comparisons come to the same, before the map is asked;
 * and what came of the map's answers so far. Safe for several threads.
 */
final class Opinion {
  private final ClauseTable table;
  private final @Nullable List<Condition> conditions;
  private final @Nullable String failure;
  private final List<MapQuestion> questions;
  private final AnswerTree<Ruling> rulings;

  /**
   * @param conditions in the rule's order, without what is only told, those that ask the map still
   *     open; null when the clause is not about such a project
   * @param failure why the clause could not be evaluated, or null
   */
  Opinion(ClauseTable table, @Nullable List<Condition> conditions, @Nullable String failure) {
    this.table = table;
    this.conditions = conditions == null ? null : List.copyOf(conditions);
    this.failure = failure;
    this.rulings = table.rulings();
    Set<MapQuestion> asked = new LinkedHashSet<>();
    if (conditions != null)
      for (Condition condition : conditions)
        for (Condition leaf : condition.leaves())
          if (leaf.question() != null) asked.add(leaf.question());
    this.questions = List.copyOf(asked);
  }

  String clause() {
    return table.clause().id();
  }

  /** What it asks the map, each question once; nothing where the answer cannot matter. */
  List<MapQuestion> questions(boolean explaining) {
    return !explaining && conditions != null && isNotAbout(conditions) ? List.of() : questions;
  }

  /**
   * What comes of it on a site.
   *
   * @param territory whether the site lies in that of the clause, without what is only told
   * @param explaining keep the evidence of a clause that is not about the project
   */
  Ruling ruling(Condition territory, Answers answers, boolean explaining) {
    Ruling known = rulings.find(answers);
    if (known != null) return known;
    Set<Integer> asked = new LinkedHashSet<>();
    asked.add(Answers.TERRITORY);
    Finding finding =
        finding(
            conditions,
            territory,
            question -> {
              asked.add(answers.number(question));
              return answers.bare(question);
            },
            explaining);
    Ruling ruling = new Ruling(finding);
    if (failure == null && !rulings.put(List.copyOf(asked), answers, ruling)) table.forget();
    return ruling;
  }

  /**
   * With what the proposal declares and the map measured.
   *
   * @param map what the map answers; may throw, and then the clause is an error
   */
  Finding told(
      Compared project,
      Condition territory,
      Function<MapQuestion, Measured> map,
      boolean explaining) {
    List<Condition> told =
        conditions == null ? null : conditions.stream().map(c -> c.told(project::told)).toList();
    return finding(told, territory, map, explaining);
  }

  private Finding finding(
      @Nullable List<Condition> some,
      Condition territory,
      Function<MapQuestion, Measured> map,
      boolean explaining) {
    if (failure != null) return bare(territory, Outcome.ERROR, failure);
    if (some == null || !explaining && isNotAbout(some))
      return bare(territory, Outcome.NOT_APPLICABLE, null);
    List<Condition> answered = new ArrayList<>(some.size() + 1);
    answered.add(territory);
    try {
      for (Condition condition : some) {
        Condition answer = condition.answered(map);
        if (!explaining && answer.role() == Role.ABOUT && answer.truth() == Truth.NO)
          return bare(territory, Outcome.NOT_APPLICABLE, null);
        answered.add(answer);
      }
    } catch (RuntimeException | StackOverflowError e) {
      return bare(territory, Outcome.ERROR, RuleEngine.rootCause(e));
    }
    Verdict verdict = Verdict.of(table.clause().gives(), answered);
    return new Finding(
        table.clause(),
        verdict.outcome(),
        answered,
        verdict.outcome() == Outcome.UNDETERMINED ? List.copyOf(verdict.missing()) : List.of(),
        new Finding.Rank(
            table.yieldsTo(),
            verdict.exception() == null ? null : verdict.exception().detail().text(),
            table.periodEnded()),
        null,
        null);
  }

  private static boolean isNotAbout(List<Condition> conditions) {
    for (Condition condition : conditions)
      if (condition.role() == Role.ABOUT && condition.truth() == Truth.NO) return true;
    return false;
  }

  private Finding bare(Condition territory, Outcome outcome, @Nullable String why) {
    return new Finding(
        table.clause(),
        outcome,
        List.of(territory),
        List.of(),
        new Finding.Rank(table.yieldsTo(), null, table.periodEnded()),
        why,
        null);
  }
}
