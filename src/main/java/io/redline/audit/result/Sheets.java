package io.redline.audit.result;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Rows under one heading, on as many sheets as they need. Every text stays a text. */
final class Sheets {
  /** A column: heading and width in characters. */
  record Heading(String text, int width) {}

  /** A cell: a number or a text, with the style that marks it, or null. */
  record Value(Object value, CellStyle style) {
    static Value of(Object value) {
      return new Value(value, null);
    }
  }

  static final int MOST_ROWS = 1_048_576;
  private static final int LONGEST_TEXT = 32_767;
  private final SXSSFWorkbook book;
  private final String name;
  private final List<Heading> headings;
  private final Styles styles;
  private final int mostRows;
  private Sheet sheet;
  private int sheets;
  private int next;

  /**
   * @param mostRows of one sheet, its heading counted
   */
  Sheets(SXSSFWorkbook book, String name, List<Heading> headings, Styles styles, int mostRows) {
    this.book = book;
    this.name = name;
    this.headings = headings;
    this.styles = styles;
    this.mostRows = mostRows;
    begin();
  }

  void add(List<Value> values) {
    if (next == mostRows) {
      end();
      begin();
    }
    Row row = sheet.createRow(next++);
    for (int i = 0; i < values.size(); i++) {
      Cell cell = row.createCell(i);
      Value value = values.get(i);
      if (value.value() instanceof Number number) cell.setCellValue(number.doubleValue());
      else cell.setCellValue(text(String.valueOf(value.value())));
      cell.setCellStyle(value.style() == null ? styles.plain() : value.style());
    }
  }

  /** Filters over all rows. */
  void end() {
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(next - 1, 0), 0, headings.size() - 1));
  }

  /** Shortened to what a cell can hold; characters that XML cannot hold are marked. */
  static String text(String text) {
    String clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private void begin() {
    sheets++;
    String title =
        WorkbookUtil.createSafeSheetName(sheets == 1 ? name : name + " (" + sheets + ")");
    Sheet made = book.getSheet(title);
    sheet = made == null ? book.createSheet(title) : made;
    sheet.createFreezePane(0, 1);
    next = 0;
    Row row = sheet.createRow(next++);
    for (int i = 0; i < headings.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(text(headings.get(i).text()));
      cell.setCellStyle(styles.heading());
      sheet.setColumnWidth(i, headings.get(i).width() * 256);
    }
  }
}
