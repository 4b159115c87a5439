package io.redline.cli;

import io.redline.assess.Assessor;
import io.redline.screening.Screening;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** Options of the commands that judge: by the law of which day, and on which map. */
final class JudgingOptions {
  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description =
          "Judge by the law in force on this day, YYYY-MM-DD (default: the proposal's own, else today in Shanghai).")
  LocalDate asOf;

  @Option(
      names = "--layers",
      paramLabel = "DIR",
      description =
          "Layers directory; replaces imported and default layers entirely (default: those imported into the data folder, and the product's own for what was not imported).")
  private Path layers;

  Screening screening(Settings settings) {
    return settings.screening(layers);
  }

  Screening screening(Assessor assessor, Settings settings) {
    return settings.screening(assessor, layers);
  }
}
