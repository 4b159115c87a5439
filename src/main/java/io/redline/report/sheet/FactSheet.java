package io.redline.report.sheet;

import io.redline.explain.Words;
import io.redline.report.Declared;
import io.redline.report.Report;
import io.redline.site.DerivedFact;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;

/** Facts as declared: what the proposal says, as read, and what the layers say of the place. */
record FactSheet(List<Report> reports) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  void write(WorkbookWriter book) {
    Words words = reports.get(0).explanation().words();
    Lang lang = words.lang();
    SheetWriter sheet =
        book.sheet(
                TEXTS.say(lang, "fact-sheet.facts"),
                SheetLayout.PAGE,
                List.of(
                    new SheetColumn(words.label("project.id"), 20),
                    new SheetColumn(words.label("derived.fact"), 34),
                    new SheetColumn(TEXTS.say(lang, "fact-sheet.field"), 30),
                    new SheetColumn(TEXTS.say(lang, "read"), 60),
                    new SheetColumn(words.label("source"), 40)))
            .filtered();
    for (Report report : reports) {
      String id = report.assessment().proposalId();
      for (Declared.Fact fact : Declared.of(report))
        sheet.row(id, fact.label(), fact.pointer(), fact.value(), words.source("proposal"));
      for (DerivedFact fact : report.readAs().derived())
        sheet.row(
            id,
            report.words(fact.kind().label()),
            "",
            report.value(fact),
            fact.source() == null ? "" : fact.source());
    }
  }
}
