package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.ListRecords;
import io.redline.report.Conclusion;
import io.redline.report.RecordStamp;
import io.redline.screening.Screening;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that record what they judged. */
final class Recording {
  @Option(names = "--record", description = "Record in the decision log.")
  boolean wanted;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who asks, for the record (default: the user's name on this machine).")
  String by;

  @Mixin LogSettings log;

  /**
   * The judgements in one transaction, all or none; then what people concluded on them.
   *
   * @return the same with their record numbers
   */
  List<Checked> record(List<Checked> checked, Screening screening, Path dataFolder) {
    try (DecisionLog open = log.open(dataFolder)) {
      Iterator<RecordStamp> stamps =
          open.record(
                  checked.stream().map(Checked::judged).toList(), screening, by(), Instant.now())
              .iterator();
      List<Checked> recorded = checked.stream().map(one -> one.recorded(stamps.next())).toList();
      for (Checked one : recorded)
        for (Conclusion conclusion : one.report().countingConclusions())
          open.conclude(one.report().stamp().number(), conclusion, Instant.now());
      return recorded;
    }
  }

  /** For a list; null when nothing is to be recorded. */
  ListRecords ofList(Screening screening, Path dataFolder) {
    return wanted ? new ListRecords(log.open(dataFolder), screening, by()) : null;
  }

  String by() {
    return by == null ? System.getProperty("user.name") : by;
  }
}
