package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.screening.Screening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented projects with the answer that a reviewer of the law gave. Each stands for a kind: what
 * was seen to come out as a pass and is none, and what was seen violated and is not.
 */
class SharedCasesTest {
  private static final double EAST = 105.0618;
  private static final double NORTH = 28.765;
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();

  /** What a feature of any layer may have to say. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "name",
          "示例",
          "class",
          "mainstem",
          "order",
          "0",
          "major",
          "yes",
          "zone",
          "1",
          "kind",
          "chemical",
          "recognised",
          "yes",
          "code",
          "ZH51152320001");

  @TempDir Path folder;

  /** A square on one layer; a layer without features is nowhere near. */
  private record Square(String layer, double east, double half) {
    static Square[] onSite(String... layers) {
      return Arrays.stream(layers).map(l -> new Square(l, EAST, 0.01)).toArray(Square[]::new);
    }
  }

  private record Case(String proposal, String clause, Set<Outcome> right, Square... squares) {
    static Case of(String proposal, String clause, Outcome right, Square... squares) {
      return new Case(proposal, clause, Set.of(right), squares);
    }
  }

  private static final List<Case> LEGAL =
      List.of(
          Case.of(
              "t01c-farming-pig",
              "STHJFD-766",
              Outcome.VIOLATED,
              Square.onSite("permanent-basic-farmland")),
          new Case(
              "t02c-hazwaste-recycling",
              "STHJFD-481",
              Set.of(Outcome.VIOLATED, Outcome.UNDETERMINED),
              Square.onSite("ecological-redline")),
          new Case(
              "t04-purpose-w1",
              "STHJFD-319-1",
              Set.of(Outcome.VIOLATED, Outcome.REVIEW),
              Square.onSite("drinking-water-sources")),
          outfall("STHJFD-318"),
          outfall("STHJFD-329"),
          outfall("YYF-41-4"),
          Case.of(
              "t09-levee-gas",
              "HDGL-26",
              Outcome.UNDETERMINED,
              Square.onSite("levee-safety", "flood-works-protection", "levees")),
          Case.of(
              "t09-levee-gas",
              "FHF-35-3",
              Outcome.UNDETERMINED,
              Square.onSite("levee-safety", "flood-works-protection", "levees")),
          new Case(
              "t13-niw",
              "SDBHF-19-2",
              Set.of(Outcome.VIOLATED, Outcome.REVIEW),
              Square.onSite("national-important-wetlands", "important-wetlands", "wetlands")),
          Case.of("t18-pigfarm-ban", "CQYZ-11", Outcome.VIOLATED, Square.onSite("livestock-ban")),
          Case.of(
              "f1-temp-land",
              "STHJFD-769",
              Outcome.REVIEW,
              Square.onSite("permanent-basic-farmland")),
          Case.of(
              "f3-pipeline",
              "STHJFD-769",
              Outcome.REVIEW,
              Square.onSite("permanent-basic-farmland")),
          Case.of(
              "f5-chempark-power",
              "WHPF-18-2",
              Outcome.UNDETERMINED,
              Square.onSite("industrial-parks")));

  private static Case outfall(String clause) {
    return Case.of(
        "t05-outfall-elsewhere",
        clause,
        Outcome.UNDETERMINED,
        new Square("drinking-water-sources", 105.09, 0.005),
        new Square("germplasm-reserves", 105.09, 0.005));
  }

  @TestFactory
  Stream<DynamicTest> a_clause_gives_the_right_outcome_where_only_its_layer_is_near() {
    return LEGAL.stream()
        .map(
            one ->
                dynamicTest(
                    one.proposal() + " " + one.clause(),
                    () -> {
                      Assessment all = legal(one.proposal(), world(one.squares()));
                      assertRight(one.right(), all, one.clause());
                    }));
  }

  @Test
  void by_the_river_a_code_that_may_be_chemical_is_not_passed_over() throws Exception {
    LayerStore river = world(samplesShoreline());
    assertRight(Set.of(Outcome.UNDETERMINED), legal("t06-3985", river), "CJBHF-26-2");
  }

