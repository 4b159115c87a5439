package io.redline.site;

import static io.redline.layer.TestLayers.feature;
import static io.redline.layer.TestLayers.layer;
import static io.redline.layer.TestLayers.point;
import static io.redline.layer.TestLayers.rectangle;
import static io.redline.layer.TestLayers.site;
import static io.redline.layer.TestLayers.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.earth.Ellipsoid;
import io.redline.earth.PublishedShift;
import io.redline.facts.Surroundings.Place;
import io.redline.intake.Proposal;
import io.redline.layer.LayerStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class ContradictionsTest {
  private static final Geometry WEST = rectangle(105, 28.5, 105.2, 29);
  private static final Geometry EAST = rectangle(105.2, 28.5, 105.4, 29);
  private static final LayerStore COUNTIES =
      store(
          layer(
              "counties",
              20,
              true,
              rectangle(105, 28.5, 105.4, 29),
              List.of(
                  feature(WEST, "code", "511523", "name", "江安县"),
                  feature(EAST, "code", "511524", "name", "长宁县"))));

  private static String notes(Site site, Map<String, Object> facts) {
    Proposal proposal =
        new Proposal("p.json", "p", "p", null, facts, null, List.of(), List.of(), null);
    Place place = new PlaceFinder(COUNTIES).find(site);
    return Contradictions.of(proposal, site, COUNTIES, place).toString();
  }

  @Test
  void
      a_site_in_another_county_than_declared_stays_where_the_map_has_it_and_says_how_far_off_it_is() {
    Site site = site(point(105.3, 28.7), 5, "511523");
    Place place = new PlaceFinder(COUNTIES).find(site);
    assertEquals(List.of("511524"), place.sure());
    assertTrue(place.isCertain());
    assertEquals(List.of("511523"), place.contradiction().excluded());
    assertEquals(List.of("511524"), place.contradiction().undeclared());
    assertTrue(place.contradiction().zh().contains("申报 511523 江安县，选址不在其内"));
    assertTrue(place.contradiction().en().contains("the site lies in 511524 长宁县"));
    assertTrue(notes(site, Map.of()).contains("选址距申报区县（511523 江安县）约 9.8 km"));
  }

  @Test
  void coordinates_that_fall_in_the_declared_county_only_once_shifted_back_may_be_gcj02() {
    double[] shifted = PublishedShift.gcj02(105.1995, 28.7);
    assertTrue(shifted[0] > 105.2005, "the shift crosses the border");
    String notes = notes(site(point(shifted[0], shifted[1]), 5, "511523"), Map.of());
    assertTrue(notes.contains("疑似 GCJ-02"), notes);
    assertTrue(notes.contains("may be GCJ-02"), notes);
    assertFalse(notes(site(point(105.1995, 28.7), 5, "511523"), Map.of()).contains("GCJ"));
    assertFalse(notes(site(point(105.3, 28.7), 5, "511523"), Map.of()).contains("GCJ"));
  }

  @Test
  void an_area_that_is_not_the_declared_one_is_told() {
    Site site = site(rectangle(105.1, 28.7, 105.102, 28.702), 5, "511523");
    double hectares = Ellipsoid.hectares(site.geometry());
    assertEquals("[]", notes(site, Map.of("land.areaHectares", hectares * 1.08)));
    assertEquals("[]", notes(site, Map.of()));
    String told = notes(site, Map.of("land.areaHectares", hectares / 2));
    assertTrue(told.contains("相差 50%"), told);
  }

  @Test
  void a_small_difference_of_a_small_plot_is_not_worth_a_word() {
    Site site = site(rectangle(105.1, 28.7, 105.1002, 28.7002), 5, "511523");
    double hectares = Ellipsoid.hectares(site.geometry());
    assertTrue(hectares < 0.1);
    assertEquals("[]", notes(site, Map.of("land.areaHectares", 2 * hectares)));
  }

  @Test
  void derived_facts_name_the_layer_and_whether_the_declared_county_agrees() {
    String facts = DerivedFacts.of(site(point(105.1, 28.7), 5, "511523"), COUNTIES).toString();
    assertTrue(facts.contains("一致：申报 511523 江安县"), facts);
    assertTrue(facts.contains("counties（2026）"), facts);
    String wrong = DerivedFacts.of(site(point(105.1, 28.7), 5, "511524"), COUNTIES).toString();
    assertTrue(wrong.contains("不一致"), wrong);
    String border = DerivedFacts.of(site(point(105.2, 28.7), 5, "511524"), COUNTIES).toString();
    assertTrue(border.contains("无法核对"), border);
  }

  @Test
  void the_nearest_river_is_named_with_class_order_and_doubt_and_a_partial_layer_says_so() {
    Geometry bank = rectangle(105.25, 28.6, 105.26, 28.9);
    var river = List.of(feature(bank, "name", "示例河", "class", "tributary", "order", "2"));
    LayerStore store = store(layer("yangtze-shoreline", 40, false, null, river));
    var facts = DerivedFacts.of(site(point(105.2, 28.7), 10), store);
    assertEquals(
        List.of(DerivedFact.Kind.NEAREST_RIVER, DerivedFact.Kind.TRIBUTARY_SHORELINE),
        facts.stream().map(DerivedFact::kind).toList());
    assertEquals(50, facts.get(0).doubtMetres());
    assertTrue(facts.get(0).value().zh().startsWith("示例河（支流，2 级）；更近处可能有未收录的"));
  }
}
