package io.redline.layer;

import static io.redline.layer.TestLayers.layer;
import static io.redline.layer.TestLayers.point;
import static io.redline.layer.TestLayers.rectangle;
import static io.redline.layer.TestLayers.site;
import static io.redline.layer.TestLayers.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.earth.Ellipsoid;
import io.redline.facts.Detail.Kind;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import io.redline.site.SurroundingsOnMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Several layers that serve one id: unknown is not no. */
public class SeveralLayersTest {
  private static final Geometry SITE = rectangle(105, 29, 105.01, 29.01);
  private static final Geometry ON_SITE = rectangle(105.005, 29, 105.02, 29.02);
  private static final Geometry FAR = rectangle(105.3, 29.3, 105.31, 29.31);
  private static final Geometry AROUND = rectangle(104, 28, 106, 30);
  private static final Geometry ELSEWHERE = rectangle(110, 28, 111, 30);

  private static Measured overlap(Layer... layers) {
    return new SurroundingsOnMap(site(SITE, 5), store(layers)).overlap("red", Map.of());
  }

  private static Measured within(double metres, Layer... layers) {
    return new SurroundingsOnMap(site(SITE, 5), store(layers)).distance("red", Map.of(), metres);
  }

  @Test
  void a_hit_in_any_layer_is_a_hit() {
    Measured hit =
        overlap(layer("red", 5, true, AROUND, FAR), layer("red-city", 5, false, null, ON_SITE));
    assertEquals(Truth.YES, hit.truth());
    assertEquals("red-city（2026）", hit.source());
  }

  @Test
  void a_complete_layer_that_looked_here_decides_over_partial_ones_that_saw_nothing() {
    assertEquals(
        Truth.NO,
        overlap(layer("red", 5, true, AROUND, FAR), layer("red-city", 5, false, null, FAR))
            .truth());
  }

  @Test
  void partial_layers_alone_never_say_no() {
    Measured open =
        overlap(layer("red", 5, false, null, FAR), layer("red-city", 5, false, null, FAR));
    assertEquals(Truth.UNKNOWN, open.truth());
    assertEquals(Kind.PARTIAL, open.detail().kind());
    assertEquals(List.of("layer:red"), open.missing());
  }

  @Test
  void a_complete_layer_does_not_decide_over_one_with_something_in_doubt() {
    Geometry touching = rectangle(105.01, 29, 105.02, 29.01);
    Measured open =
        overlap(layer("red", 5, true, AROUND, FAR), layer("red-city", 50, false, null, touching));
    assertEquals(Truth.UNKNOWN, open.truth());
    assertEquals(Kind.WITHIN_DOUBT, open.detail().kind());
  }

  @Test
  void a_complete_layer_does_not_decide_over_one_that_does_not_say_the_class() {
    SurroundingsOnMap map =
        new SurroundingsOnMap(
            site(SITE, 5),
            store(layer("red", 5, true, AROUND, FAR), layer("red-city", 5, false, null, ON_SITE)));
    Measured open = map.overlap("red", Map.of("zone", "1"));
    assertEquals(Truth.UNKNOWN, open.truth());
    assertEquals(Kind.ATTRIBUTE_UNKNOWN, open.detail().kind());
  }

  @Test
  void each_layer_is_measured_with_its_own_accuracy() {
    // 1 km of longitude is 0.01027 degrees here; the feature begins about 1 000 m east of the site.
    Geometry near = rectangle(105.0201, 29, 105.03, 29.01);
    assertEquals(Truth.YES, within(1000, layer("red", 5, true, AROUND, near)).truth());
    assertEquals(Truth.UNKNOWN, within(1000, layer("red", 50, true, AROUND, near)).truth());
    Measured both =
        within(
            1000, layer("red", 50, true, AROUND, near), layer("red-fine", 5, true, AROUND, near));
    assertEquals(Truth.YES, both.truth());
    assertEquals(10, both.doubtMetres());
  }

  @Test
  void layers_outside_their_coverage_say_nothing() {
    Measured open =
        overlap(layer("red", 5, true, ELSEWHERE, FAR), layer("red-city", 5, true, ELSEWHERE, FAR));
    assertEquals(Truth.UNKNOWN, open.truth());
    assertEquals(Kind.OUTSIDE_COVERAGE, open.detail().kind());
  }

  @Test
  void two_complete_layers_that_meet_in_the_reach_together_say_no() {
    Geometry west = rectangle(104, 28, 105.005, 30);
    Geometry east = rectangle(105.005, 28, 106, 30);
    Measured no =
        within(1000, layer("red-west", 5, true, west, FAR), layer("red-east", 5, true, east, FAR));
    assertEquals(Truth.NO, no.truth());
    assertTrue(no.source().contains("red-west") && no.source().contains("red-east"));
    assertEquals(
        Truth.UNKNOWN,
        within(1000, layer("red-west", 5, true, west, FAR), layer("red-east", 5, false, east, FAR))
            .truth());
  }

  @Test
  void the_coverage_has_to_reach_as_far_as_the_limit_and_the_doubt_together() {
    Geometry justTheLimit = rectangle(104.9897, 28.9909, 105.0203, 29.0191);
    assertEquals(Truth.UNKNOWN, within(1000, layer("red", 200, true, justTheLimit, FAR)).truth());
  }

  @Test
  void features_that_share_a_border_have_no_edge_there() {
    Geometry left = rectangle(104.9, 28.9, 105.005, 29.1);
    Geometry right = rectangle(105.005, 28.9, 105.1, 29.1);
    Geometry onTheSeam = rectangle(105.00495, 29, 105.00505, 29.0001);
    SurroundingsOnMap map =
        new SurroundingsOnMap(
            site(onTheSeam, 15), store(layer("red", 15, true, AROUND, left, right)));
    Measured hit = map.overlap("red", Map.of());
    assertEquals(Truth.YES, hit.truth());
    assertEquals(1, hit.part().share(), 1e-9);
  }

  @Test
  void overlapping_features_are_not_counted_twice() {
    Measured hit = overlap(layer("red", 5, true, AROUND, ON_SITE, ON_SITE));
    assertEquals(0.5, hit.part().share(), 1e-6);
    assertEquals(Ellipsoid.hectares(SITE) / 2, hit.part().hectares(), 1e-4);
  }

  @Test
  void a_point_has_no_part_on_an_area() {
    SurroundingsOnMap map =
        new SurroundingsOnMap(
            site(point(105.01, 29.01), 1), store(layer("red", 1, true, AROUND, ON_SITE)));
    Measured hit = map.overlap("red", Map.of());
    assertEquals(Truth.YES, hit.truth());
    assertEquals(null, hit.part());
  }
}
