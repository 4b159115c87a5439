package io.redline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.earth.Ellipsoid;
import io.redline.earth.Feature;
import io.redline.earth.LocalPlane;
import io.redline.facts.Surroundings.Place;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.layer.TestLayers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class PlaceFinderTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double METRE = 1 / Ellipsoid.metresPerDegreeOfLatitude(29);
  private static final Geometry WEST = TestLayers.rectangle(104, 28, 105, 30);
  private static final Geometry EAST = TestLayers.rectangle(105, 28, 106, 30);
  private static final Geometry AROUND = TestLayers.rectangle(103, 27, 107, 31);

  private static Layer provinces(double accuracyMetres) {
    return TestLayers.layer(
        "provinces",
        accuracyMetres,
        true,
        AROUND,
        List.of(
            TestLayers.feature(WEST, "code", "510000"),
            TestLayers.feature(EAST, "code", "500000")));
  }

  private static Place place(Geometry site, double accuracyMetres, Layer layer) {
    return new PlaceFinder(TestLayers.store(layer)).find(TestLayers.site(site, accuracyMetres));
  }

  @Test
  void a_border_within_the_doubt_leaves_both_sides_possible() {
    double perMetre = 1 / Ellipsoid.metresPerDegreeOfLongitude(29);
    Layer layer = provinces(100);
    Place near = place(TestLayers.point(105 + 104 * perMetre, 29), 5, layer);
    assertEquals(List.of(), near.sure());
    assertEquals(List.of("500000", "510000"), near.possible());
    Place inside = place(TestLayers.point(105 + 106 * perMetre, 29), 5, layer);
    assertEquals(List.of("500000"), inside.sure());
    assertTrue(inside.isCertain());
  }

  @Test
  void a_site_in_parts_lies_in_every_unit_one_of_its_parts_lies_in() {
    Geometry both = points(104.5, 105.5);
    assertEquals(List.of("500000", "510000"), place(both, 5, provinces(10)).codes());
    Geometry oneOutside = points(104.5, 106.5);
    assertEquals(List.of("510000", Place.ELSEWHERE), place(oneOutside, 5, provinces(10)).codes());
  }

  @Test
  void a_unit_that_does_not_say_which_it_is_leaves_the_place_unknown() {
    Layer nameless =
        TestLayers.layer("provinces", 10, true, AROUND, List.of(TestLayers.feature(WEST)));
    assertFalse(place(TestLayers.point(104.5, 29), 5, nameless).isKnown());
  }

  @Test
  void a_site_around_whole_units_is_in_each_of_them_and_may_be_elsewhere() {
    Layer layer =
        TestLayers.layer(
            "counties",
            10,
            true,
            AROUND,
            List.of(
                TestLayers.feature(WEST, "code", "510104"),
                TestLayers.feature(EAST, "code", "500101")));
    Place around = place(TestLayers.rectangle(103.5, 27.5, 106.5, 30.5), 5, layer);
    assertEquals(List.of("500101", "510104"), around.sure());
    assertEquals(List.of(Place.ANYWHERE), around.possible());
  }

  /** Against the geometry itself, in a plane, away from the last metre of the doubt. */
  @Test
  void sites_at_random_lie_where_their_shapes_lie() {
    Random random = new Random(5);
    Layer layer = provinces(200);
    LayerStore store = TestLayers.store(layer);
    int known = 0;
    int near = 0;
    for (int i = 0; i < 4_000; i++) {
      double x = 105 + 0.03 * random.nextGaussian(), y = 28 + 0.05 * random.nextGaussian();
      double side = 0.002 * random.nextDouble();
      double accuracyMetres = random.nextInt(3) == 0 ? 150 : 100 * random.nextDouble();
      Geometry site =
          random.nextBoolean()
              ? TestLayers.point(x, y)
              : TestLayers.rectangle(x, y, x + side, y + side);
      LocalPlane plane = LocalPlane.around(site);
      double toBorder = Math.min(borderOf(WEST, site, plane), borderOf(EAST, site, plane));
      double doubt = 200 + accuracyMetres;
      if (Math.abs(toBorder - doubt) < 1) continue;
      Place found = new PlaceFinder(store).find(TestLayers.site(site, accuracyMetres));
      TreeSet<String> given = new TreeSet<>();
      if (WEST.intersects(site)) given.add("510000");
      if (EAST.intersects(site)) given.add("500000");
      if (!WEST.union(EAST).covers(site)) given.add(Place.ELSEWHERE);
      assertTrue(found.codes().containsAll(given), site + " " + found);
      if (toBorder <= doubt) near++;
      else {
        known++;
        assertEquals(new Place(List.copyOf(given), List.of(), null, layer.label()), found);
      }
      assertEquals(isDeep(WEST, site, plane, doubt), found.sure().contains("510000"));
      assertEquals(isDeep(EAST, site, plane, doubt), found.sure().contains("500000"));
    }
    assertTrue(known > 2_000 && near > 200, known + " known, " + near + " near a border");
  }

  private static boolean isDeep(Geometry unit, Geometry site, LocalPlane plane, double doubt) {
    return plane.toMetres(unit).buffer(-doubt).intersects(plane.toMetres(site));
  }

  @Test
  void what_was_repaired_in_doubt_is_unknown_across_a_whole_square_too() {
    Geometry doubtful = TestLayers.rectangle(104.4, 28.9, 104.6, 29.1);
    Layer layer =
        TestLayers.layer(
            "provinces",
            10,
            true,
            AROUND,
            List.of(
                TestLayers.feature(WEST, "code", "510000"),
                new Feature(2, doubtful, Map.of("code", "500000"), false)));
    Place doubted = place(TestLayers.point(104.5, 29), 5, layer);
    assertEquals(List.of("510000"), doubted.sure());
    assertEquals(List.of("500000"), doubted.possible());
    assertEquals(List.of("510000"), place(TestLayers.point(104.3, 29), 5, layer).codes());
  }

  private static double borderOf(Geometry unit, Geometry site, LocalPlane plane) {
    return plane.toMetres(unit.getBoundary()).distance(plane.toMetres(site));
  }

  private static Geometry points(double... longitudes) {
    Coordinate[] all = new Coordinate[longitudes.length];
    for (int i = 0; i < all.length; i++) all[i] = new Coordinate(longitudes[i], 29 + METRE);
    return FACTORY.createMultiPointFromCoords(all);
  }
}
