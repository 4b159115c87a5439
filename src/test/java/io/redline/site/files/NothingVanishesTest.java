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
import org.junit.jupiter.params.provider.ValueSource;

/** A line that looks like a vertex is read, refused or told; it does not vanish. */
class NothingVanishesTest {
  private static final String SQUARE =
      "105.061,28.765\n105.063,28.765\n%s\n105.061,28.767\n105.061,28.765";

  private static SiteFile read(String name, String text) throws IntakeProblem {
    return SiteFile.read(name, text.getBytes(StandardCharsets.UTF_8), "EPSG:4490", null);
  }

  private static String refused(String name, String text) {
    IntakeProblem problem = assertThrows(IntakeProblem.class, () -> read(name, text), text);
    return problem.problems().toString();
  }

  private static int vertices(SiteFile site) {
    return site.geometry().at("/coordinates/0").size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "105.063,28.767 CGCS2000",
        "105.063,28.767（CGCS2000）",
        "105.063,28.767（CGCS2000 3度带 中央子午线105°）",
        "CGCS2000 105.063,28.767",
        "CGCS2000：105.063,28.767",
        "（CGCS2000）105.063,28.767",
        "EPSG:4490,105.063,28.767",
        "J3 105.063,28.767 (EPSG:4490)",
        "CGCS2000坐标系，东经105.063°，北纬28.767°",
        "E105°03′46.8″,N28°46′01.2″（CGCS2000）",
        "105.063,28.767（厂区东门）",
        "105.063,28.767 厂区东门",
        "J3（东门） 105.063,28.767",
        "东门：E105.063,N28.767",
        "东门 105°03′46.8″,28°46′01.2″",
        "105.063,28.767，拐点三",
      })
  void words_beside_coordinates_leave_the_vertex_its_place(String line) throws IntakeProblem {
    SiteFile site = read("site.txt", SQUARE.formatted(line));
    assertEquals(5, vertices(site), line);
    assertEquals(105.063, site.geometry().at("/coordinates/0/2/0").doubleValue(), 1e-9, line);
    assertEquals(28.767, site.geometry().at("/coordinates/0/2/1").doubleValue(), 1e-9, line);
  }

  @Test
  void a_note_beside_coordinates_is_told() throws IntakeProblem {
    String notes = read("site.txt", SQUARE.formatted("105.063,28.767（厂区东门）")).notes().toString();
    assertTrue(notes.contains("第 3 行只取坐标") && notes.contains("厂区东门"), notes);
    assertTrue(notes.contains("of line 3 only the coordinates"), notes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "105.063,28.7l",
        "105.063,28.7O CGCS2000 28.767",
        "CGCS2000 105.063,28.O767",
        "105.063,28.767 距江边800米",
        "（105.063 28.767 CGCS2000 3 号点",
        "约105.063,28.767",
        "地块 105.063 28.767",
        "用地 105.063,28.767",
      })
  void a_line_that_looks_like_a_vertex_and_is_not_read_is_refused(String line) {
    String problem = refused("site.txt", SQUARE.formatted(line));
    assertTrue(problem.contains("第 3 行"), problem);
  }

  @Test
  void a_vertex_in_a_comment_is_told() throws IntakeProblem {
    String notes = read("site.txt", SQUARE.formatted("#105.063,28.767")).notes().toString();
    assertTrue(notes.contains("第 3 行未作坐标读取"), notes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,105.061,28.765\\n点号,经度,纬度\\n2,105.063,28.765\\n3,105.063,28.767 | 第 1 行",
        "点号,经度,纬度,备注\\n1,105.061,28.765\\n2,,,\"105.063,28.765\"\\n3,105.063,28.767\\n4,105.061,28.767 | 第 3 行",
        "点号,经度,纬度,备注\\n1,105.061,28.765\\n地块二,,,CGCS2000 105.063 28.765\\n3,105.063,28.767\\n4,105.061,28.767 | 第 3 行",
      })
  void a_vertex_outside_its_columns_is_refused(String table, String place) {
    String problem = refused("site.csv", table.replace("\\n", "\n"));
    assertTrue(problem.contains(place), problem);
  }

  @Test
  void boundary_points_between_brackets_or_with_an_end_of_a_plot_are_refused() {
    String head = "[地块坐标]\n4,,1,甲,面,,,,@\nJ1,1,3183000,35500000\nJ2,1,3183200,35500000\n";
    String tail = "\nJ4,1,3183000,35500300";
    for (String row : new String[] {"[J3,1,3183200,35500300]", "J3,1,3183200,35500300,@"}) {
      String problem = refused("site.txt", head + row + tail);
      assertTrue(problem.contains("第 5 行"), problem);
    }
  }

  @Test
  void a_plot_without_points_is_told_and_does_not_cost_the_others() throws IntakeProblem {
    String text =
        "[地块坐标]\n,,1,甲,面,,,,@\n,,2,乙,面,,,,@\nJ1,1,3183000,35500000\nJ2,1,3183200,35500000\n"
            + "J3,1,3183200,35500300";
    SiteFile site =
        SiteFile.read("a.txt", text.getBytes(StandardCharsets.UTF_8), "EPSG:4523", null);
    assertTrue(site.notes().toString().contains("地块 1 甲 没有读入"), site.notes().toString());
    assertEquals(1, site.count().plots());
  }

  @Test
  void the_case_of_the_field_keeps_its_five_vertices() throws Exception {
    var file = Shared.file("cases/files/02-crs-word-on-a-vertex-line/behind.txt");
    assertEquals(6, vertices(SiteFile.read(file, null, null)));
  }
}
