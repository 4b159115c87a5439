package io.redline.audit.list;

import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows that the headings of a table take: up to four, such as a group over its columns or units
 * under them.
 *
 * @param first index among the rows looked at
 * @param last the same, or up to three more
 */
record HeadingRows(int first, int last) {
  private static final int MOST = 4;
  private static final int LONGEST = 24;
  private static final Pattern REMARK =
      Pattern.compile(".{2,12}[:：].*|.*\\d{3,}.*", Pattern.DOTALL);

  /**
   * @param known index of the row with the most known headings
   */
  static HeadingRows around(List<TableRow> rows, int known, Headings headings) {
    int first = known;
    int last = known;
    while (last + 1 < rows.size() && last - first + 1 < MOST && goesOn(rows, first, last, headings))
      last++;
    while (first > 0
        && last - first + 1 < MOST
        && isOver(rows.get(first - 1), rows.get(first), headings)) first--;
    return new HeadingRows(first, last);
  }

  /** Whether the row below is headings too and no project. */
  private static boolean goesOn(List<TableRow> rows, int first, int last, Headings headings) {
    TableRow row = rows.get(last + 1);
    TableRow above = rows.get(last);
    if (row.isBlank() || TableTop.isProject(row, headings)) return false;
    int own = 0;
    int known = 0;
    boolean strange = false;
    for (int i = 0; i < row.width(); i++) {
      Cell cell = row.cell(i);
      if (cell.isEmpty() || cell.text().equals(above.cell(i).text())) continue;
      own++;
      if (Units.isUnit(HeadingText.normal(cell.text()).replaceAll("[()]", ""))
          || isKnown(cell, headings)) known++;
      else if (!mayBeHeading(cell)) return false;
      else strange = true;
    }
    if (own == 0) return false;
    return !strange || known > 0 && own > 1 && namesNothing(rows, first, last, headings);
  }

  /** Whether the row has nothing of its own where the rows above have the projects' name. */
  private static boolean namesNothing(List<TableRow> rows, int first, int last, Headings headings) {
    for (int r = first; r <= last; r++)
      for (int i = 0; i < rows.get(r).width(); i++) {
        Cell heading = rows.get(r).cell(i);
        Field field = heading.isEmpty() ? null : headings.byWords(heading.text());
        if (field == null || !field.key().equals("name")) continue;
        Cell below = rows.get(last + 1).cell(i);
        return below.isEmpty() || below.text().equals(heading.text());
      }
    return false;
  }

  /** Whether a row names groups over the columns of the row below; a title names one thing. */
  private static boolean isOver(TableRow row, TableRow below, Headings headings) {
    List<String> texts =
        row.cells().stream().filter(c -> !c.isEmpty()).map(Cell::text).distinct().toList();
    if (texts.size() < 2 || TableTop.isProject(row, headings)) return false;
    boolean ties = false;
    for (int i = 0; i < row.width(); i++) {
      Cell cell = row.cell(i);
      if (cell.isEmpty()) continue;
      if (!mayBeHeading(cell)) return false;
      ties |= isKnown(cell, headings) || cell.text().equals(below.cell(i).text());
    }
    return ties || texts.size() > 1 && row.width() > 2 && texts.size() < below.width();
  }

  private static boolean isKnown(Cell cell, Headings headings) {
    return headings.byWords(cell.text()) != null;
  }

  private static boolean mayBeHeading(Cell cell) {
    String text = cell.text();
    return cell.kind() == Cell.Kind.TEXT
        && text.length() <= LONGEST
        && !REMARK.matcher(text).matches();
  }
}
