package io.redline.site;

import io.redline.site.Layer.Feature;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * The edges of all features in flat arrays, in the order of a Hilbert curve, under a tree of boxes
 * that is packed and never changes: about 40 bytes an edge, and safe for any number of threads. A
 * point is an edge of length 0. Longitude and latitude in degrees.
 */
final class EdgeIndex {
  static final int NODE = 16;
  private static final int HILBERT_LEVEL = 16;

  private final Feature[] features;

  /** ax, ay, bx, by of edge i at 4 i. */
  private final double[] ends;

  private final int[] owners;

  /** Per level, finest first: minX, minY, maxX, maxY of node i at 4 i. */
  private final double[][] levels;

  private EdgeIndex(Feature[] features, double[] ends, int[] owners, double[][] levels) {
    this.features = features;
    this.ends = ends;
    this.owners = owners;
    this.levels = levels;
  }

  static EdgeIndex of(List<Feature> all) {
    Feature[] features = all.toArray(Feature[]::new);
    Collector collector = new Collector();
    for (int i = 0; i < features.length; i++) {
      int owner = i;
      features[i].geometry().apply((GeometryComponentFilter) part -> collector.add(part, owner));
    }
    int count = collector.count;
    int[] order = order(collector, count);
    double[] ends = new double[4 * count];
    int[] owners = new int[count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(collector.ends, 4 * order[i], ends, 4 * i, 4);
      owners[i] = collector.owners[order[i]];
    }
    return new EdgeIndex(features, ends, owners, levels(ends, count));
  }

  int size() {
    return owners.length;
  }

  Feature feature(int edge) {
    return features[owners[edge]];
  }

  double[] ends() {
    return ends;
  }

  /** The levels of boxes, finest first; the last has at most {@link #NODE}. */
  double[][] levels() {
    return levels;
  }

  /**
   * Whether an edge may meet the box, for its own box does.
   *
   * @param owner only its edges; null for those of all features
   */
  boolean anyIn(Envelope box, Feature owner) {
    int top = levels.length - 1;
    return top >= 0 && !box.isNull() && anyIn(box, owner, top, 0, levels[top].length / 4);
  }

  /**
   * @param level -1 for the edges themselves
   */
  private boolean anyIn(Envelope box, Feature owner, int level, int from, int to) {
    double[] e = level < 0 ? ends : levels[level];
    for (int i = from; i < to; i++) {
      double ax = e[4 * i], ay = e[4 * i + 1], bx = e[4 * i + 2], by = e[4 * i + 3];
      if (Math.min(ax, bx) > box.getMaxX()
          || Math.max(ax, bx) < box.getMinX()
          || Math.min(ay, by) > box.getMaxY()
          || Math.max(ay, by) < box.getMinY()) continue;
      if (level < 0) {
        if (owner == null || feature(i) == owner) return true;
        continue;
      }
      int below = level == 0 ? owners.length : levels[level - 1].length / 4;
      int end = Math.min(below, (i + 1) * NODE);
      if (anyIn(box, owner, level - 1, i * NODE, end)) return true;
    }
    return false;
  }

  /** Edges of one geometry, ax, ay, bx, by each. */
  static double[] edgesOf(org.locationtech.jts.geom.Geometry geometry) {
    Collector collector = new Collector();
    geometry.apply((GeometryComponentFilter) part -> collector.add(part, 0));
    return Arrays.copyOf(collector.ends, 4 * collector.count);
  }

  private static int[] order(Collector edges, int count) {
    Envelope all = new Envelope();
    for (int i = 0; i < 2 * count; i++)
      all.expandToInclude(edges.ends[2 * i], edges.ends[2 * i + 1]);
    double side = (1 << HILBERT_LEVEL) - 1;
    double perX = all.getWidth() > 0 ? side / all.getWidth() : 0;
    double perY = all.getHeight() > 0 ? side / all.getHeight() : 0;
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      double x = (edges.ends[4 * i] + edges.ends[4 * i + 2]) / 2 - all.getMinX();
      double y = (edges.ends[4 * i + 1] + edges.ends[4 * i + 3]) / 2 - all.getMinY();
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

  private static double[][] levels(double[] ends, int count) {
    if (count == 0) return new double[0][];
    java.util.List<double[]> levels = new java.util.ArrayList<>();
    double[] below = ends;
    int size = count;
    do {
      int nodes = (size + NODE - 1) / NODE;
      double[] boxes = new double[4 * nodes];
      for (int n = 0; n < nodes; n++) {
        double minX = Double.MAX_VALUE,
            minY = Double.MAX_VALUE,
            maxX = -Double.MAX_VALUE,
            maxY = -Double.MAX_VALUE;
        for (int i = n * NODE; i < Math.min(size, (n + 1) * NODE); i++) {
          minX = Math.min(minX, Math.min(below[4 * i], below[4 * i + 2]));
          minY = Math.min(minY, Math.min(below[4 * i + 1], below[4 * i + 3]));
          maxX = Math.max(maxX, Math.max(below[4 * i], below[4 * i + 2]));
          maxY = Math.max(maxY, Math.max(below[4 * i + 1], below[4 * i + 3]));
        }
        boxes[4 * n] = minX;
        boxes[4 * n + 1] = minY;
        boxes[4 * n + 2] = maxX;
        boxes[4 * n + 3] = maxY;
      }
      levels.add(boxes);
      below = boxes;
      size = nodes;
    } while (size > NODE);
    return levels.toArray(double[][]::new);
  }

  private static final class Collector {
    double[] ends = new double[64];
    int[] owners = new int[16];
    int count;

    void add(org.locationtech.jts.geom.Geometry part, int owner) {
      if (part instanceof Point point && !point.isEmpty())
        edge(point.getX(), point.getY(), point.getX(), point.getY(), owner);
      else if (part instanceof LineString line) {
        CoordinateSequence s = line.getCoordinateSequence();
        for (int i = 1; i < s.size(); i++)
          edge(s.getX(i - 1), s.getY(i - 1), s.getX(i), s.getY(i), owner);
      }
    }

    private void edge(double ax, double ay, double bx, double by, int owner) {
      if (count == owners.length) {
        owners = Arrays.copyOf(owners, count + count / 2);
        ends = Arrays.copyOf(ends, 4 * owners.length);
      }
      ends[4 * count] = ax;
      ends[4 * count + 1] = ay;
      ends[4 * count + 2] = bx;
      ends[4 * count + 3] = by;
      owners[count++] = owner;
    }
  }
}
