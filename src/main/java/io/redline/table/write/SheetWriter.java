package io.redline.table.write;

import io.redline.table.write.CellStyle.Styled;
import io.redline.words.PrintableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rows under a heading that stays in sight and is repeated on every printed page. Text is written
 * as text, whatever it begins with: nothing that comes from outside can become a formula. Rows and
 * columns count from 0.
 */
public final class SheetWriter {
  private static final Pattern MERGES = Pattern.compile("<mergeCells>.*</mergeCells>");
  private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*/>");

  /** A cell holds no more. */
  private static final int MOST_CHARACTERS = 32_767;

  /** A drop-down that is not on a sheet holds no more. */
  private static final int MOST_CHARACTERS_OF_CHOICES = 255;

  /** Rows that are handed to the file at a time; more would only fill the heap. */
  private static final int ROWS_AT_A_TIME = 500;

  /** A sheet with more columns is printed on A3. */
  private static final int WIDE = 12;

  /** With more columns on one page nobody could read them. */
  private static final int MOST_COLUMNS_OF_A_PAGE = 24;

  private static final int TITLE_POINTS = 18;
  private static final double LINE_POINTS = 14.5;
  private static final double MOST_POINTS = 409;
  private static final String CUT = "……";
  private static final String LINE_COLOUR = "C9D0D9";

  /** What Excel would read as an escaped character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern ANCHOR = Pattern.compile("(<x:Anchor>(\\d+),)0,0,0,\\d+,0,2,0");

  private final WorkbookWriter book;
  private final String name;
  private final SheetLayout layout;
  private final List<SheetColumn> columns;
  private Worksheet sheet;
  private int number;
  private int sheets;
  private int row;
  private int frozen;
  private boolean filtered;
  private int filterEnd;

  SheetWriter(WorkbookWriter book, String name, SheetLayout layout, List<SheetColumn> columns) {
    this.book = book;
    this.name = name;
    this.layout = layout;
    this.columns = List.copyOf(columns);
    begin();
  }

  private void begin() {
    sheets++;
    number = book.nextSheet();
    sheet = book.book().newWorksheet(sheets == 1 ? name : name + " (" + sheets + ")");
    row = 0;
    filterEnd = -1;
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).width());
      if (layout == SheetLayout.LIST) sheet.style(i).format("@").verticalAlignment("top").set();
    }
    sheet.paperSize(columns.size() > WIDE ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    if (columns.size() <= MOST_COLUMNS_OF_A_PAGE) fitToWidth();
    sheet.footer("&P / &N", Position.CENTER);
    List<String> titles = columns.stream().map(SheetColumn::title).toList();
    if (titles.stream().allMatch(String::isEmpty)) return;
    heading(
        layout == SheetLayout.PAGE
            ? titles.stream().map(PrintableText::capitalised).toList()
            : titles);
    sheet.freezePane(frozen, row);
    sheet.repeatRows(0);
  }

  /** Keeps what is written so far in sight, and so many columns at the left. */
  public SheetWriter freeze(int columns) {
    frozen = columns;
    sheet.freezePane(frozen, row);
    return this;
  }

  /** A row of headings, as the first one is. */
  public void heading(List<?> titles) {
    next();
    values(titles);
    if (titles.isEmpty()) return;
    StyleSetter style = sheet.range(row, 0, row, titles.size() - 1).style();
    style.bold().fillColor(CellStyle.HEADING.paper()).wrapText(true).verticalAlignment("center");
    bordered(style);
    height(titles);
    row++;
  }

  /**
   * One row from the left.
   *
   * @param values text, numbers, and either of them {@link Styled}
   */
  public void row(Object... values) {
    row(List.of(values));
  }

  public void row(List<?> values) {
    next();
    values(values);
    if (!values.isEmpty()) style(values);
    if (layout == SheetLayout.PAGE) height(values);
    row++;
  }

  /**
   * A line over the whole width: a heading between tables, a remark below one. A filter ends above
   * the first of them.
   */
  public void across(Object value) {
    next();
    if (filterEnd < 0) {
      filterEnd = row - 1;
      book.change("xl/worksheets/sheet" + number + ".xml", SheetWriter::mergesInOrder);
    }
    values(List.of(value));
    StyleSetter style = sheet.range(row, 0, row, columns.size() - 1).style();
    if (columns.size() > 1) style.merge();
    if (value instanceof Styled styled) {
      if (styled.style().bold()) style.bold();
      if (styled.style().paper() != null) style.fillColor(styled.style().paper());
      if (styled.style() == CellStyle.TITLE)
        style.fontSize(TITLE_POINTS).fontColor(styled.style().ink());
    }
    style.wrapText(true).verticalAlignment("top").set();
    double width = columns.stream().mapToDouble(SheetColumn::width).sum();
    int lines = lines(String.valueOf(plain(value)), width);
    height(value instanceof Styled styled && styled.style() == CellStyle.TITLE ? 2 * lines : lines);
    row++;
  }

