package io.redline.earth;

import java.util.function.Predicate;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;

/**
 * The feature of a layer that is nearest to a site, edge to edge, on the ellipsoid; 0 when they
 * meet. One object serves one thread; the layer serves all.
 */
public final class Nearest {
  /**
   * What lies within this of the best rough distance is measured exactly. Measured against exact
   * distances over latitudes 26 to 34 and edges of up to 3 degrees, rough ones are within 0.004 %
   * up to 100 km and within 0.02 % up to 300 km; we allow for that twice over and more.
   */
  private static final double NEAR_MARGIN = 1.0002;

  private static final double NEAR_METRES = 100_000;
  private static final double ROUGH_MARGIN = 1.002;
  private static final double FAR_METRES = 300_000;
  private static final double FAR_MARGIN = 1.02;
  private static final double LEAST_MARGIN_METRES = 0.5;

  /** No degree of latitude is shorter. */
  private static final double DEGREE_METRES = 110_574;

  /** Farther features are not looked for: no rule asks, and telling them apart is dear. */
  public static final double FARTHEST_METRES = 150_000;

  /** Edges of the site that are passed over together when none of them can be the nearest. */
  private static final int CHUNK = 32;

  /** Used again from site to site. */
  private static final ThreadLocal<NearestQueue> QUEUES =
      ThreadLocal.withInitial(NearestQueue::new);

  /**
   * @param metres 0 when site and feature touch
   */
  public record Hit(Feature feature, double metres) {}

  private final Geometry site;
  private final Envelope box;
  private final double[] own;
  private final double[] chunks;
  private final double[] siteBox;
  private final PointOnGeometryLocator inside;
  private final NearestQueue queue = QUEUES.get();
  private double farthest = FARTHEST_METRES;

  public Nearest(Geometry site) {
    this.site = site;
    this.box = site.getEnvelopeInternal();
    this.own = EdgeIndex.edgesOf(site);
    this.chunks = chunks(own);
    this.siteBox = new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    this.inside = site instanceof Polygonal ? new IndexedPointInAreaLocator(site) : null;
  }

  /** The nearest feature the filter lets through, or null when there is none within 150 km. */
  public Hit in(FeatureIndex index, Predicate<Feature> filter) {
    return in(index, filter, FARTHEST_METRES);
  }

  /** The same, looking so far and no farther; what lies a little farther may be found, too. */
  public Hit in(FeatureIndex index, Predicate<Feature> filter, double farthestMetres) {
    Feature around = index.areas().meeting(site, filter);
    return around != null ? new Hit(around, 0) : edge(index, filter, farthestMetres);
  }

  /** The nearest edge, whether or not an area of the layer holds the site. */
  public Hit edge(FeatureIndex index, Predicate<Feature> filter, double farthestMetres) {
    farthest = farthestMetres;
    EdgeIndex edges = index.edges();
    collect(edges, filter);
    return exact(edges);
  }

  /** Walks the tree nearest box first and keeps the edges that may be the nearest one. */
  private void collect(EdgeIndex edges, Predicate<Feature> filter) {
    double[][] levels = edges.levels();
    queue.clear();
    if (levels.length == 0) return;
    int top = levels.length - 1;
    Envelope reach = around(box, farthest);
    for (int n = 0; n < levels[top].length / 4; n++) {
      double least = atLeast(levels[top], n, reach);
      if (least <= farthest) queue.add(least, top, n);
    }
    double best = Double.POSITIVE_INFINITY;
    Feature lastTested = null;
    boolean lastPassed = false;
    while (queue.next() && queue.metres() <= Math.min(limit(best), farthest)) {
      int level = queue.level();
      int from = queue.node() * BoxTree.NODE;
      double[] below = level == 0 ? edges.ends() : levels[level - 1];
      int to = Math.min(from + BoxTree.NODE, below.length / 4);
      for (int i = from; i < to; i++) {
        double least = atLeast(below, i, reach);
        if (least > limit(best) || least > farthest) continue;
        if (level > 0) {
          queue.add(least, level - 1, i);
          continue;
        }
        Feature feature = edges.feature(i);
        if (feature != lastTested) {
          lastTested = feature;
          lastPassed = filter.test(feature);
        }
        if (!lastPassed) continue;
        double rough = rough(below, 4 * i, best);
        if (rough > limit(best)) continue;
        best = Math.min(best, rough);
        queue.keep(rough, i);
        if (rough == 0) return;
      }
    }
  }

