package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.Hashing;
import io.redline.decisions.LogPlace;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the decision log is; for every command that reads or writes it. */
final class LogSettings {
  @Option(
      names = "--log-url",
      paramLabel = "URL",
      description =
          "PostgreSQL database of the decision log, jdbc:postgresql://HOST/DATABASE?user=… (default: $REDLINE_LOG_URL, else SQLite in the data folder).")
  String url;

  @Option(
      names = "--log-hash",
      paramLabel = "SHA-256|SM3",
      description = "What a new log is chained by (default: SHA-256).")
  String hash;

  /** For commands that record: begins a log where there is none. */
  DecisionLog open(Path dataFolder) {
    return DecisionLog.open(place(dataFolder), hash == null ? null : Hashing.of(hash));
  }

  /** For commands that look something up: the log must be there. */
  DecisionLog existing(Path dataFolder) {
    return DecisionLog.existing(place(dataFolder));
  }

  LogPlace place(Path dataFolder) {
    return url == null ? LogPlace.configured(dataFolder) : LogPlace.of(dataFolder, url);
  }
}
