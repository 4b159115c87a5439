package io.redline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A layer that cannot answer never gives a pass; a broken one stops the run. */
class FailClosedTest {
  private static final String NEAR = "samples/chemical-640m.json";
  private static final String FAR = "samples/chemical-4km.json";
  private static final String CARD =
      "layers:\n  - id: yangtze-shoreline\n    path: a.geojson\n    accuracyMetres: 10\n    completeness: complete\n";
  private static final String FARAWAY =
      "{\"type\":\"Feature\",\"properties\":{\"class\":\"mainstem\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[90,20],[120,20]]}}";

  @TempDir Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Ran(code, out.toString(), err.toString());
  }

  private Path layers(String cards, String data) throws IOException {
    Path layers = Files.createTempDirectory(folder, "layers");
    Files.writeString(layers.resolve("layers.yaml"), cards);
    if (data != null) Files.writeString(layers.resolve("a.geojson"), data);
    return layers;
  }

  private static String outcome(Path layers, String proposal) {
    Ran ran = run("check", proposal, "--layers", layers.toString(), "--format", "json", "--all");
    JsonNode assessment = JsonMapper.shared().readTree(ran.out());
    for (JsonNode finding : assessment.path("findings"))
      if (finding.path("clause").asString().equals("CJBHF-26-2"))
        return finding.path("outcome").asString();
    return "no finding; exit " + ran.code() + " " + ran.err();
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  @TestFactory
  Stream<DynamicTest> a_layer_that_cannot_answer_leaves_the_clause_undetermined() {
    String nowhere = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}";
    String empty =
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[]}}";
    String hollow =
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[]]}}";
    String far = "{\"type\":\"Point\",\"coordinates\":[90,20]}";
    String partial = CARD.replace("completeness: complete", "completeness: partial");
    String[][] cases = {
      {"another layer only", CARD.replace("yangtze-shoreline", "lakes"), collection(FARAWAY)},
      {"no feature", CARD, collection()},
      {"partial", partial, collection(FARAWAY)},
      {"outside its bounding box", CARD, collection(far)},
      {"a feature without geometry", CARD, collection(FARAWAY, nowhere)},
      {"a feature with an empty line", CARD, collection(FARAWAY, empty)},
      {"a feature with an empty area", CARD, collection(FARAWAY, hollow)}
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    c[0], () -> assertEquals("undetermined", outcome(layers(c[1], c[2]), FAR))));
  }

  @Test
  void a_surely_kept_distance_is_satisfied_so_that_the_cases_above_mean_something()
      throws IOException {
    assertEquals("satisfied", outcome(Path.of("samples/layers"), FAR));
    assertEquals("violated", outcome(Path.of("samples/layers"), NEAR));
  }

  @TestFactory
  Stream<DynamicTest> a_broken_layer_stops_the_run_with_its_file_and_the_remedy() {
    String bow =
        "{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[106,29],[106,28],[105,29],[105,28]]]}";
    String metres = "{\"type\":\"Point\",\"coordinates\":[35500000,3180000]}";
    String good = collection(FARAWAY);
    String[][] cases = {
      {
        "no accuracy",
        CARD.replace("    accuracyMetres: 10\n", ""),
        good,
        "'accuracyMetres' is missing"
      },
      {
        "no completeness",
        CARD.replace("    completeness: complete\n", ""),
        good,
        "'completeness' is missing"
      },
      {"negative accuracy", CARD.replace("10", "-1"), good, "0 or more"},
      {"accuracy in words", CARD.replace("10", "10m"), good, "expected a number of metres"},
      {"infinite accuracy", CARD.replace("10", ".inf"), good, "expected a number of metres"},
      {
        "accuracy that is no number",
        CARD.replace("10", ".nan"),
        good,
        "expected a number of metres"
      },
      {"unknown key", CARD + "    acuracyMetres: 5\n", good, "Maybe 'accuracyMetres'"},
      {
        "unknown layer",
        CARD.replace("yangtze-shoreline", "yangtse-shoreline"),
        good,
        "Maybe 'yangtze-shoreline'"
      },
      {
        "unknown completeness",
        CARD.replace(": complete", ": full"),
        good,
        "expected complete or partial"
      },
      {"attributes as a list", CARD + "    attributes: [class]\n", good, "attributes is not a map"},
      {"unknown system", CARD + "    crs: EPSG:3857\n", good, "EPSG:4513 to EPSG:4554"},
      {"file missing", CARD, null, "a.geojson: is not there"},
      {"coverage missing", CARD + "    coverage: c.geojson\n", good, "c.geojson: is not there"},
      {"coverage that is no area", CARD + "    coverage: a.geojson\n", good, "is no area"},
      {"cut off", CARD, good.substring(0, 40), "a.geojson: is not GeoJSON"},
      {"empty file", CARD, "", "a.geojson: is not GeoJSON"},
      {"a list", CARD, "[]", "a.geojson: is not GeoJSON"},
      {"trailing text", CARD, good + "x", "a.geojson: is not GeoJSON"},
      {
        "duplicate keys",
        CARD,
        good.replaceFirst("\"type\"", "\"type\":\"x\",\"type\""),
        "a.geojson: is not GeoJSON"
      },
      {
        "a mistyped geometry",
        CARD,
        "{\"type\":\"Ponit\",\"coordinates\":[1,2]}",
        "geometry type 'Ponit'"
      },
      {
        "a position in words",
        CARD,
        "{\"type\":\"Point\",\"coordinates\":[\"a\",2]}",
        "not two numbers"
      },
      {"a topology", CARD, "{\"type\":\"Topology\",\"objects\":{}}", "is TopoJSON, not GeoJSON"},
      {"metres without a system", CARD, metres, "are not degrees"},
      {"crosses itself", CARD, bow, "Self-intersection"},
      {"duplicate card key", CARD + "    path: b.geojson\n", good, "layers.yaml"},
      {"no layers", "layers: []\n", good, "names no layer"},
      {"empty card list", "", good, "names no layer"},
      {"not YAML", "layers: [", good, "layers.yaml"}
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    c[0],
                    () -> {
                      Path layers = layers(c[1], c[2]);
                      Ran ran = run("check", FAR, "--layers", layers.toString(), "--lang", "en");
                      assertEquals(4, ran.code(), ran.err());
                      assertEquals("", ran.out());
                      assertTrue(ran.err().contains(c[3]), ran.err());
                      assertTrue(ran.err().contains(layers.toString()), ran.err());
                      assertFalse(ran.err().contains("\tat "), ran.err());
                    }));
  }

  @Test
  void a_folder_without_cards_is_not_the_default_layers() {
    Ran ran = run("check", FAR, "--layers", folder.resolve("nowhere").toString(), "--lang", "en");
    assertEquals(4, ran.code());
    assertTrue(ran.err().contains("no layers.yaml"), ran.err());
  }

  @Test
  void cards_may_be_json() throws IOException {
    Path layers = layers("", collection(FARAWAY));
    Files.delete(layers.resolve("layers.yaml"));
    Files.writeString(
        layers.resolve("layers.json"),
        "{\"layers\":[{\"id\":\"yangtze-shoreline\",\"path\":\"a.geojson\",\"accuracyMetres\":10,\"completeness\":\"partial\"}]}");
    assertEquals("undetermined", outcome(layers, FAR));
  }

  @Test
  void of_two_layers_for_one_id_a_hit_in_either_is_a_hit() throws IOException {
    Path layers =
        layers(
            CARD
                + CARD.replace("layers:\n", "")
                    .replace("a.geo", "b.geo")
                    .replace("shoreline", "shoreline-yibin"),
            collection(FARAWAY));
    Files.copy(Path.of("samples/layers/shoreline.geojson"), layers.resolve("b.geojson"));
    assertEquals("violated", outcome(layers, NEAR));
  }

  @Test
  void a_foreign_word_for_the_class_of_a_river_is_not_another_class() throws IOException {
    String cards = Files.readString(Path.of("samples/layers/layers.yaml"));
    Path layers = Files.createTempDirectory(folder, "layers");
    try (var files = Files.list(Path.of("samples/layers"))) {
      for (Path file : files.toList()) Files.copy(file, layers.resolve(file.getFileName()));
    }
    Files.writeString(layers.resolve("layers.yaml"), cards);
    Path data = layers.resolve("shoreline.geojson");
    Files.writeString(
        data,
        Files.readString(data).replace("\"mainstem\"", "\"Ⅲ级\"").replace("\"yes\"", "\"或许\""));
    Ran ran =
        run(
            "check",
            "samples/tailings-new.json",
            "--layers",
            layers.toString(),
            "--format",
            "json");
    for (JsonNode finding : JsonMapper.shared().readTree(ran.out()).path("findings"))
      if (finding.path("clause").asString().equals("CJBHF-26-3"))
        assertEquals("undetermined", finding.path("outcome").asString());
    assertEquals(3, ran.code(), ran.out());
  }

  @Test
  void a_report_that_cannot_be_written_is_not_a_defect_of_ours() {
    Ran ran = run("check", FAR, "-o", folder.resolve("nowhere/report.txt").toString());
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains("nowhere"), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }
}
