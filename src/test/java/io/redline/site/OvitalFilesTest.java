package io.redline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.cli.Main;
import io.redline.earth.CoordinateSystem;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Vocabulary;
import io.redline.layer.Layer;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerReading.CrsFrom;
import io.redline.site.files.SiteFile;
import io.redline.words.Lang;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 奥维 writes GCJ-02, 465 m off at 江安; no door reads it as WGS 84. */
class OvitalFilesTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  private static final String KML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">"
          + "<!--%s--><Document><Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing>"
          + "<coordinates>105.061,28.765 105.063,28.765 105.063,28.767 105.061,28.765</coordinates>"
          + "</LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>";

  @TempDir Path folder;

  private static byte[] kml(String comment) {
    return KML.formatted(comment).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String entry, byte[] kml) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(kml);
    }
    // The sizes stand in the directory only, as most writers leave them.
    return bytes.toByteArray();
  }

  private static String notes(SiteFile site) {
    return site.notes().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.ovkml", "A.OVKML", "a.OvKml", "a.ovkml.txt", "a.ovkml.xml"})
  void an_ovkml_is_read_as_gcj02(String name) throws Exception {
    SiteFile site = SiteFile.read(name, kml(""), null, null);
    assertEquals("GCJ-02", site.crs());
    assertTrue(notes(site).contains("GCJ-02（火星坐标），已反算"), notes(site));
    assertTrue(notes(site).contains("is in GCJ-02; its offset was taken out"), notes(site));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.ovkmz", "A.OVKMZ"})
  void an_ovkmz_is_read_as_gcj02_whatever_its_kml_is_called(String name) throws Exception {
    for (String entry : new String[] {"doc.kml", "doc.ovkml"}) {
      byte[] zip = zip(entry, kml(""));
      assertEquals("GCJ-02", SiteFile.read(name, zip, null, null).crs());
      Path file = Files.write(folder.resolve(name), zip);
      assertEquals("GCJ-02", SiteFile.read(file, null, null).crs());
    }
    assertEquals("GCJ-02", SiteFile.read("a.zip", zip("x.OVKML", kml("")), null, null).crs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ovital Map", "http://www.OVITAL.com/", "奥维互动地图", "exported from a.ovobj"})
  void a_kml_that_ovital_wrote_is_read_as_gcj02_unless_somebody_says_otherwise(String mark)
      throws Exception {
    SiteFile site = SiteFile.read("a.kml", kml(mark), null, null);
    assertEquals("GCJ-02", site.crs());
    assertTrue(notes(site).contains("按 GCJ-02（火星坐标）读取"), notes(site));
    assertEquals("GCJ-02", SiteFile.read("a.kmz", zip("doc.kml", kml(mark)), null, null).crs());
    SiteFile said = SiteFile.read("a.kml", kml(mark), "EPSG:4326", null);
    assertEquals("EPSG:4326", said.crs());
    assertTrue(notes(said).contains("按申报的 EPSG:4326 读取"), notes(said));
  }

  @Test
  void a_kml_of_google_earth_is_wgs84() throws Exception {
    byte[] kml = kml("Google Earth");
    assertEquals("EPSG:4326", SiteFile.read("a.kml", kml, null, null).crs());
    assertEquals("EPSG:4326", SiteFile.read("a.kmz", zip("doc.kml", kml), null, null).crs());
  }

  @Test
  void a_kml_of_nobody_knows_whom_is_a_question() throws Exception {
    for (SiteFile site :
        List.of(
            SiteFile.read("a.kml", kml(""), null, null),
            SiteFile.read("a.kmz", zip("doc.kml", kml("")), null, null))) {
      assertNull(site.crs());
      assertTrue(notes(site).contains("看不出这份文件由什么软件写出"), notes(site));
      assertTrue(notes(site).contains("高德、腾讯（GCJ-02）"), notes(site));
    }
  }

  @Test
  void a_kml_that_names_its_system_is_taken_at_its_word() throws Exception {
    byte[] named = kml("-->" + "<name>红线 CGCS2000</name>" + "<!--");
    assertEquals("EPSG:4490", SiteFile.read("a.kml", named, null, null).crs());
    byte[] old = kml("-->" + "<description>西安80 坐标</description>" + "<!--");
    IntakeProblem problem =
        assertThrows(IntakeProblem.class, () -> SiteFile.read("a.kml", old, "EPSG:4490", null));
    assertTrue(problem.problems().get(0).text(Lang.ZH).contains("西安80"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "EPSG:4490", "BD-09", "EPSG:4523"})
  void a_declared_system_does_not_overrule_the_ending(String crs) throws Exception {
    for (String name : new String[] {"a.ovkml", "a.ovkmz"}) {
      byte[] bytes = name.endsWith("z") ? zip("doc.kml", kml("")) : kml("");
      IntakeProblem problem =
          assertThrows(IntakeProblem.class, () -> SiteFile.read(name, bytes, crs, null));
      String zh = problem.problems().get(0).text(Lang.ZH);
      String en = problem.problems().get(0).text(Lang.EN);
      assertTrue(zh.contains("去掉 --crs：奥维 ovkml 规定为 GCJ-02") && zh.contains("shp"), zh);
      assertTrue(en.contains("leave --crs away: an ovkml of Ovital is in GCJ-02"), en);
    }
    assertEquals("GCJ-02", SiteFile.read("a.ovkml", kml(""), "GCJ-02", null).crs());
  }

  @Test
  void an_object_file_of_ovital_is_refused_with_the_way_out() {
    IntakeProblem problem =
        assertThrows(
            IntakeProblem.class,
            () -> SiteFile.read("a.ovobj", new byte[] {'O', 'V', 'O', 'B', 1}, "GCJ-02", null));
    assertTrue(problem.problems().get(0).text(Lang.ZH).contains("另存为 shp"));
  }

  @Test
  void a_layer_of_ovital_is_inverted_and_its_doubt_added() throws Exception {
    for (String name : new String[] {"a.ovkml", "b.OVKMZ", "c.kml"}) {
      byte[] bytes = name.endsWith("Z") ? zip("doc.kml", kml("")) : kml("Ovital");
      Layer layer = imported(name, bytes, null);
      assertEquals("GCJ-02", layer.readAs().crs(), name);
      assertEquals(
          10 + CoordinateSystem.of("GCJ-02").accuracyMetres(), layer.card().accuracyMetres());
      double east = layer.features().get(0).geometry().getEnvelopeInternal().getMinX();
      assertEquals(311, Math.round((105.061 - east) * 97_600), 5, name);
    }
    assertEquals(CrsFrom.CARD, imported("d.kml", kml("Ovital"), "EPSG:4326").readAs().crsFrom());
  }

  @Test
  void a_layer_of_ovital_is_not_imported_under_another_system() throws Exception {
    Path file = Files.write(folder.resolve("a.ovkml"), kml(""));
    StringWriter told = new StringWriter();
    assertEquals(2, importing(file, "EPSG:4326", folder.resolve("data"), told));
    assertTrue(told.toString().contains("奥维 OVKML (GCJ-02)"), told.toString());
  }

  private Layer imported(String name, byte[] bytes, String crs) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    Path data = folder.resolve("data-" + name);
    StringWriter told = new StringWriter();
    assertEquals(0, importing(file, crs, data, told), told::toString);
    return LayerReader.inUse(data, VOCABULARY).layers().stream()
        .filter(l -> l.card().id().equals("ecological-redline"))
        .findFirst()
        .orElseThrow();
  }

  private static int importing(Path file, String crs, Path data, StringWriter told) {
    List<String> all = new ArrayList<>(List.of("layers", "import", file.toString()));
    all.addAll(
        List.of("--as", "ecological-redline", "--accuracy", "10", "--completeness", "partial"));
    all.addAll(List.of("--edition", "2024", "--source", "s", "--data", data.toString()));
    if (crs != null) all.addAll(List.of("--crs", crs));
    PrintWriter out = new PrintWriter(told);
    return Main.run(all.toArray(String[]::new), out, out);
  }
}