  @Test
  void by_the_river_a_park_whose_kind_is_chemical_is_not_passed_over() throws Exception {
    Path file = Shared.file("cases/legal/t07-industrial-park-chem.json");
    // The code it gives is none, and refused as such.
    assertThrows(IntakeProblem.class, () -> new ProposalReader(VOCABULARY).read(file));
    ObjectNode park = (ObjectNode) Product.json(file);
    park.putArray("industries");
    assertRight(
        Set.of(Outcome.VIOLATED, Outcome.UNDETERMINED),
        judged(DrawnProject.read(park), world(samplesShoreline())),
        "CJBHF-26-2");
  }

  @Test
  void a_mine_that_dresses_its_ore_may_have_a_tailings_pond() throws Exception {
    ArrayNode line = Product.JSON.createArrayNode();
    line.addArray().add(104.9).add(28.7725);
    line.addArray().add(105.2).add(28.7725);
    ObjectNode feature = Product.JSON.createObjectNode().put("type", "Feature");
    feature.set("properties", Product.JSON.valueToTree(PROPERTIES));
    feature.putObject("geometry").put("type", "LineString").set("coordinates", line);
    LayerStore river =
        world(Map.of("yangtze-shoreline", Product.JSON.createArrayNode().add(feature)));
    assertRight(
        Set.of(Outcome.UNDETERMINED), legal("t26-tailings-mining-code", river), "CJBHF-26-3");
  }

  @Test
  void a_temporary_use_of_farmland_is_no_ban_broken() throws Exception {
    LayerStore farmland = world(Square.onSite("permanent-basic-farmland"));
    for (String temporary : List.of("f1-temp-land", "f3-pipeline")) {
      Finding ban = finding(legal(temporary, farmland), "STHJFD-766");
      assertTrue(
          ban == null || ban.outcome() != Outcome.VIOLATED || ban.yieldsTo().contains("STHJFD-769"),
          temporary);
    }
  }

  @Test
  void works_for_the_farmland_itself_break_no_clause() throws Exception {
    Assessment all = legal("f2-irrigation", world(Square.onSite("permanent-basic-farmland")));
    List<String> violated =
        all.findings().stream()
            .filter(f -> f.outcome() == Outcome.VIOLATED)
            .map(f -> f.clause().id())
            .toList();
    assertEquals(List.of(), violated);
  }

  @Test
  void a_code_does_what_its_word_does() throws Exception {
    for (String said : List.of("F01-hw-declared", "F01-hw-by-code"))
      assertRight(Set.of(Outcome.VIOLATED), attack(said), "CJBHF-49");
    assertEquals(
        outcome(attack("F01-hotel-declared"), "JBNT-17-1"),
        outcome(attack("F01-hotel-by-code"), "JBNT-17-1"));
  }

  @Test
  void farming_beside_it_lifts_no_ban_on_a_chemical_project() throws Exception {
    for (String said : List.of("F04-chem-farmland", "F04-chem+farming"))
      assertRight(Set.of(Outcome.VIOLATED), attack(said), "STHJFD-766");
  }

  @Test
  void a_site_across_a_border_stays_under_the_plans_of_the_side_it_lies_on() throws Exception {
    assertInPlay(attack("F06-straddle-no-county"), "CN145-9.1-13");
    Assessment declared = attack("F06-straddle-declares-other-county");
    assertInPlay(declared, "CN145-9.1-13");
    assertNotNull(declared.place().contradiction());
  }

  @Test
  void a_county_that_the_map_excludes_brings_no_plan_of_its_own() throws Exception {
    Assessment all = attack("F07-extra-county");
    assertNotNull(all.place().contradiction());
    Outcome panxi = outcome(all, "PX-10.1-03");
    assertTrue(
        panxi == null || panxi == Outcome.UNDETERMINED || panxi == Outcome.NOT_APPLICABLE,
        "PX-10.1-03 " + panxi);
  }

  @Test
  void a_park_that_the_map_does_not_know_is_told_and_frees_from_nothing() throws Exception {
    assertInPlay(attack("F11-park-outside"), "WHPF-18-1");
    Assessment claimed = attack("F11-park-claimed");
    assertInPlay(claimed, "WHPF-18-1");
    assertTrue(
        claimed.findings().stream().anyMatch(f -> f.clause().id().startsWith("HD-")),
        "the claim against the map is told");
  }

  private static void assertRight(Set<Outcome> right, Assessment all, String clause) {
    Outcome given = outcome(all, clause);
    assertTrue(given != null && right.contains(given), clause + " is " + given + ", not " + right);
  }

