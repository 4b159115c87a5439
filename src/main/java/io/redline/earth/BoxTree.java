package io.redline.earth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * Boxes over items in the order of a Hilbert curve, packed in flat arrays that never change: about
 * 3 bytes an item more than the items themselves and 128 kB, and safe for any number of threads. An
 * item is two opposite corners, ax, ay, bx, by, in degrees.
 *
 * <p>Why not JTS's STRtree or HPRtree: both keep an object for every item, edges come by the
 * million, and only the former walks nearest first.
 */
public final class BoxTree {
  static final int NODE = 16;
  private static final int HILBERT_LEVEL = 16;
  private static final int LEAST_FOR_RASTER = 256;

  private final double[] items;
  private final int count;

  /** Null where so few items are as quickly searched. */
  private final BoxRaster raster;

  /** Per level, finest first: minX, minY, maxX, maxY of node i at 4 i. */
  private final double[][] levels;

  /**
   * @param items in the order that {@link #order} gives
   */
  BoxTree(double[] items, int count) {
    this.items = items;
    this.count = count;
    this.levels = levels(items, count);
    this.raster = count < LEAST_FOR_RASTER ? null : new BoxRaster(items, count);
  }

  double[] items() {
    return items;
  }

  /** The levels of boxes, finest first; the last has at most {@link #NODE}. */
  double[][] levels() {
    return levels;
  }

  /** One item whose box meets this one and that passes the test, or -1. */
  int first(Envelope box, IntPredicate test) {
    if (levels.length == 0 || box.isNull() || raster != null && !raster.mayMeet(box)) return -1;
    int top = levels.length - 1;
    return first(box, test, top, 0, levels[top].length / 4);
  }

  /**
   * @param level -1 for the items themselves
   */
  private int first(Envelope box, IntPredicate test, int level, int from, int to) {
    double[] e = level < 0 ? items : levels[level];
    double west = box.getMinX(), east = box.getMaxX(), south = box.getMinY(), north = box.getMaxY();
    for (int i = from; i < to; i++) {
      double ax = e[4 * i], bx = e[4 * i + 2];
      if (ax > east && bx > east || ax < west && bx < west) continue;
      double ay = e[4 * i + 1], by = e[4 * i + 3];
      if (ay > north && by > north || ay < south && by < south) continue;
      if (level < 0) {
        if (test.test(i)) return i;
        continue;
      }
      int below = level == 0 ? count : levels[level - 1].length / 4;
      int found = first(box, test, level - 1, i * NODE, Math.min(below, (i + 1) * NODE));
      if (found >= 0) return found;
    }
    return -1;
  }

  /** The items by their place on the curve. */
  static int[] order(double[] items, int count) {
    Envelope all = new Envelope();
    for (int i = 0; i < 2 * count; i++) all.expandToInclude(items[2 * i], items[2 * i + 1]);
    double side = (1 << HILBERT_LEVEL) - 1;
    double perX = all.getWidth() > 0 ? side / all.getWidth() : 0;
    double perY = all.getHeight() > 0 ? side / all.getHeight() : 0;
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      double x = (items[4 * i] + items[4 * i + 2]) / 2 - all.getMinX();
      double y = (items[4 * i + 1] + items[4 * i + 3]) / 2 - all.getMinY();
      long code =
          HilbertCode.encode(HILBERT_LEVEL, (int) (x * perX), (int) (y * perY)) & 0xFFFFFFFFL;
      // Sorted as unsigned: the sign bit is turned.
      keys[i] = (code << 32 | i) ^ Long.MIN_VALUE;
    }
    Arrays.sort(keys);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) order[i] = (int) keys[i];
    return order;
  }

  private static double[][] levels(double[] items, int count) {
    if (count == 0) return new double[0][];
    List<double[]> levels = new ArrayList<>();
    double[] below = items;
    int size = count;
    do {
      below = over(below, size);
      size = below.length / 4;
      levels.add(below);
    } while (size > NODE);
    return levels.toArray(double[][]::new);
  }

  /** One box over every {@link #NODE} of those below. */
  private static double[] over(double[] below, int size) {
    int nodes = (size + NODE - 1) / NODE;
    double[] boxes = new double[4 * nodes];
    for (int n = 0; n < nodes; n++) {
      Envelope all = new Envelope();
      for (int i = 2 * n * NODE; i < 2 * Math.min(size, (n + 1) * NODE); i++)
        all.expandToInclude(below[2 * i], below[2 * i + 1]);
      boxes[4 * n] = all.getMinX();
      boxes[4 * n + 1] = all.getMinY();
      boxes[4 * n + 2] = all.getMaxX();
      boxes[4 * n + 3] = all.getMaxY();
    }
    return boxes;
  }
}
