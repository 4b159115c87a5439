package io.redline.report.sheet;

import io.redline.admission.Dimension;
import io.redline.assess.UnitTable;
import io.redline.explain.Words;
import io.redline.report.Report;
import io.redline.report.UnitRows;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;

/** Control units: each unit under the site with every row of its admission list. */
record UnitSheet(List<Report> reports) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  void write(WorkbookWriter book) {
    Words words = reports.get(0).explanation().words();
    Lang lang = words.lang();
    UnitRows rows = new UnitRows(words);
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(new SheetColumn(words.label("project.id"), 20));
    rows.headings().forEach(heading -> columns.add(new SheetColumn(heading, 18)));
    columns.add(new SheetColumn(TEXTS.say(lang, "dimension"), 16));
    columns.add(new SheetColumn(words.label("finding.quote"), 60));
    columns.add(new SheetColumn(words.label("verdict"), 30));
    columns.add(new SheetColumn(TEXTS.say(lang, "place"), 24));
    SheetWriter sheet =
        book.sheet(TEXTS.say(lang, "unit-sheet.control-units"), SheetLayout.PAGE, columns)
            .filtered();
    for (Report report : reports)
      for (UnitTable unit : report.assessment().controlUnits())
        for (Dimension dimension : Dimension.values()) {
          if (unit.of(dimension).isEmpty())
            sheet.row(cells(report, rows, unit, dimension, "", rows.noRow(unit), ""));
          for (UnitTable.Row row : unit.of(dimension))
            sheet.row(
                cells(
                    report,
                    rows,
                    unit,
                    dimension,
                    row.entry().quote().text(),
                    rows.verdict(row),
                    rows.place(row)));
        }
  }

  private static List<Object> cells(
      Report report, UnitRows rows, UnitTable unit, Dimension dimension, String... said) {
    List<Object> cells = new ArrayList<>();
    cells.add(report.assessment().proposalId());
    cells.addAll(rows.cells(unit));
    cells.add(rows.dimension(dimension));
    cells.addAll(List.of(said));
    return cells;
  }
}
