package io.redline.audit;

import io.redline.audit.result.ResultRow;
import io.redline.facts.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many projects came out how; in the order of the outcomes, the unreadable ones last. */
public final class Totals {
  private final int[] byOutcome = new int[Outcome.values().length + 1];
  private long findings;
  private long leads;

  void add(ResultRow row) {
    byOutcome[row.outcome() == null ? byOutcome.length - 1 : row.outcome().ordinal()]++;
    findings += row.findings().size();
    if (row.lead() != null) leads++;
  }

  void add(Totals other) {
    for (int i = 0; i < byOutcome.length; i++) byOutcome[i] += other.byOutcome[i];
    findings += other.findings;
    leads += other.leads;
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
    return text.append(findings).append(',').append(leads).toString();
  }

  static Totals of(String text) {
    String[] parts = text.split(",");
    Totals totals = new Totals();
    if (parts.length != totals.byOutcome.length + 2) throw new NumberFormatException(text);
    for (int i = 0; i < totals.byOutcome.length; i++)
      totals.byOutcome[i] = Integer.parseInt(parts[i]);
    totals.findings = Long.parseLong(parts[parts.length - 2]);
    totals.leads = Long.parseLong(parts[parts.length - 1]);
    return totals;
  }
}
