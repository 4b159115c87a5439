package io.redline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.earth.Ellipsoid;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.layer.TestLayers;
import io.redline.rulebook.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Where a clause is in force, over thousands of sites drawn near the borders of four invented
 * counties that meet in one corner, and near the end of what their layer covers.
 */
class CountyPropertiesTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final String MISTYPED = "511599";
  private static final int SITES = 3_000;
  private static final double[] ACCURACIES = {0, 12, 60, 250, 900, 4_000};
  private static final List<String> COUNTIES = List.of("511523", "511502", "510502", "500101");
  private static final LayerStore MAP =
      TestLayers.store(
          TestLayers.layer(
              "counties",
              10,
              true,
              TestLayers.rectangle(104.8, 28.6, 105.2, 29),
              List.of(
                  TestLayers.feature(
                      TestLayers.rectangle(104.8, 28.6, 105, 28.8), "code", "511523"),
                  TestLayers.feature(TestLayers.rectangle(104.8, 28.8, 105, 29), "code", "511502"),
                  TestLayers.feature(
                      TestLayers.rectangle(105, 28.6, 105.2, 28.8), "code", "510502"),
                  TestLayers.feature(
                      TestLayers.rectangle(105, 28.8, 105.2, 29), "code", "500101"))),
          provinces());
  private static final List<Territory> TERRITORIES =
      List.of(
          territory(List.of("511523")),
          territory(List.of("511502")),
          territory(List.of("510502")),
          territory(List.of("500101")),
          territory(List.of("511524")),
          territory(List.of("5115")),
          territory(List.of("51")),
          territory(List.of("50")),
          territory(List.of("53")),
          territory(List.of("510502", "500101")),
          territory(List.of("64"), "5115", "61"));

  private final Random random = new Random(14);

  private static Layer provinces() {
    Geometry chongqing = TestLayers.rectangle(105, 28.8, 107, 30);
    Geometry sichuan = TestLayers.rectangle(103, 27.5, 107, 30).difference(chongqing);
    return TestLayers.layer(
        "provinces",
        400,
        true,
        TestLayers.rectangle(102, 27, 108, 31),
        List.of(
            TestLayers.feature(sichuan, "code", "510000"),
            TestLayers.feature(chongqing, "code", "500000")));
  }

  private static Territory territory(List<String> codes, String... doubtful) {
    return new Territory("t", "t", codes, List.of(doubtful), "invented", false);
  }

  private static Place place(Geometry site, double accuracy, List<String> said) {
    Site there = TestLayers.site(site, accuracy, said.toArray(String[]::new));
    return new PlaceFinder(MAP).find(there);
  }

  private Geometry site() {
    double x = random.nextInt(4) == 0 ? 104.8 : 105;
    double y = random.nextInt(4) == 0 ? 28.6 : 28.8;
    if (random.nextBoolean()) x += 0.1 * random.nextDouble();
    else if (random.nextBoolean()) y += 0.1 * random.nextDouble();
    return around(x + 0.006 * random.nextGaussian(), y + 0.006 * random.nextGaussian());
  }

  private Geometry around(double x, double y) {
    double wide = 0.01 * random.nextDouble() * random.nextDouble();
    double high = 0.01 * random.nextDouble() * random.nextDouble();
    return switch (random.nextInt(4)) {
      case 0 -> TestLayers.point(x, y);
      case 1 -> TestLayers.rectangle(x, y, x + wide, y + high);
      case 2 ->
          FACTORY.createLineString(
              new Coordinate[] {
                new Coordinate(x, y),
                new Coordinate(x + wide, y),
                new Coordinate(x - wide, y + high)
              });
      default ->
          TestLayers.rectangle(x, y, x + wide, y + high)
              .union(TestLayers.rectangle(x - 0.02, y, x - 0.02 + wide, y + high));
    };
  }

  private List<String> declared() {
    List<String> all = new ArrayList<>();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) all.add(COUNTIES.get(random.nextInt(COUNTIES.size())));
    if (random.nextInt(8) == 0) all.add("511500");
    if (random.nextInt(8) == 0) all.add("513401");
    if (random.nextInt(20) == 0) all.add(MISTYPED);
    return all;
  }

  private static boolean inPlay(Territory territory, Place place) {
    return territory.holds(place).truth() != Truth.NO;
  }

  private static void assertStaysInPlay(Place before, Place after, Object at) {
    for (Territory territory : TERRITORIES)
      assertTrue(
          !inPlay(territory, before) || inPlay(territory, after),
          () -> at + ": " + territory.codes() + " " + before + " " + after);
  }

  @Test
  void more_doubt_leaves_a_truth_or_makes_it_unknown() {
    for (int i = 0; i < SITES; i++) {
      Geometry site = site();
      Place before = place(site, ACCURACIES[0], List.of());
      for (double accuracy : ACCURACIES) {
        Place after = place(site, accuracy, List.of());
        for (Territory territory : TERRITORIES) {
          Truth now = territory.holds(after).truth();
          assertTrue(
              now == territory.holds(before).truth() || now == Truth.UNKNOWN,
              () -> site + " ± " + accuracy + ": " + territory.codes());
        }
        before = after;
      }
    }
  }

  @Test
  void more_doubt_never_makes_a_clause_fall_out_of_play_whatever_is_declared() {
    for (int i = 0; i < SITES; i++) {
      Geometry site = site();
      List<String> said = declared();
      Place before = place(site, ACCURACIES[0], said);
      for (double accuracy : ACCURACIES) {
        Place after = place(site, accuracy, said);
        assertStaysInPlay(before, after, site + " ± " + accuracy);
        before = after;
      }
    }
  }

  @Test
  void a_coarser_or_a_missing_declaration_never_makes_a_clause_fall_out_of_play() {
    for (int i = 0; i < SITES; i++) {
      Geometry site = site();
      double accuracy = ACCURACIES[random.nextInt(ACCURACIES.length)];
      List<String> said = declared();
      Place place = place(site, accuracy, said);
      for (int digits : new int[] {4, 2})
        assertStaysInPlay(place, place(site, accuracy, coarser(said, digits)), site);
      assertStaysInPlay(place, place(site, accuracy, List.of()), site);
    }
  }

  private static List<String> coarser(List<String> said, int digits) {
    return said.stream()
        .map(
            code ->
                code.equals(MISTYPED) ? code : (code.substring(0, digits) + "0000").substring(0, 6))
        .toList();
  }

  @Test
  void one_more_declared_county_never_hides_anything() {
    for (int i = 0; i < SITES; i++) {
      Geometry site =
          around(105 + 0.006 * random.nextGaussian(), 28.8 + 0.006 * random.nextGaussian());
      double accuracy = ACCURACIES[random.nextInt(4)];
      List<String> said = new ArrayList<>(declared());
      if (said.isEmpty()) said.add("511523");
      List<String> more = new ArrayList<>(said);
      more.add(COUNTIES.get(random.nextInt(COUNTIES.size())));
      assertStaysInPlay(place(site, accuracy, said), place(site, accuracy, more), site);
    }
  }

  @Test
  void a_declared_county_that_the_map_excludes_is_told_and_changes_nothing() {
    for (int i = 0; i < SITES; i++) {
      Geometry site =
          around(105 + 0.006 * random.nextGaussian(), 28.8 + 0.006 * random.nextGaussian());
      double accuracy = ACCURACIES[random.nextInt(4)];
      List<String> said = List.of(COUNTIES.get(random.nextInt(COUNTIES.size())));
      Place place = place(site, accuracy, said);
      Place with = place(site, accuracy, List.of(said.get(0), "513401"));
      assertEquals(place.sure(), with.sure());
      assertEquals(place.possible(), with.possible());
      assertTrue(with.contradiction().excluded().contains("513401"));
    }
  }

  @Test
  void a_site_across_borders_is_in_each_county_it_surely_touches_whatever_is_declared() {
    double perMetre = 1 / Ellipsoid.metresPerDegreeOfLatitude(28.8);
    for (int i = 0; i < SITES; i++) {
      double accuracy = ACCURACIES[random.nextInt(4)];
      double least = 1.5 * (accuracy + 10) * perMetre;
      double west = 105 - least - 0.01 * random.nextDouble();
      double east = 105 + least + 0.01 * random.nextDouble();
      double south = 28.7 + 0.02 * random.nextDouble();
      Geometry site = TestLayers.rectangle(west, south, east, south + 3 * least);
      List<String> said = declared();
      Place place = place(site, accuracy, said);
      assertTrue(place.sure().containsAll(List.of("510502", "511523")), site + " " + said + place);
      if (said.equals(List.of("511523")))
        assertEquals(List.of("510502"), place.contradiction().undeclared());
    }
  }

  @Test
  void two_drawings_of_one_site_lie_in_the_same_counties() {
    for (int i = 0; i < SITES; i++) {
      Geometry site = site();
      double accuracy = ACCURACIES[random.nextInt(ACCURACIES.length)];
      Place place = place(site, accuracy, List.of());
      assertEquals(place, place(site.reverse(), accuracy, List.of()));
      Geometry collected = FACTORY.buildGeometry(List.of(site));
      assertEquals(place, place(collected, accuracy, List.of()));
      if (site instanceof Polygon polygon && polygon.isRectangle()) {
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        Coordinate[] other = new Coordinate[ring.length + 1];
        for (int k = 0; k < 4; k++) other[k] = ring[(k + 2) % 4];
        other[4] = new Coordinate((other[3].x + other[0].x) / 2, (other[3].y + other[0].y) / 2);
        other[5] = other[0];
        assertEquals(place, place(FACTORY.createPolygon(other), accuracy, List.of()));
      }
    }
  }

  @Test
  void a_declared_county_within_the_doubt_is_taken_and_the_other_side_of_the_border_is_not() {
    Geometry site = TestLayers.point(104.9999, 28.7);
    Place open = place(site, 25, List.of());
    assertEquals(List.of(), open.sure());
    assertEquals(List.of("510502", "511523"), open.possible());
    Place narrowed = place(site, 25, List.of("511523"));
    assertEquals(List.of("511523"), narrowed.sure());
    assertTrue(narrowed.isCertain());
    assertEquals(null, narrowed.contradiction());
  }

  @Test
  void across_the_end_of_the_county_layer_the_declaration_tells_the_rest() {
    Geometry site = TestLayers.rectangle(104.78, 28.68, 104.83, 28.7);
    Place open = place(site, 25, List.of());
    assertEquals(List.of("511523"), open.sure());
    assertEquals(List.of("510000"), open.possible());
    Place told = place(site, 25, List.of("511523", "511524"));
    assertEquals(List.of("511523", "511524"), told.sure());
    assertTrue(told.isCertain());
  }

  @Test
  void outside_both_provinces_another_province_is_no_contradiction() {
    Geometry site = TestLayers.point(102.5, 28);
    assertEquals(List.of(Place.ELSEWHERE), place(site, 25, List.of()).sure());
    Place declared = place(site, 25, List.of("530111"));
    assertEquals(List.of("530111"), declared.sure());
    assertEquals(null, declared.contradiction());
    Place open = place(site, 25, List.of());
    assertEquals(Truth.UNKNOWN, territory(List.of("53")).holds(open).truth());
  }

  @Test
  void a_mistyped_code_narrows_nothing() {
    Geometry site = TestLayers.point(104.9, 28.7);
    Place place = place(site, 25, List.of("511599"));
    assertEquals(List.of("511523"), place.sure());
    assertNotNull(place.contradiction());
    Place nowhere = new PlaceFinder(MAP).find(TestLayers.site(null, 25, "511502", "511599"));
    assertEquals(List.of("511502"), nowhere.sure());
    assertEquals(List.of(Place.ANYWHERE), nowhere.possible());
  }
}
