package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.facts.Outcome;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** GeoJSON for map programs, SARIF for programs that gather findings. */
class ExchangeFormatsTest {

  private static JsonNode written(ReportFormat format, String... samples) {
    Report[] reports =
        java.util.Arrays.stream(samples).map(s -> Reports.of(s, Lang.ZH)).toArray(Report[]::new);
    return Product.JSON.readTree(Reports.written(format, reports));
  }

  private static List<JsonNode> features(JsonNode collection, String role) {
    return collection
        .path("features")
        .valueStream()
        .filter(f -> f.path("properties").path("role").asString().equals(role))
        .toList();
  }

  @Test
  void the_map_holds_site_river_limit_doubt_and_suggested_ground() {
    JsonNode json = written(ReportFormat.GEOJSON, "chemical-640m");
    assertEquals("FeatureCollection", json.path("type").asString());
    for (String role : List.of("site", "limit", "doubt", "move"))
      assertEquals(1, features(json, role).size(), role);
    JsonNode limit = features(json, "limit").get(0).path("properties");
    assertEquals("yangtze-shoreline", limit.path("layer").asString());
    assertEquals(1000, limit.path("limitMetres").asDouble());
    assertTrue(
        features(json, "hit").stream()
            .anyMatch(f -> f.at("/properties/feature").asString().equals("长江（示例江段）")));
  }

  @Test
  void positions_are_longitude_and_latitude_of_the_sites_neighbourhood() {
    JsonNode json = written(ReportFormat.GEOJSON, "chemical-640m");
    for (JsonNode feature : json.path("features"))
      for (double[] position : positions(feature.at("/geometry/coordinates"))) {
        assertTrue(Math.abs(position[0] - 105.06) < 0.2, feature.toString());
        assertTrue(Math.abs(position[1] - 28.76) < 0.2, feature.toString());
      }
  }

  @Test
  void outer_rings_run_counter_clockwise() {
    JsonNode json = written(ReportFormat.GEOJSON, "chemical-640m", "chemical-doubt-band");
    for (JsonNode feature : json.path("features"))
      if (feature.at("/geometry/type").asString().equals("Polygon")) {
        Coordinate[] ring =
            positions(feature.at("/geometry/coordinates/0")).stream()
                .map(p -> new Coordinate(p[0], p[1]))
                .toArray(Coordinate[]::new);
        assertTrue(Orientation.isCCW(ring), feature.toString());
        assertEquals(ring[0], ring[ring.length - 1]);
      }
  }

  @Test
  void a_proposal_without_coordinates_is_not_lost() {
    JsonNode json = written(ReportFormat.GEOJSON, "name-only");
    assertEquals(1, json.path("features").size());
    assertTrue(json.at("/features/0/geometry").isNull());
    assertEquals("undetermined", json.at("/features/0/properties/outcome").asString());
  }

  @Test
  void several_proposals_are_told_apart() {
    Set<String> ids = new HashSet<>();
    written(ReportFormat.GEOJSON, "chemical-640m", "name-only")
        .path("features")
        .forEach(f -> ids.add(f.at("/properties/proposal").asString()));
    assertEquals(Set.of("SAMPLE-chemical-640m", "SAMPLE-name-only"), ids);
    assertEquals(2, written(ReportFormat.SARIF, "chemical-640m", "name-only").path("runs").size());
  }

  @Test
  void every_result_says_its_kind_and_only_failures_have_a_level() {
    Set<String> kinds = new TreeSet<>();
    for (String sample :
        List.of("chemical-640m", "name-only", "food-factory-tuojiang", "water-bottling-kangding"))
      for (JsonNode result : written(ReportFormat.SARIF, sample).at("/runs/0/results")) {
        String kind = result.path("kind").asString();
        kinds.add(kind);
        assertEquals(kind.equals("fail"), result.has("level"), result.toString());
        assertFalse(result.at("/message/text").asString().isEmpty());
      }
    assertEquals(new TreeSet<>(List.of("fail", "informational", "open", "pass", "review")), kinds);
  }

  @Test
  void rules_are_found_by_their_index() {
    JsonNode run = written(ReportFormat.SARIF, "chemical-640m").at("/runs/0");
    for (JsonNode result : run.path("results"))
      assertEquals(
          result.path("ruleId"),
          run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id"));
    assertEquals("2.1.0", written(ReportFormat.SARIF, "chemical-640m").path("version").asString());
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void an_error_is_a_notification_and_never_a_result(Outcome outcome) {
    assertEquals(outcome == Outcome.ERROR, ExchangeState.sarif(outcome) == null);
  }

  @Test
  void outcomes_keep_their_names_in_other_peoples_formats() {
    assertEquals("open unknown", names(Outcome.UNDETERMINED));
    assertEquals("review notchecked", names(Outcome.REVIEW));
    assertEquals("notApplicable notapplicable", names(Outcome.NOT_APPLICABLE));
    assertEquals("null error", names(Outcome.ERROR));
  }

  private static String names(Outcome outcome) {
    return ExchangeState.sarif(outcome) + " " + ExchangeState.xccdf(outcome);
  }

  private static List<double[]> positions(JsonNode coordinates) {
    if (coordinates.path(0).isNumber())
      return List.of(new double[] {coordinates.path(0).asDouble(), coordinates.path(1).asDouble()});
    return coordinates.valueStream().flatMap(c -> positions(c).stream()).toList();
  }
}
