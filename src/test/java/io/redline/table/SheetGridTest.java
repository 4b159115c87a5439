package io.redline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.IntakeProblem;
import io.redline.words.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetGridTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r='3'><c r='ZZZZZZ3'/></row> | 单元格 ZZZZZZ3 | cell ZZZZZZ3 | outside",
        "<row r='3'><c r='XFE3'/></row> | 单元格 XFE3 | cell XFE3 | outside",
        "<row r='3'><c r='AAAAAAAAAAAAAAAAAAAAAAAAAAA3'/></row> | 单元格 AAAAAAAA | cell AAAAAAAA | outside",
        "<row r='1048577'><c r='A1048577'/></row> | 第 1048577 行 | row 1048577 | outside",
        "<row r='99999999999'/> | 第 99999999999 行 | row 99999999999 | outside",
        "<row r='-1'/> | 第 -1 行 | row -1 | outside",
        "<row r='0'/> | 第 0 行 | row 0 | goes back",
        "<row r='x'/> | 第 x 行 | row x | outside",
        "<row r='3'><c r='A99999999'/></row> | 单元格 A99999999 | cell A99999999 | outside",
        "<row r='3'><c r='3'/></row> | 单元格 3 | cell 3 | outside",
        "<row r='3'><c r='A'/></row> | 单元格 A | cell A | outside",
        "<row r='3'><c r=''/></row> | 单元格 | cell | outside",
        "<row r='3'><c r='zzzzzz3'/></row> | 单元格 zzzzzz3 | cell zzzzzz3 | outside",
        "<row r='3'><c r='$A$3'/></row> | 单元格 $A$3 | cell $A$3 | outside",
        "<row r='1048576'/><row/> | 第 1048577 行 | row 1048577 | outside",
        "<row r='3'><c r='XFD3'/><c/></row> | 单元格 XFE3 | cell XFE3 | outside",
        "<row r='3'><c r='B4'/></row> | 单元格 B4 | cell B4 | goes back",
        "<row r='3'><c r='B3'/><c r='B3'/></row> | 单元格 B3 | cell B3 | repeats",
        "<row r='3'><c r='C3'/><c r='B3'/></row> | 单元格 B3 | cell B3 | goes back",
        "<row r='3'/><row r='3'/> | 第 3 行 | row 3 | repeats",
        "<row r='5'/><row r='4'/> | 第 4 行 | row 4 | goes back",
        "<x><row r='3'><y><c r='ZZZZZZ3'/></y></row></x> | 单元格 ZZZZZZ3 | cell ZZZZZZ3 | outside",
      })
  void a_cell_outside_the_sheet_is_refused_with_its_sheet_and_place(
      String rows, String zh, String en, String what) {
    IntakeProblem problem =
        assertThrows(IntakeProblem.class, () -> read(HostileWorkbook.of("拐点", rows)));
    String chinese = problem.problems().get(0).text(Lang.ZH);
    String english = problem.problems().get(0).text(Lang.EN);
    assertTrue(chinese.contains("工作表“拐点”" + zh), chinese);
    assertTrue(english.contains("sheet '拐点', " + en) && english.contains(what), english);
    assertTrue(chinese.contains("另存") && english.contains("save it anew"), chinese + english);
  }

  @Test
  void many_cells_without_address_end_where_the_sheet_ends() throws IntakeProblem {
    String full = "<row>" + "<c/>".repeat(16_384) + "</row>";
    assertEquals(1, read(HostileWorkbook.of("a", full)).get(0).rows().size());
    String more = "<row>" + "<c/>".repeat(16_385) + "</row>";
    assertThrows(IntakeProblem.class, () -> read(HostileWorkbook.of("a", more)));
  }

  @Test
  void rows_that_only_reach_far_to_the_right_are_refused_before_they_are_filled() {
    String far = "<row><c/><c r='XFD%d'/></row>";
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 4_000; i++) rows.append(far.formatted(i));
    assertThrows(IntakeProblem.class, () -> read(HostileWorkbook.of("a", rows.toString())));
  }

  @Test
  void a_part_of_any_name_that_holds_cells_is_looked_at() {
    byte[] odd =
        HostileWorkbook.at(
            "xl/media/picture.png", "a", "<row r='3'><c r='ZZZZZZ3'><v>1</v></c></row>");
    assertThrows(IntakeProblem.class, () -> read(odd));
  }

  @Test
  void the_last_cell_of_the_sheet_is_a_sound_place() throws IntakeProblem {
    List<Sheet> sheets =
        Workbook.sheets(
            "a.xlsx",
            HostileWorkbook.of("a", "<row r='1048576'><c r='XFD1048576'/></row>"),
            2_000_000);
    assertEquals(1_048_576, sheets.get(0).rows().get(0).number());
  }

  @Test
  void what_stands_beyond_the_columns_that_are_read_does_not_vanish_unsaid() {
    IntakeProblem problem =
        assertThrows(
            IntakeProblem.class,
            () -> read(HostileWorkbook.of("a", "<row r='2'><c r='XFD2'><v>7</v></c></row>")));
    assertTrue(problem.problems().get(0).text(Lang.ZH).contains("单元格 XFD2，现为 \"7\""));
  }

  @Test
  void a_number_that_no_spreadsheet_holds_is_no_number() throws IntakeProblem {
    for (String number : new String[] {"1E999999999", "1E-999999999", "-7e2147480000"}) {
      String rows = "<row r='1'><c r='A1'><v>" + number + "</v></c></row>";
      var cell = read(HostileWorkbook.of("a", rows)).get(0).rows().get(0).cell(0);
      assertEquals(Cell.Kind.ERROR, cell.kind(), number);
    }
  }

  @Test
  void a_row_of_many_columns_is_refused_before_it_is_cut() {
    String wide = "经度,纬度" + ",".repeat(200_000) + "\n105.1,28.7";
    IntakeProblem problem =
        assertThrows(IntakeProblem.class, () -> Sheet.ofCsv("a.csv", wide, row -> 0));
    assertTrue(problem.problems().get(0).text(Lang.ZH).contains("第 1 行，现为 超过 1024 列"));
    assertTrue(problem.problems().get(0).text(Lang.EN).contains("line 1: found more than 1024"));
  }

  private static List<Sheet> read(byte[] workbook) throws IntakeProblem {
    return Workbook.sheets("a.xlsx", workbook, 1_000);
  }
}
