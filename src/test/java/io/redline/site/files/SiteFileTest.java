package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.redline.intake.IntakeProblem;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFileTest {
  private static final Path FILES = Path.of("src/test/resources/io/redline/site/files");

  private static SiteFile read(String file, String crs) throws IntakeProblem {
    return SiteFile.read(FILES.resolve(file), crs, null);
  }

  private static SiteFile text(String text, String crs) throws IntakeProblem {
    return SiteFile.read("site.txt", text.getBytes(StandardCharsets.UTF_8), crs, null);
  }

  private static IntakeProblem refused(String file, String crs) {
    return assertThrows(IntakeProblem.class, () -> read(file, crs), file);
  }

  private static String notes(SiteFile site) {
    return site.notes().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "boundary-two-plots-gbk.txt, , EPSG:4523, MultiPolygon",
    "boundary-plain-easting.txt, , EPSG:4544, Polygon",
    "boundary-unclosed.txt, , EPSG:4523, Polygon",
    "boundary-no-system.txt, EPSG:4523, EPSG:4523, Polygon",
    "dms-point.txt, EPSG:4490, EPSG:4490, Point",
    "dms-point.txt, GCJ-02, GCJ-02, Point",
    "dms-labelled-latitude-first.txt, , EPSG:4490, Point",
    "dms-ring-full-width.txt, , EPSG:4490, Polygon",
    "dms-ring-gbk.txt, , EPSG:4490, Polygon",
    "decimal-line.txt, , EPSG:4490, LineString",
    "decimal-two-plots.txt, , EPSG:4490, MultiPolygon",
    "table-thousands.csv, , EPSG:4490, Polygon",
    "table-gbk.csv, , EPSG:4523, MultiPolygon",
    "table-x-north.csv, EPSG:4523, EPSG:4523, Polygon",
    "table.xlsx, , EPSG:4490, MultiPolygon",
    "polygon.geojson, , , Polygon",
    "polygon.geojson, GCJ-02, GCJ-02, Polygon",
    "named-crs.geojson, , EPSG:4523, Polygon",
    "polygon.kml, , , Polygon",
    "dms-point.txt, , , Point",
    "no-srid.wkt, , , Point",
    "srid.wkt, , EPSG:4490, Polygon",
    "no-srid.wkt, BD-09, BD-09, Point"
  })
  void each_form_is_read_in_its_system(String file, String crs, String system, String type)
      throws IntakeProblem {
    SiteFile site = read(file, crs);
    assertEquals(system, site.crs());
    assertEquals(type, site.geometry().path("type").asString());
    assertTrue(notes(site).contains("选址取自文件 " + file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boundary-wrong-zone.txt | 带号 38，坐标带号 35 | header zone 38, digits 35",
        "boundary-wrong-meridian.txt | 中央子午线 108° | central meridian 108",
        "boundary-swapped.txt | 第 14 行（J1） | x and y are swapped (5 points)",
        "boundary-mixed-zones.txt | 带号 36 | line 16 (J3): found zone 36",
        "boundary-no-system.txt | --crs EPSG:4523 | coordinate system: found not said",
        "boundary-xian80.txt | 80国家大地 | convert to CGCS2000",
        "boundary-six-degrees.txt | 6 度带 | 3 degree zones 25..45",
        "boundary-row-missing.txt | 6 点，实有 3 行 | 6 points, 3 rows follow",
        "boundary-self-crossing.txt | 自交 | line 14 (J1)",
        "boundary-formula.txt | =1+1 | line 16",
        "dms-latitude-first-unlabelled.txt | x 与 y 颠倒 | line 2",
        "dms-bad-minutes.txt | 106度74分 | longitude first",
        "table-formula.csv | 第 3 行第 2 列 | line 4, column 3",
        "table-no-rows.csv | 没有坐标行 | no row of coordinates",
        "table-bad-cell.xlsx | 工作表“拐点”单元格 B3 | cell C4",
        "table-x-north.csv | EPSG:4523 | not said",
        "entity.xlsx | 单元格 B2 | cell B2",
        "external-entity.kml | 第 2 行 | line 2",
        "bad-position.geojson | /coordinates/1 | two numbers",
        "trailing.wkt | 之后还有内容 | something after",
        "empty.txt | 空文件 | nothing",
        "blank.txt | 空文件 | nothing",
        "binary.txt | 二进制 | binary",
        "utf16.txt | UTF-16 | UTF-16",
        "not-text.txt | 既不是 UTF-8 也不是 GBK | neither UTF-8 nor GBK",
        "old.xls | .xlsx | .xlsx",
        "shape.zip | Shapefile | Shapefile",
        "bomb.xlsx | 200 MB | 200 MB",
        "not-there.txt | 没有这个文件 | no such file"
      })
  void what_is_wrong_is_said_with_its_place_in_both_languages(String file, String zh, String en) {
    IntakeProblem problem = refused(file, null);
    assertTrue(all(problem, Lang.ZH).contains(zh), all(problem, Lang.ZH));
    assertTrue(all(problem, Lang.EN).contains(en), all(problem, Lang.EN));
    assertTrue(problem.source().endsWith(file));
  }

  private static String all(IntakeProblem problem, Lang lang) {
    return String.join("\n", problem.problems().stream().map(p -> p.text(lang)).toList());
  }

  @Test
  void degrees_minutes_and_seconds_are_read_in_every_writing() throws IntakeProblem {
    for (String one :
        List.of(
            "106度54分8.122秒,31度51分30.053秒",
            "E106度54分8.122秒, N31度51分30.053秒",
            "N31°51′30.053″ E106°54′8.122″",
            "东经106°54'8.122\"，北纬31°51'30.053\"",
            "经度：106°54′8.122″；纬度：31°51′30.053″",
            "１０６°５４′８．１２２″，３１°５１′３０．０５３″",
            "106°54′8.122″E 31°51′30.053″N",
            "31°51′30.053″N106°54′8.122″E",
            "J1，106度54分8.122秒，31度51分30.053秒",
            "1、106º54’8.122”，31º51’30.053”")) {
      SiteFile site = text(one, "EPSG:4490");
      assertEquals("Point", site.geometry().path("type").asString(), one);
      assertEquals(106.902256111, site.geometry().at("/coordinates/0").doubleValue(), 1e-8, one);
      assertEquals(31.858348056, site.geometry().at("/coordinates/1").doubleValue(), 1e-8, one);
    }
  }

  @Test
  void a_hole_is_cut_out_and_the_second_plot_kept() throws IntakeProblem {
    var coordinates = read("boundary-two-plots-gbk.txt", null).geometry().path("coordinates");
    assertEquals(2, coordinates.size());
    assertEquals(2, coordinates.get(0).size());
    assertEquals(1, coordinates.get(1).size());
  }

  @Test
  void what_was_taken_for_granted_is_told() throws IntakeProblem {
    assertTrue(notes(read("boundary-unclosed.txt", null)).contains("首尾点不同"));
    assertTrue(notes(read("decimal-repeated.txt", null)).contains("第 4 行与上一点重复"));
    assertTrue(notes(read("boundary-wrong-area.txt", null)).contains("申报 50.0 公顷，按坐标为 4.68 公顷"));
    assertTrue(notes(read("table.xlsx", null)).contains("工作表“封面”没有坐标表头"));
    assertTrue(notes(read("polygon.geojson", "GCJ-02")).contains("坐标系按申报为 GCJ-02"));
    assertTrue(notes(read("table-x-north.csv", "EPSG:4523")).contains("按北（纵）坐标读取"));
    assertFalse(notes(read("boundary-two-plots-gbk.txt", null)).contains("申报"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4522", "EPSG:4546", "EPSG:4490", "GCJ-02"})
  void a_declared_system_that_contradicts_the_file_is_refused(String crs) {
    refused("boundary-unclosed.txt", crs);
  }

  @Test
  void headings_that_name_the_axes_are_not_overruled_by_the_digits() {
    IntakeProblem problem = refused("table-swapped-headings.csv", "EPSG:4490");
    assertTrue(all(problem, Lang.EN).contains("x and y are swapped (4 points)"));
  }

  @Test
  void two_systems_in_one_file_are_a_contradiction() {
    assertThrows(IntakeProblem.class, () -> text("CGCS2000 EPSG:4490\nGCJ-02\n106.9,31.8", null));
  }

  @Test
  void neighbouring_plots_become_one_site() throws IntakeProblem {
    SiteFile site =
        text(
            "106,30\n106.01,30\n106.01,30.01\n106,30\n\n106,30\n106.01,30.01\n106,30.01\n106,30",
            "EPSG:4490");
    assertEquals("Polygon", site.geometry().path("type").asString());
    assertTrue(notes(site).contains("已合并"));
  }

  @Test
  void the_shape_of_a_list_can_be_said() throws IntakeProblem {
    byte[] three = "106,30\n106.01,30\n106.01,30.01".getBytes(StandardCharsets.UTF_8);
    for (SiteFile.Shape shape : SiteFile.Shape.values()) {
      String type =
          SiteFile.read("a.txt", three, "EPSG:4490", shape).geometry().path("type").asString();
      assertEquals(
          switch (shape) {
            case AREA -> "Polygon";
            case LINE -> "LineString";
            case POINTS -> "MultiPoint";
          },
          type);
    }
  }

  @Test
  void damaged_files_are_refused_or_read_and_never_crash() throws Exception {
    Random random = new Random(11);
    try (var files = Files.list(FILES)) {
      for (Path file : files.sorted().toList()) {
        if (file.endsWith("bomb.xlsx") || file.endsWith("table-thousands.csv")) continue;
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 40 && whole.length > 0; i++) {
          byte[] bytes = whole.clone();
          for (int k = 0; k <= random.nextInt(4); k++)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          if (i % 4 == 0) bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
          try {
            SiteFile.read(file.getFileName().toString(), bytes, null, null);
          } catch (IntakeProblem refused) {
            assertFalse(refused.problems().isEmpty());
          } catch (RuntimeException | Error crash) {
            fail(file + ", damage " + i, crash);
          }
        }
      }
    }
  }
}
