package io.redline.rulebook;

import io.redline.facts.Outcome;
import java.util.EnumSet;
import java.util.Set;

/** A clause with a rule says what it can give and why; one without says why not. */
final class AccountCheck {
  /** What a wording can give at worst. */
  static final Set<Outcome> GIVEN =
      EnumSet.of(Outcome.VIOLATED, Outcome.REQUIRED, Outcome.REVIEW, Outcome.ENCOURAGED);

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
      problem(
          "strength is "
              + clause.strength()
              + "; only mandatory wording (禁止, 严禁, 不得) can give violated");
    if (clause.gives() == Outcome.REVIEW && clause.question().isEmpty())
      problem("'question' is missing: a person has to know what to answer");
    if (clause.status() == Clause.Status.ASKS_A_PERSON && clause.gives() != Outcome.REVIEW)
      problem("asks-a-person gives review");
    if (clause.status() == Clause.Status.REFERS_TO && clause.refersTo().isEmpty())
      problem("'refersTo' is missing: name our clauses it points to");
  }

  private void judged(Clause clause) {
    if (clause.gives() == null || !GIVEN.contains(clause.gives()))
      problem(
          "'gives' must be violated, required, review or encouraged: the worst the wording allows");
    if (clause.reading().isEmpty())
      problem("'reading' is missing: say how the wording leads to the outcome");
    if (clause.about() != null
        && clause.gives() != Outcome.ENCOURAGED
        && clause.gives() != Outcome.REVIEW)
      problem(
          "'about' is for a clause that gives encouraged or review; a ban or a duty needs a rule");
  }

  private void notJudged(Clause clause) {
    String status = clause.status().id();
    if (clause.gives() != null)
      problem("'gives' stands on a clause of status " + status + ", which has no rule");
    if (clause.why().isEmpty())
      problem("'why' is missing: say why no rule stands behind the clause");
    if (clause.about() != null)
      problem("'about' stands on a clause of status " + status + ", which is not judged");
  }

  private void problem(String what) {
    problems.add(at, what);
  }
}
