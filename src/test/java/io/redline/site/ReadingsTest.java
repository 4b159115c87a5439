package io.redline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.earth.Ellipsoid;
import io.redline.earth.Footprint;
import io.redline.facts.MapQuestion;
import io.redline.facts.Truth;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.layer.TestLayers;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Degrees of which nobody says the system are firm only where every reading of them agrees. */
class ReadingsTest {
  private static final double METRE = 1 / Ellipsoid.metresPerDegreeOfLatitude(28.7);
  private static final Geometry REGION = TestLayers.rectangle(104, 28, 106, 29.5);
  private static final List<MapQuestion> QUESTIONS =
      List.of(
          new MapQuestion("red", Map.of(), null),
          new MapQuestion("red", Map.of(), 300.0),
          new MapQuestion("red", Map.of(), 1000.0));

  private static Site unsaid(Geometry degrees) {
    double reach = Readings.reachMetres(degrees);
    return new Site(degrees, "EPSG:4490", false, 5, true, reach, List.of());
  }

  private static Set<Truth> apart(Site site, LayerStore store, MapQuestion question) {
    return site.places().stream()
        .map(place -> said(place, store, question))
        .collect(Collectors.toSet());
  }

  private static Truth said(Footprint place, LayerStore store, MapQuestion question) {
    Site site =
        new Site(
            place.geometry(),
            "EPSG:4490",
            true,
            place.accuracyMetres(),
            true,
            place.transformMetres(),
            List.of());
    return question.ask(new SurroundingsOnMap(site, store)).truth();
  }

  @Test
  void what_is_firm_holds_in_every_reading_and_what_holds_in_every_reading_is_firm() {
    Random random = new Random(19);
    Set<Truth> seen = EnumSet.noneOf(Truth.class);
    int split = 0;
    for (int map = 0; map < 40; map++) {
      LayerStore store = TestLayers.store(layer(random));
      for (int i = 0; i < 20; i++) {
        Site site = unsaid(box(random, 60 * METRE));
        SurroundingsOnMap around = new SurroundingsOnMap(site, store);
        for (MapQuestion question : QUESTIONS) {
          Set<Truth> each = apart(site, store, question);
          var told = question.ask(around);
          Truth truth = each.size() == 1 ? each.iterator().next() : Truth.UNKNOWN;
          assertEquals(truth, told.truth(), () -> question + " of " + site.geometry());
          assertEquals(truth, around.near(question).truth());
          if (each.size() > 1) {
            split++;
            assertTrue(told.missing().contains("/site/crs"), told.missing().toString());
          }
          seen.add(truth);
        }
      }
    }
    assertEquals(EnumSet.allOf(Truth.class), seen);
    assertTrue(split > 50, "readings that differ: " + split);
  }

  @Test
  void every_reading_lies_within_the_doubt_that_is_told() {
    Random random = new Random(20);
    for (int i = 0; i < 200; i++) {
      Site site = unsaid(box(random, 5_000 * METRE));
      for (Footprint place : site.places()) {
        var given = site.geometry().getCoordinates();
        var there = place.geometry().getCoordinates();
        for (int c = 0; c < given.length; c++)
          assertTrue(
              Ellipsoid.metres(given[c].x, given[c].y, there[c].x, there[c].y)
                  <= site.transformMetres());
      }
    }
  }

  @Test
  void a_declared_system_is_one_place() {
    assertEquals(1, TestLayers.site(TestLayers.point(105, 28.7), 5).places().size());
    assertEquals(3, unsaid(TestLayers.point(105, 28.7)).places().size());
    assertEquals(0, TestLayers.site(null, 5).places().size());
  }

  private static Layer layer(Random random) {
    List<io.redline.earth.Feature> features =
        java.util.stream.IntStream.range(0, 25)
            .mapToObj(i -> TestLayers.feature(box(random, 900 * METRE)))
            .toList();
    return TestLayers.layer("red", 5, true, REGION, features);
  }

  private static Geometry box(Random random, double size) {
    double west = 104.95 + 0.1 * random.nextDouble();
    double south = 28.65 + 0.1 * random.nextDouble();
    return TestLayers.rectangle(west, south, west + size, south + size);
  }
}
