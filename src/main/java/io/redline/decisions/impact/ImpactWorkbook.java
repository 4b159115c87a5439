package io.redline.decisions.impact;

import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.decisions.replay.ClauseChange;
import io.redline.table.write.CellStyle;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The impact on a list as a workbook: the sum by clause, the projects, and what was not judged. */
public record ImpactWorkbook(ImpactWords words) {

  public void write(ImpactRun run, OutputStream out) throws IOException {
    WorkbookWriter.write(out, null, book -> sheets(run, book));
  }

  private void sheets(ImpactRun run, WorkbookWriter book) {
    clauses(run, book);
    SheetWriter projects =
        book.sheet(
                words.text("sheet.projects"),
                SheetLayout.LIST,
                List.of(
                    column("row", 8),
                    column("id", 24),
                    column("name", 36),
                    column("verdict-before", 12),
                    column("verdict-after", 12),
                    column("clause", 20),
                    column("before", 12),
                    column("after", 12),
                    column("cause", 60)))
            .filtered();
    run.eachChanged(row -> row.changed().clauses().forEach(c -> projects.row(cells(row, c))));
    SheetWriter failed =
        book.sheet(
                words.text("sheet.failed"),
                SheetLayout.LIST,
                List.of(column("row", 8), column("id", 24), column("reason", 80)))
            .filtered();
    run.eachFailed(row -> failed.row(row.number(), row.id(), words.problem(row)));
  }

  private void clauses(ImpactRun run, WorkbookWriter book) {
    SheetWriter sheet =
        book.sheet(
            words.text("sheet.clauses"),
            SheetLayout.LIST,
            List.of(
                new SheetColumn("", 20),
                new SheetColumn("", 14),
                new SheetColumn("", 14),
                new SheetColumn("", 10),
                new SheetColumn("", 60)));
    sheet.row(CellStyle.STRONG.of(words.sides()));
    sheet.row(words.summary(run));
    sheet.gap();
    sheet.heading(
        List.of(
            words.text("column.clause"),
            words.text("column.before"),
            words.text("column.after"),
            words.text("column.projects"),
            words.text("column.cause")));
    sheet.freeze(0);
    for (Map.Entry<String, Map<Turn, Long>> clause : run.byClause().entrySet())
      for (Map.Entry<Turn, Long> turn : clause.getValue().entrySet())
        sheet.row(
            clause.getKey(),
            words.outcome(turn.getKey().before()),
            words.outcome(turn.getKey().after()),
            turn.getValue(),
            words.causes(run.impact().causes(clause.getKey())));
  }

  private List<Object> cells(Row row, ClauseChange change) {
    return List.of(
        row.number(),
        row.id(),
        row.changed().name(),
        words.outcome(row.changed().before().id()),
        words.outcome(row.changed().after().id()),
        change.clause(),
        words.outcome(change.before()),
        words.outcome(change.after()),
        words.causes(change.causes()));
  }

  private SheetColumn column(String name, int width) {
    return new SheetColumn(words.text("column." + name), width);
  }
}
