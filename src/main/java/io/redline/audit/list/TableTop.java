package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.table.Cell;
import io.redline.table.RowSource;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first rows of a table, and which of them are its headings.
 *
 * @param upper index of the headings; -1 when no row holds a known one
 * @param lower the same, or up to three below where headings take several rows
 * @param headings what they mean
 */
record TableTop(List<TableRow> rows, int upper, int lower, Headings headings) {
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
    Headings agreed = headings.lettersAsNumbers(rows);
    TableTop known = byWords(rows, agreed);
    return known.isFound() || !agreed.hasNumbers() ? known : byPlace(rows, agreed);
  }

  /** The row with the most known headings. A row that holds values already is a project. */
  private static TableTop byWords(List<TableRow> rows, Headings headings) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      // Another table may stand below, with more columns.
      if (best >= 0 && i > best + 2 && Columns.areHeadings(rows.get(best), headings)) break;
      int found = isProject(rows.get(i), headings) ? 0 : Columns.recognised(rows.get(i), headings);
      if (found > most) {
        most = found;
        best = i;
      }
    }
    if (best < 0) return new TableTop(rows, -1, -1, headings);
    HeadingRows block = HeadingRows.around(rows, best, headings);
    return new TableTop(rows, block.first(), block.last(), headings);
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
            ? new TableTop(rows, -1, -1, headings)
            : new TableTop(rows, i, i, headings);
    return new TableTop(rows, -1, -1, headings);
  }

  static boolean isProject(TableRow row, Headings headings) {
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
    return isFound() || widest < 0 ? this : new TableTop(rows, widest, widest, headings);
  }

  /** Number of the headings' row; of the lowest one where they take several. */
  int line() {
    return rows.get(lower).number();
  }

  /**
   * Headings by column. They reach to the last column with a heading, or said by number and used by
   * some row.
   */
  List<Heading> all() {
    int widest = rows.stream().mapToInt(TableRow::width).max().orElse(0);
    int width = 0;
    for (TableRow row : rows.subList(upper, lower + 1)) width = Math.max(width, row.width());
    for (int i = width; i < widest; i++) if (headings.isSaidByNumber(i)) width = i + 1;
    List<Heading> all = new ArrayList<>();
    for (int i = 0; i < width; i++) all.add(Heading.of(parts(i)));
    List<String> texts = all.stream().map(h -> HeadingText.normal(h.text())).toList();
    return all.stream()
        .map(h -> isTwice(HeadingText.normal(h.text()), texts) ? h.inFull() : h)
        .toList();
  }

  private static boolean isTwice(String text, List<String> texts) {
    return texts.indexOf(text) != texts.lastIndexOf(text);
  }

  /** A group's name stands over its first column; those behind it, up to the next name, are its. */
  private List<String> parts(int column) {
    List<String> parts = new ArrayList<>();
    for (int r = upper; r <= lower; r++) {
      int from = column;
      boolean goesOn = r < lower && isSaidBelow(r, column);
      while (goesOn && from > 0 && rows.get(r).cell(from).isEmpty() && isSaidBelow(r, from - 1))
        from--;
      parts.add(rows.get(r).cell(from).text());
    }
    return parts;
  }

  private boolean isSaidBelow(int row, int column) {
    for (int r = row + 1; r <= lower; r++) if (!rows.get(r).cell(column).isEmpty()) return true;
    return false;
  }

  List<TableRow> below() {
    return rows.subList(lower + 1, rows.size());
  }

  /**
   * @throws UnreadableList when no row holds known headings
   */
  Columns columns() throws UnreadableList {
    if (!isFound()) throw noHeadings();
    return Columns.of(line(), all(), headings);
  }

  UnreadableList noHeadings() {
    boolean byNumber = headings.hasNumbers();
    String first =
        rows.stream()
            .filter(r -> !r.isBlank())
            .findFirst()
            .map(r -> r.cells().stream().map(Cell::text).limit(8).collect(Collectors.toList()))
            .map(String::valueOf)
            .orElse("");
    return new UnreadableList(
        TEXTS.say(
            "table-top.no-known-headings",
            LOOKED_AT,
            first.isEmpty() ? TEXTS.say("table-top.nothing") : TEXTS.say("table-top.first", first),
            byNumber ? TEXTS.say("table-top.where-columns-said") : ""));
  }
}
