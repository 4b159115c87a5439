package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The sheets of an .xlsx file as texts; formulas by the value they last had. */
public final class Workbook {
  private static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;
  private static final int MOST_ENTRIES = 2000;
  private static final int MOST_COLUMNS = 1_024;
  private static final int SHOWN = 60;

  private Workbook() {}

  /**
   * @param name of the file, for messages
   * @throws IntakeProblem when it is no sound workbook, or too large
   */
  public static List<Sheet> sheets(String name, byte[] bytes, int mostRows) throws IntakeProblem {
    check(name, bytes);
    List<Sheet> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (var sheet : workbook.getSheets().toList()) sheets.add(read(name, sheet, mostRows));
    } catch (IOException | RuntimeException e) {
      throw refuse(
          name,
          quoted(e.getClass().getSimpleName() + " " + e.getMessage()),
          new Message("完好、未加密的 .xlsx", "a sound .xlsx without password"),
          new Message("在表格软件里打开并另存", "open it in a spreadsheet and save it anew"));
    }
    return sheets;
  }

  private static Sheet read(String name, org.dhatim.fastexcel.reader.Sheet sheet, int mostRows)
      throws IOException, IntakeProblem {
    List<Sheet.Row> all = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> it = rows.iterator(); it.hasNext(); ) {
        Row row = it.next();
        if (row.getRowNum() > mostRows) throw new IOException("more than " + mostRows + " rows");
        all.add(new Sheet.Row(row.getRowNum(), cells(name, sheet.getName(), row), numbers(row)));
      }
    }
    return new Sheet(sheet.getName(), all);
  }

  /** What stands beyond the columns that are read is refused: it must not vanish unsaid. */
  private static List<String> cells(String name, String sheet, Row row) throws IntakeProblem {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      String text = row.getOptionalCell(i).map(Workbook::text).orElse("");
      if (i < MOST_COLUMNS) cells.add(text);
      else if (!text.isBlank())
        throw new IntakeProblem(
            name,
            List.of(
                new Problem(
                    new Sheet(sheet, List.of()).cell(row.getRowNum(), i),
                    quoted(text),
                    new Message(
                        "至多 " + MOST_COLUMNS + " 列", "at most " + MOST_COLUMNS + " columns"),
                    new Message("删去多余的列", "delete the columns that are not needed"))));
    }
    return cells;
  }

  /** A formula too may give a number; one that gives digits as text is asked back with it. */
  private static Set<Integer> numbers(Row row) {
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < Math.min(MOST_COLUMNS, row.getCellCount()); i++) {
      CellType type = row.getOptionalCell(i).map(Cell::getType).orElse(CellType.EMPTY);
      if (type == CellType.NUMBER || type == CellType.FORMULA) numbers.add(i);
    }
    return numbers;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) return cell.asNumber().toPlainString();
    if (cell.getType() == CellType.FORMULA) {
      String value = cell.getRawValue();
      if (value == null || value.isBlank()) return "=" + cell.getFormula();
      return value.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?")
          ? new BigDecimal(value).toPlainString()
          : value;
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  /** Looks over the archive before anything reads it as a workbook: its size, and its cells. */
  private static void check(String name, byte[] bytes) throws IntakeProblem {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      unpacksWithinBounds(name, zip);
      SheetGrid.check(name, zip);
    } catch (IOException | IllegalArgumentException e) {
      throw refuse(
          name,
          quoted(String.valueOf(e.getMessage())),
          new Message("完好的 .xlsx", "a sound .xlsx"),
          null);
    }
  }

  private static void unpacksWithinBounds(String name, ZipFile zip)
      throws IntakeProblem, IOException {
    long unpacked = 0;
    int entries = 0;
    byte[] buffer = new byte[64 * 1024];
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      entries++;
      try (InputStream in = zip.getInputStream(entry)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          unpacked += n;
          if (unpacked > MOST_UNPACKED_BYTES || entries > MOST_ENTRIES)
            throw refuse(
                name,
                new Message("解开后超过 200 MB 或 2000 项", "more than 200 MB or 2000 entries unpacked"),
                new Message("一张表", "a table"),
                null);
        }
      }
    }
  }

  private static IntakeProblem refuse(
      String name, Message value, Message expectation, Message guess) {
    return new IntakeProblem(
        name, List.of(new Problem(new Message("", ""), value, expectation, guess)));
  }

  private static Message quoted(String text) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return Message.same("\"" + shown.replaceAll("\\p{Cntrl}", " ") + "\"");
  }
}
