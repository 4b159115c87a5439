package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  private static final int RESULT_COLUMNS = 19;
  @TempDir Path folder;

  @Test
  void a_result_is_a_list_again_and_comes_out_the_same() throws Exception {
    List<String> rows = new ArrayList<>(InventedList.rows(30));
    rows.addAll(7, InventedList.badRows(11));
    Path list = Files.writeString(folder.resolve("list.csv"), InventedList.csv(rows));
    audit(list, "first.xlsx");
    Product.Ran again = audit(folder.resolve("first.xlsx"), "second.xlsx");
    assertTrue(again.err().contains("已跳过：行号、结论"), again.err());
    List<List<String>> first = sheet("first.xlsx", "项目");
    List<List<String>> second = sheet("second.xlsx", "项目");
    assertEquals(42, first.size());
    for (int i = 1; i < first.size(); i++)
      assertEquals(verdict(first.get(i)), verdict(second.get(i)), "row " + (i + 1));
  }

  @Test
  void a_cell_corrected_in_the_result_is_read_the_next_time() throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), "项目编号,项目名称,建设性质,用地面积\nA,甲,新健,5\nB,乙,新建,5\n");
    audit(list, "result.xlsx");
    assertEquals("待补充", sheet("result.xlsx", "项目").get(1).get(3));
    assertEquals(List.of("2", "A", "甲"), sheet("result.xlsx", "无法读取").get(1).subList(0, 3));
    assertTrue(sheet("result.xlsx", "无法读取").get(1).get(3).contains("单元格 C2（建设性质）"));
    correct("result.xlsx", RESULT_COLUMNS, "新建");
    audit(folder.resolve("result.xlsx"), "again.xlsx");
    List<List<String>> again = sheet("again.xlsx", "项目");
    assertEquals(again.get(2).subList(3, 12), again.get(1).subList(3, 12));
  }

  @Test
  void a_workbook_has_a_summary_with_a_chart_and_a_row_a_finding() throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), InventedList.csv(InventedList.rows(30)));
    audit(list, "out.xlsx");
    try (XSSFWorkbook book = open("out.xlsx")) {
      List<String> names = new ArrayList<>();
      book.forEach(sheet -> names.add(sheet.getSheetName()));
      assertEquals(List.of("汇总", "项目", "分诊", "清单整体核查", "条款", "无法读取", "线索"), names);
      XSSFSheet summary = book.getSheet("汇总");
      assertEquals(1, summary.getDrawingPatriarch().getCharts().size());
      assertTrue(book.getSheet("项目").getPaneInformation().isFreezePane());
      assertTrue(book.getSheet("项目").getCTWorksheet().isSetAutoFilter());
      int counted = 0;
      for (Row row : book.getSheet("项目"))
        if (row.getRowNum() > 0)
          for (int c = 4; c <= 10; c++) {
            int findings = (int) row.getCell(c).getNumericCellValue();
            // Of undetermined ones a sheet has 20 a project, and a line that says how many more.
            counted += c == 6 ? Math.min(findings, 21) : findings;
          }
      assertEquals(counted, book.getSheet("条款").getLastRowNum());
      Row finding = book.getSheet("条款").getRow(1);
      assertTrue(
          Product.assessor()
              .rulebook()
              .clause(finding.getCell(3).getStringCellValue())
              .quote()
              .equals(finding.getCell(8).getStringCellValue()));
    }
  }

  @Test
  void figures_come_back_as_a_person_wrote_them() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("figures.xlsx"))) {
      Sheet sheet = book.createSheet();
      double[] figures = {0.1 + 0.2, 98.40000000000001, 1.0e7, 104.0618};
      Row heading = sheet.createRow(0);
      Row row = sheet.createRow(1);
      heading.createCell(0).setCellValue("项目名称");
      row.createCell(0).setCellValue("某项目");
      for (int i = 0; i < figures.length; i++) {
        heading.createCell(i + 1).setCellValue("甲" + i);
        row.createCell(i + 1).setCellValue(figures[i]);
      }
      book.write(out);
    }
    audit(folder.resolve("figures.xlsx"), "out.xlsx");
    List<String> row = sheet("out.xlsx", "项目").get(1);
    assertEquals(
        List.of("0.3", "98.4", "10000000", "104.0618"), row.subList(RESULT_COLUMNS, row.size()));
  }

  @Test
  void the_workbook_is_set_up_for_printing_and_its_rows_come_in_the_order_of_triage()
      throws Exception {
    Path list = Files.writeString(folder.resolve("l.csv"), InventedList.csv(InventedList.rows(40)));
    audit(list, "out.xlsx");
    try (XSSFWorkbook book = open("out.xlsx")) {
      for (XSSFSheet sheet : List.of(book.getSheet("项目"), book.getSheet("分诊"))) {
        assertTrue(sheet.getPrintSetup().getLandscape());
        assertTrue(sheet.getFitToPage());
        assertEquals(1, sheet.getPrintSetup().getFitWidth());
        assertEquals(0, sheet.getRepeatingRows().getFirstRow());
        assertTrue(sheet.getFooter().getCenter().contains("&P"));
      }
      assertEquals("汇总", book.getSheetName(0));
      assertTrue(book.getPrintArea(1).endsWith("$A:$S"), book.getPrintArea(1));
      assertTrue(book.getSheet("汇总").getRow(0).getCell(0).getStringCellValue().contains("研判结果"));
      List<String> standing = new ArrayList<>();
      for (Row row : book.getSheet("分诊"))
        if (row.getRowNum() > 0) standing.add(row.getCell(3).getStringCellValue());
      assertEquals(40, standing.size());
      List<String> order = List.of("不符合", "运行错误", "尚不能排除", "无法读取", "未见禁止");
      for (int i = 1; i < standing.size(); i++)
        assertTrue(order.indexOf(standing.get(i - 1)) <= order.indexOf(standing.get(i)));
    }
  }

  @Test
  void no_text_becomes_a_formula() throws Exception {
    Path list =
        Files.writeString(
            folder.resolve("list.csv"), "id,name,site.place\n=1+1,@x,+5\n-1,\"=A1\",\u0001\n");
    audit(list, "out.xlsx");
    try (XSSFWorkbook book = open("out.xlsx")) {
      for (Sheet sheet : book)
        for (Row row : sheet)
          for (Cell cell : row)
            assertFalse(cell.getCellType() == CellType.FORMULA, cell.toString());
      assertEquals("=1+1", book.getSheet("项目").getRow(1).getCell(1).getStringCellValue());
    }
  }

  @Test
  void the_template_is_a_list_whose_example_is_not_assessed() throws Exception {
    for (String lang : new String[] {"zh", "en"}) {
      Path template = folder.resolve("template-" + lang + ".xlsx");
      assertEquals(
          0, Product.run("audit", "--template", template.toString(), "--lang", lang).code());
      Product.Ran empty = audit(template, "none.csv");
      assertEquals(2, empty.code());
      assertTrue(empty.err().contains("没有项目"), empty.err());
      fillIn(template);
      Product.Ran filled = audit(template, "filled.xlsx");
      assertEquals(3, filled.code(), filled.err());
      assertFalse(filled.err().contains("不认识"), filled.err());
      assertEquals(2, sheet("filled.xlsx", "项目").size());
    }
  }

  @Test
  void the_example_of_the_template_could_be_assessed_were_it_a_project() throws Exception {
    for (String lang : new String[] {"zh", "en"}) {
      Path template = folder.resolve(lang + ".xlsx");
      Product.run("audit", "--template", template.toString(), "--lang", lang);
      correct(lang + ".xlsx", 0, "P1");
      audit(template, "out.xlsx");
      List<String> row = sheet("out.xlsx", "项目").get(1);
      assertFalse(row.get(3).equals("无法读取"), row.toString());
    }
  }

  @Test
  void the_template_offers_words_and_notes() throws Exception {
    Product.run("audit", "--template", folder.resolve("t.xlsx").toString());
    try (XSSFWorkbook book = open("t.xlsx")) {
      XSSFSheet sheet = book.getSheet("项目");
      assertTrue(sheet.getDataValidations().size() > 20);
      assertTrue(sheet.getCellComments().size() > 20);
      assertEquals("项目编号", sheet.getRow(0).getCell(0).getStringCellValue());
      assertTrue(book.getSheet("填写说明").getLastRowNum() > 60);
    }
  }

  @Test
  void a_list_that_is_there_is_not_overwritten_by_the_template() throws Exception {
    Path filled = Files.writeString(folder.resolve("t.xlsx"), "somebody's work");
    assertEquals(2, Product.run("audit", "--template", filled.toString()).code());
    assertEquals("somebody's work", Files.readString(filled));
  }

  private void fillIn(Path template) throws IOException {
    try (XSSFWorkbook book = open(template.getFileName().toString())) {
      Row row = book.getSheet(sheetOf(book)).createRow(2);
      row.createCell(0).setCellValue("P1");
      row.createCell(1).setCellValue("某项目");
      try (OutputStream out = Files.newOutputStream(template)) {
        book.write(out);
      }
    }
  }

  private static String sheetOf(XSSFWorkbook book) {
    return book.getSheet("项目") == null ? book.getSheetName(0) : "项目";
  }

  private void correct(String name, int column, String text) throws IOException {
    try (XSSFWorkbook book = open(name)) {
      book.getSheet(sheetOf(book)).getRow(1).createCell(column).setCellValue(text);
      try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        book.write(out);
      }
    }
  }

  /** Id, outcome, counts, and for readable rows the sentences; addresses move with the columns. */
  private static List<String> verdict(List<String> row) {
    return row.get(3).equals("无法读取") ? row.subList(0, 12) : row.subList(0, RESULT_COLUMNS - 1);
  }

  private Product.Ran audit(Path list, String out) {
    return Product.run(
        "audit",
        list.toString(),
        "-o",
        folder.resolve(out).toString(),
        "--as-of",
        "2026-11-01",
        "--layers",
        "samples/layers");
  }

  private XSSFWorkbook open(String name) throws IOException {
    try (var in = Files.newInputStream(folder.resolve(name))) {
      return new XSSFWorkbook(in);
    }
  }

  private List<List<String>> sheet(String name, String sheet) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (XSSFWorkbook book = open(name)) {
      for (Row row : book.getSheet(sheet)) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row)
          cells.add(
              cell.getCellType() == CellType.NUMERIC
                  ? String.valueOf((int) cell.getNumericCellValue())
                  : cell.getStringCellValue());
        rows.add(cells);
      }
    }
    return rows;
  }
}
