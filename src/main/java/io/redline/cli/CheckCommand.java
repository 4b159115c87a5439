package io.redline.cli;

import io.redline.assess.Assessor;
import io.redline.decisions.Judged;
import io.redline.explain.Explanation;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.report.Conclusion;
import io.redline.report.ConclusionReader;
import io.redline.report.Report;
import io.redline.report.TextReport;
import io.redline.report.format.ReportFormat;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.files.SiteFile;
import io.redline.words.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses proposals. A file that cannot be read does not stop the others. */
@Command(
    name = "check",
    description = "Assesses proposals.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(arity = "1..*", paramLabel = "PROPOSAL.json", description = "Proposal files.")
  List<Path> files;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      completionCandidates = Formats.class,
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  ReportFormat format;

  @Option(
      names = "--site",
      paramLabel = "FILE",
      description =
          "The site as a file, in place of the proposal's: coordinate text, boundary point TXT (界址点), table of vertices (CSV, XLSX), GeoJSON, WKT or KML. One proposal only.")
  Path siteFile;

  @Option(
      names = "--crs",
      paramLabel = "CODE",
      description =
          "Coordinate system of --site where the file does not say: EPSG:4490, EPSG:4326, EPSG:4513 to EPSG:4554, GCJ-02, BD-09.")
  String crs;

  @Option(
      names = "--shape",
      paramLabel = "area|line|points",
      description =
          "What a list of vertices in --site draws (default: one is a point, two a line, more an area).")
  SiteFile.Shape shape;

  @Option(
      names = "--dxf-layer",
      paramLabel = "NAME",
      description = "Which layer of a DXF in --site holds the boundary, where several may.")
  String dxfLayer;

  @Option(
      names = "--conclusions",
      paramLabel = "FILE",
      description =
          "What named persons conclude on single clauses, YAML or JSON: a list under 'conclusions' of clause, decision (accept, override), by, on, and proposal: its digest as printed by check (once for the file will do); an override also needs reason and legalBasis; expires if it does. One proposal only.")
  Path conclusions;

  @Option(names = "--all", description = "List the clauses that are not applicable too.")
  boolean all;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  Path output;

  @Mixin Recording recording;
  @Mixin JudgingOptions judging;
  @Mixin Settings settings;
  @Spec CommandSpec spec;

  /** The formats as they are typed. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ReportFormat.values()).map(ReportFormat::id).iterator();
    }
  }

  /** A proposal as it was handed in: read once, kept when it is recorded, or not to be read. */
  private record Given(Proposal proposal, byte[] bytes, IntakeProblem problem) {}

  @Override
  public Integer call() {
    optionsAgree();
    Assessor assessor = new Assessor(settings.rulebook());
    Vocabulary vocabulary = assessor.rulebook().vocabulary();
    ProposalReader reader = new ProposalReader(vocabulary);
    BackgroundTask<Given> first = BackgroundTask.begin("rules", () -> prepared(assessor, reader));
    Screening screening = judging.screening(assessor, settings);
    Explanation explanation = new Explanation(settings.lang, assessor.rulebook());
    List<Integer> codes = new ArrayList<>();
    List<Checked> checked = new ArrayList<>();
    for (Path file : files) {
      Given given = codes.isEmpty() ? first.get() : given(file, reader);
      try {
        if (given.problem() != null) throw given.problem();
        Checked one = checked(given, file, reader, screening, explanation);
        checked.add(one);
        codes.add(one.exitCode());
      } catch (IntakeProblem problem) {
        complain(problem);
        codes.add(ExitCode.UNREADABLE);
      }
    }
    if (!checked.isEmpty() && recording.wanted)
      checked = recording.record(checked, screening, settings.dataFolder());
    if (!checked.isEmpty()) write(checked.stream().map(Checked::report).toList());
    return ExitCode.worst(codes);
  }

  /**
   * Puts the first proposal to the rules while the layers are still being read. What is wrong with
   * it is told in its turn.
   */
  private Given prepared(Assessor assessor, ProposalReader reader) {
    Given first = given(files.get(0), reader);
    if (first.problem() != null) return first;
    try {
      Proposal proposal = first.proposal();
      assessor.prepare(proposal, Screening.day(judging.asOf, proposal), Assessor.Depth.EXPLAIN_ALL);
    } catch (RuntimeException | StackOverflowError e) {
      return first;
    }
    return first;
  }

  private Given given(Path file, ProposalReader reader) {
    try {
      byte[] bytes = ProposalReader.bytes(file);
      Proposal proposal = reader.read(file.toString(), bytes);
      return new Given(proposal, recording.wanted ? bytes : null, null);
    } catch (IntakeProblem problem) {
      return new Given(null, null, problem);
    }
  }

  /** A site file belongs to one proposal, and a system or a shape to a site file. */
  private void optionsAgree() {
    String wrong = null;
    if (siteFile != null && files.size() > 1)
      wrong = TEXTS.say(settings.lang, "check-command.site-goes-one-proposal");
    if (conclusions != null && files.size() > 1)
      wrong = TEXTS.say(settings.lang, "check-command.conclusions-goes");
    if (siteFile == null && (crs != null || shape != null || dxfLayer != null))
      wrong = TEXTS.say(settings.lang, "check-command.crs-shape-go-site");
    if (format.kind() == ReportFormat.Kind.BINARY && output == null && Terminal.isThere())
      wrong = TEXTS.say(settings.lang, "check-command.format-no-text-write", format.id());
    if (wrong != null) throw new CommandLine.ParameterException(spec.commandLine(), wrong);
  }

  private Checked checked(
      Given given, Path source, ProposalReader reader, Screening screening, Explanation explanation)
      throws IntakeProblem {
    SiteFile file =
        siteFile == null
            ? null
            : SiteFile.read(siteFile, new SiteFile.Said(crs, false, shape, dxfLayer));
    Proposal proposal = file == null ? given.proposal() : file.placed(given.proposal(), reader);
    Screened screened = screening.screen(proposal, Screening.day(judging.asOf, proposal));
    LocalDate today = Screening.today();
    List<Conclusion> concluded =
        conclusions == null ? List.of() : ConclusionReader.read(conclusions, screened, today);
    Report report =
        Report.of(
                screened,
                screening,
                file == null ? List.of() : file.notesFor(given.proposal()),
                explanation,
                all,
                format.withMap())
            .concluded(concluded, today);
    List<Judged.Given> kept = recording.wanted ? kept(given, source) : List.of();
    return new Checked(report, new Judged(screened, Assessor.Depth.EXPLAIN_ALL, kept));
  }

  /** The files of a proposal that is recorded. */
  private List<Judged.Given> kept(Given given, Path source) {
    List<Judged.Given> kept = new ArrayList<>();
    kept.add(new Judged.Given(source.getFileName().toString(), given.bytes()));
    try {
      if (siteFile != null && Files.isRegularFile(siteFile))
        kept.add(new Judged.Given(siteFile.getFileName().toString(), Files.readAllBytes(siteFile)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept;
  }

  private void write(List<Report> reports) {
    byte[] bytes =
        format == ReportFormat.TEXT && output == null
            ? TextReport.write(reports, Terminal.showsColour(), Terminal.columns())
                .getBytes(StandardCharsets.UTF_8)
            : format.write(reports, files.size() > 1);
    if (output != null) OutputFile.write(output, bytes);
    else if (format.kind() == ReportFormat.Kind.TEXT)
      spec.commandLine().getOut().print(new String(bytes, StandardCharsets.UTF_8));
    else {
      spec.commandLine().getOut().flush();
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }

  private void complain(IntakeProblem problem) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        TEXTS.say(settings.lang, "check-command.cannot-read-not-assessed", problem.source()));
    problem.problems().forEach(p -> err.println("  " + p.text(settings.lang)));
  }
}
