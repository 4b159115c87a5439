package io.redline.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What parts the cells of a CSV or TSV: comma, tab, semicolon, or one of the full-width two. */
public final class Separator {
  private static final List<Character> ALL = List.of(',', '\t', ';', '，', '；');
  private static final int LOOKED_AT_ROWS = 30;

  /** So many characters are looked at, even of a single row. */
  static final int LOOKED_AT_CHARACTERS = 1 << 16;

  private Separator() {}

  /**
   * The separator that makes the most known headings of one of the first rows.
   *
   * @param known how many of a row's cells are known headings
   * @return null when none makes any
   */
  public static @Nullable Character ofHeadings(String text, ToIntFunction<TableRow> known) {
    Character best = null;
    int most = 0;
    for (char separator : ALL)
      for (TableRow row : firstRows(text, separator)) {
        int found = known.applyAsInt(row);
        if (found <= most) continue;
        most = found;
        best = separator;
      }
    return best;
  }

  /** As {@link #ofHeadings}; where none is known, the one that parts the first row the most. */
  static char of(String text, ToIntFunction<TableRow> known) {
    Character heading = ofHeadings(text, known);
    if (heading != null) return heading;
    char best = ALL.get(0);
    int most = 1;
    for (char separator : ALL) {
      int parts =
          firstRows(text, separator).stream()
              .filter(row -> !row.isBlank())
              .findFirst()
              .map(row -> row.cells().size())
              .orElse(0);
      if (parts <= most) continue;
      most = parts;
      best = separator;
    }
    return best;
  }

  /** As far as they can be cut by this separator, which may be a wrong one. */
  private static List<TableRow> firstRows(String text, char separator) {
    List<TableRow> rows = new ArrayList<>();
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT_CHARACTERS));
    CsvReader<TableRow> reader = CsvRows.cutting(separator, true).build(new CsvCells(), start);
    try {
      for (Iterator<TableRow> it = reader.iterator();
          it.hasNext() && rows.size() < LOOKED_AT_ROWS; ) rows.add(it.next());
    } catch (CsvParseException e) {
      // A quote left open, by this separator or by the end of what is looked at.
    }
    return rows;
  }
}
