package io.redline.web.job;

import io.redline.audit.Audit;
import io.redline.audit.Totals;
import io.redline.audit.result.ResultRow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How far a running job is. Told by its audit, asked by anybody. */
final class Progress implements Audit.Watch {
  private final LongSupplier nanos;
  private volatile Seen seen;
  private volatile boolean stop;
  private long rowsAtFirst;
  private long nanosAtFirst;

  /**
   * At one moment.
   *
   * @param perSecond rows; 0 as long as it cannot be told
   */
  record Seen(long rows, Map<String, Integer> counts, double perSecond) {
    /** Time left; null when it cannot be told. */
    Duration left(long total) {
      if (perSecond <= 0 || total < 0) return null;
      return Duration.ofMillis((long) (1000 * Math.max(0, total - rows) / perSecond));
    }
  }

  /**
   * @param rows assessed when it last stopped
   */
  Progress(long rows, Map<String, Integer> counts, LongSupplier nanos) {
    this.seen = new Seen(rows, counts, 0);
    this.nanos = nanos;
  }

  @Override
  public void advanced(double done, Totals totals) {
    long now = nanos.getAsLong();
    if (nanosAtFirst == 0) {
      nanosAtFirst = now;
      rowsAtFirst = totals.rows();
    }
    double seconds = (now - nanosAtFirst) / 1e9;
    double rate = seconds > 0 ? (totals.rows() - rowsAtFirst) / seconds : 0;
    seen = new Seen(totals.rows(), counts(totals), rate);
  }

  static Map<String, Integer> counts(Totals totals) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    totals
        .counts()
        .forEach(
            (outcome, n) -> counts.put(outcome == null ? ResultRow.UNREADABLE : outcome.id(), n));
    return counts;
  }

  @Override
  public boolean goesOn() {
    return !stop;
  }

  void stop() {
    stop = true;
  }

  Seen seen() {
    return seen;
  }
}
