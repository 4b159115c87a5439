package io.redline.report.sheet;

import io.redline.report.Report;
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
    Workbook book = new Workbook(reports.get(0).assessment().asOf());
    new SummarySheet(reports).write(book);
    new FindingSheet(reports).write(book);
    new MissingSheet(reports).write(book);
    new UnitSheet(reports).write(book);
    new FactSheet(reports).write(book);
    new CornerSheet(reports).write(book);
    new LayerSheet(reports.get(0)).write(book);
    return book.bytes();
  }
}
