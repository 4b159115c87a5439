package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.IntakeProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 界址点 TXT as offices write it: the same ground whatever the writing. */
class BoundaryVariantsTest {
  private static final String HEAD =
      "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=35\n[地块坐标]\n";
  private static final String PLOT = "5,6.0,1,甲,面,,,,@\n";
  private static final String SQUARE =
      "J1,1,3183000,35500000\nJ2,1,3183200,35500000\nJ3,1,3183200,35500300\nJ4,1,3183000,35500300\n"
          + "J1,1,3183000,35500000\n";

  private static SiteFile read(String text) throws IntakeProblem {
    return SiteFile.read("a.txt", text.getBytes(StandardCharsets.UTF_8), "EPSG:4523", null);
  }

  /** Corners of a square of the size, its closing point last. */
  private static String square(int ring, double from, double size) {
    StringBuilder rows = new StringBuilder();
    double[][] corners = {{0, 0}, {size, 0}, {size, size}, {0, size}, {0, 0}};
    for (int i = 0; i < corners.length; i++)
      rows.append(
          "J%d,%d,%.3f,%.3f%n"
              .formatted(
                  i % 4 + 1,
                  ring,
                  3183000 + from + corners[i][0],
                  35500000 + from + corners[i][1]));
    return rows.toString();
  }

