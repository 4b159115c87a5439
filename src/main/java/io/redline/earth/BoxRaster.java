package io.redline.earth;

import org.locationtech.jts.geom.Envelope;

/**
 * A coarse picture of where boxes lie: most places are far from all of them, and a few bits say so
 * without a search. Never changes once it is drawn.
 */
public final class BoxRaster {
  private static final int SIDE = 1_024;
  private static final int WORDS = SIDE / Long.SIZE;

  private final Envelope extent;
  private final double perX;
  private final double perY;
  private final long[] bits = new long[SIDE * WORDS];

  /**
   * @param boxes two opposite corners each: ax, ay, bx, by
   */
  BoxRaster(double[] boxes, int count) {
    this.extent = new Envelope();
    for (int i = 0; i < 2 * count; i++) extent.expandToInclude(boxes[2 * i], boxes[2 * i + 1]);
    this.perX = extent.getWidth() > 0 ? SIDE / extent.getWidth() : 0;
    this.perY = extent.getHeight() > 0 ? SIDE / extent.getHeight() : 0;
    for (int i = 0; i < count; i++) {
      double ax = boxes[4 * i], ay = boxes[4 * i + 1], bx = boxes[4 * i + 2], by = boxes[4 * i + 3];
      int west = column(Math.min(ax, bx)), east = column(Math.max(ax, bx));
      int north = row(Math.max(ay, by));
      for (int r = row(Math.min(ay, by)); r <= north; r++)
        for (int w = west / Long.SIZE; w <= east / Long.SIZE; w++)
          bits[r * WORDS + w] |= mask(w, west, east);
    }
  }

  /** Whether one of the boxes may meet this one; false is sure. */
  boolean mayMeet(Envelope box) {
    if (!extent.intersects(box)) return false;
    int west = column(box.getMinX()), east = column(box.getMaxX()), north = row(box.getMaxY());
    for (int r = row(box.getMinY()); r <= north; r++)
      for (int w = west / Long.SIZE; w <= east / Long.SIZE; w++)
        if ((bits[r * WORDS + w] & mask(w, west, east)) != 0) return true;
    return false;
  }

  /** The bits of a word that stand for columns from west to east. */
  private static long mask(int word, int west, int east) {
    int from = Math.max(0, west - word * Long.SIZE);
    int to = Math.min(Long.SIZE - 1, east - word * Long.SIZE);
    return -1L << from & -1L >>> Long.SIZE - 1 - to;
  }

  private int column(double x) {
    return cell((x - extent.getMinX()) * perX);
  }

  private int row(double y) {
    return cell((y - extent.getMinY()) * perY);
  }

  /** The same rounding for what is drawn and what is asked: neither can fall between two cells. */
  private static int cell(double at) {
    return (int) Math.max(0, Math.min(SIDE - 1, at));
  }
}
