package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Reviewing;
import io.redline.decisions.replay.Replay;
import io.redline.report.RecordStamp;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A named person's signature; from then on the record's reports are the review edition. */
@Command(
    name = "sign",
    description =
        "Signs a recorded assessment once nothing in it asks a person any more; then it is the review edition.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class SignCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(paramLabel = "ID", description = "Record number of the assessment.")
  String id;

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who signs.")
  String by;

  @Mixin Settings settings;
  @Mixin LogSettings place;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      Reviewing reviewing = new Reviewing(log, id);
      LogEntry entry = log.get(id);
      Replay.Replayed again = new Replay(log, RulebookReader.packed()).replay(entry);
      RecordStamp stamp =
          reviewing.sign(
              again.screened(),
              new Reviewing.Person(by, ""),
              Screening.today(),
              null,
              Instant.now());
      spec.commandLine()
          .getOut()
          .println(TEXTS.say(settings.lang, "sign-command.signed", stamp.number(), stamp.hash()));
    }
    return ExitCode.NOTHING_AGAINST;
  }
}
