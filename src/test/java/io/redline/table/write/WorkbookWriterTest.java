package io.redline.table.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Books, read back by another library. */
class WorkbookWriterTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-01");
  private static final List<SheetColumn> COLUMNS =
      List.of(new SheetColumn("a", 10), new SheetColumn("b", 20));

  private static byte[] book(int mostRows, Consumer<WorkbookWriter> content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(out, DAY, mostRows, content);
    return out.toByteArray();
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static void everything(WorkbookWriter book) {
    SheetWriter list = book.sheet("list", SheetLayout.LIST, COLUMNS).filtered();
    list.note(0, "what to write here");
    list.choices(1, List.of("yes", "no"), 9);
    list.row("0911", CellStyle.marked("9B1C15", "FBE3E1").of("=1+1"));
    SheetWriter page = book.sheet("page", SheetLayout.PAGE, COLUMNS);
    page.row("one", 1);
    page.row("two", 2);
    page.bars("how many", "number", 1, 2);
  }

  @Test
  void rows_that_one_sheet_cannot_hold_go_on_in_another_under_the_same_heading() throws Exception {
    byte[] bytes =
        book(
            4,
            book -> {
              SheetWriter sheet = book.sheet("rows", SheetLayout.LIST, COLUMNS).filtered();
              for (int i = 1; i <= 7; i++) sheet.row(i, "x");
            });
    try (XSSFWorkbook book = read(bytes)) {
      assertEquals(3, book.getNumberOfSheets());
      assertEquals("rows (3)", book.getSheetName(2));
      for (int i = 0; i < 3; i++)
        assertEquals("a", book.getSheetAt(i).getRow(0).getCell(0).getStringCellValue());
      assertEquals(7, book.getSheetAt(2).getRow(1).getCell(0).getNumericCellValue());
      assertEquals("A1:B4", book.getSheetAt(1).getCTWorksheet().getAutoFilter().getRef());
    }
  }

  @Test
  void notes_drop_downs_and_a_chart_are_there_for_another_program() throws Exception {
    try (XSSFWorkbook book = read(book(100, WorkbookWriterTest::everything))) {
      XSSFSheet list = book.getSheet("list");
      assertEquals(
          "what to write here", list.getRow(0).getCell(0).getCellComment().getString().getString());
      assertEquals(
          "\"yes,no\"", list.getDataValidations().get(0).getValidationConstraint().getFormula1());
      assertEquals("0911", list.getRow(1).getCell(0).getStringCellValue());
      assertEquals("=1+1", list.getRow(1).getCell(1).getStringCellValue());
      assertNotNull(list.getRow(1).getCell(1).getCellStyle().getFillForegroundColorColor());
      assertEquals(1, book.getSheet("page").getDrawingPatriarch().getCharts().size());
    }
  }

  @Test
  void blanks_around_a_text_stay() throws Exception {
    byte[] bytes = book(100, book -> book.sheet("s", SheetLayout.LIST, COLUMNS).row("  a ", "\tb"));
    try (XSSFWorkbook book = read(bytes)) {
      assertEquals("  a ", book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
      assertEquals("\tb", book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue());
    }
  }

  @Test
  void the_same_content_gives_the_same_bytes() throws Exception {
    assertArrayEquals(
        book(100, WorkbookWriterTest::everything), book(100, WorkbookWriterTest::everything));
  }

  @Test
  void a_disk_that_is_full_is_told_as_such() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertEquals(
        "no space left",
        assertThrows(
                IOException.class,
                () -> WorkbookWriter.write(full, DAY, WorkbookWriterTest::everything))
            .getMessage());
  }
}
