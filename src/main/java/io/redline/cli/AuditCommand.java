package io.redline.cli;

import io.redline.audit.Audit;
import io.redline.audit.AuditProblem;
import io.redline.audit.AuditRequest;
import io.redline.audit.Totals;
import io.redline.audit.list.Corrections;
import io.redline.audit.list.Mapping;
import io.redline.audit.list.UnreadableList;
import io.redline.audit.portfolio.Portfolio;
import io.redline.audit.result.RankedQuestion;
import io.redline.audit.result.ResultRow;
import io.redline.audit.result.Template;
import io.redline.decisions.ListRecords;
import io.redline.facts.Outcome;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses a list, row by row. A row that cannot be read does not stop the others. */
@Command(
    name = "audit",
    description = "Assesses a list of projects, row by row: XLSX, CSV, JSON Lines.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class AuditCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");
  private static final int MOST_QUESTIONS = 5;

  @Parameters(arity = "0..1", paramLabel = "LIST", description = "The list: .csv, .xlsx or .jsonl.")
  Path list;

  @Option(
      names = "-o",
      paramLabel = "OUT",
      description =
          "The result: .csv, .xlsx, .jsonl or .geojson; given again, in several forms. While it is made, OUT.part and OUT.journal stand beside it.")
  List<Path> outputs = List.of();

  @Option(
      names = "--map",
      paramLabel = "HEADING=KEY",
      description =
          "What a column means where its heading does not say it: 项目全名=name, #3=site.longitude or C=site.longitude; none leaves it unread.")
  List<String> mapping = List.of();

  @Option(
      names = "--take-hints",
      paramLabel = "KEY,…",
      split = ",",
      description =
          "Takes what names and remarks state where no cell says it: place, land, site.counties, numbers (约70), or all.")
  List<String> takeHints = List.of();

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      description = "Adds a file with a row a finding: .csv or .jsonl.")
  Path findings;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "Sheet of an XLSX (default: the first with known headings).")
  String sheet;

  @Option(names = "--resume", description = "Go on with an audit that was cut off.")
  boolean resume;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that judge (default: one a core).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--template",
      paramLabel = "LIST.xlsx",
      description = "Writes an empty list to fill in, with headings, drop-downs and an example.")
  Path template;

  @Mixin Recording recording;
  @Mixin JudgingOptions judging;
  @Mixin Settings settings;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (template != null) return template();
    optionsAgree();
    Screening screening = judging.screening(settings);
    try (ListRecords records = recording.ofList(screening, settings.dataFolder());
        AuditProgress progress = AuditProgress.of(settings)) {
      AuditRequest request =
          new AuditRequest(
              list,
              sheet,
              Mapping.of(mapping).taking(takeHints),
              Corrections.NONE,
              outputs,
              findings,
              judging.asOf,
              settings.lang,
              resume,
              threads,
              records);
      Audit.Done done = Audit.run(request, screening, Screening.today(), progress);
      progress.close();
      tell(done);
      return code(done.totals());
    } catch (UnreadableList e) {
      return complain(list.toString(), e.wording());
    } catch (AuditProblem e) {
      return complain(outputs.get(0).toString(), e.wording());
    }
  }

  private int template() {
    if (list != null || !outputs.isEmpty())
      throw wrong(TEXTS.say("audit-command.template-stands-alone"));
    if (!template.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx"))
      throw wrong(TEXTS.say("audit-command.template-xlsx"));
    if (Files.exists(template))
      throw wrong(TEXTS.say("audit-command.already-not-overwritten", template));
    try {
      new Template(settings.lang, settings.rulebook().vocabulary()).write(template);
    } catch (IOException e) {
      throw new OutputFile.Unwritable(template, e);
    }
    return ExitCode.NOTHING_AGAINST;
  }

  private void optionsAgree() {
    if (list == null) throw wrong(TEXTS.say("audit-command.list-missing"));
    if (outputs.isEmpty()) throw wrong(TEXTS.say("audit-command.o-result-file-missing"));
    if (threads < 1) throw wrong(TEXTS.say("audit-command.threads-least-1"));
    if (!Audit.canWrite(outputs, findings))
      throw wrong(TEXTS.say("audit-command.result-csv-xlsx-jsonl"));
    List<Path> files = new ArrayList<>(outputs);
    files.add(list);
    if (findings != null) files.add(findings);
    if (files.stream().map(f -> f.toAbsolutePath().normalize()).distinct().count() < files.size())
      throw wrong(TEXTS.say("audit-command.list-result-findings"));
  }

  private CommandLine.ParameterException wrong(Message what) {
    return new CommandLine.ParameterException(spec.commandLine(), what.in(settings.lang));
  }

  private void tell(Audit.Done done) {
    PrintWriter err = spec.commandLine().getErr();
    for (Message message : done.messages())
      err.println("! " + settings.lang.of(message.zh(), message.en()));
    if (settings.quiet) return;
    if (done.taken() > 0)
      err.println(TEXTS.say(settings.lang, "audit-command.gone-projects-had", done.taken()));
    err.println(
        TEXTS.say(
            settings.lang,
            "audit-command.projects",
            done.totals().rows(),
            counts(done.totals()),
            outputs.stream().map(Path::toString).collect(Collectors.joining(", "))));
    tell(done.summary().portfolio(), err);
    for (RankedQuestion question : done.summary().first(MOST_QUESTIONS).questions())
      err.println("  " + question.sentence().in(settings.lang));
  }

  /** What the rows say about each other, the first of it. */
  private void tell(Portfolio portfolio, PrintWriter err) {
    if (portfolio.number() == 0) return;
    err.println(TEXTS.say(settings.lang, "audit-command.portfolio", portfolio.number()));
    for (Portfolio.Found found :
        portfolio.findings().subList(0, Math.min(MOST_QUESTIONS, portfolio.findings().size())))
      err.println("  " + found.sentence().in(settings.lang));
  }

  private String counts(Totals totals) {
    return totals.counts().entrySet().stream()
        .map(e -> ResultRow.outcomeWord(e.getKey(), settings.lang) + " " + e.getValue())
        .collect(Collectors.joining(" · "));
  }

  private int complain(String file, Message message) {
    spec.commandLine()
        .getErr()
        .println(
            file
                + Punctuation.colon(settings.lang)
                + settings.lang.of(message.zh(), message.en()).replaceAll("\\p{Cc}", "\uFFFD"));
    return ExitCode.UNREADABLE;
  }

  /**
   * A row that could not be read leaves the list undetermined; of a list without others nothing.
   */
  private static int code(Totals totals) {
    List<Integer> codes = new ArrayList<>();
    Outcome unread = totals.unreadable() < totals.rows() ? Outcome.UNDETERMINED : null;
    for (Outcome outcome : totals.counts().keySet()) {
      Outcome counted = outcome == null ? unread : outcome;
      codes.add(counted == null ? ExitCode.UNREADABLE : ExitCode.of(counted, false));
    }
    if (totals.failed() > 0) codes.add(ExitCode.DEFECT);
    return ExitCode.worst(codes);
  }
}
