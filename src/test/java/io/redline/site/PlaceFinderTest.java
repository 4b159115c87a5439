package io.redline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.facts.Surroundings.Place;
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
  void aBorderWithinTheDoubtLeavesThePlaceUnknown() {
    double perMetre = 1 / Ellipsoid.metresPerDegreeOfLongitude(29);
    Layer layer = provinces(100);
    assertEquals(Place.UNKNOWN, place(TestLayers.point(105 + 104 * perMetre, 29), 5, layer));
    Place inside = place(TestLayers.point(105 + 106 * perMetre, 29), 5, layer);
    assertEquals(List.of("500000"), inside.codes());
  }

  @Test
  void aSiteInPartsLiesInEveryUnitOneOfItsPartsLiesIn() {
    Geometry both = points(104.5, 105.5);
    assertEquals(List.of("500000", "510000"), place(both, 5, provinces(10)).codes());
    Geometry oneOutside = points(104.5, 106.5);
    assertEquals(List.of("510000", Place.ELSEWHERE), place(oneOutside, 5, provinces(10)).codes());
  }

  @Test
  void aUnitThatDoesNotSayWhichItIsLeavesThePlaceUnknown() {
    Layer nameless =
        TestLayers.layer("provinces", 10, true, AROUND, List.of(TestLayers.feature(WEST)));
    assertEquals(Place.UNKNOWN, place(TestLayers.point(104.5, 29), 5, nameless));
  }

  @Test
  void aSiteAroundAWholeUnitIsNearItsBorder() {
    Layer layer =
        TestLayers.layer(
            "counties",
            10,
            true,
            AROUND,
            List.of(
                TestLayers.feature(WEST, "code", "510104"),
                TestLayers.feature(EAST, "code", "500101")));
    assertEquals(Place.UNKNOWN, place(TestLayers.rectangle(103.5, 27.5, 106.5, 30.5), 5, layer));
  }

  /** Against the geometry itself, in a plane, away from the last metre of the doubt. */
  @Test
  void sitesAtRandomLieWhereTheirShapesLie() {
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
      TreeSet<String> codes = new TreeSet<>();
      if (WEST.contains(site)) codes.add("510000");
      if (EAST.contains(site)) codes.add("500000");
      if (codes.isEmpty()) codes.add(Place.ELSEWHERE);
      Place expected =
          toBorder <= doubt ? Place.UNKNOWN : new Place(List.copyOf(codes), null, layer.label());
      if (expected.isKnown()) known++;
      else near++;
      Place found = new PlaceFinder(store).find(TestLayers.site(site, accuracyMetres));
      assertEquals(expected, found, site.toString());
    }
    assertTrue(known > 2_000 && near > 200, known + " known, " + near + " near a border");
  }

  @Test
  void whatWasRepairedInDoubtIsUnknownAcrossAWholeSquareToo() {
    Geometry doubtful = TestLayers.rectangle(104.4, 28.9, 104.6, 29.1);
    Layer layer =
        TestLayers.layer(
            "provinces",
            10,
            true,
            AROUND,
            List.of(
                TestLayers.feature(WEST, "code", "510000"),
                new Layer.Feature(2, doubtful, Map.of("code", "500000"), false)));
    assertEquals(Place.UNKNOWN, place(TestLayers.point(104.5, 29), 5, layer));
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
