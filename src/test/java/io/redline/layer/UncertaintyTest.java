package io.redline.layer;

import static io.redline.facts.Surroundings.within;
import static io.redline.facts.Truth.NO;
import static io.redline.facts.Truth.UNKNOWN;
import static io.redline.facts.Truth.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.redline.earth.Ellipsoid;
import io.redline.facts.Truth;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is within the doubt is unknown; DESIGN.md, section 3. */
public class UncertaintyTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double METRE = 1 / Ellipsoid.metresPerDegreeOfLatitude(29);

  @Test
  void within_a_limit_is_decided_exactly_at_the_edges_of_the_doubt() {
    assertEquals(NO, within(1000, 0, 0, 1000));
    assertEquals(YES, within(Math.nextDown(1000.0), 0, 0, 1000));
    assertEquals(UNKNOWN, within(980, 20, 0, 1000));
    assertEquals(YES, within(979.9, 20, 0, 1000));
    assertEquals(NO, within(1020, 20, 0, 1000));
    assertEquals(UNKNOWN, within(1019.9, 20, 0, 1000));
  }

  @Test
  void a_half_width_widens_the_near_side_only() {
    assertEquals(UNKNOWN, within(1269.9, 20, 250, 1000));
    assertEquals(NO, within(1270, 20, 250, 1000));
    assertEquals(YES, within(979.9, 20, 250, 1000));
  }

  @Test
  void a_doubt_of_hundreds_of_kilometres_is_no_reason_to_stop_looking() throws Exception {
    Geometry river = new org.locationtech.jts.io.WKTReader().read("LINESTRING(105 27, 106 27)");
    Geometry site = new org.locationtech.jts.io.WKTReader().read("POINT(105.5 29)");
    Layer layer =
        TestLayers.of(List.of(river), 10, 0, FACTORY.toGeometry(new Envelope(73, 136, 3, 54)));
    assertEquals(NO, around(site, 5, layer).distance("lakes", Map.of(), 1000).truth());
    assertEquals(UNKNOWN, around(site, 300_000, layer).distance("lakes", Map.of(), 1000).truth());
  }

  private static Layer layer(Geometry feature, double accuracy, double halfWidth) {
    Geometry coverage = FACTORY.toGeometry(new Envelope(103, 107, 27, 31));
    return TestLayers.of(List.of(feature), accuracy, halfWidth, coverage);
  }

  private static SurroundingsOnMap around(Geometry site, double accuracy, Layer layer) {
    return new SurroundingsOnMap(
        new Site(site, "EPSG:4490", true, accuracy, true, 0, List.of()),
        new LayerStore(List.of(layer)));
  }

  private static Geometry box(double south, double metres) {
    return FACTORY.toGeometry(new Envelope(105, 105.01, south, south + metres * METRE));
  }

  @Test
  void an_overlap_thinner_than_the_doubt_is_a_touch() {
    Layer layer = layer(box(29, 1000), 5, 0);
    assertEquals(YES, overlap(box(29 - 100 * METRE, 116), 10, layer));
    assertEquals(UNKNOWN, overlap(box(29 - 100 * METRE, 114), 10, layer));
    assertEquals(UNKNOWN, overlap(box(29 - 100 * METRE, 100), 10, layer));
    assertEquals(UNKNOWN, overlap(box(29 - 100 * METRE, 86), 10, layer));
    assertEquals(NO, overlap(box(29 - 100 * METRE, 84), 10, layer));
  }

  @Test
  void the_water_of_a_centreline_may_lie_on_a_site_beside_it() {
    Geometry line =
        FACTORY.createLineString(
            new Coordinate[] {new Coordinate(104, 29), new Coordinate(106, 29)});
    Layer layer = layer(line, 5, 200);
    assertEquals(UNKNOWN, overlap(box(29 + 100 * METRE, 50), 10, layer));
    assertEquals(NO, overlap(box(29 + 220 * METRE, 50), 10, layer));
  }

  private static Truth overlap(Geometry site, double accuracy, Layer layer) {
    return around(site, accuracy, layer).overlap("lakes", Map.of()).truth();
  }

  @Test
  void the_coverage_has_to_reach_past_the_limit_by_the_doubt() {
    Geometry site = FACTORY.createPoint(new Coordinate(105, 31 - 1015 * METRE));
    Layer layer = layer(box(28, 100), 10, 0);
    assertEquals(UNKNOWN, around(site, 10, layer).distance("lakes", Map.of(), 1000).truth());
    assertEquals(NO, around(site, 2, layer).distance("lakes", Map.of(), 1000).truth());
  }

  @Test
  void moving_a_site_within_its_accuracy_never_turns_a_yes_into_a_no() {
    Random random = new Random(20261103);
    Layer layer = layer(box(29, 200), 5, 0);
    for (int i = 0; i < 500; i++) {
      double accuracy = 1 + 60 * random.nextDouble();
      Coordinate at = new Coordinate(105.005, 29 - (1000 + 200 * random.nextGaussian()) * METRE);
      double angle = 2 * Math.PI * random.nextDouble();
      double moved = accuracy * random.nextDouble();
      Coordinate there =
          new Coordinate(
              at.x + moved * Math.sin(angle) / Ellipsoid.metresPerDegreeOfLongitude(29),
              at.y + moved * Math.cos(angle) * METRE);
      Truth before = distance(at, accuracy, layer);
      Truth after = distance(there, accuracy, layer);
      if (before != UNKNOWN) assertNotEquals(before.not(), after, at + " to " + there);
    }
  }

  private static Truth distance(Coordinate at, double accuracy, Layer layer) {
    return around(FACTORY.createPoint(at), accuracy, layer)
        .distance("lakes", Map.of(), 1000)
        .truth();
  }
}
