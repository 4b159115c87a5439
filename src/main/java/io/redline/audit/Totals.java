package io.redline.audit;

import io.redline.assess.Headline;
import io.redline.audit.result.ResultRow;
import io.redline.facts.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many projects came out how; in the order of the outcomes, the unreadable ones last. */
public final class Totals {
  private final int[] byOutcome = new int[Outcome.values().length + 1];
  private final int[] byHeadline = new int[Headline.values().length];
  private long findings;
  private long leads;
  private long failed;
  private long unread;
  private final OpenAnswers open = OpenAnswers.none();

  void add(ResultRow row) {
    byOutcome[row.outcome() == null ? byOutcome.length - 1 : row.outcome().ordinal()]++;
    if (row.headline() != null) byHeadline[row.headline().ordinal()]++;
    findings += row.findings().size();
    if (row.lead() != null) leads++;
    if (row.counts().getOrDefault(Outcome.ERROR, 0) > 0) failed++;
    if (!row.unread().isEmpty()) unread++;
    if (row.headline() == Headline.OPEN) open.add(row.left());
  }

  void add(Totals other) {
    for (int i = 0; i < byOutcome.length; i++) byOutcome[i] += other.byOutcome[i];
    for (int i = 0; i < byHeadline.length; i++) byHeadline[i] += other.byHeadline[i];
    findings += other.findings;
    leads += other.leads;
    failed += other.failed;
    unread += other.unread;
    open.add(other.open);
  }

  public int of(Outcome outcome) {
    return byOutcome[outcome.ordinal()];
  }

  public int unreadable() {
    return byOutcome[byOutcome.length - 1];
  }

  public long rows() {
    long rows = 0;
    for (int count : byOutcome) rows += count;
    return rows;
  }

  /** Findings written, where somebody asked for them. */
  public long findings() {
    return findings;
  }

  /** Rows whose words hint at something to confirm. */
  public long leads() {
    return leads;
  }

  /** Rows on which a clause could not be evaluated, whatever their outcome. */
  public long failed() {
    return failed;
  }

  /** Rows that were judged without a cell that could not be read. */
  public long unread() {
    return unread;
  }

  /** What the prohibitions of projects wait for that are open, and violated by none. */
  public OpenAnswers open() {
    return open;
  }

  /** Outcomes that there are, with their numbers; null is unreadable. */
  public Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) if (of(outcome) > 0) counts.put(outcome, of(outcome));
    if (unreadable() > 0) counts.put(null, unreadable());
    return counts;
  }

  /** Headlines that there are, with their numbers of projects. */
  public Map<Headline, Integer> headlines() {
    Map<Headline, Integer> counts = new LinkedHashMap<>();
    for (Headline headline : Headline.values())
      if (byHeadline[headline.ordinal()] > 0) counts.put(headline, byHeadline[headline.ordinal()]);
    return counts;
  }

  /** Numbers apart by commas, for the journal. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int count : byOutcome) text.append(count).append(',');
    for (int count : byHeadline) text.append(count).append(',');
    for (long count : new long[] {findings, leads, failed, unread}) text.append(count).append(',');
    return text.append(open.text()).toString();
  }

  static Totals of(String text) {
    String[] parts = text.split(",", -1);
    Totals totals = new Totals();
    int at = 0;
    if (parts.length != totals.byOutcome.length + totals.byHeadline.length + 5)
      throw new NumberFormatException(text);
    for (int i = 0; i < totals.byOutcome.length; i++)
      totals.byOutcome[i] = Integer.parseInt(parts[at++]);
    for (int i = 0; i < totals.byHeadline.length; i++)
      totals.byHeadline[i] = Integer.parseInt(parts[at++]);
    totals.findings = Long.parseLong(parts[at++]);
    totals.leads = Long.parseLong(parts[at++]);
    totals.failed = Long.parseLong(parts[at++]);
    totals.unread = Long.parseLong(parts[at++]);
    totals.open.add(OpenAnswers.of(parts[at]));
    return totals;
  }
}
