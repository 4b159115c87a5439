package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.IntakeProblem;
import io.redline.table.HostileWorkbook;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small files that would grow large, and large ones that say nothing, are refused by their form.
 */
class OversizedFilesTest {

  private static IntakeProblem.Problem refused(String name, byte[] bytes) {
    return assertThrows(IntakeProblem.class, () -> SiteFile.read(name, bytes, "EPSG:4490", null))
        .problems()
        .get(0);
  }

  @Test
  void a_cell_far_beyond_the_sheet_is_refused_before_its_row_is_filled() {
    byte[] far = HostileWorkbook.far("拐点", "经度", "纬度");
    assertTrue(far.length < 2_000);
    IntakeProblem.Problem problem = refused("a.xlsx", far);
    assertTrue(
        problem.text(Lang.ZH).startsWith("工作表“拐点”单元格 ZZZZZZ3，现为 表格之外的位置"), problem.text(Lang.ZH));
    assertTrue(problem.text(Lang.EN).startsWith("sheet '拐点', cell ZZZZZZ3: found a place outside"));
  }

  @ParameterizedTest
  @CsvSource({"a.csv, ','", "a.txt, ','", "a.tsv, '\t'", "a.csv, ;"})
  void a_table_of_too_many_columns_is_refused_before_it_is_cut(String name, String separator) {
    String wide =
        "经度" + separator + "纬度" + separator.repeat(200_000) + "\n105.06" + separator + "28.7";
    IntakeProblem.Problem problem = refused(name, wide.getBytes(StandardCharsets.UTF_8));
    assertTrue(problem.text(Lang.ZH).contains("第 1 行"), problem.text(Lang.ZH));
    String rows = "经度" + separator + "纬度\n105.06" + separator + "28.7" + separator.repeat(200_000);
    IntakeProblem.Problem below = refused(name, rows.getBytes(StandardCharsets.UTF_8));
    assertTrue(below.text(Lang.ZH).contains("第 2 行，现为 超过 1024 列"), below.text(Lang.ZH));
  }

  @ParameterizedTest
  @CsvSource({
    "POLYGON, 括号套了 4 层以上, parentheses more than 4 deep",
    "MULTIPOLYGON, 括号套了 4 层以上, parentheses more than 4 deep",
    "GEOMETRYCOLLECTION, 几何集合, a collection of geometries"
  })
  void deep_well_known_text_is_refused_before_it_is_parsed(String keyword, String zh, String en) {
    String deep = keyword + (keyword.startsWith("G") ? "(" + keyword : "(").repeat(20_000);
    IntakeProblem.Problem problem = refused("a.wkt", deep.getBytes(StandardCharsets.UTF_8));
    assertTrue(problem.text(Lang.ZH).contains(zh), problem.text(Lang.ZH));
    assertTrue(problem.text(Lang.EN).contains(en), problem.text(Lang.EN));
  }

  @Test
  void a_line_of_nothing_but_commas_is_refused() {
    IntakeProblem.Problem problem =
        refused("a.txt", ("x" + ",".repeat(1_500_000)).getBytes(StandardCharsets.UTF_8));
    assertTrue(problem.text(Lang.ZH).length() < 500);
  }
}
