package io.redline.report.format;

import io.redline.report.GeoJsonReport;
import io.redline.report.JsonReport;
import io.redline.report.Report;
import io.redline.report.SarifReport;
import io.redline.report.TextReport;
import io.redline.report.page.HtmlReport;
import io.redline.report.print.PdfReport;
import io.redline.report.sheet.ExcelReport;
import io.redline.report.word.WordReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Every form in which a report leaves the house. A new one is a line here. */
public enum ReportFormat {
  TEXT(
      Kind.TEXT,
      "text/plain; charset=utf-8",
      false,
      (reports, several) -> utf8(TextReport.write(reports))),
  JSON(
      Kind.TEXT,
      "application/json",
      false,
      (reports, several) -> utf8(JsonReport.write(reports, several))),
  HTML(
      Kind.TEXT,
      "text/html; charset=utf-8",
      true,
      (reports, several) -> utf8(HtmlReport.write(reports))),
  DOCX(
      Kind.BINARY,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      true,
      (reports, several) -> WordReport.write(reports)),
  PDF(Kind.BINARY, "application/pdf", true, (reports, several) -> PdfReport.write(reports)),
  XLSX(
      Kind.BINARY,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      false,
      (reports, several) -> ExcelReport.write(reports)),
  GEOJSON(
      Kind.TEXT,
      "application/geo+json",
      true,
      (reports, several) -> utf8(GeoJsonReport.write(reports))),
  SARIF(
      Kind.TEXT,
      "application/sarif+json",
      false,
      (reports, several) -> utf8(SarifReport.write(reports)));

  /** Whether a terminal can show it. */
  public enum Kind {
    TEXT,
    BINARY
  }

  @FunctionalInterface
  private interface Writer {
    byte[] write(List<Report> reports, boolean several);
  }

  private final Kind kind;
  private final String mediaType;
  private final boolean withMap;
  private final Writer writer;

  ReportFormat(Kind kind, String mediaType, boolean withMap, Writer writer) {
    this.kind = kind;
    this.mediaType = mediaType;
    this.withMap = withMap;
    this.writer = writer;
  }

  /** The word of the command line and the ending of the file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Kind kind() {
    return kind;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether {@link Report#of} has to draw what lies around the site. */
  public boolean withMap() {
    return withMap;
  }

  /**
   * The same reports give the same bytes, whatever the clock, the time zone and the locale.
   *
   * @param reports one or more, in one language
   * @param several whether several proposals were asked for, even when only one could be read
   * @return UTF-8 where the kind is {@link Kind#TEXT}
   */
  public byte[] write(List<Report> reports, boolean several) {
    return writer.write(reports, several);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
