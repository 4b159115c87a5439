package io.redline.earth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.layer.LayerStore;
import io.redline.layer.TestLayers;
import io.redline.site.SurroundingsOnMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Errors against GeographicLib on densely divided edges and against values of PROJ; each test adds
 * its largest error to {@code target/measuring.txt}, from which the table of measurements.md is
 * made.
 */
public class MeasuringAgainstReferenceTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);

  @Test
  void a_distance_up_to_ten_kilometres_is_within_a_centimetre() throws IOException {
    measured("distance to 10 km, m", worstDistance(new Random(1), 400, 10_000), 0.01);
  }

  @Test
  void a_distance_up_to_fifty_kilometres_is_within_ten_centimetres() throws IOException {
    measured("distance to 50 km, m", worstDistance(new Random(2), 300, 50_000), 0.1);
  }

  @Test
  void a_geodesic_is_as_long_as_proj_says() throws IOException {
    double worst = 0;
    for (String[] row : rows("geodesics-by-proj.csv")) {
      double[] v = numbers(row, 0);
      worst = Math.max(worst, Math.abs(Ellipsoid.metres(v[0], v[1], v[2], v[3]) - v[4]));
    }
    measured("geodesic against PROJ geod, m", worst, 1e-5);
  }

  @Test
  void a_gauss_kruger_position_is_within_a_millimetre_of_proj_in_all_zones_prefixed_and_plain()
      throws IOException {
    double worst = 0;
    for (String[] row : rows("gauss-kruger-by-proj.csv")) {
      int zone = Integer.parseInt(row[0]);
      double[] v = numbers(row, 1);
      for (boolean prefixed : new boolean[] {true, false}) {
        String code = "EPSG:" + ((prefixed ? 4513 : 4534) + zone - 25);
        double easting = v[2] + (prefixed ? zone * 1_000_000.0 : 0);
        Coordinate found = CoordinateSystem.of(code).toLongitudeLatitude(easting, v[3]);
        worst = Math.max(worst, Ellipsoid.metres(v[0], v[1], found.x, found.y));
      }
    }
    measured("Gauss-Kruger against PROJ etmerc, m", worst, 0.001);
  }

  @Test
  void an_area_is_within_a_tenth_of_a_percent_from_a_hundred_square_metres_to_a_whole_county()
      throws IOException {
    Random random = new Random(3);
    double worst = 0;
    for (int i = 0; i < 300; i++) {
      double radius = Math.pow(10, 1 + 3.7 * random.nextDouble());
      Geometry area = star(random, radius);
      double expected = denseHectares(area);
      worst = Math.max(worst, Math.abs(Ellipsoid.hectares(area) - expected) / expected);
    }
    measured("area, share", worst, 0.001);
  }

  @Test
  void an_overlap_has_the_area_and_the_share_of_the_shared_rectangle() throws IOException {
    Random random = new Random(4);
    double worst = 0;
    for (int i = 0; i < 100; i++) {
      double x = 98 + 12 * random.nextDouble();
      double y = 26 + 8 * random.nextDouble();
      double side = 0.002 + 0.05 * random.nextDouble();
      Geometry site = rectangle(x, y, x + side, y + side);
      double east = x + side * (0.2 + 0.7 * random.nextDouble());
      Geometry shared = rectangle(east, y + side / 4, x + side, y + side);
      var part =
          onMap(site, rectangle(east, y + side / 4, x + 2 * side, y + 2 * side))
              .overlap("l", Map.of())
              .part();
      double expected = denseHectares(shared);
      worst = Math.max(worst, Math.abs(part.hectares() - expected) / expected);
      double share = expected / denseHectares(site);
      worst = Math.max(worst, Math.abs(part.share() - share) / share);
    }
    measured("overlap area and share, share", worst, 0.001);
  }

  @Test
  void a_line_is_inside_an_area_for_the_length_of_its_pieces_there() throws IOException {
    Random random = new Random(5);
    double worst = 0;
    for (int i = 0; i < 100; i++) {
      double x = 98 + 12 * random.nextDouble();
      double y = 26 + 8 * random.nextDouble();
      double length = 0.002 + 0.2 * random.nextDouble();
      double slope = random.nextDouble() - 0.5;
      Geometry site =
          FACTORY.createLineString(
              new Coordinate[] {
                new Coordinate(x, y), new Coordinate(x + length, y + slope * length)
              });
      double from = x + length * 0.3 * random.nextDouble();
      double to = x + length * (0.5 + 0.4 * random.nextDouble());
      var part = onMap(site, rectangle(from, y - 1, to, y + 1)).overlap("l", Map.of()).part();
      double expected = denseMetres(from, y + slope * (from - x), to, y + slope * (to - x));
      worst = Math.max(worst, Math.abs(part.lengthMetres() - expected) / expected);
    }
    measured("length inside, share", worst, 0.001);
  }

  @Test
  void gcj02_and_bd09_come_back_within_their_stated_doubt_over_the_whole_region()
      throws IOException {
    double worstGcj = 0;
    double worstBd = 0;
    for (double lon = 97; lon <= 110.5; lon += 0.173)
      for (double lat = 25.5; lat <= 34.5; lat += 0.191) {
        double[] gcj = PublishedShift.gcj02(lon, lat);
        double[] bd = PublishedShift.bd09(gcj[0], gcj[1]);
        Coordinate a = CoordinateSystem.of("GCJ-02").toLongitudeLatitude(gcj[0], gcj[1]);
        Coordinate b = CoordinateSystem.of("BD-09").toLongitudeLatitude(bd[0], bd[1]);
        worstGcj = Math.max(worstGcj, Ellipsoid.metres(lon, lat, a.x, a.y));
        worstBd = Math.max(worstBd, Ellipsoid.metres(lon, lat, b.x, b.y));
      }
    measured("GCJ-02 there and back, m", worstGcj, CoordinateSystem.of("GCJ-02").accuracyMetres());
    measured("BD-09 there and back, m", worstBd, CoordinateSystem.of("BD-09").accuracyMetres());
  }

  /** Site polygons and points against lines of short and long edges. */
  private static double worstDistance(Random random, int cases, double mostMetres) {
    double worst = 0;
    for (int i = 0; i < cases; i++) {
      Geometry site =
          i % 3 == 0 ? star(random, 1).getCentroid() : star(random, 50 + 400 * random.nextDouble());
      Coordinate at = site.getCoordinate();
      double away = mostMetres / 111_000 * random.nextDouble();
      double turn = 2 * Math.PI * random.nextDouble();
      double edge = Math.pow(10, -3.3 + 2.6 * random.nextDouble());
      Coordinate[] line = new Coordinate[4];
      line[0] = new Coordinate(at.x + away * Math.cos(turn), at.y + 0.8 * away * Math.sin(turn));
      for (int k = 1; k < line.length; k++)
        line[k] =
            new Coordinate(
                line[k - 1].x + edge * (random.nextDouble() - 0.5),
                line[k - 1].y + edge * (random.nextDouble() - 0.5));
      Geometry feature = FACTORY.createLineString(line);
      if (feature.intersects(site)) continue;
      double expected = denseDistance(site, feature);
      if (expected > mostMetres) continue;
      double found =
          new Nearest(site)
              .in(TestLayers.layer("l", 0, true, null, feature).index(), f -> true)
              .metres();
      worst = Math.max(worst, Math.abs(found - expected));
    }
    return worst;
  }

  private static double denseDistance(Geometry a, Geometry b) {
    return Math.min(oneWay(a, b), oneWay(b, a));
  }

  /** Every vertex of one against every edge of the other: coarse steps, then a section search. */
  private static double oneWay(Geometry vertices, Geometry edges) {
    double best = Double.POSITIVE_INFINITY;
    Coordinate[] e = edges.getCoordinates();
    for (Coordinate p : vertices.getCoordinates())
      for (int i = 0; i < Math.max(1, e.length - 1); i++) {
        Coordinate from = e[i];
        Coordinate to = e[Math.min(i + 1, e.length - 1)];
        int nearest = 0;
        int steps = 50;
        for (int k = 1; k <= steps; k++)
          if (metres(p, from, to, k / (double) steps)
              < metres(p, from, to, nearest / (double) steps)) nearest = k;
        double low = Math.max(0, (nearest - 1) / (double) steps);
        double high = Math.min(1, (nearest + 1) / (double) steps);
        for (int k = 0; k < 60; k++) {
          double third = (high - low) / 3;
          if (metres(p, from, to, low + third) < metres(p, from, to, high - third)) high -= third;
          else low += third;
        }
        best = Math.min(best, metres(p, from, to, low));
      }
    return best;
  }

  private static double metres(Coordinate p, Coordinate a, Coordinate b, double t) {
    return CGCS2000.Inverse(p.y, p.x, a.y + t * (b.y - a.y), a.x + t * (b.x - a.x)).s12;
  }

  private static double denseHectares(Geometry area) {
    PolygonArea sum = new PolygonArea(CGCS2000, false);
    Coordinate[] ring = area.getCoordinates();
    for (int i = 1; i < ring.length; i++)
      for (int k = 0; k < 200; k++)
        sum.AddPoint(
            ring[i - 1].y + k / 200.0 * (ring[i].y - ring[i - 1].y),
            ring[i - 1].x + k / 200.0 * (ring[i].x - ring[i - 1].x));
    return Math.abs(sum.Compute().area) / 10_000;
  }

  private static double denseMetres(double x1, double y1, double x2, double y2) {
    double sum = 0;
    for (int k = 0; k < 500; k++)
      sum +=
          metres(
              new Coordinate(x1 + k / 500.0 * (x2 - x1), y1 + k / 500.0 * (y2 - y1)),
              new Coordinate(x1, y1),
              new Coordinate(x2, y2),
              (k + 1) / 500.0);
    return sum;
  }

  private static Geometry star(Random random, double radiusMetres) {
    double x = 98 + 12 * random.nextDouble();
    double y = 26 + 8 * random.nextDouble();
    int corners = 3 + random.nextInt(9);
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double r = radiusMetres / 111_000 * (0.4 + 0.6 * random.nextDouble());
      double turn = 2 * Math.PI * i / corners;
      ring[i] = new Coordinate(x + r * Math.cos(turn), y + r * Math.sin(turn));
    }
    ring[corners] = ring[0];
    return FACTORY.createPolygon(ring);
  }

  private static Geometry rectangle(double west, double south, double east, double north) {
    return TestLayers.rectangle(west, south, east, north);
  }

  private static SurroundingsOnMap onMap(Geometry site, Geometry area) {
    return new SurroundingsOnMap(
        TestLayers.site(site, 0),
        new LayerStore(List.of(TestLayers.layer("l", 0, true, null, area))));
  }

  private static void measured(String what, double worst, double allowed) throws IOException {
    Path file = Path.of("target", "measuring.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        String.format(Locale.ROOT, "%s: worst %.3g, allowed %.3g%n", what, worst, allowed),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    assertTrue(worst <= allowed, what + ": " + worst);
  }

  private static List<String[]> rows(String name) throws IOException {
    try (InputStream in = MeasuringAgainstReferenceTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(2)
          .map(line -> line.split(","))
          .toList();
    }
  }

  private static double[] numbers(String[] row, int from) {
    double[] v = new double[row.length - from];
    for (int i = 0; i < v.length; i++) v[i] = Double.parseDouble(row[from + i]);
    return v;
  }
}
