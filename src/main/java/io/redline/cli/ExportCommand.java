package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.evidence.Bundle;
import io.redline.decisions.replay.Replay;
import io.redline.rulebook.RulebookReader;
import io.redline.words.Catalogue;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One record with all it rests on, as a zip that another machine can verify offline. */
@Command(
    name = "export",
    description =
        "Writes a record with report, proposal, layers, rulebook and hashes as a zip that another machine can verify offline.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ExportCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(paramLabel = "ID", description = "Record number.")
  String id;

  @Option(
      names = "-o",
      paramLabel = "FILE.zip",
      required = true,
      description = "Write to this file.")
  Path output;

  @Option(
      names = "--full",
      description =
          "Whole layers (default: clipped around the site, as far as the record still comes out byte for byte the same).")
  boolean full;

  @Mixin Settings settings;
  @Mixin LogSettings place;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      Replay replay = new Replay(log, RulebookReader.packed());
      byte[] zip = new Bundle(log, replay, settings.lang).of(log.get(id), full);
      OutputFile.write(output, zip);
      spec.commandLine()
          .getOut()
          .println(TEXTS.say(settings.lang, "export-command.exported-b", output, zip.length));
    }
    return ExitCode.NOTHING_AGAINST;
  }
}
