package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Shared;
import io.redline.intake.IntakeProblem;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file calls its coordinate system is never passed over. */
class NamedSystemsTest {
  private static final String POINTS =
      "[地块坐标]\n4,,1,甲,面,,,,@\nJ1,1,3183000,35500000\nJ2,1,3183200,35500000\n"
          + "J3,1,3183200,35500300\nJ4,1,3183000,35500300\n";

  private static SiteFile text(String text, String crs) throws IntakeProblem {
    return SiteFile.read("site.txt", text.getBytes(StandardCharsets.UTF_8), crs, null);
  }

  private static IntakeProblem.Problem refused(String name, String text, String crs) {
    IntakeProblem problem =
        assertThrows(
            IntakeProblem.class,
            () -> SiteFile.read(name, text.getBytes(StandardCharsets.UTF_8), crs, null),
            text);
    return problem.problems().get(0);
  }

  private static String header(String system) {
    return "[属性描述]\n坐标系=" + system + "\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=35\n" + POINTS;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1980年西安坐标系",
        "1980西安坐标系",
        "西安80",
        "西安80坐标系",
        "80国家大地坐标系",
        "1980国家大地坐标系",
        "80坐标系",
        "Xian 1980",
        "Xi'an_80",
        "1954年北京坐标系",
        "北京54",
        "北京54坐标系",
        "54坐标系",
        "Beijing 1954",
        "BJ54",
        "新北京54",
        "WGS84 UTM Zone 48N",
        "UTM",
        "成都独立坐标系",
        "重庆独立坐标系",
        "重庆市独立坐标系",
        "地方坐标系",
        "城市独立坐标",
        "EPSG:2362",
        "EPSG:3857"
      })
  void a_system_that_is_not_ours_is_refused_by_its_name_whatever_is_declared(String system) {
    for (String crs : new String[] {null, "EPSG:4523"}) {
      IntakeProblem.Problem problem = refused("site.txt", header(system), crs);
      assertTrue(problem.text(Lang.ZH).startsWith("坐标系，现为 \""), problem.text(Lang.ZH));
      assertTrue(problem.text(Lang.ZH).contains("转换到 CGCS2000"), problem.text(Lang.ZH));
      assertTrue(problem.text(Lang.EN).contains("convert to CGCS2000"), problem.text(Lang.EN));
    }
    IntakeProblem.Problem inText =
        refused("site.txt", "坐标系：" + system + "\n105.06,28.76\n105.07,28.76", "EPSG:4490");
    assertTrue(inText.text(Lang.ZH).startsWith("坐标系，现为 \""), inText.text(Lang.ZH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"成都坐标系", "重庆市坐标系", "宜宾市平面坐标系", "西按80", "国家坐标8O", "2000", "地方", "Foo"})
  void a_name_that_is_not_known_is_quoted_and_refused_whatever_is_declared(String system) {
    for (String crs : new String[] {null, "EPSG:4523"}) {
      IntakeProblem.Problem problem = refused("site.txt", header(system), crs);
      assertTrue(problem.text(Lang.ZH).contains("现为 \"" + system), problem.text(Lang.ZH));
      assertTrue(problem.text(Lang.ZH).contains("不认识这个坐标系"), problem.text(Lang.ZH));
      assertTrue(problem.text(Lang.EN).contains("not a system we know"), problem.text(Lang.EN));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000国家大地坐标系",
        "CGCS2000",
        "CGCS_2000",
        "国家大地坐标系2000",
        "2000国家坐标系",
        "国家2000大地坐标系",
        "ＣＧＣＳ２０００"
      })
  void ours_is_read_by_any_of_its_names(String system) throws IntakeProblem {
    assertEquals("EPSG:4523", text(header(system), null).crs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "未知", "平面直角坐标系", "大地坐标系", "-"})
  void a_header_that_names_no_system_asks_for_it(String system) throws IntakeProblem {
    assertTrue(refused("site.txt", header(system), null).text(Lang.ZH).contains("没有说明"));
    assertEquals("EPSG:4523", text(header(system), "EPSG:4523").crs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"中央子午线", "中央经线", "中央子午线经度"})
  void the_central_meridian_is_read_by_any_of_its_names(String key) throws IntakeProblem {
    String text = "[属性描述]\n坐标系=CGCS2000\n" + key + "=%s\n" + POINTS.replace(",355", ",5");
    assertEquals("EPSG:4544", text(text.formatted("105"), null).crs());
    assertEquals("EPSG:4544", text(text.formatted("105°"), null).crs());
    for (String odd : new String[] {"105.5", "105°30′", "105度30分"}) {
      IntakeProblem.Problem problem = refused("site.txt", text.formatted(odd), "EPSG:4544");
      assertTrue(problem.text(Lang.ZH).contains("中央子午线 105"), problem.text(Lang.ZH));
    }
    String both = text.formatted("105").replace("[地块坐标]", "中央经线=108\n中央子午线=105\n[地块坐标]");
    assertTrue(refused("site.txt", both, "EPSG:4544").text(Lang.ZH).contains("≠"));
  }

  @Test
  void zones_of_another_width_are_refused() {
    for (String width : new String[] {"6", "1.5", "1.5度"}) {
      String text = header("CGCS2000").replace("几度分带=3", "几度分带=" + width);
      assertTrue(refused("site.txt", text, null).text(Lang.ZH).contains("3 度带"), width);
    }
  }

  @Test
  void a_datum_of_degrees_with_metres_is_another_projection() {
    IntakeProblem.Problem problem = refused("site.txt", header("WGS-84"), "EPSG:4523");
    assertTrue(problem.text(Lang.ZH).contains("EPSG:4326，坐标却是米"), problem.text(Lang.ZH));
    assertTrue(problem.text(Lang.EN).contains("degree zone first"), problem.text(Lang.EN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "点号,X,Y\\n1,3183000,500000,1980西安坐标系 | 1980西安坐标系",
        "西安80坐标\\n点号,X,Y\\n1,3183000,500000 | 西安80",
        "点号,X(西安八零坐标系),Y\\n1,3183000,500000 | 西安八零坐标系",
        "点号,X,Y\\n1,3183000,500000\\n成都坐标系,, | 成都坐标系",
      })
  void a_table_may_name_its_system_anywhere(String table, String name) {
    IntakeProblem.Problem problem = refused("site.csv", table.replace("\\n", "\n"), "EPSG:4544");
    assertTrue(problem.text(Lang.ZH).contains(name), problem.text(Lang.ZH));
  }

  @Test
  void any_header_line_may_name_the_system() {
    for (String key : new String[] {"备注", "坐标系统", "大地基准", "数据说明"}) {
      String text = header("CGCS2000").replace("带号=35", "带号=35\n" + key + "=西安80");
      assertTrue(refused("site.txt", text, null).text(Lang.ZH).contains("西安80"), key);
    }
  }

  @Test
  void two_systems_in_one_file_are_a_contradiction_in_any_order() {
    for (String pair :
        new String[] {"CGCS2000\nGCJ-02", "GCJ-02\nCGCS2000", "WGS84 转 GCJ-02", "BD-09\nWGS84"})
      assertTrue(refused("a.txt", pair + "\n105.06,28.76", null).text(Lang.ZH).contains("≠"), pair);
  }

  @Test
  void the_case_of_the_field_is_refused() throws Exception {
    var file = Shared.file("cases/files/03-old-datum-names/1980y.txt");
    IntakeProblem problem =
        assertThrows(IntakeProblem.class, () -> SiteFile.read(file, "EPSG:4523", null));
    assertTrue(problem.problems().get(0).text(Lang.ZH).contains("1980年西安坐标系"));
  }
}
