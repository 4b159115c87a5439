package io.redline.report.sheet;

import io.redline.assess.Assessment.Missing;
import io.redline.explain.Words;
import io.redline.report.Report;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.List;

/** To supply: what would settle something, the most useful first. */
record MissingSheet(List<Report> reports) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  void write(WorkbookWriter book) {
    Words words = reports.get(0).explanation().words();
    Lang lang = words.lang();
    SheetWriter sheet =
        book.sheet(
                TEXTS.say(lang, "missing-sheet.missing"),
                SheetLayout.PAGE,
                List.of(
                    new SheetColumn(words.label("project.id"), 20),
                    new SheetColumn(TEXTS.say(lang, "no"), 7),
                    new SheetColumn(TEXTS.say(lang, "fact-or-layer-supply"), 40),
                    new SheetColumn(TEXTS.say(lang, "missing-sheet.field-or-layer-id"), 30),
                    new SheetColumn(TEXTS.say(lang, "missing-sheet.clauses"), 10),
                    new SheetColumn(words.label("finding.settles"), 60),
                    new SheetColumn(TEXTS.say(lang, "supplied"), 30),
                    new SheetColumn(words.label("conclusion.by"), 12),
                    new SheetColumn(words.label("conclusion.on"), 12)))
            .filtered();
    for (Report report : reports) {
      int number = 0;
      for (Missing missing : report.assessment().missing())
        sheet.row(
            report.assessment().proposalId(),
            ++number,
            words.fact(missing.fact()),
            missing.fact(),
            missing.clauses().size(),
            String.join(Punctuation.listComma(lang), missing.clauses()),
            "",
            "",
            "");
    }
  }
}
