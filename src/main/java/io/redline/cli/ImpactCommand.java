package io.redline.cli;

import io.redline.assess.Assessor;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.impact.Impact;
import io.redline.decisions.impact.ImpactJson;
import io.redline.decisions.impact.ImpactRun;
import io.redline.decisions.impact.ImpactText;
import io.redline.decisions.impact.ImpactWords;
import io.redline.decisions.impact.ImpactWorkbook;
import io.redline.decisions.replay.KeptRules;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which verdicts of a list change between two rulebooks, two days or two sets of layers. */
@Command(
    name = "impact",
    description =
        "Which projects of a list change between two rulebooks, days or sets of layers, by which"
            + " clause and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ImpactCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  /** What the impact is written as. */
  enum Format {
    TEXT,
    JSON,
    XLSX
  }

  private static final String SIDE =
      "a rules folder, the digest of a rulebook in the decision log, a day (YYYY-MM-DD), or"
          + " 'current'.";

  @Parameters(
      arity = "1..*",
      paramLabel = "LIST",
      description = "Proposals: .csv, .xlsx, .jsonl, .json, or folders of .json.")
  java.util.List<Path> lists;

  @Option(
      names = "--from",
      paramLabel = "A",
      defaultValue = "current",
      description = "Before: " + SIDE)
  String from;

  @Option(
      names = "--to",
      paramLabel = "B",
      defaultValue = "current",
      description = "After: " + SIDE)
  String to;

  @Option(names = "--layers", paramLabel = "DIR", description = "Layers of both sides.")
  Path layers;

  @Option(names = "--from-layers", paramLabel = "DIR", description = "Layers before.")
  Path fromLayers;

  @Option(names = "--to-layers", paramLabel = "DIR", description = "Layers after.")
  Path toLayers;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day of a side that is no day (default: each proposal's, else today).")
  LocalDate asOf;

  @Option(names = "--threads", description = "Threads (default: one a processor).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--format", description = "text, json or xlsx (default: by the ending of -o).")
  Format format;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to this file.")
  Path output;

  @Mixin Settings settings;
  @Mixin LogSettings place;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Format as = format == null ? byEnding() : format;
    if (as == Format.XLSX && output == null)
      throw wrong(TEXTS.say("impact-command.xlsx-goes-file-say"));
    LocalDate fromDay = day(from);
    LocalDate toDay = day(to);
    Rulebook before = rulebook(from, fromDay);
    Rulebook after =
        from.equals(to) || fromDay != null && toDay != null ? before : rulebook(to, toDay);
    LayerStore there =
        settings.layers(fromLayers == null ? layers : fromLayers, before.vocabulary());
    LayerStore here =
        fromLayers == null && toLayers == null
            ? there
            : settings.layers(toLayers == null ? layers : toLayers, after.vocabulary());
    if (fromDay == null) fromDay = asOf == null ? toDay : asOf;
    if (toDay == null) toDay = asOf == null ? fromDay : asOf;
    Impact impact =
        new Impact(
            new Impact.Side(new Screening(new Assessor(before), there), fromDay),
            new Impact.Side(new Screening(new Assessor(after), here), toDay));
    try (ProposalRows rows = new ProposalRows(lists, before.vocabulary());
        ImpactRun run = new ImpactRun(impact, threads)) {
      run.over(rows, this::progress);
      write(as, run, side(from, before, fromDay, fromLayers), side(to, after, toDay, toLayers));
      if (run.failed() > 0) return ExitCode.UNREADABLE;
      return run.changed() > 0 ? ExitCode.OPEN : ExitCode.NOTHING_AGAINST;
    } catch (ProposalRows.Broken e) {
      spec.commandLine().getErr().println(e.wording().in(settings.lang));
      return ExitCode.UNREADABLE;
    }
  }

  private void write(Format as, ImpactRun run, String before, String after) {
    ImpactWords words = new ImpactWords(settings.lang, before, after);
    if (as == Format.XLSX)
      OutputFile.write(output, out -> new ImpactWorkbook(words).write(run, out));
    else if (output == null) write(as, words, run, spec.commandLine().getOut());
    else
      OutputFile.write(
          output,
          out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(as, words, run, text);
            text.flush();
          });
  }

  private static void write(Format as, ImpactWords words, ImpactRun run, Writer out) {
    if (as == Format.JSON) new ImpactJson(words).write(run, out);
    else new ImpactText(words).write(run, new PrintWriter(out));
  }

  private void progress(long done) {
    if (!settings.quiet && done % 10_000 == 0)
      spec.commandLine()
          .getErr()
          .println(TEXTS.say(settings.lang, "impact-command.projects", done));
  }

  private Format byEnding() {
    String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx")
        ? Format.XLSX
        : name.endsWith(".json") ? Format.JSON : Format.TEXT;
  }

  private LocalDate day(String side) {
    if (!side.matches("\\d{4}-\\d{2}-\\d{2}")) return null;
    try {
      return LocalDate.parse(side);
    } catch (DateTimeParseException e) {
      throw wrong(TEXTS.say("impact-command.no-day-calendar", side));
    }
  }

  private Rulebook rulebook(String side, LocalDate day) {
    if (day != null || side.equals("current")) return settings.rulebook();
    if (!side.matches("sha256:[0-9a-f]{6,64}")) return RulebookReader.read(Path.of(side));
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      return new KeptRules(log, settings.rulebook()).get(log.rulebook(side));
    }
  }

  private static String side(String side, Rulebook rulebook, LocalDate day, Path layers) {
    return rulebook.version()
        + " ("
        + rulebook.digest().substring(0, 19)
        + ")"
        + (day == null ? "" : " @ " + day)
        + (layers == null ? "" : " + " + layers)
        + (day != null || side.equals("current") || side.startsWith("sha256:") ? "" : " " + side);
  }

  private CommandLine.ParameterException wrong(Message what) {
    return new CommandLine.ParameterException(spec.commandLine(), what.in(settings.lang));
  }
}
