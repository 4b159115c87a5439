package io.redline.earth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.layer.Layer;
import io.redline.layer.TestLayers;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** Distances and areas on the ellipsoid against GeographicLib on finely divided edges. */
public class DistanceTest {
  private static final Geodesic EARTH = new Geodesic(6378137, 1 / 298.257222101);

  @Test
  void a_distance_is_true_to_a_centimetre_up_to_ten_kilometres_and_a_decimetre_to_fifty() {
    Random random = new Random(20261102);
    for (int i = 0; i < 150; i++) {
      double far = i % 3 == 0 ? 0.4 : i % 3 == 1 ? 0.08 : 0.01;
      Geometry site = shape(random, 104.5 + random.nextDouble(), 28.5 + random.nextDouble(), 0.02);
      Coordinate at = site.getCoordinate();
      Geometry feature =
          shape(
              random,
              at.x + far * (1 + random.nextDouble()),
              at.y + far * random.nextGaussian(),
              i % 2 == 0 ? 0.05 : 0.5);
      double found = measured(site, feature);
      double reference = site.intersects(feature) ? 0 : reference(site, feature);
      if (reference > 50_000) continue;
      double tolerance = reference <= 10_000 ? 0.01 : 0.1;
      assertEquals(reference, found, tolerance, site + " to " + feature);
    }
  }

  @Test
  void what_touches_overlaps_or_lies_inside_is_at_no_distance() throws Exception {
    String area = "POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28.1, 105 28))";
    for (String other :
        List.of(
            "POINT(105.05 28.05)",
            "POINT(105 28.05)",
            "POINT(105 28)",
            "LINESTRING(105.1 28.05, 105.2 28.05)",
            "LINESTRING(104 28.05, 106 28.05)",
            "POLYGON((105.1 28, 105.2 28, 105.2 28.1, 105.1 28.1, 105.1 28))",
            "POLYGON((104 27, 106 27, 106 29, 104 29, 104 27))",
            "POLYGON((105.04 28.04, 105.06 28.04, 105.06 28.06, 105.04 28.06, 105.04 28.04))")) {
      assertEquals(0, measured(wkt(area), wkt(other)), other);
      assertEquals(0, measured(wkt(other), wkt(area)), other);
    }
  }

  @Test
  void a_site_in_a_hole_is_as_far_as_the_holes_edge() throws Exception {
    Geometry ring =
        wkt(
            "POLYGON((105 28, 105.2 28, 105.2 28.2, 105 28.2, 105 28),(105.05 28.05, 105.05 28.15, 105.15 28.15, 105.15 28.05, 105.05 28.05))");
    double expected = EARTH.Inverse(28.1, 105.06, 28.1, 105.05).s12;
    assertEquals(expected, measured(wkt("POINT(105.06 28.1)"), ring), 0.01);
  }

  @Test
  void of_several_parts_the_nearest_counts() throws Exception {
    Geometry parts =
        wkt(
            "MULTIPOLYGON(((105 28, 105.01 28, 105.01 28.01, 105 28)),((106 29, 106.01 29, 106.01 29.01, 106 29)))");
    double expected = EARTH.Inverse(29, 106, 28.99, 106).s12;
    assertEquals(expected, measured(wkt("POINT(106 28.99)"), parts), 0.01);
  }

  @Test
  void the_nearest_of_many_features_is_found() {
    Random random = new Random(7);
    List<Geometry> shapes = new java.util.ArrayList<>();
    for (int i = 0; i < 300; i++)
      shapes.add(shape(random, 104 + 2 * random.nextDouble(), 28 + 2 * random.nextDouble(), 0.02));
    Layer layer = TestLayers.of(shapes, 0, 0, null);
    for (int i = 0; i < 20; i++) {
      Geometry site =
          shape(random, 104 + 2 * random.nextDouble(), 28 + 2 * random.nextDouble(), 0.01);
      double nearest = shapes.stream().mapToDouble(f -> measured(site, f)).min().orElseThrow();
      assertEquals(nearest, new Nearest(site).in(layer.index(), f -> true).metres(), 1e-6);
    }
  }

