package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.table.Cell;
import io.redline.table.RowSource;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a table, and which of them are its headings.
 *
 * @param upper index of the headings; -1 when no row holds a known one
 * @param lower the same, or one below where headings take two rows
 */
record TableTop(List<TableRow> rows, int upper, int lower) {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final int LOOKED_AT = 30;

  /** Reads as far as it looks and no further. */
  static TableTop of(RowSource source, Headings headings) throws UnreadableList {
    return among(firstRows(source), headings);
  }

  /** The rows among which headings are looked for; fewer where there are no more. */
  static List<TableRow> firstRows(RowSource source) throws UnreadableList {
    List<TableRow> rows = new ArrayList<>();
    try {
      for (TableRow row = source.next(); row != null; row = source.next()) {
        rows.add(row);
        if (rows.size() == LOOKED_AT) break;
      }
      return rows;
    } catch (IntakeProblem e) {
      throw new UnreadableList(e);
    }
  }

  static TableTop among(List<TableRow> rows, Headings headings) {
    TableTop known = byWords(rows, headings);
    return known.isFound() || !headings.hasNumbers() ? known : byPlace(rows, headings);
  }

  /** The row with the most known headings. A row that holds values already is a project. */
  private static TableTop byWords(List<TableRow> rows, Headings headings) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      int found = isProject(rows.get(i), headings) ? 0 : Columns.recognised(rows.get(i), headings);
      if (found > most) {
        most = found;
        best = i;
      }
    }
    if (best < 0) return new TableTop(rows, -1, -1);
    int last = best;
    if (last + 1 < rows.size() && Columns.onlyHeadings(rows.get(last + 1), headings)) last++;
    else if (best > 0 && Columns.recognised(rows.get(best - 1), headings) > 0) best--;
    return new TableTop(rows, best, last);
  }

  /**
   * Where all headings are strange and the columns are said by number: the first row that is no
   * title, unless it is a project. It may look like nothing known, but it has to be there, because
   * a project taken for headings would be lost.
   */
  private static TableTop byPlace(List<TableRow> rows, Headings headings) {
    int most = 0;
    for (TableRow row : rows) most = Math.max(most, said(row));
    for (int i = 0; i < rows.size(); i++)
      if (2 * said(rows.get(i)) > most)
        return isProject(rows.get(i), headings)
            ? new TableTop(rows, -1, -1)
            : new TableTop(rows, i, i);
    return new TableTop(rows, -1, -1);
  }

  private static boolean isProject(TableRow row, Headings headings) {
    for (int i = 0; i < row.cells().size(); i++)
      if (headings.holdsValue(i, row.cell(i))) return true;
    return false;
  }

  private static int said(TableRow row) {
    return (int) row.cells().stream().filter(c -> !c.isEmpty()).count();
  }

  boolean isFound() {
    return upper >= 0;
  }

  /** The row that says most taken for the headings, where none is known. */
  TableTop guessed() {
    int widest = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      int said = said(rows.get(i));
      if (said > most) {
        most = said;
        widest = i;
      }
    }
    return isFound() || widest < 0 ? this : new TableTop(rows, widest, widest);
  }

  /** Number of the headings' row; of the lower one where they take two. */
  int line() {
    return rows.get(lower).number();
  }

  /**
   * Headings by column; of two rows what stands below, as a group above is made of it. They reach
   * to the last column with a heading, or said by number and used by some row.
   */
  List<String> texts(Headings headings) {
    TableRow above = rows.get(upper);
    TableRow below = rows.get(lower);
    List<String> texts = new ArrayList<>();
    int widest = rows.stream().mapToInt(TableRow::width).max().orElse(0);
    int width = Math.max(above.width(), below.width());
    for (int i = width; i < widest; i++) if (headings.isSaidByNumber(i)) width = i + 1;
    for (int i = 0; i < width; i++)
      texts.add(below.cell(i).isEmpty() ? above.cell(i).text() : below.cell(i).text());
    return texts;
  }

  List<TableRow> below() {
    return rows.subList(lower + 1, rows.size());
  }

  /**
   * @throws UnreadableList when no row holds known headings
   */
  Columns columns(Headings headings) throws UnreadableList {
    if (!isFound()) throw noHeadings(headings);
    return Columns.of(line(), texts(headings), headings);
  }

  UnreadableList noHeadings(Headings headings) {
    boolean byNumber = headings.hasNumbers();
    String first =
        rows.stream()
            .filter(r -> !r.isBlank())
            .findFirst()
            .map(r -> String.valueOf(r.cells().stream().map(Cell::text).limit(8).toList()))
            .orElse("");
    return new UnreadableList(
        TEXTS.say(
            "table-top.no-known-headings",
            LOOKED_AT,
            first.isEmpty() ? TEXTS.say("table-top.nothing") : TEXTS.say("table-top.first", first),
            byNumber ? TEXTS.say("table-top.where-columns-said") : ""));
  }
}
