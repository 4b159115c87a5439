package io.redline.cli;

import io.redline.audit.Audit;
import io.redline.audit.Totals;
import io.redline.audit.result.ResultRow;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * The bar on standard error: rows, rate, time left, and how they came out so far. Only where a
 * person looks at it.
 */
final class AuditProgress implements Audit.Watch, AutoCloseable {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  private final Lang lang;
  private ProgressBar bar;

  private AuditProgress(Lang lang, ProgressBar bar) {
    this.lang = lang;
    this.bar = bar;
  }

  static AuditProgress of(Settings settings) {
    if (settings.quiet || !Terminal.isThere()) return new AuditProgress(settings.lang, null);
    return new AuditProgress(
        settings.lang,
        new ProgressBarBuilder()
            .setTaskName(TEXTS.say(settings.lang, "audit-progress.audit"))
            .setUnit(TEXTS.say(settings.lang, "audit-progress.rows"), 1)
            .setInitialMax(-1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500)
            .showSpeed()
            .build());
  }

  @Override
  public void advanced(double done, Totals totals) {
    if (bar == null) return;
    long rows = totals.rows();
    bar.maxHint(done > 0 ? Math.max(rows, Math.round(rows / done)) : -1);
    bar.stepTo(rows);
    bar.setExtraMessage(
        totals.counts().entrySet().stream()
            .map(e -> ResultRow.outcomeWord(e.getKey(), lang) + " " + e.getValue())
            .collect(Collectors.joining(" · ", " ", "")));
  }

  @Override
  public void close() {
    if (bar != null) bar.close();
    bar = null;
  }
}