  private static void assertInPlay(Assessment all, String clause) {
    Outcome given = outcome(all, clause);
    assertTrue(given != null && given != Outcome.NOT_APPLICABLE, clause + " is " + given);
  }

  private static Outcome outcome(Assessment all, String clause) {
    Finding finding = finding(all, clause);
    return finding == null ? null : finding.outcome();
  }

  private static Finding finding(Assessment all, String clause) {
    return all.findings().stream()
        .filter(f -> f.clause().id().equals(clause))
        .findFirst()
        .orElse(null);
  }

  private static Assessment legal(String proposal, LayerStore layers) throws Exception {
    return judged(Shared.file("cases/legal/" + proposal + ".json"), layers);
  }

  private static Assessment attack(String name) throws Exception {
    Path home = Shared.file("cases/attack");
    boolean ownWorld = Files.isDirectory(home.resolve(name));
    Path layers = home.resolve(ownWorld ? name : "world");
    Path file = ownWorld ? layers.resolve("p.json") : home.resolve(name + ".json");
    return judged(file, LayerReader.read(layers, VOCABULARY));
  }

  private static Assessment judged(Path file, LayerStore layers) throws Exception {
    return judged(new ProposalReader(VOCABULARY).read(file), layers);
  }

  private static Assessment judged(Proposal proposal, LayerStore layers) throws IntakeProblem {
    return new Screening(Product.assessor(), layers)
        .screen(proposal, Screening.day(null, proposal))
        .assessment();
  }

  private static Map<String, ArrayNode> samplesShoreline() throws IOException {
    var lines = Product.json(Product.SAMPLES.resolve("layers/shoreline.geojson"));
    return Map.of("yangtze-shoreline", (ArrayNode) lines.path("features"));
  }

  private LayerStore world(Square... squares) throws IOException {
    Map<String, ArrayNode> near = new HashMap<>();
    for (Square one : squares)
      near.put(
          one.layer(), Product.JSON.createArrayNode().add(square(one.east(), NORTH, one.half())));
    return world(near);
  }

  /**
   * Every layer there is but counties and basins, complete, with one far feature where none is
   * near.
   */
  private LayerStore world(Map<String, ArrayNode> near) throws IOException {
    Path home = Files.createTempDirectory(folder, "layers");
    write(
        home.resolve("coverage.geojson"),
        Product.JSON.createArrayNode().add(square(105.06, 28.76, 1.5)));
    ObjectNode root = Product.JSON.createObjectNode();
    ArrayNode cards = root.putArray("layers");
    for (String id : VOCABULARY.ids(Vocabulary.LAYER)) {
      if (Set.of("counties", "basins", "provinces").contains(id)) continue;
      ArrayNode features = near.get(id);
      if (features == null) features = Product.JSON.createArrayNode().add(square(106.3, 30, 0.01));
      write(home.resolve(id + ".geojson"), features);
      ObjectNode card = cards.addObject().put("id", id).put("title", id);
      card.put("path", id + ".geojson").put("crs", "EPSG:4490").put("edition", "2026");
      card.put("source", "虚构").put("licence", "Apache-2.0").put("accuracyMetres", 5);
      card.put("completeness", "complete").put("coverage", "coverage.geojson");
      ObjectNode attributes = card.putObject("attributes");
      PROPERTIES.keySet().forEach(key -> attributes.put(key, key));
    }
    Files.writeString(home.resolve("layers.json"), root.toString());
    return LayerReader.read(home, VOCABULARY);
  }

  private static void write(Path file, ArrayNode features) throws IOException {
    ObjectNode collection = Product.JSON.createObjectNode().put("type", "FeatureCollection");
    collection.set("features", features);
    Files.writeString(file, collection.toString());
  }

  private static ObjectNode square(double east, double north, double half) {
    ObjectNode feature = Product.JSON.createObjectNode().put("type", "Feature");
    feature.set("properties", Product.JSON.valueToTree(PROPERTIES));
    ArrayNode ring =
        feature.putObject("geometry").put("type", "Polygon").putArray("coordinates").addArray();
    for (int[] corner : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}})
      ring.addArray().add(east + corner[0] * half).add(north + corner[1] * half);
    return feature;
  }
}
