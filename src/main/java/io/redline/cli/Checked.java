package io.redline.cli;

import io.redline.decisions.Judged;
import io.redline.facts.Outcome;
import io.redline.report.RecordStamp;
import io.redline.report.Report;

/** A proposal that was judged: what is printed of it, and what goes into the decision log. */
record Checked(Report report, Judged judged) {
  int exitCode() {
    return ExitCode.of(report.outcome(), report.assessment().counts().get(Outcome.ERROR) > 0);
  }

  Checked recorded(RecordStamp stamp) {
    return new Checked(report.recorded(stamp), judged);
  }
}
