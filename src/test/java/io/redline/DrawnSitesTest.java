package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.facts.Outcome;
import io.redline.screening.Screening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Over drawn projects on drawn sites near what the sample map holds: more ground, more doubt and
 * less said never free from a ban, and it does not matter how one outline is written down.
 */
class DrawnSitesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final int DRAWN = 1_000;
  private static final int CORNERS = 7;
  private static final Screening BY = new Screening(Product.assessor(), Product.sampleLayers());
  private static final Set<Outcome> PASSES =
      Set.of(Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.ENCOURAGED);

  private final List<Envelope> features = new ArrayList<>();
  private int violated;

  DrawnSitesTest() {
    BY.layers().layers().stream()
        .filter(layer -> !layer.card().serves("control-units"))
        .flatMap(layer -> layer.features().stream())
        .forEach(feature -> features.add(feature.geometry().getEnvelopeInternal()));
  }

  @Test
  void a_larger_site_is_not_freed_from_a_ban() throws Exception {
    DrawnProject draw = new DrawnProject(1);
    Random random = new Random(1);
    for (int i = 0; i < DRAWN; i++) {
      Outline outline = outline(random);
      ObjectNode project = on(draw.next(), outline.ring(1), random.nextInt(30));
      ObjectNode larger = on(project, outline.ring(1 + random.nextDouble()), null);
      assertNoneFreed(outcomes(project), outcomes(larger), larger);
    }
    assertTrue(violated > DRAWN / 2, violated + " bans met");
  }

  @Test
  void more_doubt_frees_from_no_ban() throws Exception {
    DrawnProject draw = new DrawnProject(2);
    Random random = new Random(2);
    for (int i = 0; i < DRAWN; i++) {
      int metres = random.nextInt(30);
      ObjectNode project = on(draw.next(), outline(random).ring(1), metres);
      ObjectNode rougher = project.deepCopy();
      ((ObjectNode) rougher.path("site")).put("accuracyMetres", metres + 1 + random.nextInt(500));
      assertNoneFreed(outcomes(project), outcomes(rougher), rougher);
    }
    assertTrue(violated > DRAWN / 2, violated + " bans met");
  }

  @Test
  void two_drawings_of_one_site_come_out_alike() throws Exception {
    DrawnProject draw = new DrawnProject(3);
    Random random = new Random(3);
    for (int i = 0; i < DRAWN; i++) {
      List<Coordinate> ring = outline(random).ring(1);
      ObjectNode project = on(draw.next(), ring, 5);
      List<Coordinate> other = new ArrayList<>(ring);
      Collections.rotate(other, random.nextInt(CORNERS));
      if (random.nextBoolean()) Collections.reverse(other);
      int twice = random.nextInt(CORNERS);
      other.add(twice, other.get(twice));
      assertEquals(outcomes(project), outcomes(on(project, other, null)), project.toString());
    }
  }

  @Test
  void saying_less_of_the_site_neither_frees_from_a_ban_nor_makes_one() throws Exception {
    DrawnProject draw = new DrawnProject(4);
    Random random = new Random(4);
    for (int i = 0; i < DRAWN / 2; i++) {
      ObjectNode project = on(draw.next(), outline(random).ring(1), random.nextInt(200));
      if (i % 2 == 0) ((ObjectNode) project.path("site")).put("crs", "GCJ-02");
      Map<String, Outcome> before = outcomes(project);
      for (String key : List.of("crs", "accuracyMetres", "counties")) {
        ObjectNode less = project.deepCopy();
        ((ObjectNode) less.path("site")).remove(key);
        Map<String, Outcome> after = outcomes(less);
        assertNoneFreed(before, after, less);
        assertNoneFreed(after, before, less);
      }
    }
    assertTrue(violated > DRAWN / 2, violated + " bans met");
  }

  private void assertNoneFreed(
      Map<String, Outcome> before, Map<String, Outcome> after, ObjectNode project) {
    List<String> freed = new ArrayList<>();
    before.forEach(
        (clause, outcome) -> {
          if (outcome != Outcome.VIOLATED) return;
          violated++;
          if (PASSES.contains(after.get(clause))) freed.add(clause + " → " + after.get(clause));
        });
    assertEquals(List.of(), freed, project.toString());
  }

  private static Map<String, Outcome> outcomes(ObjectNode project) throws Exception {
    return new TreeMap<>(BY.judge(DrawnProject.read(project), DAY).outcomes());
  }

  /** The corners' distances from a middle; a larger one of the same holds the smaller. */
  private record Outline(double east, double north, double[] degrees) {
    List<Coordinate> ring(double times) {
      List<Coordinate> ring = new ArrayList<>();
      for (int i = 0; i < CORNERS; i++) {
        double angle = 2 * Math.PI * i / CORNERS;
        ring.add(
            new Coordinate(
                east + times * degrees[i] * Math.cos(angle),
                north + times * degrees[i] * Math.sin(angle)));
      }
      return ring;
    }
  }

  /** In or beside a feature of the map, tens to hundreds of metres across. */
  private Outline outline(Random random) {
    Envelope near = features.get(random.nextInt(features.size()));
    double[] degrees = new double[CORNERS];
    double size = Math.pow(10, -4 + 1.7 * random.nextDouble());
    for (int i = 0; i < CORNERS; i++) degrees[i] = size * (0.5 + random.nextDouble());
    return new Outline(
        near.getMinX() + near.getWidth() * (1.4 * random.nextDouble() - 0.2),
        near.getMinY() + near.getHeight() * (1.4 * random.nextDouble() - 0.2),
        degrees);
  }

  private static ObjectNode on(ObjectNode project, List<Coordinate> corners, Integer accuracy) {
    ObjectNode on = project.deepCopy();
    ObjectNode site = (ObjectNode) on.path("site");
    if (accuracy != null) site.put("crs", "EPSG:4490").put("accuracyMetres", accuracy);
    ArrayNode ring =
        site.putObject("geometry").put("type", "Polygon").putArray("coordinates").addArray();
    corners.forEach(c -> ring.addArray().add(c.x).add(c.y));
    ring.addArray().add(corners.get(0).x).add(corners.get(0).y);
    return on;
  }
}
