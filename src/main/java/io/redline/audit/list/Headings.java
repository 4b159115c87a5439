package io.redline.audit.list;

import java.util.ArrayList;
import java.util.List;

/** Finds the headings of a table among its first rows: there may be titles above them. */
final class Headings {
  private static final int LOOKED_AT = 30;

  private Headings() {}

  /** The rows among which headings are looked for; fewer where there are no more. */
  static List<ListRow> firstRows(RowSource source) throws UnreadableList {
    List<ListRow> rows = new ArrayList<>();
    for (ListRow row = source.next(); row != null; row = source.next()) {
      rows.add(row);
      if (rows.size() == LOOKED_AT) break;
    }
    return rows;
  }

  /**
   * @throws UnreadableList when none of the rows holds known headings
   */
  static Columns of(List<ListRow> rows, Fields fields) throws UnreadableList {
    int best = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      int found = Columns.recognised(rows.get(i), fields);
      if (found > most) {
        most = found;
        best = i;
      }
    }
    if (best < 0) throw noHeadings(rows);
    int last = best;
    if (last + 1 < rows.size() && Columns.onlyHeadings(rows.get(last + 1), fields)) last++;
    else if (best > 0 && Columns.recognised(rows.get(best - 1), fields) > 0) best--;
    return Columns.of(rows.get(last).line(), together(rows.get(best), rows.get(last)), fields);
  }

  /** Headings in two rows: what stands below is what a group above is made of. */
  private static List<String> together(ListRow upper, ListRow lower) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.max(upper.width(), lower.width()); i++)
      texts.add(lower.cell(i).isEmpty() ? upper.cell(i).text() : lower.cell(i).text());
    return texts;
  }

  private static UnreadableList noHeadings(List<ListRow> rows) {
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
