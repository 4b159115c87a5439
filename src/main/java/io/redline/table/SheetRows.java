package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.CellType;

/** The rows of one sheet, streamed: a formula by the value it last had, a date as a day. */
final class SheetRows implements RowSource {
  /** More than a double has on either side of its point. */
  private static final int MOST_DIGITS = 400;

  private static final Catalogue TEXTS = Catalogue.named("table");
  private static final MathContext DIGITS_SHOWN = new MathContext(15);
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  /**
   * Built-in formats of East Asian spreadsheets that show a day; such a file holds no words for
   * them, and {@link DateUtil} knows only the Western ones.
   *
   * @see "ECMA-376, Part 1, 18.8.30, zh-cn"
   */
  private static final Set<Integer> EAST_ASIAN_DAYS =
      Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

  /** 9999-12-31. */
  private static final int LAST_SERIAL = 2_958_465;

  private final String file;
  private final String sheet;
  private final boolean from1904;
  private final int lastRow;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private int number;

  /**
   * @param file name for messages
   * @param lastRow for the progress
   * @param from1904 whether days are counted from 1904
   */
  SheetRows(String file, org.dhatim.fastexcel.reader.Sheet sheet, int lastRow, boolean from1904)
      throws IntakeProblem {
    this.file = file;
    this.sheet = sheet.getName();
    this.lastRow = lastRow;
    this.from1904 = from1904;
    try {
      this.stream = sheet.openStream();
      this.rows = stream.iterator();
    } catch (IOException | RuntimeException e) {
      throw WorkbookCheck.damaged(file);
    }
  }

  @Override
  public TableRow next() throws IntakeProblem {
    try {
      if (!rows.hasNext()) return null;
      org.dhatim.fastexcel.reader.Row row = rows.next();
      number = row.getRowNum();
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.getCellCount(); i++) {
        Cell cell = row.getOptionalCell(i).map(this::cell).orElse(Cell.EMPTY);
        if (i < TableRow.MOST_COLUMNS) cells.add(cell);
        else if (!cell.isEmpty())
          throw TableRow.tooWide(
              file,
              TEXTS.say("sheet.cell", sheet, TableRow.address(i, number)),
              WorkbookCheck.quoted(cell.text()));
      }
      return new TableRow(number, cells);
    } catch (RuntimeException e) {
      throw new IntakeProblem(
          file,
          TEXTS.say("sheet.row", sheet, number + 1),
          TEXTS.say("workbook.damaged"),
          TEXTS.say("workbook.wanted"),
          TEXTS.say("workbook.damaged.remedy"));
    }
  }

  @Override
  public double done() {
    return lastRow == 0 ? -1 : Math.min(1, (double) number / lastRow);
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
    // The value of a formula is a number unless the formula made a text of it.
    return NUMBER.matcher(raw).matches() && !(cell.getValue() instanceof String)
        ? number(cell, new BigDecimal(raw))
        : Cell.written(raw);
  }

  private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal exact) {
    // No spreadsheet holds 1E999999999, and written out it is a gigabyte of zeros.
    if (Math.abs((long) exact.precision() - exact.scale()) > MOST_DIGITS)
      return new Cell(exact.toString(), Cell.Kind.ERROR, null);
    // A spreadsheet shows 15 digits, and a person typed no more: 0.30000000000000004 is a sum of
    // 0.3.
    BigDecimal number = exact.scale() > 0 ? exact.round(DIGITS_SHOWN) : exact;
    String format = cell.getDataFormatString();
    String signs = format == null ? "" : LITERAL.matcher(format).replaceAll("");
    if (signs.contains("%"))
      return new Cell(Numbers.plain(number.movePointRight(2)) + "%", Cell.Kind.NUMBER, null);
    boolean inCalendar = number.signum() > 0 && number.intValue() <= LAST_SERIAL;
    LocalDate day =
        inCalendar ? DateUtil.getLocalDateTime(number.intValue(), from1904).toLocalDate() : null;
    boolean shown = day != null && showsDay(cell.getDataFormatId(), signs);
    return new Cell(shown ? day.toString() : Numbers.plain(number), Cell.Kind.NUMBER, day);
  }

  /** A time of day alone is none. */
  private static boolean showsDay(Integer format, String signs) {
    if (format == null) return false;
    return EAST_ASIAN_DAYS.contains(format)
        || signs.matches("(?i)[^;]*[yd].*") && DateUtil.isADateFormat(format, signs);
  }
}
