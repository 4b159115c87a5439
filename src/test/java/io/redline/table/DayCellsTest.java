package io.redline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy-mm-dd | 2025-03-01",
        "m/d/yy | 2025-03-01",
        "yyyy\"年\"m\"月\"d\"日\" | 2025-03-01",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\" | 2025-03-01",
        "[$-F800]dddd, mmmm dd, yyyy | 2025-03-01",
        "m\"月\"d\"日\" | 2025-03-01",
        "yyyy.mm | 2025-03-01",
        "yyyy/m/d h:mm;@ | 2025-03-01",
        "h:mm | 45717",
        "[h]:mm:ss | 45717",
        "0.00 | 45717",
        "#,##0\"days\" | 45717",
        "0\"(yd)\" | 45717",
        "[Red]0 | 45717",
        "0% | 4571700%",
      })
  void a_number_is_a_day_when_its_format_shows_one(String format, String text) throws Exception {
    assertEquals(text, only(book -> book.createDataFormat().getFormat(format)));
  }

  @ParameterizedTest
  @CsvSource({"14, 2025-03-01", "31, 2025-03-01", "57, 2025-03-01", "20, 45717", "0, 45717"})
  void formats_that_every_spreadsheet_knows_by_number(short format, String text) throws Exception {
    assertEquals(text, only(book -> format));
  }

  private interface Format {
    short in(XSSFWorkbook book);
  }

  private static String only(Format format) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFCell cell = book.createSheet().createRow(0).createCell(0);
      cell.setCellValue(45717);
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat(format.in(book));
      cell.setCellStyle(style);
      book.write(bytes);
    }
    return Workbook.sheets("a.xlsx", bytes.toByteArray(), 10).get(0).rows().get(0).cell(0).text();
  }
}
