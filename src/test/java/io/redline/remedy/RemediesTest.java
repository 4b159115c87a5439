package io.redline.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.earth.GeoJsonWriter;
import io.redline.earth.LocalPlane;
import io.redline.facts.Outcome;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.remedy.Effect.Change;
import io.redline.remedy.Remedy.Kind;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is suggested has been assessed, helps, and hides nothing. */
class RemediesTest {
  @TempDir Path folder;

  private static final Screening SAMPLES =
      new Screening(Product.assessor(), Product.sampleLayers());

  private static Proposal read(ObjectNode json) throws Exception {
    return new ProposalReader(Product.assessor().rulebook().vocabulary())
        .read("test", json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode sample(String name) throws IOException {
    return (ObjectNode) Product.json(Path.of("samples", name + ".json"));
  }

  private static Screened screened(ObjectNode json, Screening by) throws Exception {
    Proposal proposal = read(json);
    return by.screen(proposal, Screening.day(null, proposal));
  }

  private static Remedy only(Kind kind, List<Remedy> remedies) {
    List<Remedy> some = remedies.stream().filter(r -> r.kind() == kind).toList();
    assertEquals(1, some.size(), remedies.toString());
    return some.get(0);
  }

  private static Map<String, Outcome> outcomes(Assessment assessment) {
    return assessment.findings().stream()
        .collect(Collectors.toMap(f -> f.clause().id(), f -> f.outcome()));
  }

  @TestFactory
  Stream<DynamicTest> another_ground_handed_in_as_a_proposal_gives_what_the_remedy_says()
      throws IOException {
    return Product.samples().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> holdsFor(file)));
  }

  private static void holdsFor(Path file) throws Exception {
    ObjectNode json = (ObjectNode) Product.json(file);
    Screened before = screened(json, SAMPLES);
    for (Remedy remedy : Remedies.of(before, SAMPLES).found()) {
      if (remedy.geometry() == null) continue;
      ObjectNode moved = json.deepCopy();
      ((ObjectNode) moved.path("site"))
          .set("geometry", GeoJsonWriter.RFC_7946.write(remedy.geometry()));
      Map<String, Outcome> after = outcomes(screened(moved, SAMPLES).assessment());
      assertTrue(remedy.effect().helps());
      for (Change change : remedy.effect().better())
        assertEquals(change.after(), after.get(change.clause()));
      Map<String, Outcome> was = outcomes(before.assessment());
      after.forEach(
          (clause, outcome) -> {
            if (remedy.effect().better().stream().noneMatch(c -> c.clause().equals(clause))
                && remedy.effect().worse().stream().noneMatch(c -> c.clause().equals(clause)))
              assertEquals(was.get(clause), outcome, "told of " + clause);
          });
    }
  }

  @Test
  void no_move_in_any_direction_that_is_shorter_would_do() throws Exception {
    Screened before = screened(sample("chemical-640m"), SAMPLES);
    Remedy move = only(Kind.MOVE, Remedies.of(before, SAMPLES).found());
    Geometry site = before.site().geometry();
    LocalPlane plane = LocalPlane.around(site);
    for (int bearing = 0; bearing < 360; bearing += 5) {
      double metres = move.metres() - 5;
      Geometry there =
          plane.toDegrees(
              AffineTransformation.translationInstance(
                      metres * Math.sin(Math.toRadians(bearing)),
                      metres * Math.cos(Math.toRadians(bearing)))
                  .transform(plane.toMetres(site)));
      Screened after =
          SAMPLES.screen(
              before.proposal(),
              before.site().at(there, before.site().declaredCounties()),
              before.assessment().asOf());
      assertNotEquals(
          Outcome.SATISFIED, outcomes(after.assessment()).get("CJBHF-26-2"), bearing + "°");
    }
  }

  @Test
  void the_move_of_a_site_within_the_doubt_is_as_short_as_what_is_missing() throws Exception {
    Remedy move =
        only(
            Kind.MOVE,
            Remedies.of(screened(sample("chemical-doubt-band"), SAMPLES), SAMPLES).found());
    assertTrue(move.metres() >= 12 && move.metres() <= 14, move.toString());
  }

  @Test
  void a_trim_keeps_only_ground_that_is_clear() throws Exception {
    Screened before = screened(sample("chemical-doubt-band"), SAMPLES);
    Remedy trim = only(Kind.TRIM, Remedies.of(before, SAMPLES).found());
    assertTrue(trim.share() > 0.9 && trim.share() < 1, trim.toString());
    assertTrue(before.site().geometry().buffer(1e-7).covers(trim.geometry()));
  }

