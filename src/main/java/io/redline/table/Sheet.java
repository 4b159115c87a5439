package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook, or the whole of a CSV file, in memory.
 *
 * @param name of the sheet; null for a CSV file
 * @param rows in order; a row that is not there in the file is not there here either
 */
public record Sheet(@Nullable String name, List<TableRow> rows) {
  private static final Catalogue TEXTS = Catalogue.named("table");

  public Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * A CSV or TSV text as one sheet.
   *
   * @param file name for messages
   * @param known how many of a row's cells are known headings
   * @throws IntakeProblem when quotes do not come in pairs, or a row has too many columns
   */
  public static Sheet ofCsv(String file, String text, ToIntFunction<TableRow> known)
      throws IntakeProblem {
    return of(null, CsvRows.of(file, text, known));
  }

  static Sheet of(String name, RowSource source) throws IntakeProblem {
    List<TableRow> all = new ArrayList<>();
    try (source) {
      for (TableRow row = source.next(); row != null; row = source.next()) all.add(row);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new Sheet(name, all);
  }

  /**
   * Where a cell stands, for messages.
   *
   * @param column from 0
   */
  public Message cell(int row, int column) {
    return name == null
        ? TEXTS.say("csv.cell", row, column + 1)
        : TEXTS.say("sheet.cell", name, TableRow.address(column, row));
  }

  /** Where a row stands, for messages. */
  public Message row(int row) {
    return name == null ? TEXTS.say("csv.row", row) : TEXTS.say("sheet.row", name, row);
  }
}
