package io.redline.table.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A bar chart on a sheet that has no notes. The library draws none; the parts of the package that
 * make one stand among the resources, with places for sheet, rows and titles.
 *
 * @param sheet its name; like the titles a word of ours, without what XML would have escaped
 * @param first row with a label in column 0 and a number in column 1, from 0
 * @param last such row
 */
record BarChart(String sheet, String title, String series, int first, int last) {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /**
   * @param number of the sheet, from 1
   */
  void on(int number, WorkbookWriter book) {
    String drawing = "drawing-of-sheet" + number + ".xml";
    String chart = "chart-of-sheet" + number + ".xml";
    book.change("xl/charts/" + chart, none -> part("bar-chart.xml"));
    book.change("xl/drawings/" + drawing, none -> part("bar-chart-drawing.xml"));
    book.change(
        "xl/drawings/_rels/" + drawing + ".rels", none -> relation("chart", "charts/" + chart));
    book.change(
        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
        none -> relation("drawing", "drawings/" + drawing));
    book.change(
        "xl/worksheets/sheet" + number + ".xml",
        xml -> xml.replace("</worksheet>", "<drawing r:id=\"drawing\"/></worksheet>"));
    book.change(
        "[Content_Types].xml",
        types ->
            types.replace(
                "</Types>",
                type("drawings/" + drawing, "drawing")
                    + type("charts/" + chart, "drawingml.chart")
                    + "</Types>"));
  }

  private String part(String resource) {
    try (InputStream in = BarChart.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("SHEET", sheet)
          .replace("TITLE", title)
          .replace("SERIES", series)
          .replace("FIRST", String.valueOf(first + 1))
          .replace("LAST", String.valueOf(last + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"../%s\"/></Relationships>"
            .formatted(kind, RELATIONS, kind, target);
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s+xml\"/>"
        .formatted(part, kind);
  }
}
