package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an authority, a report or the applicant says of where a site lies, through the product. */
class StatedPlaceTest {
  private static final String RED_LINE = "STHJFD-481";
  private static final String POINT =
      "\"site\":{\"crs\":\"EPSG:4490\",\"accuracyMetres\":5,\"geometry\":{\"type\":\"Point\",\"coordinates\":[105.06,28.765]}},";
  private static final String FACTS =
      "\"id\":\"S\",\"name\":\"危废处置\",\"asOf\":\"2026-11-01\",\"nature\":\"new\",\"purposes\":[],\"activities\":[\"centralised-waste-facility\"],\"industries\":[\"7724\"]";
  private static final String OUTSIDE =
      "{\"of\":\"ecological-redline\",\"relation\":\"outside\",\"basis\":\"letter\",\"authority\":\"江安县自然资源局\",\"number\":\"江自然资函〔2026〕12号\",\"on\":\"2026-10-01\"}";

  /** The other places of which the clause speaks. */
  private static final String FAMILIES =
      "{\"of\":\"farmland\",\"relation\":\"outside\",\"basis\":\"declared\"},{\"of\":\"protected-areas\",\"relation\":\"outside\",\"basis\":\"query\"}";

  private static final String INSIDE =
      "{\"of\":\"ecological-redline\",\"relation\":\"inside\",\"basis\":\"report\"}";

  @TempDir Path folder;

  private Path proposal(String site, String... place) throws IOException {
    Path file = Files.createTempFile(folder, "p", ".json");
    String stated =
        place.length == 0 ? "" : ",\"place\":[" + String.join(",", place) + "," + FAMILIES + "]";
    return Files.writeString(file, "{" + site + FACTS + stated + "}");
  }

  /** A complete layer of red lines, one of which holds the site or lies far away. */
  private Path layers(boolean holding) throws IOException {
    Path layers = Files.createTempDirectory(folder, "layers");
    double west = holding ? 105.0 : 105.5;
    Files.writeString(
        layers.resolve("layers.yaml"),
        "layers:\n  - { id: ecological-redline, title: 红线图, edition: '2024', path: a.geojson, crs: EPSG:4490, accuracyMetres: 5, completeness: complete, coverage: c.geojson }\n");
    Files.writeString(layers.resolve("a.geojson"), box(west, 28.7, west + 0.1, 28.8));
    Files.writeString(layers.resolve("c.geojson"), box(104, 28, 106, 30));
    return layers;
  }

  private Path noLayers() throws IOException {
    Path layers = layers(false);
    Path card = layers.resolve("layers.yaml");
    Files.writeString(
        card, Files.readString(card).replace("ecological-redline", "karst-sensitive"));
    return layers;
  }

  private static String box(double west, double south, double east, double north) {
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
        + String.format(
            java.util.Locale.ROOT,
            "[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]",
            west,
            south,
            east,
            north)
        + "]]}}]}";
  }

  private static JsonNode check(Path proposal, Path layers) {
    Product.Ran ran = ran(proposal, layers, "json", "zh");
    return Product.JSON.readTree(ran.out());
  }

  private static Product.Ran ran(Path proposal, Path layers, String format, String lang) {
    Product.Ran ran =
        Product.run(
            "check",
            proposal.toString(),
            "--layers",
            layers.toString(),
            "--all",
            "--format",
            format,
            "--lang",
            lang);
    assertFalse(ran.out().isEmpty(), ran.err());
    return ran;
  }

  private static JsonNode finding(JsonNode assessment, String clause) {
    for (JsonNode one : assessment.path("findings"))
      if (one.path("clause").asString().equals(clause)) return one;
    return Product.JSON.missingNode();
  }

  private static String outcome(JsonNode assessment, String clause) {
    return finding(assessment, clause).path("outcome").asString();
  }

  private static List<String> contradictions(JsonNode assessment) {
    List<String> ids = new ArrayList<>();
    for (JsonNode one : assessment.path("findings")) {
      String id = one.path("clause").asString();
      if (id.startsWith("HD-")) ids.add(id);
    }
    return ids;
  }

  @Test
  void a_letter_settles_what_no_layer_and_no_coordinates_can() throws IOException {
    Path layers = noLayers();
    JsonNode before = check(proposal(""), layers);
    assertEquals("undetermined", outcome(before, RED_LINE));
    JsonNode after = check(proposal("", OUTSIDE), layers);
    JsonNode finding = finding(after, RED_LINE);
    assertTrue(
        List.of("satisfied", "not-applicable").contains(finding.path("outcome").asString()),
        finding.toString());
    assertEquals("[]", finding.path("missing").toString());
    assertTrue(finding.toString().contains("江自然资函〔2026〕12号"), finding.toString());
    assertTrue(finding.toString().contains("\"basis\":\"letter\""), finding.toString());
    assertEquals(List.of(), contradictions(after));
  }

