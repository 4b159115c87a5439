package io.redline.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbook of one sheet, with rows that no spreadsheet would write. */
public final class HostileWorkbook {
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private HostileWorkbook() {}

  /**
   * @param rows XML of the rows
   */
  public static byte[] of(String sheet, String rows) {
    return at(SHEET, sheet, rows);
  }

  /** The cell of 1.5 kB that took 3 GB: header, one row, and one text far to the right. */
  public static byte[] far(String sheet, String... headings) {
    StringBuilder rows = new StringBuilder("<row r='1'>");
    for (int i = 0; i < headings.length; i++)
      rows.append(text((char) ('A' + i) + "1", headings[i]));
    rows.append("</row><row r='2'>").append(text("A2", "1")).append("</row>");
    return of(sheet, rows + "<row r='3'>" + text("ZZZZZZ3", "2") + "</row>");
  }

  private static String text(String address, String text) {
    return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  /**
   * @param part name of the archive's part that holds the sheet
   */
  static byte[] at(String part, String sheet, String rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Override PartName='/xl/workbook.xml' ContentType='"
              + TYPES
              + ".sheet.main+xml'/></Types>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
              + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
              + "<sheets><sheet name='"
              + sheet
              + "' sheetId='1' r:id='rId1'/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
              + "<Relationship Id='rId1' Type='worksheet' Target='/"
              + part
              + "'/></Relationships>");
      put(
          zip,
          part,
          "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
              + rows
              + "</sheetData></worksheet>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
