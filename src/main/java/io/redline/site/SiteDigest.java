package io.redline.site;

import io.redline.layer.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * By which a letter names the site it was written for: SHA-256 over its vertices in EPSG:4490 to a
 * hundredth of a metre, in an order that does not depend on how it was drawn: where a ring begins,
 * which way it or a line runs, in what order holes and parts come, vertices that are there twice.
 */
public final class SiteDigest {
  /** Of a degree: 0.0000001 is a hundredth of a metre, 1.1 cm northwards and less eastwards. */
  private static final double STEPS_PER_DEGREE = 1e7;

  private static final Comparator<long[]> WEST_TO_EAST = Arrays::compare;

  private static final Comparator<List<long[]>> BY_VERTICES =
      (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
          int order = Arrays.compare(one.get(i), other.get(i));
          if (order != 0) return order;
        }
        return Integer.compare(one.size(), other.size());
      };

  private SiteDigest() {}

  /**
   * @param site longitude and latitude of EPSG:4490; null gives null
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public static String of(Geometry site) {
    if (site == null) return null;
    TreeSet<String> parts = new TreeSet<>();
    for (int i = 0; i < site.getNumGeometries(); i++) parts.add(text(site.getGeometryN(i)));
    return new Digest().text(String.join("\n", parts)).toString();
  }

  private static String text(Geometry part) {
    if (part instanceof Polygon area) {
      TreeSet<String> holes = new TreeSet<>();
      for (int i = 0; i < area.getNumInteriorRing(); i++) holes.add(ring(area.getInteriorRingN(i)));
      String all = "polygon " + ring(area.getExteriorRing());
      return holes.isEmpty() ? all : all + " - " + String.join(" - ", holes);
    }
    if (part instanceof LineString line) return "line " + line(line);
    return "point " + words(vertices(((Point) part).getCoordinates()));
  }

  private static String ring(LinearRing ring) {
    List<long[]> open = vertices(ring.getCoordinates());
    if (open.size() > 1 && Arrays.equals(open.get(0), open.get(open.size() - 1)))
      open.remove(open.size() - 1);
    List<long[]> first = null;
    long[] least = Collections.min(open, WEST_TO_EAST);
    for (List<long[]> way : List.of(open, reversed(open)))
      for (int i = 0; i < way.size(); i++) {
        if (!Arrays.equals(way.get(i), least)) continue;
        List<long[]> turned = new ArrayList<>(way);
        Collections.rotate(turned, -i);
        if (first == null || BY_VERTICES.compare(turned, first) < 0) first = turned;
      }
    return words(first);
  }

  private static String line(LineString line) {
    List<long[]> one = vertices(line.getCoordinates());
    List<long[]> other = reversed(one);
    return words(BY_VERTICES.compare(one, other) <= 0 ? one : other);
  }

  private static List<long[]> reversed(List<long[]> vertices) {
    List<long[]> reversed = new ArrayList<>(vertices);
    Collections.reverse(reversed);
    return reversed;
  }

  /** In steps; one that repeats the one before it is left out. */
  private static List<long[]> vertices(Coordinate[] drawn) {
    List<long[]> all = new ArrayList<>();
    for (Coordinate c : drawn) {
      long[] step = {Math.round(c.x * STEPS_PER_DEGREE), Math.round(c.y * STEPS_PER_DEGREE)};
      if (all.isEmpty() || !Arrays.equals(all.get(all.size() - 1), step)) all.add(step);
    }
    return all;
  }

  private static String words(List<long[]> vertices) {
    StringBuilder words = new StringBuilder();
    for (long[] v : vertices) words.append(v[0]).append(',').append(v[1]).append(' ');
    return words.toString();
  }
}
