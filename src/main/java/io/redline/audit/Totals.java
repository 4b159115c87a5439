package io.redline.audit;

import io.redline.assess.Headline;
import io.redline.audit.result.ResultRow;
import io.redline.facts.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many projects came out how; in the order of the outcomes, the unreadable ones last. */
public final class Totals {
  private final int[] byOutcome = new int[Outcome.values().length + 1];
  private long findings;
  private long leads;
  private long failed;
  private long unread;
  private final OpenQuestions questions = new OpenQuestions();

  void add(ResultRow row) {
    byOutcome[row.outcome() == null ? byOutcome.length - 1 : row.outcome().ordinal()]++;
    findings += row.findings().size();
    if (row.lead() != null) leads++;
    if (row.counts().getOrDefault(Outcome.ERROR, 0) > 0) failed++;
    if (!row.unread().isEmpty()) unread++;
    if (row.headline() == Headline.OPEN) questions.add(row.left());
  }

  void add(Totals other) {
    for (int i = 0; i < byOutcome.length; i++) byOutcome[i] += other.byOutcome[i];
    findings += other.findings;
    leads += other.leads;
    failed += other.failed;
    unread += other.unread;
    questions.add(other.questions);
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
  public OpenQuestions questions() {
    return questions;
  }

  /** Outcomes that there are, with their numbers; null is unreadable. */
  public Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) if (of(outcome) > 0) counts.put(outcome, of(outcome));
    if (unreadable() > 0) counts.put(null, unreadable());
    return counts;
  }

  /** Numbers apart by commas, for the journal. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int count : byOutcome) text.append(count).append(',');
    text.append(findings).append(',').append(leads).append(',').append(failed);
    text.append(',').append(unread);
    return text.append(',').append(questions.text()).toString();
  }

  static Totals of(String text) {
    String[] parts = text.split(",", -1);
    Totals totals = new Totals();
    if (parts.length != totals.byOutcome.length + 5) throw new NumberFormatException(text);
    for (int i = 0; i < totals.byOutcome.length; i++)
      totals.byOutcome[i] = Integer.parseInt(parts[i]);
    totals.findings = Long.parseLong(parts[parts.length - 5]);
    totals.leads = Long.parseLong(parts[parts.length - 4]);
    totals.failed = Long.parseLong(parts[parts.length - 3]);
    totals.unread = Long.parseLong(parts[parts.length - 2]);
    totals.questions.add(OpenQuestions.of(parts[parts.length - 1]));
    return totals;
  }
}
