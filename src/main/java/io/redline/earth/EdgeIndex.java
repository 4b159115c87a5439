package io.redline.earth;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * The edges of all features in flat arrays under a {@link BoxTree}: about 40 bytes an edge, and
 * safe for any number of threads. A point is an edge of length 0. Longitude and latitude in
 * degrees.
 */
public final class EdgeIndex {
  private final Feature[] features;

  /** Its items are the edges: ax, ay, bx, by. */
  private final BoxTree tree;

  private final int[] owners;

  private EdgeIndex(Feature[] features, BoxTree tree, int[] owners) {
    this.features = features;
    this.tree = tree;
    this.owners = owners;
  }

  public static EdgeIndex of(List<Feature> all) {
    Feature[] features = all.toArray(Feature[]::new);
    Collector collector = new Collector();
    for (int i = 0; i < features.length; i++) {
      int owner = i;
      features[i].geometry().apply((GeometryComponentFilter) part -> collector.add(part, owner));
    }
    int count = collector.count;
    int[] order = BoxTree.order(collector.ends, count);
    double[] ends = new double[4 * count];
    int[] owners = new int[count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(collector.ends, 4 * order[i], ends, 4 * i, 4);
      owners[i] = collector.owners[order[i]];
    }
    return new EdgeIndex(features, new BoxTree(ends, count), owners);
  }

  public int size() {
    return owners.length;
  }

  Feature feature(int edge) {
    return features[owners[edge]];
  }

  /** ax, ay, bx, by of edge i at 4 i. */
  public double[] ends() {
    return tree.items();
  }

  /** The levels of boxes over the edges, finest first. */
  double[][] levels() {
    return tree.levels();
  }

  /** Whether an edge may meet the box, for its own box does. */
  public boolean anyIn(Envelope box) {
    return tree.first(box, edge -> true) >= 0;
  }

  /** The same of the edges of one feature. */
  public boolean anyIn(Envelope box, Feature owner) {
    return anyIn(box, edge -> feature(edge) == owner);
  }

  /** The same of some edges. */
  public boolean anyIn(Envelope box, IntPredicate edges) {
    return tree.first(box, edges) >= 0;
  }

  /**
   * Whether an area holds a position or has it on its border: by the edges of the area that a line
   * from there to the east meets.
   */
  boolean isHeld(Coordinate position, Feature area) {
    Envelope box = area.geometry().getEnvelopeInternal();
    if (!box.covers(position)) return false;
    RayCrossingCounter ray = new RayCrossingCounter(position);
    Coordinate a = new Coordinate(), b = new Coordinate();
    tree.first(
        new Envelope(position.x, box.getMaxX(), position.y, position.y),
        edge -> {
          if (feature(edge) != area) return false;
          ends(edge, a, b);
          ray.countSegment(a, b);
          return ray.isOnSegment();
        });
    return ray.getLocation() != Location.EXTERIOR;
  }

  /** Whether an edge of a feature crosses, touches or lies in the site. */
  public boolean anyMeets(Geometry site, Feature owner) {
    return anyMeets(site, edge -> feature(edge) == owner);
  }

  /** The same of some edges. */
  public boolean anyMeets(Geometry site, IntPredicate edges) {
    double[] own = edgesOf(site);
    LineIntersector crossing = new RobustLineIntersector();
    Coordinate a = new Coordinate(), b = new Coordinate();
    Coordinate c = new Coordinate(), d = new Coordinate();
    return tree.first(
            site.getEnvelopeInternal(),
            edge -> {
              if (!edges.test(edge)) return false;
              ends(edge, a, b);
              for (int i = 0; i < own.length; i += 4) {
                c.setX(own[i]);
                c.setY(own[i + 1]);
                d.setX(own[i + 2]);
                d.setY(own[i + 3]);
                crossing.computeIntersection(a, b, c, d);
                if (crossing.hasIntersection()) return true;
              }
              return site instanceof Polygonal
                  && SimplePointInAreaLocator.locate(a, site) != Location.EXTERIOR;
            })
        >= 0;
  }

  private void ends(int edge, Coordinate a, Coordinate b) {
    double[] e = tree.items();
    a.setX(e[4 * edge]);
    a.setY(e[4 * edge + 1]);
    b.setX(e[4 * edge + 2]);
    b.setY(e[4 * edge + 3]);
  }

  /** Edges of one geometry, ax, ay, bx, by each. */
  public static double[] edgesOf(Geometry geometry) {
    Collector collector = new Collector();
    geometry.apply((GeometryComponentFilter) part -> collector.add(part, 0));
    return Arrays.copyOf(collector.ends, 4 * collector.count);
  }

  private static final class Collector {
    double[] ends = new double[64];
    int[] owners = new int[16];
    int count;

    void add(Geometry part, int owner) {
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
