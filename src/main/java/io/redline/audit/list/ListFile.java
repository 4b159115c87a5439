package io.redline.audit.list;

import io.redline.intake.Vocabulary;
import io.redline.intake.Wording;
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
  private final Fields fields;

  public ListFile(Path file, Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.fields = new Fields(vocabulary);
  }

  /**
   * @param sheet of a workbook; null for the first that has known headings
   * @throws UnreadableList when it is no list, or damaged
   */
  public ProjectList open(String sheet) throws UnreadableList {
    if (Files.isDirectory(file) || !Files.isReadable(file))
      throw new UnreadableList(
          "没有这个文件，或不可读。清单应为 .xlsx、.csv 或 .jsonl",
          "no such file, or it cannot be read. A list is .xlsx, .csv or .jsonl");
    try {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls"))
        return workbook(sheet);
      if (sheet != null)
        throw new UnreadableList(
            "只有 .xlsx 有工作表，--sheet 不适用", "only an .xlsx has sheets for --sheet");
      if (name.endsWith(".jsonl") || name.endsWith(".ndjson"))
        return new JsonLines(file, vocabulary);
      if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) return csv();
      throw new UnreadableList(
          "不认识的清单种类。应为 .xlsx、.csv 或 .jsonl",
          "an unknown kind of list. Expected .xlsx, .csv or .jsonl");
    } catch (IOException e) {
      throw new UnreadableList(
          "无法读取（" + e.getMessage() + "）", "cannot be read (" + e.getMessage() + ")");
    }
  }

  private ProjectList csv() throws IOException, UnreadableList {
    return table(CsvRows.of(file, fields), false);
  }

  private ProjectList workbook(String wanted) throws IOException, UnreadableList {
    int lastRow = Workbooks.check(file);
    ReadableWorkbook workbook;
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
    } catch (RuntimeException e) {
      throw new UnreadableList(
          "不是完好的工作簿（" + e.getMessage() + "）。请在表格软件里打开并另存",
          "not a sound workbook ("
              + e.getMessage()
              + "). Open it in a spreadsheet and save it anew");
    }
    List<Sheet> sheets = workbook.getSheets().toList();
    if (sheets.isEmpty()) throw new UnreadableList("工作簿里没有工作表", "the workbook has no sheet");
    try {
      return wanted == null
          ? firstList(workbook, sheets, lastRow)
          : new SheetList(table(workbook, named(sheets, wanted), lastRow), workbook, null);
    } catch (UnreadableList e) {
      workbook.close();
      throw e;
    }
  }

  private ProjectList firstList(ReadableWorkbook workbook, List<Sheet> sheets, int lastRow)
      throws IOException, UnreadableList {
    UnreadableList first = null;
    for (Sheet sheet : sheets) {
      if (sheet.getVisibility() != SheetVisibility.VISIBLE) continue;
      try {
        return new SheetList(table(workbook, sheet, lastRow), workbook, others(sheets, sheet));
      } catch (UnreadableList e) {
        if (first == null) first = onSheet(sheet, e);
      }
    }
    throw first == null ? new UnreadableList("工作表都隐藏了", "every sheet is hidden") : first;
  }

  private TableList table(ReadableWorkbook workbook, Sheet sheet, int lastRow)
      throws IOException, UnreadableList {
    RowSource rows;
    try {
      rows = new XlsxRows(workbook, sheet, lastRow);
    } catch (RuntimeException e) {
      throw new UnreadableList("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }
    return table(rows, true);
  }

  private TableList table(RowSource rows, boolean mayBeWider) throws IOException, UnreadableList {
    try {
      return TableList.of(file.toString(), rows, fields, vocabulary, mayBeWider);
    } catch (UnreadableList e) {
      rows.close();
      throw e;
    }
  }

  private static Sheet named(List<Sheet> sheets, String wanted) throws UnreadableList {
    for (Sheet sheet : sheets) if (sheet.getName().equals(wanted)) return sheet;
    List<String> names = sheets.stream().map(Sheet::getName).toList();
    throw new UnreadableList(
        "没有工作表“" + wanted + "”，有 " + names, "no sheet '" + wanted + "'. There are " + names);
  }

  private static UnreadableList onSheet(Sheet sheet, UnreadableList e) {
    Wording w = e.wording();
    return new UnreadableList(
        "工作表“" + sheet.getName() + "”：" + w.zh(), "sheet '" + sheet.getName() + "': " + w.en());
  }

  private static Wording others(List<Sheet> sheets, Sheet read) {
    List<String> names = sheets.stream().filter(s -> s != read).map(Sheet::getName).toList();
    return names.isEmpty()
        ? null
        : new Wording(
            "读取的是工作表“" + read.getName() + "”；没有读取：" + String.join("、", names),
            "sheet '" + read.getName() + "' was read; not read: " + String.join(", ", names));
  }
}
