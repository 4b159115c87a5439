package io.redline.audit.list;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line number of the row in its sheet or file, as a spreadsheet counts, from 1
 */
public record ListRow(int line, List<Cell> cells) {
  public ListRow {
    cells = List.copyOf(cells);
  }

  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  public boolean isBlank() {
    for (Cell cell : cells) if (!cell.isEmpty()) return false;
    return true;
  }

  /** Number of cells up to the last that is not empty. */
  int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) width--;
    return width;
  }

  /** Address as a spreadsheet shows it: {@code D17}. */
  public static String address(int column, int line) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) letters.insert(0, (char) ('A' + c % 26));
    return letters.append(line).toString();
  }
}
