package io.redline.audit.result;

import io.redline.explain.OutcomeStyle;
import io.redline.facts.Outcome;
import io.redline.table.write.CellStyle;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The rows to look at first, in the order of {@link Triage}, on a sheet to be read and printed. No
 * more are kept at a time than it shows, so that memory does not grow with the rows.
 */
final class TriageSheet {
  private static final Catalogue TEXTS = Catalogue.named("result");
  private static final int MOST = 2_000;
  private static final Comparator<ResultRow> FIRST_FIRST =
      Comparator.comparingDouble((ResultRow row) -> row.standing().triage())
          .thenComparing(ResultRow::row);

  private final Lang lang;
  private final PriorityQueue<ResultRow> kept = new PriorityQueue<>(FIRST_FIRST.reversed());
  private int rows;

  TriageSheet(Lang lang) {
    this.lang = lang;
  }

  void add(ResultRow row) {
    rows++;
    if (kept.size() == MOST && FIRST_FIRST.compare(row, kept.peek()) > 0) return;
    kept.add(row.plain());
    if (kept.size() > MOST) kept.remove();
  }

  void write(WorkbookWriter book) {
    SheetWriter sheet =
        book.sheet(
            TEXTS.say(lang, "sheet.triage"),
            SheetLayout.PAGE,
            List.of(
                column("order", 6),
                column("row", 7),
                column("project", 30),
                column("headline", 13),
                column("nearest", 15),
                column("why", 46),
                column("left", 22),
                column("unread", 26),
                column("hint", 26)));
    sheet.printHeading(TEXTS.say(lang, "sheet.triage"));
    List<ResultRow> sorted = new ArrayList<>(kept);
    sorted.sort(FIRST_FIRST);
    int order = 0;
    for (ResultRow row : sorted) sheet.row(cells(++order, row));
    if (rows > sorted.size()) sheet.across(TEXTS.say(lang, "triage.more", sorted.size(), rows));
  }

  private SheetColumn column(String name, int width) {
    return new SheetColumn(TEXTS.say(lang, "triage." + name), width);
  }

  private List<Object> cells(int order, ResultRow row) {
    return List.of(
        order,
        row.row(),
        row.id() + "\n" + row.name(),
        headline(row),
        row.prohibition(),
        row.reason(),
        left(row),
        String.join("\n", row.unread()),
        row.lead() == null ? "" : hint(row.lead()));
  }

  private Object headline(ResultRow row) {
    if (row.outcome() == null) return ResultRow.outcomeWord(null, lang);
    if (row.headline() == null)
      return marked(Outcome.ERROR, ResultRow.outcomeWord(Outcome.ERROR, lang));
    return switch (row.headline()) {
      case VIOLATED -> marked(Outcome.VIOLATED, row.headlineWord(lang));
      case ERROR -> marked(Outcome.ERROR, row.headlineWord(lang));
      case OPEN -> marked(Outcome.UNDETERMINED, row.headlineWord(lang));
      case CLEAR -> marked(Outcome.SATISFIED, row.headlineWord(lang));
    };
  }

  private static Object marked(Outcome outcome, String word) {
    for (OutcomeStyle style : OutcomeStyle.all())
      if (style.outcome() == outcome) return CellStyle.marked(style.ink(), style.paper()).of(word);
    return word;
  }

  private String left(ResultRow row) {
    if (row.left().number() == 0) return "";
    return TEXTS.say(lang, "triage.left-of", row.left().number(), row.ask(lang));
  }

  private String hint(ResultRow.SuspectedActivity lead) {
    String comma = TEXTS.say(lang, "join");
    return TEXTS.say(
        lang,
        "triage.hint-of",
        lead.rank(),
        String.join(comma, lead.words()),
        String.join(comma, lead.activities()),
        lead.whatIf());
  }
}
