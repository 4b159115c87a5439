package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.table.CsvText;
import io.redline.table.Sheet;
import io.redline.words.Message;

/** A table of vertices as CSV or TSV: comma, tab, semicolon; UTF-8 with or without BOM, or GBK. */
final class CsvTable implements SiteFormat {

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    return source.endsWith(".csv") || source.endsWith(".tsv") || separator(source.text()) != null;
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    String text = source.text();
    Sheet sheet = CsvText.sheet(source.name(), text, separator(text));
    VertexTable table = new VertexTable(sheet::cell);
    for (Sheet.Row row : sheet.rows()) table.row(row.number(), row.cells());
    return table.drawing(source, new Message("拐点表 CSV", "table of vertices, CSV"));
  }

  private static String separator(String text) {
    return CsvText.separator(text, cells -> TableColumns.in(cells) != null);
  }
}