  private static double hectares(SiteFile site) {
    return site.count().outerHectares() - site.count().holeHectares();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", | ，",
        "J1,1,3183000,35500000 | Ｊ１,１,３１８３０００,３５５０００００",
        "\\n | \\r\\n",
        "\\n | \\n\\n",
        "35500000\\n | 35500000,\\n",
        "35500000\\n | 35500000,,,\\n",
        "35500000\\n | 35500000,412.55\\n",
        "35500000\\n | 35500000,412.55,\\n",
        "35500000 | +35500000.000",
        "35500000 | 3.5500000E+07",
        "35500000 | 3.5500000000e7",
        "3183000 | 3.183000E+06",
        ", | \\t",
        ", | ' , '",
        "@ | @,",
        "@ | '@ '",
        "面,,,,@ | 面,,,,",
        "= | ＝",
        "[地块坐标] | 【地块坐标】",
        "[地块坐标] | [地块坐标]\\n[扩展信息]",
        "5,6.0 | ,",
        "5,6.0,1,甲,面,,,,@ | 5,6.0,1,甲,面,I50,工业,0601,1,2,3,4,备注,@",
        "5,6.0 | 4,6.0",
        "J1,1, | J1,01,",
        "J1,1,3183000,35500000\\nJ2 | J1,1,3183000,35500000\\n\\u00a0\\nJ2",
      })
  void the_ground_is_the_same_in_every_writing(String from, String to) throws IntakeProblem {
    String text = HEAD + PLOT + SQUARE;
    String other = text.replace(plain(from), plain(to));
    assertFalse(other.equals(text), from);
    SiteFile site = read(other);
    assertEquals(read(text).geometry(), site.geometry(), other);
    assertEquals(6.0, hectares(site), 0.01, other);
    assertEquals(5, site.count().vertices(), other);
  }

  private static String plain(String text) {
    return text.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\u00a0", "\u00a0");
  }

  @Test
  void sections_a_mark_and_the_encoding_may_be_what_they_will() throws IntakeProblem {
    var wanted = read(HEAD + PLOT + SQUARE).geometry();
    assertEquals(wanted, read(PLOT + SQUARE).geometry());
    assertEquals(wanted, read("[地块坐标]\n" + SQUARE).geometry());
    assertEquals(wanted, read("\uFEFF" + HEAD + PLOT + SQUARE).geometry());
    byte[] gbk = (HEAD + PLOT + SQUARE).getBytes(Charset.forName("GBK"));
    assertEquals(wanted, SiteFile.read("a.txt", gbk, null, null).geometry());
    assertEquals(wanted, read(HEAD + PLOT + SQUARE.replace(",1,", ",")).geometry());
  }

  @Test
  void heights_are_told() throws IntakeProblem {
    String notes =
        read(HEAD + PLOT + SQUARE.replace("35500300\n", "35500300,412.5\n")).notes().toString();
    assertTrue(notes.contains("2 行带第五个数，按高程读取"), notes);
  }

  @Test
  void a_number_that_lost_its_last_digits_is_no_coordinate() {
    IntakeProblem problem =
        assertThrows(
            IntakeProblem.class, () -> read(HEAD + PLOT + SQUARE.replace("35500300", "3.55E+07")));
    assertTrue(problem.problems().toString().contains("科学计数法丢了末几位"));
  }

  @ParameterizedTest
  @CsvSource({"1 2 3", "1 1 1", "0 1 2", "3 2 1"})
  void an_island_in_a_hole_is_land_again_however_the_rings_are_told(String rings)
      throws IntakeProblem {
    String[] numbers = rings.split(" ");
    String text =
        HEAD
            + ",,1,甲,面,,,,@\n"
            + square(Integer.parseInt(numbers[0]), 0, 300)
            + square(Integer.parseInt(numbers[1]), 50, 200)
            + square(Integer.parseInt(numbers[2]), 100, 100);
    SiteFile site = read(text);
    assertEquals(9 - 4 + 1, hectares(site), 0.01);
    assertEquals(3, site.count().rings());
    assertEquals(1, site.count().holes());
    assertEquals(15, site.count().vertices());
  }

  @Test
  void rings_without_closing_points_are_told_apart_by_their_names() throws IntakeProblem {
    SiteFile site =
        read(HEAD + ",,1,甲,面,,,,@\n" + lastLess(square(1, 0, 300)) + lastLess(square(1, 50, 200)));
    assertEquals(9 - 4, hectares(site), 0.01);
  }

  private static String lastLess(String rows) {
    return String.join("\n", List.of(rows.split("\\R")).subList(0, 4)) + "\n";
  }

  @Test
  void names_that_run_on_through_both_rings_are_told_apart_by_the_closing_point()
      throws IntakeProblem {
    String second =
        square(1, 50, 200)
            .replace("J4", "J8")
            .replace("J3", "J7")
            .replace("J2", "J6")
            .replace("J1", "J5");
    SiteFile site = read(HEAD + ",,1,甲,面,,,,@\n" + square(1, 0, 300) + second);
    assertEquals(9 - 4, hectares(site), 0.01);
  }

  @Test
  void a_closing_point_that_is_there_twice_counts_once() throws IntakeProblem {
    SiteFile site = read(HEAD + "4,6.0,1,甲,面,,,,@\n" + SQUARE + "J1,1,3183000,35500000\n");
    assertEquals(6.0, hectares(site), 0.01);
    assertTrue(site.notes().toString().contains("再次回到起点"));
  }

  @ParameterizedTest
  @CsvSource({"6.0, ''", "60000.00, 申报数像是平方米", "90, 申报数像是亩", "4, 申报 4.0 公顷"})
  void the_area_said_is_held_against_the_coordinates(String said, String note)
      throws IntakeProblem {
    String notes = read(HEAD + PLOT.replace("6.0", said) + SQUARE).notes().toString();
    assertEquals(!note.isEmpty(), notes.contains("按坐标为"), notes);
    assertTrue(notes.contains(note), notes);
    assertTrue(
        notes.contains(
            "读作 1 个地块、1 圈、5 点，6.00 公顷；文件自称 1 个地块、5 点、面积合计 " + said.replaceAll("\\.0+$", "")),
        notes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5,1,2,乙,面,,,,@\\nJ1,1,3184000,35500000\\nJ2,1,31842OO,35500000\\nJ3,1,3184200,35500300 | 第 16 行",
        "9,1,2,乙,面,,,,@\\nJ1,1,3184000,35500000\\nJ2,1,3184200,35500000\\nJ3,1,3184200,35500300 | 9 点，实有 3 行",
        "4,1,2,乙,面,,,,@\\nJ1,1,3184000,35500000\\nJ2,1,3184200,35500300\\nJ3,1,3184200,35500000\\nJ4,1,3184000,35500300 | 自交",
        "2,1,2,乙,面,,,,@\\nJ1,1,3184000,35500000\\nJ2,1,3184200,35500300 | 3 个不同的点",
      })
  void a_bad_plot_is_named_and_does_not_cost_the_others(String bad, String why)
      throws IntakeProblem {
    for (boolean first : new boolean[] {false, true}) {
      String plot = bad.replace("\\n", "\n") + "\n";
      SiteFile site = read(first ? HEAD + plot + PLOT + SQUARE : HEAD + PLOT + SQUARE + plot);
      assertEquals(6.0, hectares(site), 0.01, bad);
      assertEquals(1, site.leftOut().size(), bad);
      String notes = site.notes().toString();
      assertTrue(notes.contains("地块 2 乙 没有读入"), notes);
      if (!first || !why.startsWith("第")) assertTrue(notes.contains(why), notes);
    }
    assertThrows(IntakeProblem.class, () -> read(HEAD + bad.replace("\\n", "\n")));
  }
}
