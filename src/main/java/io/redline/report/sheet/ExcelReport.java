package io.redline.report.sheet;

import io.redline.report.Report;
import io.redline.table.write.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The assessment as a workbook: summary, findings, what is missing, control units, facts, corners,
 * layers.
 */
public final class ExcelReport {
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
    new SummarySheet(reports).write(book);
    new FindingSheet(reports).write(book);
    new MissingSheet(reports).write(book);
    new UnitSheet(reports).write(book);
    new FactSheet(reports).write(book);
    new CornerSheet(reports).write(book);
    new LayerSheet(reports.get(0)).write(book);
  }
}
