package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.Judged;
import io.redline.decisions.ListRecords;
import io.redline.report.Conclusion;
import io.redline.report.RecordStamp;
import io.redline.screening.Screening;
import java.nio.file.Path;
import java.time.Instant;
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
   * @param concluded for each judgement, in order
   */
  List<RecordStamp> record(
      List<Judged> judged, List<List<Conclusion>> concluded, Screening screening, Path dataFolder) {
    try (DecisionLog open = log.open(dataFolder)) {
      List<RecordStamp> stamps = open.record(judged, screening, by(), Instant.now());
      for (int i = 0; i < stamps.size(); i++)
        for (Conclusion one : concluded.get(i))
          open.conclude(stamps.get(i).number(), one, Instant.now());
      return stamps;
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
