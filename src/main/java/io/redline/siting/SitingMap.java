package io.redline.siting;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where a kind of project would be allowed, barred, or unknown.
 *
 * @param patches what is said anywhere, each once
 * @param cells number of the patch of each cell, row by row from the south-west; -1 outside the
 *     area asked for
 * @param openEverywhere clauses that could be violated by what the project has yet to say of
 *     itself, wherever it stands
 */
public record SitingMap(
    Prospect prospect, Grid grid, List<Patch> patches, int[] cells, List<String> openEverywhere) {
  public static final int OUTSIDE = -1;

  public SitingMap {
    patches = List.copyOf(patches);
    openEverywhere = List.copyOf(openEverywhere);
  }

  /** What is said of a cell; null outside. */
  Patch patch(int row, int column) {
    int patch = cells[row * grid.columns() + column];
    return patch == OUTSIDE ? null : patches.get(patch);
  }

  /** What is said of the cell a point lies in; null outside. */
  public Patch at(Coordinate point) {
    int[] cell = grid.cellOf(point);
    if (cell == null) return null;
    return patch(cell[0], cell[1]);
  }

  /** Square kilometres, by whole cells. */
  public double squareKilometres(Permission permission) {
    long count =
        Arrays.stream(cells)
            .filter(p -> p != OUTSIDE && patches.get(p).permission() == permission)
            .count();
    return count * grid.cellMetres() * grid.cellMetres() / 1e6;
  }

  /** The same for one patch. */
  public double squareKilometres(int patch) {
    long count = Arrays.stream(cells).filter(p -> p == patch).count();
    return count * grid.cellMetres() * grid.cellMetres() / 1e6;
  }
}