  @Test
  void the_text_names_who_says_so_in_both_languages() throws IOException {
    Path stated = proposal("", OUTSIDE);
    String zh = ran(stated, noLayers(), "text", "zh").out();
    assertTrue(zh.contains("江安县自然资源局 江自然资函〔2026〕12号 2026-10-01（复函）"), zh);
    String en = ran(stated, noLayers(), "text", "en").out();
    assertTrue(en.contains("2026-10-01 (letter)"), en);
    String html = ran(stated, noLayers(), "html", "zh").out();
    assertTrue(html.contains("2026-10-01（复函）"));
  }

  @Test
  void the_stricter_of_layer_and_statement_decides_and_both_are_told() throws IOException {
    JsonNode mapSaysIn = check(proposal(POINT, OUTSIDE), layers(true));
    assertEquals(
        outcome(check(proposal(POINT), layers(true)), RED_LINE), outcome(mapSaysIn, RED_LINE));
    assertEquals(List.of("HD-place-ecological-redline"), contradictions(mapSaysIn));
    String told = finding(mapSaysIn, "HD-place-ecological-redline").toString();
    assertTrue(told.contains("红线图") && told.contains("江自然资函〔2026〕12号"), told);
    assertTrue(mapSaysIn.path("readAs").toString().contains("江自然资函〔2026〕12号"));

    JsonNode reportSaysIn = check(proposal(POINT, INSIDE), layers(false));
    assertEquals(outcome(mapSaysIn, RED_LINE), outcome(reportSaysIn, RED_LINE));
    assertEquals(List.of("HD-place-ecological-redline"), contradictions(reportSaysIn));
  }

  @Test
  void where_layer_and_statement_agree_nothing_is_told() throws IOException {
    assertEquals(List.of(), contradictions(check(proposal(POINT, OUTSIDE), layers(false))));
    assertEquals(List.of(), contradictions(check(proposal(POINT, INSIDE), layers(true))));
  }

  @Test
  void two_statements_that_contradict_one_another_are_told() throws IOException {
    JsonNode both = check(proposal("", OUTSIDE, INSIDE), noLayers());
    assertEquals(List.of("HD-place-ecological-redline"), contradictions(both));
    assertEquals(
        outcome(check(proposal("", INSIDE), noLayers()), RED_LINE), outcome(both, RED_LINE));
  }

  @Test
  void a_statement_on_a_part_speaks_of_that_part_alone() throws IOException {
    String part =
        "\"parts\":[{\"id\":\"spoil\",\"role\":\"spoil-ground\",\"nature\":\"new\",\"activities\":[\"centralised-waste-facility\"],\"industries\":[]}],";
    String insideOfPart = INSIDE.replace("}", ",\"part\":\"spoil\"}");
    JsonNode both = check(proposal(part, OUTSIDE, insideOfPart), noLayers());
    assertEquals("violated", outcome(both, RED_LINE));
    assertEquals(List.of(), contradictions(both));
  }

  @Test
  void what_nobody_has_confirmed_is_told_and_does_not_count() throws IOException {
    String read = "\"sources\":{\"/place/0\":{\"from\":\"letter\",\"confirmed\":false}},";
    assertEquals("undetermined", outcome(check(proposal(read, OUTSIDE), noLayers()), RED_LINE));
  }

  @Test
  void an_expired_statement_is_told_and_does_not_count() throws IOException {
    String expired = OUTSIDE.replace("}", ",\"validUntil\":\"2026-10-31\"}");
    JsonNode after = check(proposal("", expired), noLayers());
    assertEquals("undetermined", outcome(after, RED_LINE));
    String warnings = after.path("readAs").path("warnings").toString();
    assertTrue(warnings.contains("不采信") && warnings.contains("2026-10-31"), warnings);
  }

