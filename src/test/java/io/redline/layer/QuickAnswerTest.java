package io.redline.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.earth.Ellipsoid;
import io.redline.earth.Feature;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings.AnswerKey;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What a glance tells is what measuring tells, on maps drawn at random. */
public class QuickAnswerTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double METRE = 1 / Ellipsoid.metresPerDegreeOfLatitude(29);

  private static final List<MapQuestion> QUESTIONS =
      List.of(
          new MapQuestion("red", Map.of(), null),
          new MapQuestion("red", Map.of("zone", "core"), null),
          new MapQuestion("red", Map.of(), 300.0),
          new MapQuestion("red", Map.of("zone", "core"), 300.0),
          new MapQuestion("red", Map.of("zone", "other"), 1000.0),
          new MapQuestion("missing", Map.of(), 1000.0));

  @Test
  void a_glance_says_what_measuring_says() {
    Random random = new Random(20261122);
    Set<Truth> seen = EnumSet.noneOf(Truth.class);
    for (int map = 0; map < 60; map++) {
      LayerStore store = new LayerStore(layers(random));
      for (int i = 0; i < 60; i++) {
        Site site = TestLayers.site(shape(random, 0.01, 300), 40 * random.nextDouble());
        SurroundingsOnMap surroundings = new SurroundingsOnMap(site, store);
        for (MapQuestion question : QUESTIONS) {
          AnswerKey told = AnswerKey.of(surroundings.near(question));
          seen.add(told.truth());
          Measured measured = question.ask(surroundings);
          assertEquals(AnswerKey.of(measured), told, () -> question + " of " + site.geometry());
          Double metres = surroundings.near(question).metres();
          if (metres != null) assertEquals(measured.metres(), metres);
        }
      }
    }
    assertEquals(EnumSet.allOf(Truth.class), seen);
  }

  @Test
  void a_site_without_geometry_is_unknown_at_a_glance_too() {
    SurroundingsOnMap nowhere =
        new SurroundingsOnMap(TestLayers.site(null, 5), new LayerStore(layers(new Random(1))));
    for (MapQuestion question : QUESTIONS) {
      assertEquals(Truth.UNKNOWN, nowhere.near(question).truth());
      assertEquals(AnswerKey.of(question.ask(nowhere)), AnswerKey.of(nowhere.near(question)));
    }
  }

  @Test
  void two_provinces_side_by_side_say_no_across_their_border_at_a_glance() {
    Geometry far = TestLayers.rectangle(105.5, 29.5, 105.51, 29.51);
    LayerStore store =
        TestLayers.store(
            TestLayers.layer("red", 5, true, TestLayers.rectangle(104, 28, 105, 30), far),
            TestLayers.layer("red-b", 5, true, TestLayers.rectangle(105, 28, 106, 30), far));
    Site onBorder = TestLayers.site(TestLayers.point(105, 29), 5);
    assertTrue(
        QUESTIONS.subList(0, 5).stream()
            .allMatch(q -> new SurroundingsOnMap(onBorder, store).near(q).truth() == Truth.NO));
  }

  /** One to three layers, some of them partial or looking at a part of the map only. */
  private static List<Layer> layers(Random random) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l <= random.nextInt(3); l++) {
      List<Feature> features = new ArrayList<>();
      for (int f = 0; f < 12; f++) {
        String[] attributes =
            switch (random.nextInt(3)) {
              case 0 -> new String[] {"zone", "core"};
              case 1 -> new String[] {"zone", "other"};
              default -> new String[0];
            };
        features.add(TestLayers.feature(shape(random, 0.02, 900), attributes));
      }
      double west = 105 - 0.05 * random.nextInt(3);
      Geometry coverage = TestLayers.rectangle(west, 28.95, west + 0.1, 29.05);
      layers.add(
          TestLayers.layer(
              l == 0 ? "red" : "red-" + l,
              30 * random.nextDouble(),
              random.nextInt(3) > 0,
              random.nextInt(4) > 0 ? coverage : null,
              features));
    }
    return layers;
  }

  /** A point, a line, a star, or two of them, around 105, 29. */
  private static Geometry shape(Random random, double spread, double radiusMetres) {
    double x = 105 + spread * random.nextGaussian(), y = 29 + spread * random.nextGaussian();
    int kind = random.nextInt(5);
    if (kind == 0) return TestLayers.point(x, y);
    if (kind == 1)
      return FACTORY.buildGeometry(
          List.of(star(random, x, y, radiusMetres), star(random, x + 0.05, y, radiusMetres)));
    Geometry star = star(random, x, y, radiusMetres * random.nextDouble());
    return kind == 2 ? star.getBoundary() : star;
  }

  private static Geometry star(Random random, double x, double y, double radiusMetres) {
    int corners = 3 + random.nextInt(20);
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = (1 + radiusMetres * (0.3 + 0.7 * random.nextDouble())) * METRE;
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    ring[corners] = new Coordinate(ring[0]);
    return FACTORY.createPolygon(ring);
  }
}
