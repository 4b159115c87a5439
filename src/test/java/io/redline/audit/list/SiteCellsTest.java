package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SiteCellsTest {
  private static final double SECOND = 1.0 / 3600;
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "105.0618 | 28.7651",
        "105°3′42.48″ | 28°45′54.36″",
        "105度3分42.48秒 | 28度45分54.36秒",
        "E105°3'42.48\" | N28°45'54.36\"",
        "东经105.0618 | 北纬28.7651",
        "１０５.0618 | ２８.7651"
      })
  void longitude_and_latitude_make_a_point(String x, String y) throws Exception {
    JsonNode at = coordinates(Lists.csv(folder, "项目名称\t经度\t纬度", "甲\t" + x + "\t" + y));
    assertEquals(105.0618, at.path(0).doubleValue(), SECOND / 100);
    assertEquals(28.7651, at.path(1).doubleValue(), SECOND / 100);
  }

  @Test
  void half_a_position_is_none() throws Exception {
    assertTrue(point("105.06", "").problem().contains("单元格 C2（纬度），现为 空白"));
    assertTrue(point("", "28.7").problem().contains("单元格 B2（经度）"));
    assertTrue(Lists.csv(folder, "项目名称,经度", "甲,105.06").problem().contains("经度和纬度都要有"));
  }

  @Test
  void swapped_or_foreign_coordinates_are_not_placed() throws Exception {
    assertTrue(point("28.7651", "105.0618").problem().contains("x、y 写反了"));
    assertTrue(point("北纬28.7651", "东经105.0618").only().problems().toString().contains("写反了"));
    assertTrue(point("0", "0").problem().contains("单元格 B2"));
    assertTrue(point("105.06.18", "28.7").problem().contains("单元格 B2"));
  }

  @Test
  void no_position_at_all_is_unknown() throws Exception {
    assertNull(point("", "").only().proposal().site());
    assertNull(point("/", "不详").only().proposal().site());
  }

  @Test
  void a_projected_position_needs_its_system() throws Exception {
    Lists.Read read = Lists.csv(folder, "项目名称,横坐标,纵坐标,坐标系", "甲,35506000,3183000,EPSG:4523");
    assertEquals("EPSG:4523", read.only().proposal().site().crs());
    assertTrue(
        Lists.csv(folder, "项目名称,横坐标,纵坐标", "甲,35506000,3183000").problem().contains("EPSG:4523"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CGCS2000", "2000国家大地坐标系", "EPSG:4490", "epsg: 4490"})
  void the_system_is_understood_by_its_name(String written) throws Exception {
    assertEquals("EPSG:4490", Lists.cell(folder, "坐标系", written).only().proposal().site().crs());
  }

  @Test
  void a_local_system_is_not_taken_for_another() throws Exception {
    assertTrue(Lists.cell(folder, "坐标系", "西安80").problem().contains("单元格 B2（坐标系）"));
  }

  @Test
  void a_geometry_may_be_wkt_geojson_or_a_list_of_coordinates() throws Exception {
    String wkt = "POLYGON((105.06 28.76,105.07 28.76,105.07 28.77,105.06 28.76))";
    String json =
        "{\"type\":\"Polygon\",\"coordinates\":[[[105.06,28.76],[105.07,28.76],[105.07,28.77],[105.06,28.76]]]}";
    String list = "105.06,28.76\n105.07,28.76\n105.07,28.77";
    for (String written : new String[] {wkt, json, list}) {
      JsonNode site = Lists.cell(folder, "选址范围", written).only().proposal().site().geometry();
      assertEquals("Polygon", site.path("type").stringValue(), written);
      assertEquals(4, site.path("coordinates").path(0).size());
    }
    assertEquals(
        "Polygon",
        Lists.cell(folder, "site.wkt", wkt)
            .only()
            .proposal()
            .site()
            .geometry()
            .path("type")
            .stringValue());
  }

  @Test
  void a_geometry_that_cannot_be_read_is_named_with_its_cell() throws Exception {
    for (String written :
        new String[] {"POLYGON((105.06 28.76", "江边", "{\"type\":\"Polygon\"}", "#N/A"})
      assertTrue(
          Lists.cell(folder, "选址范围", written).only().problems().toString().contains("B2"), written);
  }

  @Test
  void two_ways_to_say_the_site_have_to_agree() throws Exception {
    String heading = "项目名称\t经度\t纬度\tWKT";
    assertEquals(
        "Polygon",
        Lists.csv(
                folder,
                heading,
                "甲\t105.061\t28.761\tPOLYGON((105.06 28.76,105.07 28.76,105.07 28.77,105.06 28.76))")
            .only()
            .proposal()
            .site()
            .geometry()
            .path("type")
            .stringValue());
    assertTrue(
        Lists.csv(
                folder,
                heading,
                "甲\t104.0\t28.761\tPOLYGON((105.06 28.76,105.07 28.76,105.07 28.77,105.06 28.76))")
            .problem()
            .contains("D2"));
  }

  private Lists.Read point(String x, String y) throws Exception {
    return Lists.csv(folder, "项目名称,经度,纬度", "甲," + x + "," + y);
  }

  private static JsonNode coordinates(Lists.Read read) {
    if (!read.only().isReadable()) throw new AssertionError(read.only().problems());
    return read.only().proposal().site().geometry().path("coordinates");
  }
}
