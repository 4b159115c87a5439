package io.redline.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of what the CSV parser cuts; blank cells far to the right take no memory. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<TableRow> {
  private List<Cell> cells = List.of();
  private boolean tooWide;
  private int row;

  /** Whether the last row goes on after the columns that are read. */
  boolean isTooWide() {
    return tooWide;
  }

  /** Of the last row, counted as a spreadsheet does: a line break inside a cell begins none. */
  int row() {
    return row;
  }

  @Override
  protected void handleBegin(long line) {
    cells = new ArrayList<>();
    tooWide = false;
    row++;
  }

  @Override
  protected void handleField(int column, char[] text, int from, int length, boolean quoted) {
    if (column >= SheetGrid.LAST_COLUMN) tooWide = true;
    else {
      Cell cell = Cell.ofCsv(new String(text, from, length));
      if (column < TableRow.MOST_COLUMNS) cells.add(cell);
      else tooWide |= !cell.isEmpty();
    }
  }

  @Override
  protected TableRow buildRecord() {
    return new TableRow(row, cells);
  }
}
