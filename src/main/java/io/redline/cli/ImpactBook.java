package io.redline.cli;

import io.redline.decisions.impact.ImpactRun;
import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.decisions.impact.Turn;
import io.redline.decisions.replay.ClauseChange;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The impact on a list as a workbook: the sum by clause, the projects, and what was not judged. */
final class ImpactBook {
  /** Excel holds 1 048 576 rows. */
  private static final int MOST_ROWS = 1_000_000;

  /** Rows that are handed to the file at a time; more would only fill the heap. */
  private static final int ROWS_AT_A_TIME = 1_000;

  private final ImpactWords words;
  private final Lang lang;

  ImpactBook(ImpactWords words) {
    this.words = words;
    this.lang = words.lang();
  }

  void write(ImpactRun run, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Redline", "1.0")) {
      clauses(book.newWorksheet(lang.of("按条文", "clauses")), run);
      Pages projects = new Projects(book);
      run.eachChanged(projects::add);
      projects.finish();
      Pages failed = new Failed(book);
      failed.begin();
      run.eachFailed(failed::add);
      failed.finish();
    }
  }

  private void clauses(Worksheet sheet, ImpactRun run) throws IOException {
    sheet.value(0, 0, words.sides());
    sheet.value(1, 0, words.summary(run));
    heads(sheet, 3, "条文|clause", "原结果|before", "新结果|after", "项目数|projects", "原因|cause");
    widths(sheet, 20, 14, 14, 10, 60);
    int at = 4;
    for (Map.Entry<String, Map<Turn, Long>> clause : run.byClause().entrySet())
      for (Map.Entry<Turn, Long> turn : clause.getValue().entrySet()) {
        sheet.value(at, 0, clause.getKey());
        sheet.value(at, 1, words.outcome(turn.getKey().before()));
        sheet.value(at, 2, words.outcome(turn.getKey().after()));
        sheet.value(at, 3, turn.getValue());
        sheet.value(at++, 4, words.causes(run.impact().causes(clause.getKey())));
      }
    sheet.finish();
  }

  /** As many sheets of one kind as its rows need, written out as they fill. */
  private abstract static class Pages {
    private final Workbook book;
    private final String title;
    private Worksheet sheet;
    private int sheets;
    private int at;

    Pages(Workbook book, String title) {
      this.book = book;
      this.title = title;
    }

    abstract void head(Worksheet sheet);

    abstract void add(Row row);

    /** The sheet to write the next row on. */
    final Worksheet sheet() {
      try {
        if (sheet == null || at >= MOST_ROWS) begin();
        else if (at % ROWS_AT_A_TIME == 0) sheet.flush();
        return sheet;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    final int nextRow() {
      return at++;
    }

    final void begin() throws IOException {
      finish();
      sheet = book.newWorksheet(title + (++sheets == 1 ? "" : " " + sheets));
      head(sheet);
      at = 1;
    }

    final void finish() throws IOException {
      if (sheet != null) sheet.finish();
    }
  }

  private final class Projects extends Pages {
    Projects(Workbook book) {
      super(book, lang.of("按项目", "projects"));
    }

    @Override
    void head(Worksheet sheet) {
      heads(
          sheet,
          0,
          "行|row",
          "编号|id",
          "项目|name",
          "原结论|verdict before",
          "新结论|verdict after",
          "条文|clause",
          "原结果|before",
          "新结果|after",
          "原因|cause");
      widths(sheet, 8, 24, 36, 12, 12, 20, 12, 12, 60);
    }

    @Override
    void add(Row row) {
      for (ClauseChange change : row.changed().clauses()) {
        Worksheet sheet = sheet();
        int at = nextRow();
        sheet.value(at, 0, row.number());
        sheet.inlineString(at, 1, row.id());
        sheet.inlineString(at, 2, row.changed().name());
        sheet.value(at, 3, words.outcome(row.changed().before().id()));
        sheet.value(at, 4, words.outcome(row.changed().after().id()));
        sheet.value(at, 5, change.clause());
        sheet.value(at, 6, words.outcome(change.before()));
        sheet.value(at, 7, words.outcome(change.after()));
        sheet.value(at, 8, words.causes(change.causes()));
      }
    }
  }

  private final class Failed extends Pages {
    Failed(Workbook book) {
      super(book, lang.of("未评估", "not judged"));
    }

    @Override
    void head(Worksheet sheet) {
      heads(sheet, 0, "行|row", "编号|id", "原因|reason");
      widths(sheet, 8, 24, 80);
    }

    @Override
    void add(Row row) {
      Worksheet sheet = sheet();
      int at = nextRow();
      sheet.value(at, 0, row.number());
      sheet.inlineString(at, 1, row.id());
      sheet.inlineString(at, 2, words.problem(row));
    }
  }

  /** Headings, Chinese and English. */
  private void heads(Worksheet sheet, int row, String... pairs) {
    for (int i = 0; i < pairs.length; i++) {
      String[] pair = pairs[i].split("\\|");
      sheet.value(row, i, lang.of(pair[0], pair[1]));
      sheet.style(row, i).bold().set();
    }
    sheet.freezePane(0, row + 1);
  }

  private static void widths(Worksheet sheet, int... widths) {
    for (int i = 0; i < widths.length; i++) sheet.width(i, widths[i]);
  }
}