  @Test
  void a_statement_speaks_of_the_boundary_it_was_made_for_only() throws IOException {
    Path site = proposal(POINT);
    String digest = Product.run("site-digest", site.toString()).out().strip();
    assertTrue(digest.matches("sha256:[0-9a-f]{64}"), digest);
    String made = OUTSIDE.replace("}", ",\"boundary\":\"" + digest + "\"}");
    assertNotEquals("undetermined", outcome(check(proposal(POINT, made), noLayers()), RED_LINE));
    String moved = POINT.replace("105.06", "105.07");
    JsonNode elsewhere = check(proposal(moved, made), noLayers());
    assertEquals("undetermined", outcome(elsewhere, RED_LINE));
    assertTrue(elsewhere.path("readAs").toString().contains("另一范围"));
  }

  @Test
  void what_is_not_understood_is_refused_with_its_place() throws IOException {
    String[][] wrong = {
      {"\"of\":\"ecological-redlines\"", "/place/0/of", "ecological-redline"},
      {"\"of\":\"counties\"", "/place/0/of", ""},
      {"\"metres\":5,\"relation\":\"inside\"", "/place/0/metres", ""},
      {"\"hectares\":5", "/place/0/hectares", ""},
      {"\"of\":\"drinking-water-sources\",\"class\":\"3\"", "/place/0/class", ""},
      {"\"part\":\"x\"", "/place/0/part", ""},
      {"\"basis\":\"leter\"", "/place/0/basis", "letter"},
      {"\"on\":\"2026-10-01\",\"validUntil\":\"2026-09-01\"", "/place/0/validUntil", ""},
      {"\"boundary\":\"abc\"", "/place/0/boundary", ""},
      {"\"metre\":\"5\"", "/place/0/metre", "metres"}
    };
    for (String[] one : wrong) {
      StringBuilder statement = new StringBuilder("{" + one[0]);
      for (String usual :
          List.of(
              "\"of\":\"ecological-redline\"", "\"relation\":\"outside\"", "\"basis\":\"letter\""))
        if (!one[0].contains(usual.substring(0, usual.indexOf(':') + 1)))
          statement.append(",").append(usual);
      Product.Ran ran = Product.run("check", proposal("", statement + "}").toString());
      assertEquals(2, ran.code(), statement.toString());
      assertTrue(ran.err().contains(one[1]) && ran.err().contains(one[2]), ran.err());
    }
  }

  @Test
  void a_park_that_is_claimed_against_a_complete_map_frees_from_nothing() {
    Path claimed = Shared.file("cases/attack/F11-park-claimed");
    JsonNode told = check(claimed.resolve("p.json"), claimed);
    assertEquals("undetermined", outcome(told, "WHPF-18-1"));
    assertEquals(List.of("HD-park"), contradictions(told));
    assertTrue(told.path("readAs").path("warnings").toString().contains("核对"));
    Path outside = Shared.file("cases/attack/F11-park-outside");
    JsonNode plain = check(outside.resolve("p.json"), outside);
    assertEquals("review", outcome(plain, "WHPF-18-1"));
    assertEquals(List.of(), contradictions(plain));
  }

  @Test
  void a_print_of_the_official_query_stands_for_the_units_list() throws IOException {
    String print = "\"evidence\":{\"control-unit-analysis\":{\"status\":\"granted\"}},";
    JsonNode without = finding(check(proposal(""), noLayers()), "ZRQD");
    assertEquals("undetermined", without.path("outcome").asString());
    assertTrue(without.path("missing").toString().contains("/evidence/control-unit-analysis"));
    JsonNode with = finding(check(proposal(print), noLayers()), "ZRQD");
    assertEquals("satisfied", with.path("outcome").asString());
    assertEquals("query", with.path("basis").asString());
  }

  @Test
  void a_farmland_area_of_nothing_on_farmland_is_told() throws IOException {
    Path layers = layers(true);
    Path card = layers.resolve("layers.yaml");
    Files.writeString(
        card, Files.readString(card).replace("ecological-redline", "permanent-basic-farmland"));
    String none = "\"land\":{\"permanentBasicFarmlandHectares\":0},";
    assertEquals(List.of("HD-farmland"), contradictions(check(proposal(POINT + none), layers)));
    assertEquals(List.of(), contradictions(check(proposal(POINT), layers)));
  }

  @Test
  void an_existing_plant_that_is_yet_to_find_its_site_is_told() throws IOException {
    Path file = proposal("\"stage\":\"siting\",");
    Files.writeString(file, Files.readString(file).replace("\"new\"", "\"existing\""));
    JsonNode told = check(file, noLayers());
    assertEquals(List.of("HD-nature"), contradictions(told));
    assertTrue(told.path("readAs").path("warnings").get(0).asString().startsWith("核对"));
  }
}
