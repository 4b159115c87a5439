package io.redline.assess;

import io.redline.facts.Comparison;
import io.redline.facts.Condition;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says, by what its comparisons come to: the rule is asked once for each vector of
 * answers, however many projects give it. Safe for several threads.
 */
final class ClauseTable {
  /** Opinions and rulings of one clause; few have a tenth of it. */
  private static final int MOST = 2_000;

  private final Clause clause;
  private final List<String> yieldsTo;
  private final boolean periodEnded;
  private final AtomicInteger kept = new AtomicInteger();
  private final AnswerTree<Opinion> opinions = new AnswerTree<>(MOST, kept);

  /** All that its conditions compare; null until the rule was asked once. */
  private volatile @Nullable Set<Comparison> comparisons;

  /**
   * @param yieldsTo clauses that decide instead
   */
  ClauseTable(Clause clause, List<String> yieldsTo, boolean periodEnded) {
    this.clause = clause;
    this.yieldsTo = yieldsTo;
    this.periodEnded = periodEnded;
  }

  Clause clause() {
    return clause;
  }

  List<String> yieldsTo() {
    return yieldsTo;
  }

  boolean periodEnded() {
    return periodEnded;
  }

  @Nullable Set<Comparison> comparisons() {
    return comparisons;
  }

  /** Null when the rule was asked of no project that answers so. */
  @Nullable Opinion find(Compared project) {
    return opinions.find(project);
  }

  /**
   * @param conditions what the rule says of the project, without what is only told
   * @param isAbout whether the rule matches; what it compares beyond the first condition that fails
   *     is of no account where it does not
   * @throws IllegalStateException when it does not match and no condition says why
   */
  Opinion learn(List<Condition> conditions, boolean isAbout, Compared project) {
    if (comparisons == null) comparisons = compared(conditions);
    Opinion opinion = new Opinion(this, isAbout ? conditions : null, null);
    List<Condition> deciding = isAbout ? conditions : upToFailing(conditions);
    List<Integer> asked =
        compared(deciding).stream().filter(c -> !c.asksTheMap()).map(project::number).toList();
    if (!opinions.put(asked, project, opinion)) forget();
    return opinion;
  }

  private List<Condition> upToFailing(List<Condition> conditions) {
    for (int i = 0; i < conditions.size(); i++)
      if (conditions.get(i).role() == Role.ABOUT && conditions.get(i).truth() == Truth.NO)
        return conditions.subList(0, i + 1);
    throw new IllegalStateException(
        "rule " + clause.id() + " does not match, and does not say why");
  }

  private static Set<Comparison> compared(List<Condition> conditions) {
    Set<Comparison> all = new LinkedHashSet<>();
    for (Condition condition : conditions)
      for (Condition leaf : condition.leaves()) all.add(leaf.criterion().asked());
    return all;
  }

  /** A failure may pass, such as one for want of memory; it is not kept. */
  Opinion failed(String why) {
    return new Opinion(this, null, why);
  }

  AnswerTree<Ruling> rulings() {
    return new AnswerTree<>(MOST, kept);
  }

  void forget() {
    opinions.forget();
    kept.set(0);
  }
}
