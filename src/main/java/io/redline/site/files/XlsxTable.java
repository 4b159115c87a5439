package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.table.Sheet;
import io.redline.table.TableRow;
import io.redline.table.Workbook;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;

/** A table of vertices in a workbook; sheets without headings of vertices are named and left. */
final class XlsxTable implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message FORMAT = TEXTS.say("xlsx-table.table-vertices-xlsx");

  @Override
  public boolean recognises(SiteSource source) {
    return source.endsWith(".xlsx") && source.startsWith('P', 'K');
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    List<Sheet> sheets =
        Workbook.sheets(source.name(), source.bytes(), ProposalReader.MOST_POSITIONS);
    List<Message> left = new ArrayList<>();
    Sheet[] current = new Sheet[1];
    VertexTable table = new VertexTable((row, column) -> current[0].cell(row, column));
    for (Sheet sheet : sheets) {
      current[0] = sheet;
      read(sheet, table);
      if (!table.hasHeadings() && !sheet.rows().isEmpty())
        left.add(TEXTS.say("xlsx-table.sheet-no-headings", sheet.name()));
    }
    Drawing drawing = table.drawing(source, FORMAT);
    List<Message> notes = new ArrayList<>(drawing.notes());
    notes.addAll(left);
    return new Drawing(FORMAT, drawing.system(), drawing.axes(), drawing.plots(), notes);
  }

  private static void read(Sheet sheet, VertexTable table) {
    // A damaged workbook has sheets without a name.
    table.nextSheet(sheet.name() == null ? "" : sheet.name());
    int last = 0;
    for (TableRow row : sheet.rows()) {
      // A row that is not stored is a blank one, and a blank one ends a ring.
      if (row.number() > last + 1) table.row(last + 1, List.of());
      last = row.number();
      table.row(last, row.texts());
    }
  }
}
