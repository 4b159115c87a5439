package io.redline.audit.result;

import io.redline.facts.Outcome;
import io.redline.table.write.CellStyle;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.List;
import java.util.Map;

/**
 * What came out how often, in numbers and as a chart, and what the list did not say clearly.
 *
 * @param about the list's name, the day, the rulebook
 * @param counts projects by outcome; null is unreadable
 * @param questions what would settle most projects first
 */
record SummarySheet(
    Lang lang,
    List<String> about,
    Map<Outcome, Integer> counts,
    List<RankedQuestion> questions,
    List<Message> messages) {
  private static final Catalogue TEXTS = Catalogue.named("result");

  void write(WorkbookWriter book) {
    SheetWriter sheet =
        book.sheet(
            TEXTS.say(lang, "sheet.summary"),
            SheetLayout.PAGE,
            List.of(new SheetColumn("", 24), new SheetColumn("", 60), new SheetColumn("", 24)));
    sheet.row(text("list"), about.get(0));
    sheet.row(text("as-of"), about.get(1));
    sheet.row(text("rulebook"), about.get(2));
    sheet.row(text("note"), text("disclaimer"));
    sheet.gap();
    sheet.heading(List.of(text("outcome"), text("projects")));
    int first = sheet.nextRow();
    counts.forEach((outcome, count) -> sheet.row(ResultRow.outcomeWord(outcome, lang), count));
    if (!counts.isEmpty()) sheet.bars(text("chart"), text("projects"), first, sheet.nextRow() - 1);
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    sheet.row(CellStyle.HEADING.of(text("all")), CellStyle.HEADING.of(total));
    sheet.gap();
    questions(sheet);
    if (!messages.isEmpty()) sheet.heading(List.of(text("on-the-list"), ""));
    for (Message message : messages) sheet.row("", message.in(lang));
  }

  private void questions(SheetWriter sheet) {
    if (questions.isEmpty()) return;
    sheet.heading(List.of(text("question"), text("question.projects"), text("question.alone")));
    for (RankedQuestion question : questions)
      sheet.row(question.topic().in(lang), question.projects(), question.alone());
    sheet.row("", text("question.note"));
    sheet.gap();
  }

  private String text(String key) {
    return TEXTS.say(lang, "summary." + key);
  }
}