  @Test
  void an_area_is_true_to_a_per_mille() throws Exception {
    Geometry square = wkt("POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28.1, 105 28))");
    assertEquals(parallels(105, 28, 105.1, 28.1), Ellipsoid.hectares(square) * 10_000, 1e5);
    Geometry small = wkt("POLYGON((105 28, 105.001 28, 105.001 28.001, 105 28.001, 105 28))");
    double expected = parallels(105, 28, 105.001, 28.001);
    assertEquals(expected, Ellipsoid.hectares(small) * 10_000, expected / 1000);
    Geometry holed =
        wkt(
            "POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28.1, 105 28),(105.04 28.04, 105.04 28.06, 105.06 28.06, 105.06 28.04, 105.04 28.04))");
    double left = parallels(105, 28, 105.1, 28.1) - parallels(105.04, 28.04, 105.06, 28.06);
    assertEquals(left, Ellipsoid.hectares(holed) * 10_000, left / 1000);
    Geometry two = square.union(wkt("POLYGON((106 28, 106.1 28, 106.1 28.1, 106 28.1, 106 28))"));
    assertEquals(2 * Ellipsoid.hectares(square), Ellipsoid.hectares(two), 0.01);
  }

  /** The exact area between two parallels and two meridians. */
  private static double parallels(double west, double south, double east, double north) {
    double f = 1 / 298.257222101;
    double e = Math.sqrt(f * (2 - f));
    double b = 6378137 * (1 - f);
    return Math.toRadians(east - west) * b * b / 2 * (authalic(north, e) - authalic(south, e));
  }

  private static double authalic(double lat, double e) {
    double s = Math.sin(Math.toRadians(lat));
    return s / (1 - e * e * s * s) + Math.log((1 + e * s) / (1 - e * s)) / (2 * e);
  }

  private static double measured(Geometry site, Geometry feature) {
    Layer layer = TestLayers.of(List.of(feature), 0, 0, null);
    Nearest.Hit hit = new Nearest(site).in(layer.index(), f -> true);
    return hit == null ? Double.POSITIVE_INFINITY : hit.metres();
  }

  private static Geometry shape(Random random, double x, double y, double size) {
    double dx = size * (0.2 + random.nextDouble());
    double dy = size * (random.nextDouble() - 0.5);
    return switch (random.nextInt(3)) {
      case 0 -> wkt("POINT(" + x + " " + y + ")");
      case 1 ->
          wkt(
              "LINESTRING("
                  + x
                  + " "
                  + y
                  + ","
                  + (x + dx)
                  + " "
                  + (y + dy)
                  + ","
                  + (x + dx)
                  + " "
                  + (y + dx)
                  + ")");
      default ->
          wkt(
              "POLYGON(("
                  + x
                  + " "
                  + y
                  + ","
                  + (x + dx)
                  + " "
                  + (y + dy)
                  + ","
                  + (x + dx / 2)
                  + " "
                  + (y + dx)
                  + ","
                  + x
                  + " "
                  + y
                  + "))");
    };
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (org.locationtech.jts.io.ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /**
   * Vertices of one against each edge of the other, searched by thirds; edges straight in degrees.
   */
  private static double reference(Geometry a, Geometry b) {
    return Math.min(oneWay(a, b), oneWay(b, a));
  }

  private static double oneWay(Geometry points, Geometry edges) {
    double best = Double.MAX_VALUE;
    Coordinate[] e = edges.getCoordinates();
    for (Coordinate p : points.getCoordinates()) {
      best = Math.min(best, EARTH.Inverse(p.y, p.x, e[0].y, e[0].x).s12);
      for (int k = 1; k < e.length; k++) best = Math.min(best, toEdge(p, e[k - 1], e[k]));
    }
    return best;
  }

  private static double toEdge(Coordinate p, Coordinate a, Coordinate b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double t1 = low + (high - low) / 3;
      double t2 = high - (high - low) / 3;
      if (along(p, a, b, t1) < along(p, a, b, t2)) high = t2;
      else low = t1;
    }
    return along(p, a, b, (low + high) / 2);
  }

  private static double along(Coordinate p, Coordinate a, Coordinate b, double t) {
    return EARTH.Inverse(p.y, p.x, a.y + t * (b.y - a.y), a.x + t * (b.x - a.x)).s12;
  }

  @Test
  void the_reference_finds_a_known_distance() throws Exception {
    double expected = EARTH.Inverse(28, 105, 28.05, 105).s12;
    double found = reference(wkt("POINT(105 28)"), wkt("LINESTRING(104.9 28.05, 105.1 28.05)"));
    assertTrue(Math.abs(expected - found) < 0.01, expected + " and " + found);
  }
}
