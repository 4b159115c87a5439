package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.intake.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A table of vertices in a workbook; sheets without headings of vertices are named and left. */
final class XlsxTable implements SiteFormat {
  private static final Wording FORMAT = new Wording("拐点表 XLSX", "table of vertices, XLSX");
  private static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;
  private static final int MOST_ENTRIES = 2000;
  private static final int MOST_COLUMNS = 64;

  @Override
  public boolean recognises(SiteSource source) {
    return source.endsWith(".xlsx") && source.startsWith('P', 'K');
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    unpacksWithinBounds(source);
    return new Sheets(source).read();
  }

  private static final class Sheets {
    private final SiteSource source;
    private final List<Wording> left = new ArrayList<>();
    private String sheetName = "";

    Sheets(SiteSource source) {
      this.source = source;
    }

    Drawing read() throws IntakeProblem {
      VertexTable table = new VertexTable(this::cell);
      try (ReadableWorkbook workbook =
          new ReadableWorkbook(new ByteArrayInputStream(source.bytes()))) {
        for (Sheet sheet : workbook.getSheets().toList()) read(sheet, table);
      } catch (IOException | RuntimeException e) {
        throw source.refuse(
            SiteSource.quoted(e.getClass().getSimpleName() + " " + e.getMessage()),
            new Wording("完好、未加密的 .xlsx", "a sound .xlsx without password"),
            new Wording("在表格软件里打开并另存", "open it in a spreadsheet and save it anew"));
      }
      Drawing drawing = table.drawing(source, FORMAT);
      List<Wording> notes = new ArrayList<>(drawing.notes());
      notes.addAll(left);
      return new Drawing(FORMAT, drawing.system(), drawing.axes(), drawing.plots(), notes);
    }

    private void read(Sheet sheet, VertexTable table) throws IOException {
      sheetName = sheet.getName();
      table.nextSheet(sheetName);
      int last = 0;
      try (Stream<Row> rows = sheet.openStream()) {
        for (Iterator<Row> it = rows.iterator(); it.hasNext(); ) {
          Row row = it.next();
          if (row.getRowNum() > ProposalReader.MOST_POSITIONS)
            throw new IOException("more than " + ProposalReader.MOST_POSITIONS + " rows");
          if (row.getRowNum() > last + 1) table.row(last + 1, List.of());
          last = row.getRowNum();
          table.row(last, cells(row));
        }
      }
      if (!table.hasHeadings() && last > 0)
        left.add(
            new Wording(
                "工作表“" + sheetName + "”没有坐标表头，未读取",
                "sheet '" + sheetName + "' has no headings of coordinates and was not read"));
    }

    private static List<String> cells(Row row) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < Math.min(MOST_COLUMNS, row.getCellCount()); i++)
        cells.add(row.getOptionalCell(i).map(Sheets::text).orElse(""));
      return cells;
    }

    /** A number as it stands, a formula by the value it last had. */
    private static String text(Cell cell) {
      if (cell.getType() == CellType.NUMBER) return cell.asNumber().toPlainString();
      if (cell.getType() == CellType.FORMULA) {
        String value = cell.getRawValue();
        if (value == null || value.isBlank()) return "=" + cell.getFormula();
        return value.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?")
            ? new java.math.BigDecimal(value).toPlainString()
            : value;
      }
      return cell.getText() == null ? "" : cell.getText();
    }

    private Wording cell(int row, int column) {
      String address = letters(column) + row;
      return new Wording(
          "工作表“" + sheetName + "”单元格 " + address, "sheet '" + sheetName + "', cell " + address);
    }

    private static String letters(int column) {
      return column < 26
          ? String.valueOf((char) ('A' + column))
          : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
  }

  /** Counts what the archive would unpack to, before anything reads it as a workbook. */
  private static void unpacksWithinBounds(SiteSource source) throws IntakeProblem {
    long bytes = 0;
    int entries = 0;
    byte[] buffer = new byte[64 * 1024];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries++;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          bytes += n;
          if (bytes > MOST_UNPACKED_BYTES || entries > MOST_ENTRIES) throw tooLarge(source);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw source.refuse(
          SiteSource.quoted(String.valueOf(e.getMessage())),
          new Wording("完好的 .xlsx", "a sound .xlsx"),
          SiteSource.NOTHING);
    }
  }

  private static IntakeProblem tooLarge(SiteSource source) {
    return source.refuse(
        new Wording("解开后超过 200 MB 或 2000 项", "more than 200 MB or 2000 entries unpacked"),
        new Wording("一张拐点表", "a table of vertices"),
        SiteSource.NOTHING);
  }
}
