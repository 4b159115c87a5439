package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Shared;
import io.redline.intake.IntakeProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 界址点 files draw areas, lines and points; each plot says which. */
class PlotKindsTest {
  private static final String HEAD = "[属性描述]\n坐标系=CGCS2000\n几度分带=3\n带号=35\n[地块坐标]\n";
  private static final String THREE =
      "J1,1,3183000,35500000\nJ2,1,3183200,35500000\nJ3,1,3183200,35500300\n";

  private static String type(String text) throws IntakeProblem {
    return SiteFile.read("a.txt", text.getBytes(StandardCharsets.UTF_8), null, null)
        .geometry()
        .path("type")
        .asString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3,,1,甲,面,,,,@ | Polygon",
        "3,,1,甲,线,,,,@ | LineString",
        "3,,1,甲,点,,,,@ | MultiPoint",
        "3,,1,甲,,,,,@ | Polygon",
        "3,,1,点,面,,,,@ | Polygon",
        "3,,1,甲,X1,线,,,@ | LineString",
        "@ | Polygon",
      })
  void a_plot_is_what_its_kind_says(String plot, String type) throws IntakeProblem {
    assertEquals(type, type(HEAD + plot + "\n" + THREE));
  }

  @Test
  void two_points_are_a_line_and_one_is_a_point() throws IntakeProblem {
    assertEquals(
        "LineString", type(HEAD + "2,,1,甲,线,,,,@\nJ1,1,3183000,35500000\nJ2,1,3183200,35500000\n"));
    assertEquals("Point", type(HEAD + "1,,1,甲,点,,,,@\nJ1,1,3183000,35500000\n"));
  }

  @Test
  void a_closed_line_stays_a_line_and_has_no_area() throws IntakeProblem {
    assertEquals(
        "LineString", type(HEAD + "4,9.9,1,甲,线,,,,@\n" + THREE + "J1,1,3183000,35500000\n"));
  }

  @Test
  void several_lines_are_one_site() throws IntakeProblem {
    assertEquals(
        "MultiLineString",
        type(HEAD + "3,,1,甲,线,,,,@\n" + THREE + "3,,2,乙,线,,,,@\n" + THREE.replace("3183", "3184")));
  }

  @Test
  void kinds_that_are_mixed_are_refused() {
    IntakeProblem problem =
        assertThrows(
            IntakeProblem.class,
            () -> type(HEAD + "3,,1,甲,线,,,,@\n" + THREE + "3,,2,乙,面,,,,@\n" + THREE));
    assertTrue(problem.problems().toString().contains("混在一个文件里"));
  }

  @ParameterizedTest
  @CsvSource({"line.txt, LineString", "line2.txt, LineString", "point.txt, Point"})
  void the_cases_of_the_field(String file, String type) throws Exception {
    var path = Shared.file("cases/files/04-line-and-point-plots/" + file);
    SiteFile site = SiteFile.read(path, "EPSG:4523", null);
    assertEquals(type, site.geometry().path("type").asString());
  }
}
