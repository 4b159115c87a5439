package io.redline.cli;

import io.redline.assess.Assessor;
import io.redline.intake.Vocabulary;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that every command takes. */
final class Settings {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Rules folder to use instead of the packed rulebook.")
  Path rules;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = "Language of the text (default: ${DEFAULT-VALUE}).")
  Lang lang;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of layers, decision log and settings (default: $REDLINE_DATA, else ~/.redline).")
  Path data;

  @Option(names = "--quiet", description = "No progress on standard error.")
  boolean quiet;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  Rulebook rulebook() {
    if (rules != null) return RulebookReader.read(rules);
    return ((Main) command.root().userObject()).headStart().rulebook();
  }

  /**
   * @param layers as given with --layers, or null
   */
  Screening screening(Path layers) {
    return screening(new Assessor(rulebook()), layers);
  }

  Screening screening(Assessor assessor, Path layers) {
    return new Screening(assessor, layers(layers, assessor.rulebook().vocabulary()));
  }

  /**
   * The layers of a directory, or without one those imported into the data folder, and the
   * product's own for what was not imported.
   */
  LayerStore layers(Path directory, Vocabulary vocabulary) {
    return directory == null
        ? LayerReader.inUse(dataFolder(), vocabulary)
        : LayerReader.read(directory, vocabulary);
  }

  /** The folder of layers, decision log and settings. */
  Path dataFolder() {
    if (data != null) return data;
    String configured = System.getenv("REDLINE_DATA");
    return configured == null || configured.isBlank()
        ? Path.of(System.getProperty("user.home"), ".redline")
        : Path.of(configured);
  }
}
