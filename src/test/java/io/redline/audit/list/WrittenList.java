package io.redline.audit.list;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a small table as an office would send it. In its cells {@code ^} is merged with the cell
 * above, {@code <} with the one before, {@code \n} is a line break.
 */
final class WrittenList {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private WrittenList() {}

  /**
   * @param kind xlsx (as Excel), wps, xls, csv (UTF-8 with its mark), utf8, gbk, tsv
   */
  static Path write(Path folder, String kind, List<List<String>> rows) throws IOException {
    return switch (kind) {
      case "xlsx" -> book(new XSSFWorkbook(), folder.resolve("list.xlsx"), rows);
      case "xls" -> book(new HSSFWorkbook(), folder.resolve("list.xls"), rows);
      case "wps" -> wps(folder.resolve("wps.xlsx"), rows);
      case "csv" -> text(folder.resolve("list.csv"), rows, ",", "\uFEFF", StandardCharsets.UTF_8);
      case "utf8" -> text(folder.resolve("plain.csv"), rows, ",", "", StandardCharsets.UTF_8);
      case "gbk" -> text(folder.resolve("gbk.csv"), rows, ",", "", Charset.forName("GBK"));
      case "raw" -> raw(folder.resolve("raw.csv"), rows);
      case "tsv" -> text(folder.resolve("list.tsv"), rows, "\t", "", StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** Lines as they are, of one cell each. */
  private static Path raw(Path file, List<List<String>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) text.append(String.join("|", row)).append("\n");
    return Files.writeString(file, text);
  }

  private static boolean isMerged(String cell) {
    return cell.equals("^") || cell.equals("<");
  }

  private static boolean isNumber(String cell) {
    return cell.matches("\\d{1,6}(\\.\\d+)?");
  }

  /** Top, bottom, left and right of each merged area, from 0. */
  private static List<int[]> areas(List<List<String>> rows) {
    List<int[]> areas = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++)
      for (int c = 0; c < rows.get(r).size(); c++) {
        if (isMerged(at(rows, r, c))) continue;
        int right = c;
        while (at(rows, r, right + 1).equals("<")) right++;
        int bottom = r;
        while (at(rows, bottom + 1, c).equals("^")) bottom++;
        if (right > c || bottom > r) areas.add(new int[] {r, bottom, c, right});
      }
    return areas;
  }

  private static String at(List<List<String>> rows, int row, int column) {
    if (row >= rows.size() || column >= rows.get(row).size()) return "";
    return rows.get(row).get(column);
  }

  private static Path book(Workbook book, Path file, List<List<String>> rows) throws IOException {
    try (book;
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Sheet1");
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          String cell = rows.get(r).get(c);
          if (cell.isEmpty() || isMerged(cell)) continue;
          if (isNumber(cell)) row.createCell(c).setCellValue(Double.parseDouble(cell));
          else row.createCell(c).setCellValue(cell);
        }
      }
      for (int[] a : areas(rows))
        sheet.addMergedRegion(new CellRangeAddress(a[0], a[1], a[2], a[3]));
      book.write(out);
    }
    return file;
  }

  /** Texts in the cells, blank cells that only have a style, numbers as texts, rows without end. */
  private static Path wps(Path file, List<List<String>> rows) throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int r = 0; r < rows.size() + 5; r++) {
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < 12; c++) {
        String cell = at(rows, r, c);
        String address = io.redline.table.TableRow.address(c, r + 1);
        if (cell.isEmpty() || isMerged(cell))
          sheet.append("<c r=\"").append(address).append("\" s=\"0\"/>");
        else
          sheet
              .append("<c r=\"")
              .append(address)
              .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> ")
              .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
              .append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData><mergeCells>");
    for (int[] a : areas(rows))
      sheet
          .append("<mergeCell ref=\"")
          .append(io.redline.table.TableRow.address(a[2], a[0] + 1))
          .append(':')
          .append(io.redline.table.TableRow.address(a[3], a[1] + 1))
          .append("\"/>");
    sheet.append("</mergeCells></worksheet>");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "xl/worksheets/sheet1.xml", sheet.toString());
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"项目台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
              .formatted(MAIN, REL));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
              .formatted(PACKAGE, REL));
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
              .formatted(PACKAGE, REL));
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"%scontent-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
              .formatted(PACKAGE));
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static Path text(
      Path file, List<List<String>> rows, String separator, String mark, Charset charset)
      throws IOException {
    StringBuilder text = new StringBuilder(mark);
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (String cell : row) {
        boolean quoted = cell.contains(separator) || cell.contains("\n") || cell.contains("\"");
        String shown = isMerged(cell) ? "" : cell;
        cells.add(quoted ? '"' + shown.replace("\"", "\"\"") + '"' : shown);
      }
      text.append(String.join(separator, cells)).append("\r\n");
    }
    Files.write(file, text.toString().getBytes(charset));
    return file;
  }
}
