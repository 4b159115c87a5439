package io.redline.siting;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Square cells over an area, from the south-west. Cells are square in metres at the middle of the
 * area.
 *
 * @param box longitude and latitude, EPSG:4490; a whole number of cells wide and high
 */
public record Grid(Envelope box, int columns, int rows, double cellMetres) {
  private static final double METRES_PER_DEGREE = 111_320;

  /** More cells than a picture can show, and than anybody waits for. */
  static final int MOST_CELLS = 16_000_000;

  /** The cells would be more than can be shown. */
  public static final class TooManyCells extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long leastMetres;

    TooManyCells(long leastMetres) {
      super("cells of " + leastMetres + " m or more would do");
      this.leastMetres = leastMetres;
    }

    /** The side of a cell that would do. */
    public long leastMetres() {
      return leastMetres;
    }
  }

  /**
   * @throws TooManyCells saying which size would do
   */
  static Grid over(Envelope area, double cellMetres, int mostCells) {
    double kx = METRES_PER_DEGREE * Math.cos(Math.toRadians(area.centre().y));
    double columns = Math.max(1, Math.ceil(area.getWidth() * kx / cellMetres));
    double rows = Math.max(1, Math.ceil(area.getHeight() * METRES_PER_DEGREE / cellMetres));
    if (columns * rows > mostCells) {
      long least = (long) Math.ceil(cellMetres * Math.sqrt(columns * rows / mostCells));
      throw new TooManyCells(least);
    }
    Envelope box =
        new Envelope(
            area.getMinX(),
            area.getMinX() + columns * cellMetres / kx,
            area.getMinY(),
            area.getMinY() + rows * cellMetres / METRES_PER_DEGREE);
    return new Grid(box, (int) columns, (int) rows, cellMetres);
  }

  double cellWidth() {
    return box.getWidth() / columns;
  }

  double cellHeight() {
    return box.getHeight() / rows;
  }

  /** The rectangle of a square block of cells; it may reach beyond the grid. */
  Envelope block(int column, int row, int size) {
    double west = box.getMinX() + column * cellWidth();
    double south = box.getMinY() + row * cellHeight();
    return new Envelope(west, west + size * cellWidth(), south, south + size * cellHeight());
  }

  /** No point of a block is farther than this from its middle. */
  double reachMetres(int size) {
    // A cell is wider towards the equator: within two degrees of the middle by less than 3 %.
    return size * cellMetres * Math.sqrt(0.5) * 1.03;
  }

  /** The cell a point lies in, row first; null outside. */
  public int[] cellOf(Coordinate point) {
    int column = (int) Math.floor((point.x - box.getMinX()) / cellWidth());
    int row = (int) Math.floor((point.y - box.getMinY()) / cellHeight());
    return column < 0 || row < 0 || column >= columns || row >= rows
        ? null
        : new int[] {row, column};
  }
}
