package io.redline.table;

import io.redline.intake.IntakeProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet in which each merged cell says what its first one holds, in every row and
 * column that it covers. A row that says nothing of its own stays blank.
 */
final class MergedRows implements RowSource {
  private final RowSource rows;
  private final List<MergedCells.Area> areas;

  /** By column what covers it now; of areas that overlap, which no spreadsheet makes, the first. */
  private final Open[] open = new Open[TableRow.MOST_COLUMNS];

  private int next;
  private int width;

  private record Open(MergedCells.Area area, Cell first) {}

  MergedRows(RowSource rows, MergedCells merged) {
    this.rows = rows;
    this.areas = merged.areas();
  }

  @Override
  public @Nullable TableRow next() throws IntakeProblem {
    TableRow row = rows.next();
    if (row == null) return null;
    close(row.number());
    while (next < areas.size() && areas.get(next).top() <= row.number())
      open(areas.get(next++), row);
    return width == 0 || row.isBlank() ? row : filled(row);
  }

  private void close(int number) {
    int still = 0;
    for (int i = 0; i < width; i++) {
      if (open[i] != null && open[i].area().bottom() < number) open[i] = null;
      if (open[i] != null) still = i + 1;
    }
    width = still;
  }

  /** Of an area whose first row is not in the file nothing is known. */
  private void open(MergedCells.Area area, TableRow row) {
    int end = Math.min(area.right() + 1, open.length);
    if (area.bottom() < row.number() || area.left() >= open.length) return;
    for (int i = area.left(); i < end; i++) if (open[i] != null) return;
    Cell first = area.top() == row.number() ? row.cell(area.left()) : Cell.EMPTY;
    Arrays.fill(open, area.left(), end, new Open(area, first));
    width = Math.max(width, end);
  }

  private TableRow filled(TableRow row) {
    List<Cell> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) cells.add(Cell.EMPTY);
    for (int i = 0; i < width; i++)
      if (open[i] != null && cells.get(i).isEmpty()) cells.set(i, open[i].first());
    return new TableRow(row.number(), cells);
  }

  @Override
  public double done() {
    return rows.done();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
