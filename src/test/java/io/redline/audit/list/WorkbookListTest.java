package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.table.HostileWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookListTest {
  @TempDir Path folder;

  @Test
  void a_date_cell_is_its_day_in_both_calendars() throws Exception {
    for (boolean from1904 : new boolean[] {false, true}) {
      Lists.Read read =
          workbook(
              book -> {
                book.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
                XSSFSheet sheet = sheet(book, "项目名称", "判定日");
                Row row = sheet.createRow(1);
                row.createCell(0).setCellValue("甲");
                row.createCell(1).setCellValue(from1904 ? 44255 : 45717);
                row.getCell(1).setCellStyle(style(book, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\""));
              });
      assertEquals("2025-03-01", read.fact("asOf"));
    }
  }

  @Test
  void a_cell_beyond_the_sheet_is_refused_before_its_row_is_filled() throws Exception {
    Path file = folder.resolve("far.xlsx");
    Files.write(file, HostileWorkbook.far("清单", "项目名称", "所在区县"));
    UnreadableList refused = assertThrows(UnreadableList.class, () -> Lists.read(file));
    assertTrue(refused.wording().zh().contains("工作表“清单”单元格 ZZZZZZ3"), refused.wording().zh());
    assertTrue(refused.wording().en().contains("sheet '清单', cell ZZZZZZ3"), refused.wording().en());
  }

  @Test
  void a_plain_serial_number_is_a_day_where_a_day_is_wanted() throws Exception {
    Lists.Read read =
        workbook(
            book -> {
              Row row = sheet(book, "项目名称", "判定日", "行业代码", "用地面积").createRow(1);
              row.createCell(0).setCellValue("甲");
              row.createCell(1).setCellValue(45717);
              row.createCell(2).setCellValue(2669);
              row.createCell(3).setCellValue(4.7);
            });
    assertEquals("2025-03-01", read.fact("asOf"));
    assertEquals(List.of("2669"), read.fact("industries"));
    assertEquals(4.7, read.fact("land.areaHectares"));
  }

  @Test
  void a_date_where_a_number_is_wanted_is_no_number() throws Exception {
    Lists.Read read =
        workbook(
            book -> {
              Row row = sheet(book, "项目名称", "用地面积").createRow(1);
              row.createCell(0).setCellValue("甲");
              row.createCell(1).setCellValue(LocalDate.of(2025, 1, 2));
              row.getCell(1).setCellStyle(style(book, "m\"月\"d\"日\""));
            });
    assertTrue(read.problem().contains("单元格 B2（用地面积），现为 \"2025-01-02\""), read.problem());
  }

  @Test
  void a_percent_format_is_seen() throws Exception {
    Lists.Read read =
        workbook(
            book -> {
              Row row = sheet(book, "项目名称", "开采回采率").createRow(1);
              row.createCell(0).setCellValue("甲");
              row.createCell(1).setCellValue(0.85);
              row.getCell(1).setCellStyle(style(book, "0.0%"));
            });
    assertEquals(85.0, read.fact("mining.recoveryRatePercent"));
  }

  @Test
  void a_formula_counts_by_its_value_and_its_error_is_unreadable() throws Exception {
    Lists.Read read =
        workbook(
            book -> {
              Row row = sheet(book, "项目名称", "用地面积", "建设性质").createRow(1);
              row.createCell(0).setCellValue("甲");
              row.createCell(1).setCellFormula("2+2.5");
              row.createCell(2).setCellFormula("\"新\"&\"建\"");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertEquals(4.5, read.fact("land.areaHectares"));
    assertEquals("new", read.fact("nature"));
    Lists.Read broken =
        workbook(
            book -> {
              Row row = sheet(book, "项目名称", "用地面积").createRow(1);
              row.createCell(0).setCellValue("甲");
              row.createCell(1).setCellFormula("1/0");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertTrue(broken.problem().contains("B2"), broken.problem());
    Lists.Read never =
        workbook(
            book -> {
              Row row = sheet(book, "项目名称", "用地面积").createRow(1);
              row.createCell(0).setCellValue("甲");
              row.createCell(1).setCellFormula("1+1");
            });
    assertTrue(never.problem().contains("单元格 B2（用地面积），现为 \"=1+1\""), never.problem());
  }

  @Test
  void merged_titles_hidden_sheets_and_trailing_blank_rows_do_no_harm() throws Exception {
    Lists.Read read =
        workbook(
            book -> {
              book.createSheet("旧").createRow(0).createCell(0).setCellValue("项目名称");
              book.setSheetHidden(0, true);
              book.createSheet("封面").createRow(0).createCell(0).setCellValue("某市清单");
              XSSFSheet sheet = book.createSheet("清单");
              sheet.createRow(0).createCell(0).setCellValue("2026 年项目清单");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
              headings(sheet.createRow(2), "项目编号", "项目名称", "所在区县");
              headings(sheet.createRow(3), "A", "甲", "江安县");
              headings(sheet.createRow(4), "B", "乙", "");
              sheet.addMergedRegion(new CellRangeAddress(3, 4, 2, 2));
              sheet.createRow(900).createCell(1).setCellValue(" ");
            });
    assertEquals(List.of(2, 3), read.rows().stream().map(ReadRow::row).toList());
    assertTrue(read.told().contains("读取的是工作表“清单”"), read.told());
  }

  @Test
  void addresses_are_those_of_the_sheet() throws Exception {
    Lists.Read read =
        workbook(
            book -> {
              XSSFSheet sheet = book.createSheet();
              sheet.createRow(0).createCell(0).setCellValue("清单");
              headings(sheet.createRow(4), "项目名称", "用地面积");
              headings(sheet.createRow(6), "甲", "很大");
            });
    assertEquals(3, read.only().row());
    assertTrue(read.problem().contains("单元格 B7"), read.problem());
  }

  @Test
  void a_cell_without_a_heading_is_told_of() throws Exception {
    Lists.Read read =
        workbook(
            book -> {
              Row row = sheet(book, "项目名称").createRow(1);
              headings(row, "甲", "", "备注");
            });
    assertEquals("甲", read.only().name());
    assertTrue(read.told().contains("单元格 C2 有内容而该列没有表头"), read.told());
  }

  @Test
  void a_protected_workbook_says_so() throws Exception {
    Path file = folder.resolve("secret.xlsx");
    try (POIFSFileSystem outer = new POIFSFileSystem();
        XSSFWorkbook book = new XSSFWorkbook()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream inner = encryptor.getDataStream(outer)) {
        book.createSheet();
        book.write(inner);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        outer.writeFilesystem(out);
      }
    }
    UnreadableList refused = assertThrows(UnreadableList.class, () -> Lists.read(file));
    assertTrue(refused.wording().en().contains("protected"), refused.wording().en());
  }

  @Test
  void an_archive_that_unpacks_without_end_is_refused() throws Exception {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 60; i++) zip.write(zeros);
    }
    assertTrue(
        assertThrows(UnreadableList.class, () -> Lists.read(file))
            .wording()
            .zh()
            .contains("解开后过大"));
  }

  @Test
  void other_files_by_this_name_are_refused_with_a_remedy() throws Exception {
    Path file = folder.resolve("list.xlsx");
    Files.writeString(file, "name\n甲");
    assertThrows(UnreadableList.class, () -> Lists.read(file));
    Files.write(file, new byte[] {'P', 'K', 3, 4, 1, 2, 3});
    assertThrows(UnreadableList.class, () -> Lists.read(file));
  }

  private Lists.Read workbook(Consumer<XSSFWorkbook> filled) throws Exception {
    Path file = folder.resolve("list.xlsx");
    write(file, filled);
    return Lists.read(file);
  }

  private static void write(Path file, Consumer<XSSFWorkbook> filled) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      filled.accept(book);
      book.write(out);
    }
  }

  private static XSSFSheet sheet(XSSFWorkbook book, String... headings) {
    XSSFSheet sheet = book.createSheet("项目");
    headings(sheet.createRow(0), headings);
    return sheet;
  }

  private static void headings(Row row, String... texts) {
    for (int i = 0; i < texts.length; i++)
      if (!texts[i].isEmpty()) row.createCell(i).setCellValue(texts[i]);
  }

  private static CellStyle style(XSSFWorkbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
