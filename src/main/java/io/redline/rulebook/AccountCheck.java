package io.redline.rulebook;

import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A clause with a rule says what it can give and why; one without says why not. */
final class AccountCheck {
  /** What a wording can give at worst. */
  static final Set<Outcome> GIVEN =
      EnumSet.of(Outcome.VIOLATED, Outcome.REQUIRED, Outcome.REVIEW, Outcome.ENCOURAGED);

  /** What a clause can be for by what it can give at worst. */
  private static final Map<Outcome, Set<Tier>> TIERS =
      Map.of(
          Outcome.VIOLATED, Set.of(Tier.PROHIBITION),
          Outcome.REQUIRED, Set.of(Tier.DUTY),
          Outcome.REVIEW, Set.of(Tier.JUDGEMENT, Tier.GUIDANCE),
          Outcome.ENCOURAGED, Set.of(Tier.GUIDANCE));

  private final Problems problems;
  private final String at;

  AccountCheck(Problems problems, String at) {
    this.problems = problems;
    this.at = at;
  }

  void check(Clause clause) {
    boolean judged =
        clause.status() == Clause.Status.ENCODED || clause.status() == Clause.Status.ASKS_A_PERSON;
    if (judged) judged(clause);
    else notJudged(clause);
    if (clause.gives() == Outcome.VIOLATED && !clause.strength().equals("mandatory"))
      problem("strength-not-mandatory", clause.strength());
    if (clause.gives() == Outcome.REVIEW && clause.question().isEmpty())
      problem("missing-question");
    if (clause.status() == Clause.Status.ASKS_A_PERSON && clause.gives() != Outcome.REVIEW)
      problem("person-gives-review");
    if (clause.status() == Clause.Status.REFERS_TO && clause.refersTo().isEmpty())
      problem("missing-refers-to");
  }

  private void judged(Clause clause) {
    if (clause.gives() == null || !GIVEN.contains(clause.gives())) problem("gives-what");
    Tier tier = clause.account().tier();
    if (clause.gives() != null && !TIERS.getOrDefault(clause.gives(), Set.of()).contains(tier))
      problem("tier-what");
    if (clause.reading().isEmpty()) problem("missing-reading");
    if (clause.about() != null
        && clause.gives() != Outcome.ENCOURAGED
        && clause.gives() != Outcome.REVIEW) problem("about-needs-rule");
  }

  private void notJudged(Clause clause) {
    String status = clause.status().id();
    if (clause.gives() != null) problem("gives-not-judged", status);
    if (clause.why().isEmpty()) problem("missing-why");
    if (clause.about() != null) problem("about-not-judged", status);
  }

  private void problem(String key, Object... arguments) {
    problems.add(at, key, arguments);
  }
}
