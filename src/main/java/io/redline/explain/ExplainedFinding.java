package io.redline.explain;

import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import java.util.List;

/**
 * One finding laid out for a reader. Every format prints these parts and no sentences of its own.
 *
 * @param summary the outcome's reason in a sentence
 * @param compared each condition of the clause in the rule's order
 * @param exemption the exception the clause states, or null when it states none
 * @param open what is missing, and which clauses each would settle
 * @param yieldsTo clauses that decide instead; this one is shown all the same
 * @param prevailsOver clauses of this assessment that yield to this one
 * @param changes what would change the outcome besides what is open; empty when nothing the
 *     applicant can do would
 * @param question what a person has to answer; empty when nobody has to
 */
public record ExplainedFinding(
    Finding finding,
    Topic topic,
    Citation citation,
    String outcome,
    String summary,
    List<Compared> compared,
    Exemption exemption,
    List<Open> open,
    List<Related> yieldsTo,
    List<Related> prevailsOver,
    List<String> changes,
    String question) {

  /**
   * Where the clause stands.
   *
   * @param heading instrument and article
   * @param number 文号; empty when not known
   * @param inForce from when to when
   * @param periodNote that the plan's period is over; empty when it is not
   */
  public record Citation(
      String heading, String number, String quote, String inForce, String periodNote) {}

  /**
   * One condition with what was found.
   *
   * @param label what it does for the clause
   * @param holds yes, no, unknown in the reader's language
   * @param text value found, limit, unit and doubt in words
   * @param source where the values come from; empty when nothing was found
   */
  public record Compared(
      Role role, Truth truth, String label, String holds, String text, String source) {}

  /**
   * An exception as considered.
   *
   * @param text whether it releases the project, and why
   */
  public record Exemption(Truth truth, String text) {}

  /**
   * A missing fact.
   *
   * @param clauses every clause of this assessment the fact bears on
   */
  public record Open(String fact, String label, List<String> clauses) {}

  /**
   * Another clause.
   *
   * @param heading instrument and article
   * @param why it goes before; empty when the register does not say
   */
  public record Related(String clause, String heading, String why) {}

  public ExplainedFinding {
    compared = List.copyOf(compared);
    open = List.copyOf(open);
    yieldsTo = List.copyOf(yieldsTo);
    prevailsOver = List.copyOf(prevailsOver);
    changes = List.copyOf(changes);
  }

  public String clause() {
    return finding.clause().id();
  }

  /** Cannot speak against the project and cannot be told yet: counted, not told one by one. */
  public boolean isOpenEncouragement() {
    return finding.outcome() == Outcome.UNDETERMINED && finding.clause().onlyEncourages();
  }

  public Outcome machine() {
    return finding.outcome();
  }
}
