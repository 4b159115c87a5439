package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.explain.ExplainedFinding;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.report.chapter.Chapter;
import io.redline.report.chapter.Section;
import io.redline.report.chapter.Table;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook, read back. */
class ExcelReportTest {
  private static final List<String> CHAPTER =
      List.of("结论", "表1 管控单元", "表2 禁止性规定", "表3 规划", "表4 须办理", "审查意见");

  private static XSSFWorkbook workbook(Report... reports) throws IOException {
    byte[] bytes = ReportFormat.XLSX.write(List.of(reports), reports.length > 1);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static List<String> column(Sheet sheet, String title) {
    int column = -1;
    for (Cell cell : sheet.getRow(0))
      if (cell.getStringCellValue().equals(title)) column = cell.getColumnIndex();
    List<String> values = new ArrayList<>();
    for (Row row : sheet)
      if (row.getRowNum() > 0)
        values.add(row.getCell(column) == null ? "" : row.getCell(column).toString());
    return values;
  }

  @Test
  void it_has_a_sheet_for_each_question() throws IOException {
    try (XSSFWorkbook book = workbook(Reports.of("chemical-640m", Lang.ZH))) {
      List<String> names = new ArrayList<>();
      book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertEquals(CHAPTER, names.subList(0, CHAPTER.size()));
      assertEquals(
          List.of("附件1 对照的文件", "汇总", "逐条", "待补充", "管控单元", "申报事实", "坐标", "图层"),
          names.subList(CHAPTER.size(), names.size()));
    }
    try (XSSFWorkbook book = workbook(Reports.of("chemical-640m", Lang.EN))) {
      assertEquals("Conclusion", book.getSheetName(0));
      assertEquals("Annexe 1 Instruments", book.getSheetName(CHAPTER.size()));
      assertEquals("Verdict", book.getSheet("Findings").getRow(0).getCell(1).getStringCellValue());
    }
  }

  @Test
  void the_cover_says_the_headline_the_project_and_every_question_left() throws IOException {
    Report report = Reports.of("chemical-640m", Lang.ZH);
    Chapter chapter = Chapter.of(report);
    try (XSSFWorkbook book = workbook(report)) {
      List<String> says = column(book.getSheet("结论"), "内容");
      assertEquals(chapter.headline(), says.get(0));
      assertTrue(says.contains(report.assessment().proposalName()));
      for (Table.Row asked : chapter.section("opinion").orElseThrow().table().rows())
        assertEquals(1, Collections.frequency(says, asked.cells().get(2).text()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chemical-640m", "ordinary/food-factory/answered", "name-only"})
  void table_2_has_each_prohibition_once_in_the_chapters_order(String sample) throws IOException {
    Report report = Reports.of(sample, Lang.ZH);
    Section bans = Chapter.of(report).section("prohibitions").orElseThrow();
    try (XSSFWorkbook book = workbook(report)) {
      List<String> laws = column(book.getSheet("表2 禁止性规定"), "规定（文件、条款、原文）");
      assertEquals(
          bans.table().rows().stream()
              .map(r -> r.cells().get(r.isAcross() ? 0 : 1).text())
              .toList(),
          laws.subList(0, bans.table().rows().size()));
      assertEquals(bans.clauses().stream().distinct().toList(), bans.clauses());
      for (ExplainedFinding finding : report.findings())
        if (finding.finding().tier() == Tier.PROHIBITION
            && finding.machine() != Outcome.NOT_APPLICABLE
            && bans.clauses().contains(finding.clause()))
          assertTrue(
              laws.stream().anyMatch(l -> l.endsWith("\n" + finding.finding().clause().quote())),
              finding.clause());
    }
  }

  @Test
  void of_several_projects_every_row_of_the_chapter_begins_with_the_name() throws IOException {
    Report one = Reports.of("chemical-640m", Lang.ZH);
    Report two = Reports.of("name-only", Lang.ZH);
    List<String> names = List.of(one.assessment().proposalName(), two.assessment().proposalName());
    try (XSSFWorkbook book = workbook(one, two)) {
      for (String sheet : CHAPTER)
        assertTrue(column(book.getSheet(sheet), "项目名称").containsAll(names), sheet);
      assertTrue(names.containsAll(column(book.getSheet("结论"), "项目名称")));
    }
  }

  @Test
  void every_finding_that_is_not_folded_has_a_row_worst_first() throws IOException {
    Report report = Reports.of("chemical-640m", Lang.ZH);
    try (XSSFWorkbook book = workbook(report)) {
      Sheet findings = book.getSheet("逐条");
      assertEquals(
          report.explained().stream().map(f -> f.clause()).toList(), column(findings, "条款编号"));
      assertEquals(
          report.explained().stream().map(f -> f.outcome()).toList(), column(findings, "结论"));
      assertEquals(
          report.explained().stream().map(f -> f.citation().quote()).toList(),
          column(findings, "要求原文"));
    }
  }

  @Test
  void the_summary_counts_what_the_assessment_counts() throws IOException {
    Report one = Reports.of("chemical-640m", Lang.ZH);
    Report two =
        Reports.of("name-only", Lang.ZH).recorded(new RecordStamp("2026-000018", "aa", "bb"));
    try (XSSFWorkbook book = workbook(one, two)) {
      Sheet summary = book.getSheet("汇总");
      for (Row row : summary)
        for (Outcome outcome : Outcome.values())
          if (row.getCell(0).getStringCellValue().equals(outcome.zh())) {
            assertEquals(
                one.assessment().counts().get(outcome), (int) row.getCell(1).getNumericCellValue());
            assertEquals(
                two.assessment().counts().get(outcome), (int) row.getCell(2).getNumericCellValue());
          }
      assertTrue(column(summary, "SAMPLE-name-only").contains("2026-000018"));
      assertTrue(column(summary, "SAMPLE-chemical-640m").contains("预检·非审批依据"));
    }
  }

  @Test
  void headings_stay_in_sight_and_every_list_can_be_filtered() throws IOException {
    try (XSSFWorkbook book = workbook(Reports.of("chemical-640m", Lang.ZH))) {
      for (Sheet sheet : book) {
        assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
        if (!List.of("结论", "审查意见", "汇总").contains(sheet.getSheetName()))
          assertNotNull(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter(), sheet.getSheetName());
      }
    }
  }

  @Test
  void an_outcome_is_a_word_and_never_only_a_colour() throws IOException {
    try (XSSFWorkbook book = workbook(Reports.of("chemical-640m", Lang.ZH))) {
      Cell outcome = book.getSheet("逐条").getRow(1).getCell(1);
      assertEquals("不符合", outcome.getStringCellValue());
      assertNotNull(outcome.getCellStyle().getFillForegroundColorColor());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>",
        "_x000D_ and _x0041_",
        "\u202etxt.exe",
        "  space before and after  ",
        "𬇙𠮷 😀"
      })
  void whatever_it_begins_with_text_stays_text(String hostile) throws IOException {
    Report report =
        Named.of(hostile)
            .concluded(
                List.of(
                    new Conclusion(
                        "CJBHF-26-2",
                        Conclusion.Decision.OVERRIDE,
                        hostile,
                        hostile,
                        hostile,
                        LocalDate.parse("2026-11-02"),
                        null)))
            .recorded(new RecordStamp(hostile, hostile, hostile));
    try (XSSFWorkbook book = workbook(report)) {
      int met = 0;
      for (Sheet sheet : book)
        for (Row row : sheet)
          for (Cell cell : row) {
            assertFalse(cell.getCellType() == CellType.FORMULA, cell.getAddress().toString());
            if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(hostile))
              met++;
          }
      assertTrue(met >= 4, "read back " + met + " times: name, record, hash, person");
    }
  }

  @Test
  void characters_that_a_workbook_cannot_hold_are_replaced_and_a_text_too_long_is_cut()
      throws IOException {
    StringBuilder text = new StringBuilder("a\u0000b\u001bc\ud800d");
    for (int i = 0; i < 40_000; i++) text.append((char) ('一' + i % 20_000));
    try (XSSFWorkbook book = workbook(Named.of(text.toString()))) {
      String name = book.getSheet("汇总").getRow(1).getCell(1).getStringCellValue();
      assertTrue(name.startsWith("a\uFFFDb\uFFFDc\uFFFDd一"), name.substring(0, 20));
      assertEquals(32_767, name.length());
      assertTrue(name.endsWith("……"));
    }
  }

  @Test
  void a_site_without_coordinates_leaves_its_sheet_empty_and_not_away() throws IOException {
    try (XSSFWorkbook book = workbook(Reports.of("name-only", Lang.ZH))) {
      assertEquals(0, book.getSheet("坐标").getLastRowNum());
      assertTrue(book.getSheet("待补充").getLastRowNum() > 3);
    }
  }
}
