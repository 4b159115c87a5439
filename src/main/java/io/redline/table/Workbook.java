package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An .xlsx file, looked over by {@link WorkbookCheck} before it is opened; read row by row. */
public final class Workbook implements AutoCloseable {
  private static final Catalogue TEXTS = Catalogue.named("table");

  private final String file;
  private final ReadableWorkbook workbook;
  private final WorkbookCheck check;
  private final List<Tab> tabs;

  /**
   * A sheet that may be read.
   *
   * @param index from 0
   * @param visible whether it is shown
   */
  public record Tab(int index, String name, boolean visible) {}

  private Workbook(String file, ReadableWorkbook workbook, WorkbookCheck check) {
    this.file = file;
    this.workbook = workbook;
    this.check = check;
    this.tabs =
        workbook
            .getSheets()
            .map(
                s ->
                    new Tab(
                        s.getIndex(), s.getName(), s.getVisibility() == SheetVisibility.VISIBLE))
            .toList();
  }

  /**
   * @throws IntakeProblem when it is no sound workbook, or holds too much
   * @throws IOException when the file cannot be read
   */
  public static Workbook open(Path path, ZipLimits limits) throws IOException, IntakeProblem {
    String file = path.toString();
    WorkbookCheck check = new WorkbookCheck(file, limits);
    try (InputStream start = Files.newInputStream(path)) {
      check.kind(start);
    }
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      check.contents(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw WorkbookCheck.damaged(file);
    }
    try {
      return new Workbook(file, new ReadableWorkbook(path.toFile(), check.options()), check);
    } catch (RuntimeException e) {
      throw WorkbookCheck.damaged(file);
    }
  }

  /**
   * Every sheet of a small workbook, in memory.
   *
   * @param file name for messages
   * @param mostRows number of the last row that is read
   * @throws IntakeProblem when it is no sound workbook, or holds too much
   */
  public static List<Sheet> sheets(String file, byte[] bytes, int mostRows) throws IntakeProblem {
    WorkbookCheck check = new WorkbookCheck(file, ZipLimits.TABLE);
    try {
      check.kind(new ByteArrayInputStream(bytes));
      try (ZipFile zip =
          ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
        check.contents(zip);
      }
      if (check.lastRow() > mostRows)
        throw new IntakeProblem(
            file,
            IntakeProblem.WHOLE_FILE,
            TEXTS.say("rows.over", mostRows),
            TEXTS.say("rows.wanted", mostRows),
            TEXTS.say("rows.remedy"));
      try (Workbook workbook =
          new Workbook(
              file,
              new ReadableWorkbook(new ByteArrayInputStream(bytes), check.options()),
              check)) {
        List<Sheet> sheets = new ArrayList<>();
        for (Tab tab : workbook.tabs) sheets.add(Sheet.of(tab.name, workbook.rows(tab)));
        return sheets;
      }
    } catch (IOException | RuntimeException e) {
      throw WorkbookCheck.damaged(file);
    }
  }

  public List<Tab> tabs() {
    return tabs;
  }

  /**
   * The rows of one sheet, streamed; to be closed before the workbook.
   *
   * @throws IntakeProblem when the sheet is damaged
   */
  public RowSource rows(Tab tab) throws IntakeProblem {
    return new SheetRows(
        file, workbook.getSheet(tab.index).orElseThrow(), check.lastRow(), workbook.isDate1904());
  }

  /** As {@link #rows}, where a merged cell says the same in every row and column it covers. */
  public RowSource filledRows(Tab tab) throws IntakeProblem {
    return new MergedRows(rows(tab), check.merged(tab.name));
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