  /** The library keeps merged cells in a hash set, so that no two runs write them alike. */
  private static String mergesInOrder(String sheet) {
    return MERGES
        .matcher(sheet)
        .replaceFirst(
            all ->
                MERGE
                    .matcher(all.group())
                    .results()
                    .map(MatchResult::group)
                    .sorted(Comparator.comparing(String::length).thenComparing(m -> m))
                    .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>")));
  }

  /** Printed above every page. */
  public void printHeading(String text) {
    sheet.header(text.replace("&", "&&"), Position.CENTER);
  }

  /**
   * Prints so many columns from the left, on the width of one page; the others, and what runs over
   * the edge of the last, are for the screen. A sheet that goes on in another prints that whole.
   */
  public SheetWriter printed(int columns) {
    String last = letters(columns - 1);
    String area =
        "<definedName function=\"false\" hidden=\"false\" localSheetId=\"%d\" name=\"_xlnm.Print_Area\" vbProcedure=\"false\">'%s'!$A:$%s</definedName>"
            .formatted(number - 1, sheet.getName(), last);
    book.change(
        "xl/workbook.xml",
        xml -> xml.replaceFirst("(<definedNames>)", "$1" + area.replace("$", "\\$")));
    fitToWidth();
    return this;
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private void fitToWidth() {
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  /** Lets the reader filter by every column. */
  public SheetWriter filtered() {
    filtered = true;
    return this;
  }

  /** A note that is shown when somebody points at a heading. */
  public void note(int column, String text) {
    sheet.comment(0, column, fit(text));
    book.change("xl/drawings/vmlDrawing" + number + ".xml", SheetWriter::larger);
  }

  /** The library's notes are two rows high, which cuts most of them off. */
  private static String larger(String notes) {
    return ANCHOR
        .matcher(notes)
        .replaceAll(
            at -> at.group(1) + "0,0,1,0," + (Integer.parseInt(at.group(2)) + 3) + ",0,6,0");
  }

  /**
   * Offers words from the second row on; others stay possible after a warning, and so does the
   * empty cell. More words than a drop-down holds are not offered.
   */
  public void choices(int column, List<String> words, int lastRow) {
    String all = String.join(",", words);
    if (words.isEmpty() || all.length() > MOST_CHARACTERS_OF_CHOICES) return;
    sheet
        .range(1, column, lastRow, column)
        .validateWithListByFormula('"' + all + '"')
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true);
  }

  /** A chart beside the rows: a bar each, from the label in column 0 and the number in column 1. */
  public void bars(String title, String series, int first, int last) {
    new BarChart(sheet.getName(), title, series, first, last).on(number, book);
  }

  /** Number of the row that is written next. */
  public int nextRow() {
    return row;
  }

  /** Leaves a row empty. */
  public void gap() {
    row++;
  }

  private void next() {
    if (row == book.mostRows()) {
      finish();
      begin();
    }
    if (layout == SheetLayout.LIST && row > 0 && row % ROWS_AT_A_TIME == 0)
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
  }

  void finish() {
    int end = filterEnd < 0 ? row - 1 : filterEnd;
    if (filtered) sheet.setAutoFilter(0, 0, Math.max(end, 0), columns.size() - 1);
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void values(List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      Object value = plain(values.get(i));
      if (value instanceof Number figure) sheet.value(row, i, figure);
      else text(i, String.valueOf(value));
    }
  }

  private static Object plain(Object value) {
    return value instanceof Styled styled ? styled.value() : value;
  }

  private void style(List<?> values) {
    StyleSetter all = sheet.range(row, 0, row, values.size() - 1).style();
    if (layout == SheetLayout.LIST) all.format("@").verticalAlignment("top").set();
    else {
      all.wrapText(true).horizontalAlignment("left").verticalAlignment("top");
      bordered(all);
    }
    for (int i = 0; i < values.size(); i++)
      if (values.get(i) instanceof Styled styled) mark(i, styled.style());
  }

  private void mark(int column, CellStyle style) {
    StyleSetter cell = sheet.style(row, column);
    if (style.bold()) cell.bold();
    if (style.ink() != null) cell.fontColor(style.ink());
    if (style.paper() != null) cell.fillColor(style.paper());
    if (layout == SheetLayout.LIST) cell.set();
    else {
      cell.wrapText(true).verticalAlignment("top");
      bordered(cell);
    }
  }

  private static void bordered(StyleSetter style) {
    style.borderStyle(BorderStyle.THIN).borderColor(LINE_COLOUR);
    style.set();
  }

  /** As high as the highest cell needs: not every program finds that out by itself. */
  private void height(List<?> values) {
    int most = 1;
    for (int i = 0; i < values.size(); i++)
      most = Math.max(most, lines(String.valueOf(plain(values.get(i))), columns.get(i).width()));
    height(most);
  }

  private void height(int lines) {
    sheet.rowHeight(row, Math.min(MOST_POINTS, lines * LINE_POINTS + 3));
  }

  /** A Chinese character takes two places, and a line never quite fills its column. */
  private static int lines(String words, double width) {
    int lines = 0;
    for (String line : words.split("\\R", -1)) {
      int places = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
      lines += Math.max(1, (int) Math.ceil(places / Math.max(1, width - 1.5)));
    }
    return lines;
  }

  /** Texts of a page are kept once for the whole book; those of a list would fill the heap. */
  private void text(int column, String words) {
    if (words.isEmpty()) return;
    String text = fit(words);
    // The library keeps the blanks around a text only where it stands in the common table.
    if (layout == SheetLayout.PAGE || !text.equals(text.strip())) sheet.value(row, column, text);
    else sheet.inlineString(row, column, text);
  }

  private static String fit(String words) {
    String fit = ESCAPE.matcher(PrintableText.xml(words)).replaceAll("_x005F_");
    if (fit.length() <= MOST_CHARACTERS) return fit;
    int end = MOST_CHARACTERS - CUT.length();
    if (Character.isHighSurrogate(fit.charAt(end - 1))) end--;
    return fit.substring(0, end) + CUT;
  }
}
