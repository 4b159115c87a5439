package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogSetup;
import io.redline.decisions.LogText;
import io.redline.decisions.Search;
import io.redline.decisions.Verification;
import io.redline.decisions.evidence.OpenBundle;
import io.redline.facts.Outcome;
import io.redline.rulebook.RulebookReader;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The decision log. */
@Command(
    name = "log",
    description = "The decision log: what was judged, by what, and what people concluded.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ReportCommand.class,
      ReplayCommand.class,
      ConcludeCommand.class,
      SignCommand.class,
      NoticeCommand.class,
      ExportCommand.class,
      TakeInCommand.class
    })
final class LogCommand {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  /** What the sub-commands write. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec CommandSpec spec;

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(
      name = "list",
      description = "Recorded assessments, newest first.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin Settings settings,
      @Mixin LogSettings place,
      @Option(names = "--format", defaultValue = "text", description = "text or json")
          Format format,
      @Option(
              names = "--search",
              defaultValue = "",
              description = "Part of number, id, name or who asked.")
          String text,
      @Option(names = "--outcome", paramLabel = "ID", description = "Only this outcome.")
          String outcome,
      @Option(names = "--page", defaultValue = "1", description = "Page, from 1.") int page,
      @Option(
              names = "--per-page",
              defaultValue = "20",
              description = "Entries a page (default: 20).")
          int perPage) {
    Outcome only = outcome == null ? null : outcome(outcome, settings);
    int first = Math.max(0, page - 1);
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      Search.Page found =
          log.list(new Search(text, only, first * Math.max(1, perPage), Math.max(1, perPage)));
      LogText writer = new LogText(out(), settings.lang);
      if (format == Format.JSON) writer.json(found, first + 1);
      else writer.page(found, first + 1);
    }
    return ExitCode.NOTHING_AGAINST;
  }

  private Outcome outcome(String id, Settings settings) {
    try {
      return Outcome.ofId(id);
    } catch (IllegalArgumentException e) {
      String all =
          Arrays.stream(Outcome.values()).map(Outcome::id).collect(Collectors.joining(", "));
      throw new CommandLine.ParameterException(
          spec.commandLine(), TEXTS.say(settings.lang, "log-command.outcome-expected", id, all));
    }
  }

  @Command(
      name = "show",
      description = "One record: who, when, by what, the outcomes, and what people concluded.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", description = "Record number.") String id,
      @Mixin Settings settings,
      @Mixin LogSettings place,
      @Option(names = "--format", defaultValue = "text", description = "text or json")
          Format format) {
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      LogEntry entry = log.get(id);
      LogText writer = new LogText(out(), settings.lang);
      if (format == Format.JSON) writer.json(log, entry);
      else writer.entry(log, entry);
    }
    return ExitCode.NOTHING_AGAINST;
  }

  @Command(
      name = "verify",
      description =
          "Looks at every entry and all that is kept; names the first that is not as written.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(
              arity = "0..1",
              paramLabel = "BUNDLE.zip",
              description = "An evidence bundle instead of the log.")
          Path bundle,
      @Option(
              names = "--hash",
              paramLabel = "HASH",
              description = "Of a bundle: the record's hash as printed on its report.")
          String hash,
      @Mixin Settings settings,
      @Mixin LogSettings place,
      @Option(names = "--head", paramLabel = "HASH", description = "The head printed on a report.")
          String head,
      @Option(
              names = "--quick",
              description = "Only the chain of entries, not the proposals and assessments kept.")
          boolean quick,
      @Option(names = "--format", defaultValue = "text", description = "text or json")
          Format format) {
    if (bundle != null) return verify(bundle, hash, settings, format);
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      Verification.Result result = quick ? log.verifyEntries(head) : log.verify(head);
      LogText writer = new LogText(out(), settings.lang);
      if (format == Format.JSON) writer.json(result);
      else writer.verified(result);
      return result.isSound() ? ExitCode.NOTHING_AGAINST : ExitCode.BROKEN;
    }
  }

  private int verify(Path bundle, String hash, Settings settings, Format format) {
    OpenBundle open = OpenBundle.read(bundle);
    List<Message> wrong = open.check(hash, RulebookReader.packed());
    LogText writer = new LogText(out(), settings.lang);
    if (format == Format.JSON) writer.json(open.entry(), wrong);
    else writer.verified(open.entry(), wrong, hash != null);
    return wrong.isEmpty() ? ExitCode.NOTHING_AGAINST : ExitCode.BROKEN;
  }

  @Command(
      name = "setup",
      description =
          "PostgreSQL: makes the tables, and lets a role read and append and nothing else. Run as the owner.",
      mixinStandardHelpOptions = true)
  int setup(
      @Option(
              names = "--role",
              required = true,
              paramLabel = "NAME",
              description = "The product's role.")
          String role,
      @Mixin Settings settings,
      @Mixin LogSettings place) {
    boolean made = LogSetup.run(place.place(settings.dataFolder()), role);
    out()
        .println(
            TEXTS.say(
                settings.lang,
                "log-command.ready-role",
                role,
                made ? TEXTS.say(settings.lang, "log-command.new-without-password") : ""));
    return ExitCode.NOTHING_AGAINST;
  }
}