  private Hit exact(EdgeIndex edges) {
    int candidates = queue.sortKept(limit(queue.leastKept()));
    int nearest = -1;
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < candidates && queue.keptMetres(k) <= limit(best); k++) {
      int edge = queue.keptEdge(k);
      double metres = queue.keptMetres(k) == 0 ? 0 : measured(edges.ends(), 4 * edge, best);
      if (metres < best) {
        best = metres;
        nearest = edge;
      }
    }
    return nearest < 0 ? null : new Hit(edges.feature(nearest), best);
  }

  private static double limit(double best) {
    double margin =
        best < NEAR_METRES ? NEAR_MARGIN : best < FAR_METRES ? ROUGH_MARGIN : FAR_MARGIN;
    return best * margin + LEAST_MARGIN_METRES;
  }

  /** No point of the box is nearer to the site than this; infinite where that is too far. */
  private double atLeast(double[] boxes, int i, Envelope reach) {
    double ax = boxes[4 * i], bx = boxes[4 * i + 2];
    if (ax > reach.getMaxX() && bx > reach.getMaxX()
        || ax < reach.getMinX() && bx < reach.getMinX()) return Double.POSITIVE_INFINITY;
    double ay = boxes[4 * i + 1], by = boxes[4 * i + 3];
    if (ay > reach.getMaxY() && by > reach.getMaxY()
        || ay < reach.getMinY() && by < reach.getMinY()) return Double.POSITIVE_INFINITY;
    return between(siteBox, 0, boxes, 4 * i);
  }

  /** No points of a box and of the other box, or edge, are nearer than this. */
  private static double between(double[] boxes, int i, double[] e, int at) {
    double x1 = Math.min(e[at], e[at + 2]), x2 = Math.max(e[at], e[at + 2]);
    double y1 = Math.min(e[at + 1], e[at + 3]), y2 = Math.max(e[at + 1], e[at + 3]);
    double gapX = Math.max(0, Math.max(x1 - boxes[4 * i + 2], boxes[4 * i] - x2));
    double gapY = Math.max(0, Math.max(y1 - boxes[4 * i + 3], boxes[4 * i + 1] - y2));
    if (gapX == 0 && gapY == 0) return 0;
    double south = Math.min(y1, boxes[4 * i + 1]), north = Math.max(y2, boxes[4 * i + 3]);
    return Ellipsoid.atLeastMetres(gapX, gapY, Math.max(Math.abs(south), Math.abs(north)));
  }

  /**
   * 0 when the edge meets the site, else about its distance: edges that do not cross are nearest at
   * an end.
   */
  private double rough(double[] e, int at, double best) {
    double ax = e[at], ay = e[at + 1];
    if (inside != null
        && box.covers(ax, ay)
        && inside.locate(new Coordinate(ax, ay)) != Location.EXTERIOR) return 0;
    int first = nearestChunk(e, at);
    double least =
        toChunk(first, e, at) > limit(best) ? Double.POSITIVE_INFINITY : roughInChunk(first, e, at);
    for (int c = 0; c < chunks.length / 3 && least > 0; c++)
      if (c != first && toChunk(c, e, at) <= limit(Math.min(least, best)))
        least = Math.min(least, roughInChunk(c, e, at));
    return least;
  }

  /**
   * The chunk that probably has the nearest edge: begun with, it lets most others be passed over.
   */
  private int nearestChunk(double[] e, int at) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < chunks.length / 3; c++) {
      double metres = toChunk(c, e, at);
      if (metres < least) {
        least = metres;
        nearest = c;
      }
    }
    return nearest;
  }

  private double roughInChunk(int chunk, double[] e, int at) {
    double ax = e[at], ay = e[at + 1], bx = e[at + 2], by = e[at + 3];
    double least = Double.POSITIVE_INFINITY;
    int end = Math.min(own.length, 4 * CHUNK * (chunk + 1));
    for (int o = 4 * CHUNK * chunk; o < end; o += 4) {
      double cx = own[o], cy = own[o + 1], dx = own[o + 2], dy = own[o + 3];
      least = Math.min(least, Ellipsoid.roughMetresToEdge(cx, cy, ax, ay, bx, by));
      if (cx == dx && cy == dy) continue;
      if (cross(ax, ay, bx, by, cx, cy, dx, dy)) return 0;
      least = Math.min(least, Ellipsoid.roughMetresToEdge(dx, dy, ax, ay, bx, by));
      least = Math.min(least, Ellipsoid.roughMetresToEdge(ax, ay, cx, cy, dx, dy));
      least = Math.min(least, Ellipsoid.roughMetresToEdge(bx, by, cx, cy, dx, dy));
    }
    return least;
  }

  private double measured(double[] e, int at, double best) {
    int first = nearestChunk(e, at);
    double least = measuredInChunk(first, e, at, best);
    for (int c = 0; c < chunks.length / 3; c++)
      if (c != first && toChunk(c, e, at) <= limit(least)) least = measuredInChunk(c, e, at, least);
    return least;
  }

  private double measuredInChunk(int chunk, double[] e, int at, double best) {
    double ax = e[at], ay = e[at + 1], bx = e[at + 2], by = e[at + 3];
    double least = best;
    int end = Math.min(own.length, 4 * CHUNK * (chunk + 1));
    for (int o = 4 * CHUNK * chunk; o < end; o += 4) {
      double cx = own[o], cy = own[o + 1], dx = own[o + 2], dy = own[o + 3];
      least = Math.min(least, metres(cx, cy, ax, ay, bx, by, least));
      if (cx == dx && cy == dy) continue;
      least = Math.min(least, metres(dx, dy, ax, ay, bx, by, least));
      least = Math.min(least, metres(ax, ay, cx, cy, dx, dy, least));
      least = Math.min(least, metres(bx, by, cx, cy, dx, dy, least));
    }
    return least;
  }

  /** No edge of the chunk is nearer to this one than that. */
  private double toChunk(int c, double[] e, int at) {
    double metres =
        Ellipsoid.roughMetresToEdge(
            chunks[3 * c], chunks[3 * c + 1], e[at], e[at + 1], e[at + 2], e[at + 3]);
    return Math.max(0, metres / NEAR_MARGIN - chunks[3 * c + 2]);
  }

  /** Circles around {@link #CHUNK} edges each: longitude, latitude and radius in metres. */
  private static double[] chunks(double[] edges) {
    int count = (edges.length / 4 + CHUNK - 1) / CHUNK;
    double[] circles = new double[3 * count];
    for (int c = 0; c < count; c++) {
      Envelope all = new Envelope();
      int end = Math.min(edges.length, 4 * CHUNK * (c + 1));
      for (int o = 4 * CHUNK * c; o < end; o += 2) all.expandToInclude(edges[o], edges[o + 1]);
      Coordinate centre = all.centre();
      circles[3 * c] = centre.x;
      circles[3 * c + 1] = centre.y;
      circles[3 * c + 2] =
          NEAR_MARGIN
              * Ellipsoid.metres(centre.x, centre.y, all.getMinX(), all.getMinY())
              * Ellipsoid.metresPerDegreeOfLongitude(all.getMinY())
              / Ellipsoid.metresPerDegreeOfLongitude(all.getMaxY());
    }
    return circles;
  }

  /** Exact where it can beat the best so far. */
  private static double metres(
      double px, double py, double ax, double ay, double bx, double by, double best) {
    return Ellipsoid.roughMetresToEdge(px, py, ax, ay, bx, by) > limit(best)
        ? Double.POSITIVE_INFINITY
        : Ellipsoid.metresToEdge(px, py, ax, ay, bx, by);
  }

  private static boolean cross(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    if (Math.max(ax, bx) < Math.min(cx, dx)
        || Math.max(cx, dx) < Math.min(ax, bx)
        || Math.max(ay, by) < Math.min(cy, dy)
        || Math.max(cy, dy) < Math.min(ay, by)) return false;
    Coordinate a = new Coordinate(ax, ay),
        b = new Coordinate(bx, by),
        c = new Coordinate(cx, cy),
        d = new Coordinate(dx, dy);
    return Orientation.index(a, b, c) * Orientation.index(a, b, d) <= 0
        && Orientation.index(c, d, a) * Orientation.index(c, d, b) <= 0;
  }

  /** A box that holds everything within these metres of the given one. */
  public static Envelope around(Envelope box, double metres) {
    Envelope wider = new Envelope(box);
    double latitude =
        Math.min(85, Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + metres / 110_000);
    wider.expandBy(
        metres / Ellipsoid.roughMetresPerDegreeOfLongitude(latitude), metres / DEGREE_METRES);
    return wider;
  }
}
