package io.redline.earth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.Product;
import io.redline.intake.Vocabulary;
import io.redline.layer.Layer;
import io.redline.layer.LayerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

public class NearestTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  private static final Geodesic EARTH = new Geodesic(6_378_137, 1 / 298.257222101);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @TempDir Path folder;
  private Layer layer;

  /** Eighty wandering lines of fifty edges, each some hundred metres to some kilometres long. */
  @BeforeEach
  void lines() throws IOException {
    Random random = new Random(7);
    StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int f = 0; f < 80; f++) {
      double x = 104 + 4 * random.nextDouble(), y = 28 + 3 * random.nextDouble();
      json.append(f == 0 ? "" : ",")
          .append(
              "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
      for (int i = 0; i <= 50; i++)
        json.append(i == 0 ? "" : ",")
            .append('[')
            .append(x += 0.02 * random.nextGaussian())
            .append(',')
            .append(y += 0.02 * random.nextGaussian())
            .append(']');
      json.append("]}}");
    }
    Files.writeString(folder.resolve("a.geojson"), json.append("]}"));
    Files.writeString(
        folder.resolve("layers.yaml"),
        "layers:\n- {id: yangtze-shoreline, path: a.geojson, accuracyMetres: 1, completeness: partial}\n");
    layer = LayerReader.read(folder, VOCABULARY).layers().get(0);
  }

  @Test
  void the_distance_is_that_of_geographic_lib_to_a_point_of_any_edge() {
    Random random = new Random(8);
    double[] e = layer.index().edges().ends();
    for (int n = 0; n < 150; n++) {
      double px = 103.8 + 4.4 * random.nextDouble(), py = 27.8 + 3.4 * random.nextDouble();
      double best = Double.MAX_VALUE;
      for (int i = 0; i < e.length; i += 4)
        if (Ellipsoid.roughMetresToEdge(px, py, e[i], e[i + 1], e[i + 2], e[i + 3]) < best * 1.05)
          best = Math.min(best, searched(px, py, e, i));
      double found = nearest(FACTORY.createPoint(new Coordinate(px, py)));
      assertEquals(best, found, best < 10_000 ? 0.01 : 0.1, px + " " + py);
    }
  }

  /**
   * Golden section over the edge: slow, and knows nothing of the way the product finds the foot.
   */
  private static double searched(double px, double py, double[] e, int i) {
    double lo = 0, hi = 1;
    for (int k = 0; k < 70; k++) {
      double a = lo + (hi - lo) * 0.382, b = lo + (hi - lo) * 0.618;
      if (at(px, py, e, i, a) < at(px, py, e, i, b)) hi = b;
      else lo = a;
    }
    return Math.min(at(px, py, e, i, lo), Math.min(at(px, py, e, i, 0), at(px, py, e, i, 1)));
  }

  private static double at(double px, double py, double[] e, int i, double t) {
    return EARTH.Inverse(py, px, e[i + 1] + t * (e[i + 3] - e[i + 1]), e[i] + t * (e[i + 2] - e[i]))
        .s12;
  }

  @Test
  void sites_that_cross_or_hold_a_line_are_at_distance_zero() {
    double[] e = layer.index().edges().ends();
    Coordinate middle = new Coordinate((e[0] + e[2]) / 2, (e[1] + e[3]) / 2);
    Geometry across =
        FACTORY.createLineString(
            new Coordinate[] {
              new Coordinate(middle.x - 0.3, middle.y - 0.4),
              new Coordinate(middle.x + 0.3, middle.y + 0.4)
            });
    assertEquals(0, nearest(across));
    assertEquals(0, nearest(FACTORY.createPoint(middle).buffer(0.5)));
  }

  @Test
  void what_lies_beyond_150_kilometres_is_not_looked_for() {
    Geometry far = FACTORY.createPoint(new Coordinate(100, 20));
    assertEquals(null, new Nearest(far).in(layer.index(), feature -> true));
  }

  @Test
  void many_threads_get_the_same_answers() {
    double[] one = IntStream.range(0, 400).mapToDouble(NearestTest.this::numbered).toArray();
    double[] many =
        IntStream.range(0, 400).parallel().mapToDouble(NearestTest.this::numbered).toArray();
    org.junit.jupiter.api.Assertions.assertArrayEquals(one, many);
  }

  private double numbered(int n) {
    return nearest(FACTORY.createPoint(new Coordinate(104 + n % 20 * 0.2, 28 + n / 20 * 0.15)));
  }

  private double nearest(Geometry site) {
    return new Nearest(site).in(layer.index(), feature -> true).metres();
  }
}
