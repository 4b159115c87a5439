package io.redline.audit.list;

import io.redline.intake.Vocabulary;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Opens a list by its name and its bytes. */
public final class ListFile {
  private final Path file;
  private final Vocabulary vocabulary;
  private final Mapping mapping;

  public ListFile(Path file, Vocabulary vocabulary) {
    this(file, vocabulary, Mapping.NONE);
  }

  /**
   * @param mapping what somebody says of the columns
   */
  public ListFile(Path file, Vocabulary vocabulary, Mapping mapping) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.mapping = mapping;
  }

  /** What may be done with a table once its rows are at hand. */
  private interface Use<T> {
    T of(RowSource rows, Headings headings, boolean mayBeWider) throws UnreadableList;
  }

  private enum Kind {
    WORKBOOK,
    LINES,
    TEXT
  }

  /**
   * @param sheet of a workbook; null for the first that has known headings
   * @throws UnreadableList when it is no list, or damaged
   */
  public ProjectList open(String sheet) throws UnreadableList {
    try {
      return switch (kind(sheet)) {
        case WORKBOOK -> workbook(sheet);
        case LINES -> new JsonLines(file, vocabulary);
        case TEXT -> csv(this::table);
      };
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The columns as {@link #open} would read them; nothing below the first rows is looked at.
   *
   * @throws UnreadableList when it is no list, or damaged; headings that cannot be read are told in
   *     the answer
   */
  public ColumnLook look(String sheet) throws UnreadableList {
    try {
      return switch (kind(sheet)) {
        case WORKBOOK -> lookAtWorkbook(sheet);
        case LINES -> {
          new JsonLines(file, vocabulary).close();
          yield ColumnLook.none();
        }
        case TEXT ->
            csv(
                (rows, headings, wider) -> {
                  try (rows) {
                    return ColumnLook.of(TableTop.of(rows, headings), headings);
                  } catch (IOException e) {
                    throw unreadable(e);
                  }
                });
      };
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Kind kind(String sheet) throws UnreadableList {
    if (Files.isDirectory(file) || !Files.isReadable(file))
      throw new UnreadableList(
          "没有这个文件，或不可读。清单应为 .xlsx、.csv 或 .jsonl",
          "no such file, or it cannot be read. A list is .xlsx, .csv or .jsonl");
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls"))
      return Kind.WORKBOOK;
    if (sheet != null)
      throw new UnreadableList("只有 .xlsx 有工作表，--sheet 不适用", "only an .xlsx has sheets for --sheet");
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) return Kind.TEXT;
    if (!name.endsWith(".jsonl") && !name.endsWith(".ndjson"))
      throw new UnreadableList(
          "不认识的清单种类。应为 .xlsx、.csv 或 .jsonl",
          "an unknown kind of list. Expected .xlsx, .csv or .jsonl");
    if (!mapping.keys().isEmpty())
      throw new UnreadableList(
          "JSON Lines 没有列，不能指定列的含义", "JSON Lines has no columns to say the meaning of");
    return Kind.LINES;
  }

  private Headings headings() throws UnreadableList {
    return new Headings(new Fields(vocabulary), mapping, new CellReader(vocabulary));
  }

  private static UnreadableList unreadable(IOException e) {
    return new UnreadableList(
        "无法读取（" + e.getMessage() + "）", "cannot be read (" + e.getMessage() + ")");
  }

  private <T> T csv(Use<T> use) throws IOException, UnreadableList {
    Headings headings = headings();
    return use.of(CsvRows.of(file, headings), headings, false);
  }

  private ProjectList workbook(String wanted) throws IOException, UnreadableList {
    Headings headings = headings();
    int lastRow = Workbooks.check(file);
    ReadableWorkbook workbook = workbook();
    try {
      List<Sheet> sheets = sheets(workbook);
      if (wanted == null) return firstList(workbook, sheets, headings, lastRow);
      XlsxRows rows = rows(workbook, named(sheets, wanted), lastRow);
      return new SheetList(table(rows, headings, true), workbook, null);
    } catch (UnreadableList e) {
      workbook.close();
      throw e;
    }
  }

  private ColumnLook lookAtWorkbook(String wanted) throws IOException, UnreadableList {
    Headings headings = headings();
    int lastRow = Workbooks.check(file);
    try (ReadableWorkbook workbook = workbook()) {
      List<Sheet> sheets = sheets(workbook);
      if (wanted != null) return look(workbook, named(sheets, wanted), headings, lastRow);
      ColumnLook first = null;
      for (Sheet sheet : sheets) {
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) continue;
        ColumnLook look = look(workbook, sheet, headings, lastRow);
        if (look.refused() == null) return look;
        if (first == null || first.columns().isEmpty()) first = look;
      }
      if (first == null) throw allHidden();
      return first;
    }
  }

  private static ColumnLook look(
      ReadableWorkbook workbook, Sheet sheet, Headings headings, int lastRow)
      throws IOException, UnreadableList {
    try (XlsxRows rows = rows(workbook, sheet, lastRow)) {
      return ColumnLook.of(TableTop.of(rows, headings), headings);
    }
  }

  private static List<Sheet> sheets(ReadableWorkbook workbook) throws UnreadableList {
    List<Sheet> sheets = workbook.getSheets().toList();
    if (sheets.isEmpty()) throw new UnreadableList("工作簿里没有工作表", "the workbook has no sheet");
    return sheets;
  }

  private ReadableWorkbook workbook() throws IOException, UnreadableList {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (RuntimeException e) {
      throw new UnreadableList(
          "不是完好的工作簿（" + e.getMessage() + "）。请在表格软件里打开并另存",
          "not a sound workbook ("
              + e.getMessage()
              + "). Open it in a spreadsheet and save it anew");
    }
  }

  private ProjectList firstList(
      ReadableWorkbook workbook, List<Sheet> sheets, Headings headings, int lastRow)
      throws IOException, UnreadableList {
    UnreadableList first = null;
    for (Sheet sheet : sheets) {
      if (sheet.getVisibility() != SheetVisibility.VISIBLE) continue;
      try {
        XlsxRows rows = rows(workbook, sheet, lastRow);
        return new SheetList(table(rows, headings, true), workbook, others(sheets, sheet));
      } catch (UnreadableList e) {
        if (first == null) first = onSheet(sheet, e);
      }
    }
    throw first == null ? allHidden() : first;
  }

  private static XlsxRows rows(ReadableWorkbook workbook, Sheet sheet, int lastRow)
      throws IOException, UnreadableList {
    try {
      return new XlsxRows(workbook, sheet, lastRow);
    } catch (RuntimeException e) {
      throw new UnreadableList("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }
  }

  private TableList table(RowSource rows, Headings headings, boolean mayBeWider)
      throws UnreadableList {
    try {
      return TableList.of(file.toString(), rows, headings, vocabulary, mayBeWider);
    } catch (UnreadableList e) {
      try {
        rows.close();
      } catch (IOException alsoNot) {
        e.addSuppressed(alsoNot);
      }
      throw e;
    }
  }

  private static UnreadableList allHidden() {
    return new UnreadableList("工作表都隐藏了", "every sheet is hidden");
  }

  private static Sheet named(List<Sheet> sheets, String wanted) throws UnreadableList {
    for (Sheet sheet : sheets) if (sheet.getName().equals(wanted)) return sheet;
    List<String> names = sheets.stream().map(Sheet::getName).toList();
    throw new UnreadableList(
        "没有工作表“" + wanted + "”，有 " + names, "no sheet '" + wanted + "'. There are " + names);
  }

  private static UnreadableList onSheet(Sheet sheet, UnreadableList e) {
    Message w = e.wording();
    return new UnreadableList(
        "工作表“" + sheet.getName() + "”：" + w.zh(), "sheet '" + sheet.getName() + "': " + w.en());
  }

  private static Message others(List<Sheet> sheets, Sheet read) {
    List<String> names = sheets.stream().filter(s -> s != read).map(Sheet::getName).toList();
    return names.isEmpty()
        ? null
        : new Message(
            "读取的是工作表“" + read.getName() + "”；没有读取：" + String.join("、", names),
            "sheet '" + read.getName() + "' was read; not read: " + String.join(", ", names));
  }
}
