package io.redline.cli;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Review;
import io.redline.decisions.Reviewing;
import io.redline.decisions.evidence.RecordedReport;
import io.redline.decisions.replay.Replay;
import io.redline.report.Notice;
import io.redline.report.Report;
import io.redline.report.page.NoticePage;
import io.redline.report.word.NoticeFile;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A named person's notice of what others have to supply before a record can be signed. */
@Command(
    name = "notice",
    description =
        "Gives notice of what has to be supplied, and by whom, before a recorded assessment can be signed.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class NoticeCommand implements Callable<Integer> {
  private static final Catalogue TEXTS = Catalogue.named("cli");

  @Parameters(paramLabel = "ID", description = "Record number of the assessment.")
  String id;

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who asks.")
  String by;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      required = true,
      description = "Where to write it: Word, or with the ending .html a page.")
  Path output;

  @Mixin Settings settings;
  @Mixin LogSettings place;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (DecisionLog log = place.existing(settings.dataFolder())) {
      LogEntry entry = log.get(id);
      Replay replay = new Replay(log, RulebookReader.packed());
      Report report = RecordedReport.of(log, replay.replay(entry), settings.lang, false, false);
      String seen = Review.of(log, entry).latest();
      new Reviewing(log, id)
          .giveNotice(report, new Reviewing.Person(by, ""), Screening.today(), seen, Instant.now());
      Notice notice = Review.of(log, entry).notice(report);
      OutputFile.write(
          output,
          output.toString().endsWith(".html")
              ? NoticePage.write(notice).getBytes(StandardCharsets.UTF_8)
              : NoticeFile.write(notice));
      spec.commandLine()
          .getOut()
          .println(
              TEXTS.say(
                  settings.lang,
                  "notice-command.given",
                  notice.given().record(),
                  notice.given().hash()));
    }
    return ExitCode.NOTHING_AGAINST;
  }
}
