package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.evidence.RecordedReport;
import io.redline.decisions.replay.Replay;
import io.redline.report.Report;
import io.redline.report.format.ReportFormat;
import io.redline.rulebook.RulebookReader;
import io.redline.words.Catalogue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The report of a record again, with what people have concluded since. */
@Command(
    name = "report",
    description =
        "Writes the report of a record, with its number and what people have concluded since.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ReportCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(paramLabel = "ID", description = "Record number.")
  String id;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "html",
      completionCandidates = CheckCommand.Formats.class,
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  ReportFormat format;

  @Option(names = "--all", description = "List the clauses that are not applicable too.")
  boolean all;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  Path output;

  @Mixin Settings settings;
  @Mixin LogSettings place;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    if (format.kind() == ReportFormat.Kind.BINARY && output == null)
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(),
          TEXTS.say(settings.lang, "report-command.format-no-text-write", format.id()));
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      Replay replay = new Replay(log, RulebookReader.packed());
      Report report =
          RecordedReport.of(log, replay.replay(log.get(id)), settings.lang, all, format.withMap());
      byte[] bytes = format.write(List.of(report), false);
      if (output != null) OutputFile.write(output, bytes);
      else spec.commandLine().getOut().print(new String(bytes, StandardCharsets.UTF_8));
    }
    return ExitCode.NOTHING_AGAINST;
  }
}
