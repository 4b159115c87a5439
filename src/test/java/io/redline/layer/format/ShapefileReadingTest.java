package io.redline.layer.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Polygon;

public class ShapefileReadingTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final byte[] ONE =
      MapFiles.shp(MapFiles.POLYGON, new double[][] {MapFiles.SQUARE});
  private static final String[] NAME = {"名称"};

  @TempDir Path folder;

  private FeatureTable read(byte[] shp, byte[] dbf, String prj, String cpg, String charset)
      throws IOException {
    return FeatureFile.read(MapFiles.shapefile(folder, "红线", shp, dbf, prj, cpg), null, charset);
  }

  private String refusal(byte[] shp, byte[] dbf, String cpg) {
    return assertThrows(UnreadableFile.class, () -> read(shp, dbf, MapFiles.CGCS2000, cpg, null))
        .getMessage();
  }

  @Test
  void texts_in_gbk_without_cpg_are_read_as_gbk_and_texts_in_utf8_as_utf8() throws IOException {
    for (Charset charset : new Charset[] {GBK, StandardCharsets.UTF_8}) {
      FeatureTable table =
          read(ONE, MapFiles.dbf(charset, NAME, new String[] {"四川省生态保护红线"}), null, null, null);
      assertEquals("四川省生态保护红线", table.rows().get(0).values().get("名称"));
      assertTrue(table.charset().startsWith(charset.name()), table.charset());
      assertNull(table.crs().code());
    }
  }

  @Test
  void texts_that_are_neither_ask_for_the_charset_and_are_read_with_it() throws IOException {
    byte[] dbf =
        MapFiles.dbf(StandardCharsets.ISO_8859_1, new String[] {"N"}, new String[] {"caf\u00e9"});
    assertTrue(refusal(ONE, dbf, null).contains("--charset"));
    assertEquals(
        "caf\u00e9", read(ONE, dbf, null, null, "ISO-8859-1").rows().get(0).values().get("N"));
  }

  @Test
  void a_cpg_that_the_bytes_do_not_bear_out_is_a_contradiction() {
    byte[] gbk = MapFiles.dbf(GBK, NAME, new String[] {"四川省生态保护红线"});
    assertTrue(refusal(ONE, gbk, "UTF-8").contains("not valid UTF-8"));
    assertTrue(refusal(ONE, gbk, "ISO-8859-1").contains("every text is valid GBK"));
    byte[] utf8 = MapFiles.dbf(StandardCharsets.UTF_8, NAME, new String[] {"四川省生态保护红线啊"});
    assertTrue(
        refusal(ONE, utf8, "GBK").contains("UTF-8")
            || refusal(ONE, utf8, "GBK").contains("not valid GBK"));
    assertTrue(refusal(ONE, utf8, "klingon").contains("no charset known"));
  }

  @Test
  void the_language_byte_counts_when_there_is_no_cpg() throws IOException {
    byte[] dbf = MapFiles.dbf(GBK, 0x4D, 40, ' ', NAME, new String[] {"联通"});
    FeatureTable table = read(ONE, dbf, null, null, null);
    assertEquals("联通", table.rows().get(0).values().get("名称"));
    assertEquals("GBK (LDID 0x4d)", table.charset());
  }

  @Test
  void nul_bytes_inside_a_text_are_refused_and_utf16_is_never_taken_for_gbk() {
    assertTrue(
        refusal(
                ONE,
                MapFiles.dbf(
                    StandardCharsets.UTF_16LE, 0, 40, ' ', new String[] {"N"}, new String[] {"A川"}),
                null)
            .contains("NUL"));
    assertTrue(
        refusal(
                ONE,
                MapFiles.dbf(
                    StandardCharsets.UTF_16LE,
                    0,
                    40,
                    '\0',
                    new String[] {"N"},
                    new String[] {"四川"}),
                null)
            .contains("--charset"));
  }

  @Test
  void a_character_cut_by_the_field_is_left_out_with_a_remark() throws IOException {
    byte[] dbf =
        MapFiles.dbf(
            StandardCharsets.UTF_8, 0, 10, ' ', new String[] {"N"}, new String[] {"四川省重庆市"});
    FeatureTable table = read(ONE, dbf, null, null, null);
    assertEquals("四川省", table.rows().get(0).values().get("N"));
    assertTrue(table.remarks().stream().anyMatch(r -> r.en().contains("half a character")));
  }

  @Test
  void deleted_records_are_not_read_and_counted() throws IOException {
    byte[] shp =
        MapFiles.shp(
            MapFiles.POINT,
            new double[][] {{106, 30}},
            new double[][] {{107, 30}},
            new double[][] {});
    FeatureTable table =
        read(
            shp,
            MapFiles.dbf(GBK, NAME, new String[] {"甲"}, new String[] {"*乙"}, new String[] {"丙"}),
            null,
            null,
            null);
    assertEquals(2, table.rows().size());
    assertEquals(3, table.rows().get(1).number());
    assertNull(table.rows().get(1).geometry());
    assertTrue(
        table.remarks().stream()
            .anyMatch(r -> r.en().startsWith("1 record(s) are marked as deleted")));
  }

  @Test
  void heights_and_measures_are_left_out() throws IOException {
    double[][] square = {MapFiles.SQUARE};
    assertEquals(
        0.01,
        read(MapFiles.shp(MapFiles.POLYGON_Z, square), null, null, null, null)
            .rows()
            .get(0)
            .geometry()
            .getArea(),
        1e-9);
    assertEquals(
        2,
        read(
                MapFiles.shp(
                    MapFiles.LINE_M, new double[][] {{106, 30, 107, 31}, {108, 30, 109, 31}}),
                null,
                null,
                null,
                null)
            .rows()
            .get(0)
            .geometry()
            .getNumGeometries());
    assertEquals(
        106,
        read(MapFiles.shp(MapFiles.POINT_Z, new double[][] {{106, 30}}), null, null, null, null)
            .rows()
            .get(0)
            .geometry()
            .getCoordinate()
            .x);
  }

  @Test
  void holes_are_given_to_their_outline_and_islands_in_them_stand() throws IOException {
    double[] hole = {106.02, 30.02, 106.08, 30.02, 106.08, 30.08, 106.02, 30.08, 106.02, 30.02};
    double[] island = {106.04, 30.04, 106.04, 30.06, 106.06, 30.06, 106.06, 30.04, 106.04, 30.04};
    var area =
        read(
                MapFiles.shp(MapFiles.POLYGON, new double[][] {island, hole, MapFiles.SQUARE}),
                null,
                null,
                null,
                null)
            .rows()
            .get(0)
            .geometry();
    assertEquals(2, area.getNumGeometries());
    assertEquals(0.01 - 0.0036 + 0.0004, area.getArea(), 1e-9);
    assertTrue(area.isValid());
  }

  @Test
  void a_ring_turning_the_wrong_way_is_read_as_an_area() throws IOException {
    double[] wrong = {106, 30, 106.1, 30, 106.1, 30.1, 106, 30.1, 106, 30};
    assertTrue(
        read(MapFiles.shp(MapFiles.POLYGON, new double[][] {wrong}), null, null, null, null)
                .rows()
                .get(0)
                .geometry()
            instanceof Polygon);
  }

  @Test
  void damaged_files_are_refused_with_one_message() throws IOException {
    byte[] dbf = MapFiles.dbf(GBK, NAME, new String[] {"甲"});
    assertTrue(refusal(Arrays.copyOf(ONE, ONE.length - 20), dbf, null).contains("cut off"));
    assertTrue(refusal(Arrays.copyOf(ONE, 50), dbf, null).contains("not a shapefile"));
    assertTrue(refusal(ONE, Arrays.copyOf(dbf, dbf.length - 30), null).contains("cut off"));
    byte[] huge = ONE.clone();
    huge[100 + 8 + 4 + 32 + 4 + 3] = 0x7F;
    assertTrue(refusal(huge, dbf, null).contains("more than it holds"));
    byte[] two = MapFiles.dbf(GBK, NAME, new String[] {"甲"}, new String[] {"乙"});
    assertTrue(refusal(ONE, two, null).contains("1 shapes"));
  }

  @ParameterizedTest
  @CsvSource({
    "CGCS2000_3_Degree_GK_Zone_35, 105, 35500000, EPSG:4523",
    "CGCS2000_3_Degree_GK_CM_105E, 105, 500000, EPSG:4544",
    "CGCS2000_GK_CM_105E, 105, 500000, EPSG:4544",
    "unnamed, 108, 36500000, EPSG:4524"
  })
  void gauss_kruger_zones_are_known_by_their_numbers(
      String name, int meridian, int easting, String code) {
    assertEquals(code, WellKnownText.read("x.prj", MapFiles.zone(name, meridian, easting)).code());
  }

  @Test
  void other_systems_are_named_and_refused_and_contradictions_too() {
    assertEquals("EPSG:4490", WellKnownText.read("x.prj", MapFiles.CGCS2000).code());
    assertEquals(
        "EPSG:4326",
        WellKnownText.read(
                "x.prj",
                "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]")
            .code());
    assertEquals(
        "EPSG:4490",
        WellKnownText.read(
                "x.prj",
                "GEOGCRS[\"China Geodetic Coordinate System 2000\",DATUM[\"China 2000\",ELLIPSOID[\"CGCS2000\",6378137,298.257222101,LENGTHUNIT[\"metre\",1]]],PRIMEM[\"Greenwich\",0,ANGLEUNIT[\"degree\",0.0174532925199433]],CS[ellipsoidal,2],AXIS[\"latitude\",north],ANGLEUNIT[\"degree\",0.0174532925199433],ID[\"EPSG\",4490]]")
            .code());
    FeatureTable.Crs xian =
        WellKnownText.read(
            "x.prj",
            "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]");
    assertNull(xian.code());
    assertTrue(xian.why().en().contains("50 to 150 m"));
    assertNull(
        WellKnownText.read("x.prj", MapFiles.zone("CGCS2000_GK_Zone_18", 105, 18500000)).code());
    assertThrows(
        UnreadableFile.class,
        () ->
            WellKnownText.read(
                "x.prj", MapFiles.zone("CGCS2000_3_Degree_GK_Zone_36", 105, 35500000)));
    assertThrows(UnreadableFile.class, () -> WellKnownText.read("x.prj", "GEOGCS[\"broken"));
  }

  @Test
  void a_missing_index_is_remarked_and_a_part_that_is_a_link_is_refused() throws IOException {
    assertTrue(
        read(ONE, null, null, null, null).remarks().stream()
            .anyMatch(r -> r.en().contains("no .shx")));
    Path secret = Files.writeString(folder.resolve("elsewhere"), "x");
    Files.createSymbolicLink(folder.resolve("红线.dbf"), secret);
    assertThrows(
        UnreadableFile.class, () -> FeatureFile.read(folder.resolve("红线.shp"), null, null));
  }
}
