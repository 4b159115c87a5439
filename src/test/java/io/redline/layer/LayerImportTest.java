package io.redline.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.cli.Main;
import io.redline.intake.Vocabulary;
import io.redline.layer.format.MapFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class LayerImportTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  private static final byte[] SQUARE =
      MapFiles.shp(MapFiles.POLYGON, new double[][] {MapFiles.SQUARE});
  private static final byte[] TABLE =
      MapFiles.dbf(Charset.forName("GBK"), new String[] {"名称", "级别"}, new String[] {"龙泉水源地", "二级"});
  private static final String[] SAID = {
    "--accuracy", "10", "--completeness", "complete", "--edition", "2024-06", "--source", "某局"
  };

  @TempDir Path folder;
  private Path data;
  private String out;
  private String err;

  @BeforeEach
  void dataFolder() {
    data = folder.resolve("data");
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data", data.toString(), "--lang", "en"));
    StringWriter o = new StringWriter();
    StringWriter e = new StringWriter();
    int code = Main.run(all.toArray(String[]::new), new PrintWriter(o), new PrintWriter(e));
    out = o.toString();
    err = e.toString();
    return code;
  }

  private int importing(Path file, String id, String... more) {
    List<String> all = new ArrayList<>(List.of("layers", "import", file.toString(), "--as", id));
    all.addAll(List.of(SAID));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private Path shapefile(String prj) throws IOException {
    return MapFiles.shapefile(folder.resolve("in"), "水源", SQUARE, TABLE, prj, null);
  }

  private Map<String, String> store() throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(data))
      try (var all = Files.walk(data)) {
        for (Path p : all.toList())
          files.put(
              data.relativize(p).toString(),
              Files.isRegularFile(p)
                  ? Files.readString(p, java.nio.charset.StandardCharsets.ISO_8859_1)
                  : "");
      }
    return files;
  }

  @Test
  void what_is_unknown_is_asked_for_with_the_reason_and_nothing_is_written() throws IOException {
    assertEquals(
        2, run("layers", "import", shapefile(null).toString(), "--as", "drinking-water-sources"));
    for (String option :
        new String[] {"--accuracy", "--completeness", "--edition", "--source", "--crs"})
      assertTrue(err.contains(option), err);
    assertFalse(Files.exists(data));
    assertEquals(2, importing(shapefile(null), "drinking-water-sources"));
    assertTrue(err.contains("does not say its coordinate system"), err);
    assertFalse(Files.exists(data));
  }

  @Test
  void an_imported_layer_is_read_from_the_data_folder_and_maps_its_words() throws IOException {
    assertEquals(
        0,
        importing(
            shapefile(MapFiles.CGCS2000),
            "drinking-water-sources-x",
            "--preset",
            "water-sources",
            "--attributes",
            "name=名称,zone=级别"),
        () -> err);
    assertTrue(out.contains("zone: ← 级别: 2 ×1"), out);
    assertTrue(out.contains("GBK"), out);
    assertTrue(
        Files.readString(data.resolve("layers/drinking-water-sources-x.svg")).contains("<svg"));
    Layer layer = LayerReader.inUse(data, VOCABULARY).serving("drinking-water-sources").get(0);
    assertEquals("龙泉水源地", layer.features().get(0).attributes().get("name"));
    assertEquals("2", layer.features().get(0).attributes().get("zone"));
    assertEquals("EPSG:4490", layer.readAs().crs());
    assertEquals(0, run("layers", "show", "drinking-water-sources"));
    assertTrue(out.contains("imported"), out);
  }

  @Test
  void imported_ids_replace_the_defaults_of_their_kind_only() throws IOException {
    Path river =
        Files.writeString(
            folder.resolve("r.geojson"),
            "{\"type\":\"LineString\",\"coordinates\":[[105.4,28.8],[105.5,28.9]]}");
    assertEquals(0, importing(river, "yangtze-shoreline-luzhou"), () -> err);
    LayerStore store = LayerReader.inUse(data, VOCABULARY);
    assertEquals(1, store.serving("yangtze-shoreline").size());
    assertEquals(Layer.Origin.DEFAULT, store.serving("tuo-mainstem").get(0).origin());
    assertEquals(
        LayerReader.defaults(VOCABULARY).layers().size(),
        LayerReader.inUse(folder.resolve("none"), VOCABULARY).layers().size());
  }

  @Test
  void a_bad_file_or_a_taken_id_leaves_the_store_as_it_was() throws IOException {
    assertEquals(0, importing(shapefile(MapFiles.CGCS2000), "drinking-water-sources"));
    Map<String, String> before = store();
    Path bad =
        MapFiles.shapefile(
            folder.resolve("bad"),
            "x",
            java.util.Arrays.copyOf(SQUARE, 150),
            TABLE,
            MapFiles.CGCS2000,
            null);
    Path bow =
        Files.writeString(
            folder.resolve("bow.geojson"),
            "{\"type\":\"Polygon\",\"coordinates\":[[[106,30],[106.1,30.1],[106.1,30],[106,30.1],[106,30]]]}");
    Path degrees =
        Files.writeString(
            folder.resolve("d.geojson"), "{\"type\":\"Point\",\"coordinates\":[35500000,3300000]}");
    Path empty =
        Files.writeString(
            folder.resolve("e.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
    for (Path file : List.of(bad, bow, degrees, empty, folder.resolve("nowhere.shp"))) {
      assertEquals(2, importing(file, "ecological-redline"), file.toString());
      assertEquals(2, err.strip().lines().count(), err);
    }
    assertEquals(2, importing(shapefile(MapFiles.CGCS2000), "drinking-water-sources"));
    assertTrue(err.contains("--replace"), err);
    assertEquals(2, importing(shapefile(MapFiles.CGCS2000), "../../outside"));
    assertEquals(2, importing(shapefile(MapFiles.CGCS2000), "ecological-redlin"));
    assertTrue(err.contains("Maybe 'ecological-redline'"), err);
    assertEquals(before, store());
  }

  @Test
  void a_new_edition_replaces_the_old_one_and_one_can_go_back() throws IOException {
    assertEquals(0, importing(shapefile(MapFiles.CGCS2000), "drinking-water-sources"));
    String before = store().get("layers.yaml");
    assertEquals(
        0,
        importing(
            shapefile(MapFiles.CGCS2000), "drinking-water-sources", "--replace", "--title", "新版"),
        () -> err);
    assertEquals("新版", imported("drinking-water-sources").card().title());
    assertEquals(0, run("layers", "back", "drinking-water-sources"), () -> err);
    assertEquals(before, store().get("layers.yaml"));
    assertEquals(0, run("layers", "back", "drinking-water-sources"), () -> err);
    assertEquals(List.of(), LayerReader.inUse(data, VOCABULARY).serving("drinking-water-sources"));
    assertEquals(2, run("layers", "back", "drinking-water-sources"));
  }

  private Layer imported(String id) {
    return LayerReader.inUse(data, VOCABULARY).serving(id).get(0);
  }

  @Test
  void an_edition_from_a_day_on_stands_beside_the_one_before() throws IOException {
    Path water = shapefile(MapFiles.CGCS2000);
    assertEquals(0, importing(water, "drinking-water-sources"));
    assertEquals(2, edition(water, "2026"));
    assertTrue(err.contains("--from DAY"), err);
    assertEquals(0, edition(water, "2026", "--from", "2026-01-01"), () -> err);
    assertEquals(
        0,
        edition(water, "2027", "--status", "publicised", "--announced", "2026-05-01"),
        () -> err);
    assertTrue(out.contains("publicised draft, made public 2026-05-01"), out);
    LayerStore store = LayerReader.inUse(data, VOCABULARY);
    assertEquals("2024-06", inForce(store, "2025-12-31"));
    assertEquals("2026", inForce(store, "2026-01-01"));
    assertEquals("2026", inForce(store, "2026-12-31"));
    assertEquals(2, store.on(LocalDate.parse("2026-12-31")).others().size());
    assertEquals(2, edition(water, "2028", "--from", "2026-02-01", "--to", "2026-01-31"));
  }

  private int edition(Path file, String edition, String... more) {
    List<String> all = new ArrayList<>(List.of("layers", "import", file.toString()));
    all.addAll(List.of("--as", "drinking-water-sources", "--edition", edition));
    all.addAll(List.of(SAID).subList(0, 4));
    all.addAll(List.of("--source", "某局"));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private static String inForce(LayerStore store, String day) {
    return store
        .on(LocalDate.parse(day))
        .serving("drinking-water-sources")
        .get(0)
        .card()
        .provenance()
        .edition();
  }

  @Test
  void what_the_file_says_and_what_is_declared_must_agree_but_for_shifted_systems()
      throws IOException {
    assertEquals(
        2, importing(shapefile(MapFiles.CGCS2000), "ecological-redline", "--crs", "EPSG:4523"));
    assertTrue(err.contains("Expected the two to agree"), err);
    assertEquals(
        0,
        importing(shapefile(MapFiles.CGCS2000), "ecological-redline", "--crs", "GCJ-02"),
        () -> err);
    assertEquals(
        15,
        LayerReader.inUse(data, VOCABULARY)
            .serving("ecological-redline")
            .get(0)
            .card()
            .accuracyMetres());
  }

  @Test
  void a_referenced_file_stays_where_it_is_and_a_wrong_zone_is_named() throws IOException {
    double[] gk = {
      35500000, 3320000, 35500000, 3330000, 35510000, 3330000, 35510000, 3320000, 35500000, 3320000
    };
    Path shp =
        MapFiles.shapefile(
            folder.resolve("gk"),
            "g",
            MapFiles.shp(MapFiles.POLYGON, new double[][] {gk}),
            null,
            null,
            null);
    assertEquals(2, importing(shp, "ecological-redline", "--crs", "EPSG:4544"));
    assertTrue(err.contains("Maybe EPSG:4523"), err);
    assertEquals(
        0, importing(shp, "ecological-redline", "--crs", "EPSG:4523", "--reference"), () -> err);
    assertTrue(Files.readString(data.resolve("layers/layers.yaml")).contains(shp.toString()));
    Layer layer = LayerReader.inUse(data, VOCABULARY).serving("ecological-redline").get(0);
    assertEquals(10_000, LayerSummary.of(layer).hectares(), 5);
    Files.delete(shp);
    assertThrows(LayerProblem.class, () -> LayerReader.inUse(data, VOCABULARY));
  }

  @Test
  void the_counties_of_datav_import_with_a_repair_report_and_are_known_for_what_they_are() {
    Path geodata =
        Path.of(System.getProperty("redline.shared", "../shared"), "geodata")
            .toAbsolutePath()
            .normalize();
    Assumptions.assumeTrue(Files.exists(geodata), "the shared test maps are not here");
    String tianditu = geodata.resolve("counties_tianditu_sc_cq.geojson").toString();
    Path datav = geodata.resolve("counties_datav_GCJ02_sc_cq.geojson");
    assertEquals(
        0,
        run(
            "layers",
            "import",
            tianditu,
            "--as",
            "counties",
            "--preset",
            "tianditu-counties",
            "--completeness",
            "complete",
            "--edition",
            "2023"),
        () -> err);
    assertEquals(0, importing(datav, "counties-raw", "--crs", "EPSG:4490"), () -> err);
    assertTrue(out.contains("repaired 55") && out.contains("may be GCJ-02"), out);
    assertEquals(
        0,
        run(
            "layers",
            "import",
            datav.toString(),
            "--as",
            "counties-datav",
            "--preset",
            "datav-counties",
            "--completeness",
            "complete",
            "--edition",
            "2023"),
        () -> err);
    assertFalse(out.contains("may be GCJ-02"), out);
    LayerStore store = LayerReader.inUse(data, VOCABULARY);
    Layer inverted = store.serving("counties-datav").get(0);
    assertEquals(221, inverted.count());
    assertTrue(DatumCheck.compare(inverted, store.layers().get(0)).asRead() < 150);
  }
}
