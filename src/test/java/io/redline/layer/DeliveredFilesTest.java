package io.redline.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.intake.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files as bureaus deliver them: their fields, their land classes, and how far they looked. */
class DeliveredFilesTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();

  @TempDir Path folder;
  private Product.Ran ran;

  /** One triangle a row, with these attributes; {@code west} degrees. */
  private Path file(String name, double west, List<Map<String, String>> rows) throws IOException {
    ObjectNode root = Product.JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    for (Map<String, String> row : rows) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      row.forEach(feature.putObject("properties")::put);
      feature.set(
          "geometry",
          Product.JSON.readTree(
              "{\"type\":\"Polygon\",\"coordinates\":[[[W,28.7],[W.01,28.7],[W.01,28.71],[W,28.7]]]}"
                  .replace("W.", (int) west + ".")
                  .replace("W", (int) west + "")));
    }
    Path file = folder.resolve(name);
    Files.write(file, Product.JSON.writeValueAsBytes(root));
    return file;
  }

  private Layer imported(Path file, String as, String... more) {
    assertEquals(0, importing(file, as, more), () -> ran.err());
    return LayerReader.inUse(folder.resolve("data"), VOCABULARY).serving(as).get(0);
  }

  private int importing(Path file, String as, String... more) {
    List<String> all = new ArrayList<>(List.of("layers", "import", file.toString(), "--as", as));
    all.addAll(List.of("--accuracy", "5", "--edition", "2024", "--source", "局", "--replace"));
    all.addAll(List.of("--data", folder.resolve("data").toString(), "--lang", "en"));
    all.addAll(List.of("--crs", "EPSG:4490", "--completeness", "complete"));
    all.addAll(List.of(more));
    ran = Product.run(all.toArray(String[]::new));
    return ran.code();
  }

  @Test
  void fields_of_control_units_are_found_however_they_are_written() throws IOException {
    for (List<String> heads :
        List.of(
            List.of("HJZHGKDYBM", "HJZHGKDYMC", "ZHGKDYFL", "1"),
            List.of("hjgkdybm", "hjgkdymc", "gkdyfl", "优先保护单元"),
            List.of(" HJZHGKDYBM\n", "环境管控单元\n名称", "管控单元 分类", " 优先保护单元 "),
            List.of("\uFEFFＨＪＧＫＤＹＢＭ", "ＨＪＧＫＤＹＭＣ", "Gkdyfl", "优先保护"),
            List.of("环境综合管控单元编码", "环境综合管控单元名称", "ZHGKDYFL", "1.0"))) {
      Path file =
          file(
              "units.geojson",
              105,
              List.of(
                  Map.of(
                      heads.get(0),
                      "ZH51152310001",
                      heads.get(1),
                      "甲",
                      heads.get(2),
                      heads.get(3))));
      for (String[] preset : new String[][] {{"--preset", "control-units"}, {}}) {
        Map<String, String> unit =
            imported(file, "control-units", preset).features().get(0).attributes();
        assertEquals("ZH51152310001", unit.get("code"), heads.toString());
        assertEquals("甲", unit.get("name"), heads.toString());
        assertEquals("priority", unit.get("class"), heads.toString());
        assertFalse(ran.out().contains("no field was found"), ran.out());
      }
    }
  }

  @Test
  void what_is_not_found_and_what_is_not_understood_is_said() throws IOException {
    Path file = file("units.geojson", 105, List.of(Map.of("DYBH", "1", "GKDYFL", "甲类")));
    imported(file, "control-units", "--preset", "control-units");
    assertTrue(ran.out().contains("no field was found for: code, name; "), ran.out());
    assertTrue(ran.out().contains("that is not known and counts as unknown: 甲类"), ran.out());
  }

  @Test
  void every_preset_finds_each_of_its_fields_in_lower_case_and_with_line_feeds() {
    for (ImportPreset preset : ImportPreset.all().values())
      preset
          .fields()
          .forEach(
              (ours, names) -> {
                for (String name : names) {
                  String written = name.toLowerCase(java.util.Locale.ROOT) + "\n";
                  assertEquals(written, preset.found(List.of("x", written)).get(ours), preset.id());
                }
              });
  }

  @Test
  void every_preset_serves_a_layer_that_rules_know() {
    for (ImportPreset preset : ImportPreset.all().values())
      assertTrue(VOCABULARY.ids(Vocabulary.LAYER).contains(preset.layerId()), preset.id());
  }

  @Test
  void the_card_finds_a_field_in_another_case_and_says_which_is_not_there() throws IOException {
    Layer units =
        own("attributes: { code: HJGKDYBM, name: HJGKDYMC }", Map.of("hjgkdybm", "ZH1"), 105);
    assertEquals("ZH1", units.features().get(0).attributes().get("code"));
    assertTrue(units.notes().toString().contains("HJGKDYMC"), units.notes().toString());
  }

  /** A layers directory of control units that say they are complete in a triangle. */
  private Layer own(String more, Map<String, String> row, double coverageWest) throws IOException {
    file("u.geojson", 105, List.of(row));
    file("c.geojson", coverageWest, List.of(Map.of()));
    Files.writeString(
        folder.resolve("layers.yaml"),
        "layers:\n  - { id: control-units, path: u.geojson, crs: 'EPSG:4490', accuracyMetres: 5,"
            + " completeness: complete, coverage: c.geojson, "
            + more
            + " }\n");
    return LayerReader.read(folder, VOCABULARY).layers().get(0);
  }

  @Test
  void a_table_of_parcels_is_read_by_land_class() throws IOException {
    Path parcels =
        file(
            "DLTB.geojson",
            105,
            List.of(Map.of("DLBM", "0101"), Map.of("DLBM", "0301"), Map.of("DLMC", "?")));
    Layer arable = imported(parcels, "arable-land", "--preset", "dltb-arable");
    assertEquals(1, arable.count());
    assertFalse(arable.isComplete(), "a parcel that does not say its class may be arable");
    Layer forest = imported(parcels, "forest-land", "--preset", "dltb-forest");
    assertEquals("0301", forest.features().get(0).attributes().get("code"));
  }

  @Test
  void a_layer_that_misses_its_coverage_is_refused_and_a_box_is_questioned() throws IOException {
    Path units = file("u.geojson", 105, List.of(Map.of("HJGKDYBM", "1")));
    Path far = file("far.geojson", 103, List.of(Map.of()));
    assertEquals(2, importing(units, "control-units", "--coverage", far.toString()));
    assertTrue(ran.err().contains("no feature meets the coverage"), ran.err());
    imported(units, "control-units");
    assertTrue(ran.out().contains("Is the layer really complete there?"), ran.out());
    imported(units, "control-units", "--coverage", units.toString());
    assertFalse(ran.out().contains("really complete"), ran.out());
  }

  @Test
  void in_a_layers_directory_too() throws IOException {
    Layer far = own("title: x", Map.of("code", "1"), 103);
    assertFalse(far.isComplete());
    assertTrue(far.notes().toString().contains("no feature meets the coverage"));
    assertTrue(own("title: x", Map.of("code", "1"), 105).isComplete());
  }

  @Test
  void a_system_that_is_not_said_is_guessed_and_asked_for() throws IOException {
    for (String[] numbers :
        new String[][] {
          {"35567100", "3182600", "EPSG:4523"},
          {"567100", "3182600", "EPSG:4544"},
          {"105.01", "28.7", "EPSG:4490"}
        })
      assertEquals(
          numbers[2], guess(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
  }

  private static String guess(double x, double y) {
    return SystemGuess.of(new org.locationtech.jts.geom.Coordinate(x, y)).codes().get(0);
  }

  @Test
  void a_whole_delivery_is_guessed_shown_and_imported_whole_or_not_at_all() throws IOException {
    Path delivery = Files.createDirectories(folder.resolve("2024年移交"));
    for (String[] one :
        new String[][] {
          {"江安县生态保护红线2023.geojson", "HXMC"},
          {"YJJBNTTB.geojson", "DLBM"},
          {"DLTB2024.geojson", "DLBM"},
          {"风景名胜区.geojson", "名称"},
          {"某某.geojson", "x"}
        })
      Files.move(
          file("f.geojson", 105, List.of(Map.of(one[1], "0301"), Map.of(one[1], "0101"))),
          delivery.resolve(one[0]));
    ran = all(delivery);
    assertEquals(0, ran.code());
    for (String guess :
        List.of(
            "江安县生态保护红线2023.geojson  →  ecological-redline",
            "YJJBNTTB.geojson  →  permanent-basic-farmland",
            "DLTB2024.geojson  →  arable-land",
            "DLTB2024.geojson  →  forest-land",
            "风景名胜区.geojson  →  scenic-areas",
            "某某.geojson  →  ?")) assertTrue(ran.out().contains(guess), ran.out());
    assertTrue(ran.err().contains("--yes"), ran.err());
    assertFalse(Files.exists(folder.resolve("data")));

    // Not every name says a year, and a report has to say which edition it rests on.
    ran = all(delivery, "--yes", "--source", "局", "--accuracy", "5", "--completeness", "partial");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("neither were the others"), ran.err());
    assertEquals(
        List.of(),
        LayerReader.inUse(folder.resolve("data"), VOCABULARY).serving("ecological-redline"));

    ran =
        all(
            delivery,
            "--yes",
            "--source",
            "局",
            "--accuracy",
            "5",
            "--completeness",
            "partial",
            "--edition",
            "2024");
    assertEquals(0, ran.code(), () -> ran.err());
    assertEquals(
        1, LayerReader.inUse(folder.resolve("data"), VOCABULARY).serving("scenic-areas").size());
  }

  private Product.Ran all(Path delivery, String... more) {
    List<String> all = new ArrayList<>(List.of("layers", "import-all", delivery.toString()));
    all.addAll(List.of("--data", folder.resolve("data").toString(), "--lang", "en"));
    all.addAll(List.of(more));
    return Product.run(all.toArray(String[]::new));
  }
}
