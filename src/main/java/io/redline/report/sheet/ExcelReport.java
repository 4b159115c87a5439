package io.redline.report.sheet;

import io.redline.report.Report;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The assessment as a workbook: the chapter, a sheet for its verdict and for each of its parts;
 * behind it as annexe instruments, summary, findings, what is missing, control units, facts,
 * corners, layers.
 */
public final class ExcelReport {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private ExcelReport() {}

  /**
   * @param reports one or more, in one language, on the same layers
   * @return an Office Open XML file without a single formula; the same reports give the same bytes
   */
  public static byte[] write(List<Report> reports) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WorkbookWriter.write(out, reports.get(0).assessment().asOf(), book -> write(reports, book));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(List<Report> reports, WorkbookWriter book) {
    chapter(Projects.of(reports), book);
    new SummarySheet(reports).write(book);
    new FindingSheet(reports).write(book);
    new MissingSheet(reports).write(book);
    new UnitSheet(reports).write(book);
    new FactSheet(reports).write(book);
    new CornerSheet(reports).write(book);
    new LayerSheet(reports.get(0)).write(book);
  }

  private static void chapter(Projects projects, WorkbookWriter book) {
    new CoverSheet(projects).write(book);
    part(projects, book, "units");
    part(projects, book, "prohibitions");
    part(projects, book, "plans");
    part(projects, book, "duties");
    part(projects, book, "opinion", "judgements", "signature");
    part(projects, book, "instruments");
  }

  private static void part(Projects projects, WorkbookWriter book, String... sections) {
    String name = TEXTS.say(projects.lang(), "chapter-sheet." + sections[0]);
    new ChapterSheet(projects, name, List.of(sections)).write(book);
  }
}
