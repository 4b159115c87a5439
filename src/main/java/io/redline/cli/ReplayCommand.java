package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.replay.Rejudging;
import io.redline.decisions.replay.Replay;
import io.redline.decisions.replay.ReplayText;
import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a record again: as it was, or by another day, rulebook, map or proposal. */
@Command(
    name = "replay",
    description =
        "Judges a record again by its own rulebook, layers and day, and compares; or by others, with the cause of each difference.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReplayCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  private static final Path CURRENT = Path.of("current");

  @Parameters(paramLabel = "ID", description = "Record number.")
  String id;

  @Option(
      names = "--as-of",
      paramLabel = "today|DAY",
      description = "Judge by the law in force on this day.")
  String asOf;

  @Option(
      names = "--layers",
      paramLabel = "DIR|current",
      description = "Judge on these layers; 'current' for those in use now.")
  Path layers;

  @Option(
      names = "--proposal",
      paramLabel = "FILE",
      description = "Judge this proposal instead, such as one with a fact put right.")
  Path proposal;

  @Option(names = "--format", defaultValue = "text", description = "text or json")
  LogCommand.Format format;

  @Mixin Settings settings;
  @Mixin LogSettings place;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      LogEntry entry = log.get(id);
      Replay replay = new Replay(log, RulebookReader.packed());
      boolean asItWas =
          asOf == null && settings.rules == null && layers == null && proposal == null;
      Replay.Replayed replayed =
          asItWas ? replay.replay(entry) : new Rejudging(replay).judge(entry, wish());
      ReplayText text = new ReplayText(spec.commandLine().getOut(), settings.lang);
      if (format == LogCommand.Format.JSON) text.json(replayed);
      else text.text(replayed, asItWas);
      return replayed.comparison().identical() ? ExitCode.NOTHING_AGAINST : ExitCode.OPEN;
    }
  }

  private Rejudging.Wish wish() {
    return new Rejudging.Wish(
        asOf == null ? null : day(),
        settings.rules == null ? null : rulebook(),
        layers == null
            ? null
            : rulebook ->
                settings.layers(layers.equals(CURRENT) ? null : layers, rulebook.vocabulary()),
        proposal == null ? null : this::proposal);
  }

  private Rulebook rulebook() {
    return settings.rules.equals(CURRENT)
        ? RulebookReader.packed()
        : RulebookReader.read(settings.rules);
  }

  private LocalDate day() {
    if (asOf.equals("today")) return Screening.today();
    try {
      return LocalDate.parse(asOf);
    } catch (java.time.format.DateTimeParseException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          TEXTS.say(settings.lang, "replay-command.no-day-calendar-expected", asOf));
    }
  }

  private io.redline.intake.Proposal proposal(Rulebook rulebook) {
    try {
      return new ProposalReader(rulebook.vocabulary()).read(proposal);
    } catch (IntakeProblem e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), e.source() + ": " + e.problems().get(0).text(settings.lang), e);
    }
  }
}
