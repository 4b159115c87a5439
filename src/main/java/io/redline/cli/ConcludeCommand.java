package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.facts.Outcome;
import io.redline.report.Conclusion;
import io.redline.report.Conclusion.Decision;
import io.redline.report.RecordStamp;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A named person's conclusion on one clause. The machine's outcome stays. */
@Command(
    name = "conclude",
    description = "Records what a named person concludes on a clause of a recorded assessment.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ConcludeCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(paramLabel = "ID", description = "Record number of the assessment.")
  String id;

  @Option(names = "--clause", paramLabel = "CLAUSE", required = true, description = "The clause.")
  String clause;

  @ArgGroup(exclusive = true, multiplicity = "1")
  Which which;

  /** One of the two. */
  static final class Which {
    @Option(names = "--accept", description = "Agrees with the machine's outcome.")
    boolean accept;

    @Option(names = "--override", description = "Decides otherwise; needs --reason and --basis.")
    boolean override;
  }

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who concludes.")
  String by;

  @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
  String reason;

  @Option(
      names = "--basis",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "The legal basis of an override.")
  String basis;

  @Option(
      names = "--outcome",
      paramLabel = "ID",
      description = "Of an override: what is decided instead, such as satisfied.")
  String outcome;

  @Option(
      names = "--expires",
      paramLabel = "DAY",
      description = "Last day it holds, YYYY-MM-DD (default: no end).")
  LocalDate expires;

  @Mixin Settings settings;
  @Mixin LogSettings place;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Conclusion conclusion =
        new Conclusion(
            clause,
            which.override ? Decision.OVERRIDE : Decision.ACCEPT,
            reason,
            basis,
            by,
            Screening.today(),
            expires,
            instead());
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      RecordStamp stamp = log.conclude(id, conclusion, Instant.now());
      spec.commandLine()
          .getOut()
          .println(
              TEXTS.say(settings.lang, "conclude-command.recorded", stamp.number(), stamp.hash()));
    }
    return ExitCode.NOTHING_AGAINST;
  }

  private Outcome instead() {
    if (outcome == null) return null;
    for (Outcome one : Outcome.values())
      if (one != Outcome.ERROR && one.id().equals(outcome)) return one;
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        TEXTS.say(settings.lang, "conclude-command.outcome-no-such-outcome", outcome));
  }
}
