package io.redline.audit.list;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of one sheet, streamed: a formula by the value it last had, a date as a day. The
 * workbook has passed {@link Workbooks#check} before.
 */
final class XlsxRows implements RowSource {
  private static final int MOST_COLUMNS = 1_024;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
  private static final Set<Integer> DATE_FORMATS =
      Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_SERIAL = 2_958_465;

  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final LocalDate epoch;
  private final int lastRow;
  private int line;

  /**
   * @param lastRow by the sheet's own word, for the progress; 0 when it does not say
   */
  XlsxRows(ReadableWorkbook workbook, Sheet sheet, int lastRow) throws IOException {
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
    this.epoch = workbook.isDate1904() ? FROM_1904 : FROM_1900;
    this.lastRow = lastRow;
  }

  @Override
  public ListRow next() throws UnreadableList {
    try {
      if (!rows.hasNext()) return null;
      Row row = rows.next();
      line = row.getRowNum();
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.getCellCount(); i++) {
        Cell cell = row.getOptionalCell(i).map(this::cell).orElse(Cell.EMPTY);
        if (i < MOST_COLUMNS) cells.add(cell);
        else if (!cell.isEmpty()) throw tooWide();
      }
      return new ListRow(line, cells);
    } catch (RuntimeException e) {
      throw new UnreadableList(
          "第 " + (line + 1) + " 行起无法读取（" + e.getMessage() + "）。请在表格软件里打开并另存",
          "cannot be read from row "
              + (line + 1)
              + " on ("
              + e.getMessage()
              + "). Open it in a spreadsheet and save it anew");
    }
  }

  private UnreadableList tooWide() {
    return new UnreadableList(
        "第 " + line + " 行在第 " + MOST_COLUMNS + " 列之后还有内容。请删去多余的列",
        "row "
            + line
            + " goes on after column "
            + MOST_COLUMNS
            + ". Delete the columns that are not needed");
  }

  @Override
  public double done() {
    return lastRow == 0 ? -1 : Math.min(1, (double) line / lastRow);
  }

  @Override
  public void close() {
    stream.close();
  }

  private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    CellType type = cell.getType();
    String raw = cell.getRawValue();
    if (type == CellType.ERROR) return new Cell(String.valueOf(raw), Cell.Kind.ERROR, null);
    if (type == CellType.EMPTY) return Cell.EMPTY;
    if (type == CellType.BOOLEAN) return Cell.written(String.valueOf(cell.getValue()));
    if (type == CellType.NUMBER) return number(cell, cell.asNumber());
    if (type != CellType.FORMULA) return Cell.written(cell.getText() == null ? "" : cell.getText());
    if (raw == null) return new Cell("=" + cell.getFormula(), Cell.Kind.ERROR, null);
    return raw.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?") && isNumber(cell)
        ? number(cell, new BigDecimal(raw))
        : Cell.written(raw);
  }

  /** The value of a formula is a number unless the formula made a text of it. */
  private static boolean isNumber(org.dhatim.fastexcel.reader.Cell cell) {
    return !(cell.getValue() instanceof String);
  }

  private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
    String format = cell.getDataFormatString();
    String signs = format == null ? "" : QUOTED.matcher(format).replaceAll("");
    if (signs.contains("%"))
      return new Cell(plain(number.movePointRight(2)) + "%", Cell.Kind.NUMBER, null);
    boolean inCalendar = number.signum() > 0 && number.intValue() <= LAST_SERIAL;
    LocalDate day = inCalendar ? epoch.plusDays(number.intValue()) : null;
    boolean date = day != null && isDate(cell.getDataFormatId(), signs);
    return new Cell(date ? day.toString() : plain(number), Cell.Kind.NUMBER, day);
  }

  private static boolean isDate(Integer id, String signs) {
    if (id != null && DATE_FORMATS.contains(id)) return true;
    String lower = signs.toLowerCase(java.util.Locale.ROOT).split(";", 2)[0];
    return lower.contains("yy") || lower.contains("d") && lower.contains("m");
  }

  private static String plain(BigDecimal number) {
    String text = number.stripTrailingZeros().toPlainString();
    return text.equals("-0") ? "0" : text;
  }
}
