package io.redline.audit.result;

import io.redline.assess.Headline;
import io.redline.facts.Outcome;
import io.redline.table.write.CellStyle;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.List;
import java.util.Map;

/**
 * The title page: what was judged, by what, how it came out, what would settle most, and what the
 * list did not say clearly.
 *
 * @param about the list's name, the day, the rulebook
 * @param counts projects by outcome; null is unreadable
 * @param headlines projects by how they stand with the prohibitions
 */
record SummarySheet(
    Lang lang,
    List<String> about,
    Map<Outcome, Integer> counts,
    Map<Headline, Integer> headlines,
    ListSummary summary,
    List<Message> messages) {
  private static final Catalogue TEXTS = Catalogue.named("result");

  /** More of a kind would push the rest off the page; the first say most. */
  private static final int MOST_RANKED = 10;

  void write(WorkbookWriter book) {
    SheetWriter sheet =
        book.sheet(
            TEXTS.say(lang, "sheet.summary"),
            SheetLayout.PAGE,
            List.of(new SheetColumn("", 52), new SheetColumn("", 18), new SheetColumn("", 22)));
    sheet.printHeading(text("title"));
    sheet.across(CellStyle.TITLE.of(text("title")));
    sheet.across(labelled("list", about.get(0)));
    sheet.across(labelled("as-of", about.get(1)));
    sheet.across(labelled("rulebook", about.get(2)));
    sheet.across(labelled("note", text("disclaimer")));
    sheet.gap();
    headlines(sheet);
    outcomes(sheet);
    ranked(sheet, "question", summary.questions());
    ranked(sheet, "bureau", summary.bureaus());
    ranked(sheet, "column", summary.columns());
    if (!messages.isEmpty()) sheet.across(CellStyle.HEADING.of(text("on-the-list")));
    for (Message message : messages) sheet.across(message.in(lang));
  }

  private String labelled(String key, String what) {
    return text(key) + Punctuation.colon(lang) + what;
  }

  private void headlines(SheetWriter sheet) {
    sheet.heading(List.of(text("headline"), text("projects")));
    headlines.forEach((headline, n) -> sheet.row(ResultRow.headlineWord(headline, lang), n));
    summary
        .portfolio()
        .counts()
        .forEach((kind, n) -> sheet.row(kind.label().in(lang), text("findings", n)));
    sheet.gap();
  }

  private void outcomes(SheetWriter sheet) {
    sheet.heading(List.of(text("outcome"), text("projects")));
    int first = sheet.nextRow();
    counts.forEach((outcome, count) -> sheet.row(ResultRow.outcomeWord(outcome, lang), count));
    if (!counts.isEmpty()) sheet.bars(text("chart"), text("projects"), first, sheet.nextRow() - 1);
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    sheet.row(CellStyle.HEADING.of(text("all")), CellStyle.HEADING.of(total));
    sheet.gap();
  }

  private void ranked(SheetWriter sheet, String kind, List<RankedQuestion> all) {
    if (all.isEmpty()) return;
    sheet.heading(List.of(text(kind), text("question.projects"), text(kind + ".alone")));
    for (RankedQuestion one : all.subList(0, Math.min(MOST_RANKED, all.size())))
      sheet.row(one.topic().in(lang), one.projects(), one.alone());
    sheet.across(text(kind + ".note"));
    sheet.gap();
  }

  private String text(String key, Object... arguments) {
    return TEXTS.say(lang, "summary." + key, arguments);
  }
}
