package io.redline.explain;

import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import java.util.List;

/**
 * One finding laid out for a reader. Every format prints these parts and no sentences of its own. A
 * part is put into words when it is read.
 */
public final class ExplainedFinding {
  private final Finding finding;
  private final FindingExplainer explainer;

  ExplainedFinding(Finding finding, FindingExplainer explainer) {
    this.finding = finding;
    this.explainer = explainer;
  }

  /**
   * Where the clause stands.
   *
   * @param heading instrument and article
   * @param number of the document as issued; empty when not known
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

  public Finding finding() {
    return finding;
  }

  public Topic topic() {
    return Topic.of(finding);
  }

  public Citation citation() {
    return explainer.citation(finding);
  }

  public String outcome() {
    return explainer.outcome(finding);
  }

  /** The outcome's reason in a sentence. */
  public String summary() {
    return explainer.summary(finding);
  }

  /** Each condition of the clause in the rule's order. */
  public List<Compared> compared() {
    return explainer.compared(finding);
  }

  /** The exception the clause states, or null when it states none. */
  public Exemption exemption() {
    return explainer.exemption(finding);
  }

  /** What is missing, and which clauses each would settle. */
  public List<Open> open() {
    return explainer.open(finding);
  }

  /** Clauses that decide instead; this one is shown all the same. */
  public List<Related> yieldsTo() {
    return explainer.yieldsTo(finding);
  }

  /** Clauses of this assessment that yield to this one. */
  public List<Related> prevailsOver() {
    return explainer.prevailsOver(finding);
  }

  /**
   * What would change the outcome besides what is open; empty when nothing the applicant can do
   * would.
   */
  public List<String> changes() {
    return explainer.changes(finding);
  }

  /** What a person has to answer; empty when nobody has to. */
  public String question() {
    return explainer.question(finding);
  }

  public String clause() {
    return finding.clause().id();
  }

  /** Guidance that cannot speak against the project: counted, not told one by one. */
  public boolean isFolded() {
    return !finding.tier().counts()
        && finding.outcome() != Outcome.ENCOURAGED
        && finding.outcome() != Outcome.ERROR
        && finding.outcome() != Outcome.NOT_APPLICABLE;
  }

  public Outcome machine() {
    return finding.outcome();
  }
}
