package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.evidence.BundleImport;
import io.redline.report.RecordStamp;
import io.redline.rulebook.RulebookReader;
import io.redline.words.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the evidence of another log into this one. */
@Command(
    name = "import",
    description = "Checks an evidence bundle and takes it into this log, as a record of its own.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class TakeInCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(paramLabel = "BUNDLE.zip", description = "As written by log export.")
  Path bundle;

  @Option(
      names = "--hash",
      paramLabel = "HASH",
      description = "The record's hash as printed on its report; the bundle must be of it.")
  String hash;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who takes it in (default: the user's name on this machine).")
  String by = System.getProperty("user.name");

  @Mixin Settings settings;
  @Mixin LogSettings place;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (DecisionLog log = place.open(settings.dataFolder())) {
      RecordStamp stamp =
          BundleImport.run(bundle, hash, RulebookReader.packed(), log, by, Instant.now());
      spec.commandLine()
          .getOut()
          .println(TEXTS.say(settings.lang, "take-in-command.taken", stamp.number()));
    }
    return ExitCode.NOTHING_AGAINST;
  }
}