  @Test
  void a_move_does_not_run_into_the_neighbours() throws Exception {
    // North of the site, where the way out would be shortest, lies a first-grade water source.
    Screening by = new Screening(Product.assessor(), withNeighbour(true));
    Screened before = screened(sample("chemical-640m"), by);
    assertEquals(Outcome.SATISFIED, outcomes(before.assessment()).get("STHJFD-319-1"));
    Remedy move = only(Kind.MOVE, Remedies.of(before, by).found());
    assertTrue(move.effect().worse().isEmpty(), move.effect().toString());
    assertTrue(move.metres() > 376, move.toString());
  }

  @Test
  void where_a_layer_is_partial_no_move_is_known_to_help() throws Exception {
    Screening by = new Screening(Product.assessor(), withNeighbour(false));
    Screened before = screened(sample("chemical-640m"), by);
    assertEquals(Outcome.VIOLATED, outcomes(before.assessment()).get("CJBHF-26-2"));
    assertTrue(Remedies.of(before, by).found().stream().noneMatch(r -> r.geometry() != null));
  }

  @Test
  void a_search_that_cannot_end_stops_at_the_same_place_every_time_and_says_so() throws Exception {
    Screening by = new Screening(Product.assessor(), withNeighbour(true));
    ObjectNode json = sample("chemical-640m");
    String outline = jagged(105.0618, 28.765, 1_500);
    ((ObjectNode) json.path("site")).set("geometry", JsonMapper.shared().readTree(outline));
    Screened before = screened(json, by);
    Remedies once = Remedies.of(before, by);
    assertFalse(once.extent().isWhole(), once.extent().toString());
    assertEquals(once.extent(), Remedies.of(before, by).extent());
    assertEquals(
        once.found().stream().map(Remedy::facts).toList(),
        Remedies.of(before, by).found().stream().map(Remedy::facts).toList());
  }

  @Test
  void a_search_that_came_to_its_end_says_nothing_of_what_it_tried() throws Exception {
    assertTrue(Remedies.of(screened(sample("chemical-640m"), SAMPLES), SAMPLES).extent().isWhole());
  }

  @Test
  void a_move_beyond_the_coverage_of_the_layer_is_none() throws Exception {
    Files.writeString(folder.resolve("small.geojson"), square(105.02, 28.70, 105.10, 28.7755));
    Files.copy(Path.of("samples/layers/shoreline.geojson"), folder.resolve("s.geojson"));
    Files.writeString(
        folder.resolve("layers.yaml"),
        """
        layers:
          - { id: yangtze-shoreline, title: s, path: s.geojson, crs: EPSG:4490, edition: e, source: s, licence: l, accuracyMetres: 10, completeness: complete, coverage: small.geojson }
        """);
    Screening by =
        new Screening(
            Product.assessor(),
            LayerReader.read(folder, Product.assessor().rulebook().vocabulary()));
    Screened before = screened(sample("chemical-640m"), by);
    assertEquals(Outcome.VIOLATED, outcomes(before.assessment()).get("CJBHF-26-2"));
    assertTrue(
        Remedies.of(before, by).found().stream()
            .filter(r -> r.kind() == Kind.MOVE)
            .allMatch(
                r ->
                    r.effect().better().stream().allMatch(c -> c.after() != Outcome.UNDETERMINED)));
  }

  @Test
  void a_move_into_another_county_says_so() throws Exception {
    Screening by = new Screening(Product.assessor(), withCounties());
    ObjectNode json = sample("chemical-640m");
    Screened before = screened(json, by);
    assertEquals(List.of("511523"), before.assessment().place().codes());
    Remedy move = only(Kind.MOVE, Remedies.of(before, by).found());
    assertFalse(move.countyAssumed());
    assertEquals(List.of("511502"), move.effect().counties(), move.toString());
  }

  @Test
  void a_declared_fact_is_never_to_be_declared_otherwise() throws Exception {
    for (Path file : Product.samples()) {
      Screened before = screened((ObjectNode) Product.json(file), SAMPLES);
      for (Remedy remedy : Remedies.of(before, SAMPLES).found())
        if (remedy.kind() == Kind.SUPPLY_FACT)
          for (String fact : remedy.facts())
            assertFalse(
                before.proposal().facts().containsKey(fact.substring(1).replace('/', '.')),
                file + " " + fact);
    }
  }

  @Test
  void a_permit_turns_what_is_required_into_satisfied() throws Exception {
    Remedy permit =
        only(
            Kind.OBTAIN_PERMIT,
            Remedies.of(screened(sample("water-bottling-kangding"), SAMPLES), SAMPLES).found());
    assertEquals(List.of("/evidence/water-intake-permit"), permit.facts());
    assertTrue(
        permit
            .effect()
            .better()
            .contains(new Change("CXB-4.2-01", Outcome.REQUIRED, Outcome.SATISFIED)),
        permit.toString());
  }

