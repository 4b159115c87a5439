package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import java.util.List;

/**
 * What one clause says of one proposal, with its evidence.
 *
 * @param conditions the territory first, then the rule's, in the rule's order; only the territory
 *     when the rule did not match
 * @param missing facts that can still change the outcome: JSON pointers or {@code layer:ID}
 * @param yieldsTo clauses that decide instead on this day
 * @param exceptionClause clause of the exception that released the project, or null
 * @param periodEnded the plan's period is over: a finding that rests on it alone has to say so
 * @param failure why the clause could not be evaluated, or null
 */
public record Finding(
    Clause clause,
    Outcome outcome,
    List<Condition> conditions,
    List<String> missing,
    List<String> yieldsTo,
    String exceptionClause,
    boolean periodEnded,
    String failure) {

  public Finding {
    conditions = List.copyOf(conditions);
    missing = List.copyOf(missing);
    yieldsTo = List.copyOf(yieldsTo);
  }

  /**
   * Whether a reviewer has to say something before an assessment is signed: the clause asks for
   * judgement, or is open and could speak against the project.
   */
  public boolean asksPerson() {
    return outcome == Outcome.REVIEW || outcome == Outcome.UNDETERMINED && !clause.onlyEncourages();
  }
}
