package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.table.Separator;
import io.redline.table.Sheet;
import io.redline.table.TableRow;
import io.redline.words.Catalogue;

/** A table of vertices as CSV or TSV: comma, tab, semicolon; UTF-8 with or without BOM, or GBK. */
final class CsvTable implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    return source.endsWith(".csv")
        || source.endsWith(".tsv")
        || Separator.ofHeadings(source.text(), CsvTable::headings) != null;
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    Sheet sheet = Sheet.ofCsv(source.name(), source.text(), CsvTable::headings);
    VertexTable table = new VertexTable(sheet::cell);
    for (TableRow row : sheet.rows()) table.row(row.number(), row.texts());
    return table.drawing(source, TEXTS.say("csv-table.table-vertices-csv"));
  }

  private static int headings(TableRow row) {
    return TableColumns.in(row.texts()) == null ? 0 : 1;
  }
}
