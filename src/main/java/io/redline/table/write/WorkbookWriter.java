package io.redline.table.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook without a single formula, written sheet by sheet. Memory does not grow with the rows
 * of a {@link SheetLayout#LIST}. The same content gives the same bytes.
 */
public final class WorkbookWriter {
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
  private static final int MOST_ROWS = Worksheet.MAX_ROWS;
  private static final double FONT_POINTS = 10.5;

  /** What zip takes without being told; the library takes less, and files are a third larger. */
  private static final int COMPRESSION = 6;

  private final Workbook book;
  private final int mostRows;
  private final Map<String, UnaryOperator<String>> changes = new HashMap<>();
  private SheetWriter open;
  private int sheets;

  private WorkbookWriter(Workbook book, int mostRows) {
    this.book = book;
    this.mostRows = mostRows;
  }

  /**
   * @param created what the file says of its making; null when it says nothing
   * @param content writes the sheets
   */
  public static void write(
      OutputStream to, @Nullable LocalDate created, Consumer<WorkbookWriter> content)
      throws IOException {
    write(to, created, MOST_ROWS, content);
  }

  /**
   * @param mostRows of one sheet, its heading counted
   */
  static void write(
      OutputStream to, LocalDate created, int mostRows, Consumer<WorkbookWriter> content)
      throws IOException {
    // The library writes the time of day into the file, so that it has to be gone over once more.
    Path raw = Files.createTempFile("redline", ".xlsx");
    try {
      WorkbookWriter writer;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw));
          Workbook book = new Workbook(out, "Redline", "1.0")) {
        book.setCompressionLevel(COMPRESSION);
        book.setGlobalDefaultFont("等线", FONT_POINTS);
        writer = new WorkbookWriter(book, mostRows);
        content.accept(writer);
        writer.finish();
      }
      writer.change(
          "docProps/core.xml",
          core -> core.replaceAll(CREATED, created == null ? "" : "$1" + created + "T00:00:00Z$2"));
      try (SeekableByteChannel in = Files.newByteChannel(raw)) {
        ReproducibleZip.copy(in, to, writer.changes);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /**
   * Ends the sheet before and begins one with its heading row; with more rows than Excel holds it
   * goes on in another.
   */
  public SheetWriter sheet(String name, SheetLayout layout, List<SheetColumn> columns) {
    finish();
    open = new SheetWriter(this, name, layout, columns);
    return open;
  }

  private void finish() {
    if (open != null) open.finish();
  }

  Workbook book() {
    return book;
  }

  int mostRows() {
    return mostRows;
  }

  /** Number of the sheet that is begun, from 1. */
  int nextSheet() {
    return ++sheets;
  }

  /**
   * @param part of the package
   * @param change what to make of its text; of one that is not there, of the empty text
   */
  void change(String part, UnaryOperator<String> change) {
    changes.merge(part, change, (before, after) -> text -> after.apply(before.apply(text)));
  }
}
