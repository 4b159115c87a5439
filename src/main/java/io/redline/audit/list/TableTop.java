package io.redline.audit.list;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a table, and which of them are its headings.
 *
 * @param upper index of the headings; -1 when no row holds a known one
 * @param lower the same, or one below where headings take two rows
 */
record TableTop(List<ListRow> rows, int upper, int lower) {
  private static final int LOOKED_AT = 30;

  /** Reads as far as it looks and no further. */
  static TableTop of(RowSource source, Headings headings) throws UnreadableList {
    return among(firstRows(source), headings);
  }

  /** The rows among which headings are looked for; fewer where there are no more. */
  static List<ListRow> firstRows(RowSource source) throws UnreadableList {
    List<ListRow> rows = new ArrayList<>();
    for (ListRow row = source.next(); row != null; row = source.next()) {
      rows.add(row);
      if (rows.size() == LOOKED_AT) break;
    }
    return rows;
  }

  static TableTop among(List<ListRow> rows, Headings headings) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      int found = Columns.recognised(rows.get(i), headings);
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

  boolean isFound() {
    return upper >= 0;
  }

  /** The row that says most taken for the headings, where none is known. */
  TableTop guessed() {
    int widest = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      int said = (int) rows.get(i).cells().stream().filter(c -> !c.isEmpty()).count();
      if (said > most) {
        most = said;
        widest = i;
      }
    }
    return isFound() || widest < 0 ? this : new TableTop(rows, widest, widest);
  }

  /** Number of the headings' row; of the lower one where they take two. */
  int line() {
    return rows.get(lower).line();
  }

  /** Headings by column; of two rows what stands below, as a group above is made of it. */
  List<String> texts() {
    ListRow above = rows.get(upper);
    ListRow below = rows.get(lower);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.max(above.width(), below.width()); i++)
      texts.add(below.cell(i).isEmpty() ? above.cell(i).text() : below.cell(i).text());
    return texts;
  }

  List<ListRow> below() {
    return rows.subList(lower + 1, rows.size());
  }

  /**
   * @throws UnreadableList when no row holds known headings
   */
  Columns columns(Headings headings) throws UnreadableList {
    if (!isFound()) throw noHeadings();
    return Columns.of(line(), texts(), headings);
  }

  UnreadableList noHeadings() {
    String first =
        rows.stream()
            .filter(r -> !r.isBlank())
            .findFirst()
            .map(r -> String.valueOf(r.cells().stream().map(Cell::text).limit(8).toList()))
            .orElse("");
    return new UnreadableList(
        "前 "
            + LOOKED_AT
            + " 行里没有认识的表头"
            + (first.isEmpty() ? "（没有内容）" : "，第一行是 " + first)
            + "。表头应有“项目名称”等列，见 redline audit --template list.xlsx",
        "no known headings in the first "
            + LOOKED_AT
            + " rows"
            + (first.isEmpty() ? " (nothing there)" : "; the first is " + first)
            + ". A list has a column 'name' and others, see redline audit --template list.xlsx");
  }
}