  @Test
  void a_fact_settles_at_least_what_is_said_whatever_the_answer() throws Exception {
    ObjectNode json = sample("name-only");
    List<Remedy> remedies = Remedies.of(screened(json, SAMPLES), SAMPLES).found();
    Remedy nature =
        remedies.stream().filter(r -> r.facts().equals(List.of("/nature"))).findFirst().get();
    long openBefore = open(screened(json, SAMPLES));
    for (String answer : List.of("new", "expand", "rebuild", "upgrade", "relocate", "existing")) {
      long settled = openBefore - open(screened(json.deepCopy().put("nature", answer), SAMPLES));
      assertTrue(settled >= nature.settles().least() && settled <= nature.settles().most(), answer);
    }
  }

  private static long open(Screened screened) {
    return screened.assessment().findings().stream()
        .filter(f -> f.counts() && f.outcome() == Outcome.UNDETERMINED)
        .count();
  }

  @Test
  void a_site_that_nothing_stands_against_is_not_to_be_moved() throws Exception {
    List<Remedy> remedies =
        Remedies.of(screened(sample("tailings-rebuilt-for-safety"), SAMPLES), SAMPLES).found();
    assertTrue(remedies.stream().noneMatch(r -> r.geometry() != null), remedies.toString());
  }

  @Test
  void nothing_is_no_help_that_only_makes_a_ban_unknown() {
    Effect effect =
        new Effect(
            Outcome.UNDETERMINED,
            List.of(new Change("a", Outcome.VIOLATED, Outcome.UNDETERMINED)),
            List.of(),
            List.of(),
            List.of());
    assertFalse(effect.helps());
    assertNotEquals(true, newBan().helps(), "one ban for another");
  }

  private static Effect newBan() {
    return new Effect(
        Outcome.VIOLATED,
        List.of(new Change("a", Outcome.VIOLATED, Outcome.SATISFIED)),
        List.of(new Change("b", Outcome.SATISFIED, Outcome.VIOLATED)),
        List.of(),
        List.of());
  }

  private LayerStore withNeighbour(boolean complete) throws IOException {
    Files.copy(Path.of("samples/layers/shoreline.geojson"), folder.resolve("s.geojson"));
    Files.copy(Path.of("samples/layers/coverage.geojson"), folder.resolve("coverage.geojson"));
    Files.writeString(
        folder.resolve("w.geojson"),
        square(105.055, 28.7672, 105.068, 28.775)
            .replace("\"properties\":{}", "\"properties\":{\"zone\":\"1\"}"));
    Files.writeString(
        folder.resolve("layers.yaml"),
        """
        layers:
          - { id: yangtze-shoreline, title: s, path: s.geojson, crs: EPSG:4490, edition: e, source: s, licence: l, accuracyMetres: 10, completeness: %s }
          - { id: drinking-water-sources, title: w, path: w.geojson, crs: EPSG:4490, edition: e, source: s, licence: l, accuracyMetres: 5, completeness: complete, coverage: coverage.geojson }
        """
            .formatted(complete ? "complete, coverage: coverage.geojson" : "partial"));
    return LayerReader.read(folder, Product.assessor().rulebook().vocabulary());
  }

  /** The border of two counties runs a little north of the site. */
  private LayerStore withCounties() throws IOException {
    Files.copy(Path.of("samples/layers/shoreline.geojson"), folder.resolve("s.geojson"));
    Files.copy(Path.of("samples/layers/coverage.geojson"), folder.resolve("coverage.geojson"));
    String south =
        square(104.9, 28.6, 105.3, 28.7662)
            .replace("\"properties\":{}", "\"properties\":{\"code\":\"511523\"}");
    String north =
        square(104.9, 28.7662, 105.3, 28.9)
            .replace("\"properties\":{}", "\"properties\":{\"code\":\"511502\"}");
    Files.writeString(
        folder.resolve("c.geojson"),
        south.substring(0, south.length() - 2) + "," + north.substring(north.indexOf("[{") + 1));
    Files.writeString(
        folder.resolve("layers.yaml"),
        """
        layers:
          - { id: yangtze-shoreline, title: s, path: s.geojson, crs: EPSG:4490, edition: e, source: s, licence: l, accuracyMetres: 10, completeness: complete, coverage: coverage.geojson }
          - { id: counties, title: c, path: c.geojson, crs: EPSG:4490, edition: e, source: s, licence: l, accuracyMetres: 5, completeness: complete, coverage: coverage.geojson }
        """);
    return LayerReader.read(folder, Product.assessor().rulebook().vocabulary());
  }

  /** A site about a kilometre wide with so many corners. */
  private static String jagged(double x, double y, int corners) {
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * (i % corners) / corners;
      double radius = 0.005 * (i % 2 == 0 ? 1 : 0.98);
      ring.append(i == 0 ? "" : ",")
          .append(
              "[%.7f,%.7f]".formatted(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
    }
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
  }

  private static String square(double west, double south, double east, double north) {
    return ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[[W,S],[E,S],[E,N],[W,N],[W,S]]]}}]}")
        .replace("[W", "[" + west)
        .replace("[E", "[" + east)
        .replace("S]", south + "]")
        .replace("N]", north + "]");
  }
}
