package io.redline.web.desk;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Review;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.report.Conclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One finding on the case page.
 *
 * @param asks whether a person has to say something of it
 * @param done whether its newest conclusion holds today
 * @param seen the clause and the newest conclusion on it, as a form sends them back
 * @param said conclusions on it, newest first
 */
public record CaseItem(
    ExplainedFinding finding,
    OutcomeWord outcome,
    boolean asks,
    boolean done,
    String seen,
    List<Said> said) {

  /**
   * A conclusion.
   *
   * @param decided agreement, or what is decided instead
   * @param attachment as printed; empty for none
   * @param replaced whether a newer one stands on the same clause
   */
  public record Said(
      String number,
      String decided,
      String reason,
      String basis,
      String attachment,
      String by,
      String at,
      String expires,
      boolean expired,
      boolean replaced) {}

  static CaseItem of(ExplainedFinding finding, Review review, LocalDate day, Words words) {
    List<LogEntry> entries = review.on(finding.clause());
    List<Said> said = new ArrayList<>();
    for (LogEntry entry : entries)
      said.add(
          said(entry, finding.machine(), entry != entries.get(entries.size() - 1), day, words));
    Collections.reverse(said);
    return new CaseItem(
        finding,
        OutcomeWord.of(finding.machine(), words.lang()),
        finding.finding().asksPerson() || hangs(finding),
        !said.isEmpty() && !said.get(0).expired(),
        finding.clause() + "@" + review.latestOn(finding.clause()),
        said);
  }

  /** A prohibition that is kept only with a document which is not there yet. */
  private static boolean hangs(ExplainedFinding finding) {
    return finding.machine() == Outcome.REQUIRED && finding.finding().tier() == Tier.PROHIBITION;
  }

  private static Said said(
      LogEntry entry, Outcome machine, boolean replaced, LocalDate day, Words words) {
    Conclusion c = DecisionLog.conclusion(entry);
    return new Said(
        entry.number(),
        c.decided(words, machine),
        c.reason(),
        c.legalBasis(),
        c.attachment() == null ? "" : c.attachment().text(words),
        c.by(),
        Moment.of(entry.at()),
        c.expires() == null ? "" : c.expires().toString(),
        !c.holdsOn(day),
        replaced);
  }

  public String clause() {
    return finding.clause();
  }

  /** What a finding that could not be evaluated cannot have: a person's word in its place. */
  public boolean canBeConcluded() {
    return finding.machine() != Outcome.ERROR && finding.machine() != Outcome.NOT_APPLICABLE;
  }

  public boolean waits() {
    return asks && !done;
  }
}
