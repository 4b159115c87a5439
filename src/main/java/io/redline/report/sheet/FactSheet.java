package io.redline.report.sheet;

import io.redline.explain.Words;
import io.redline.report.Declared;
import io.redline.report.Report;
import io.redline.site.DerivedFact;
import io.redline.words.Lang;
import java.util.List;

/** 申报事实: what the proposal says, as read, and what the layers say of the place. */
record FactSheet(List<Report> reports) {

  void write(Workbook book) {
    Words words = reports.get(0).explanation().words();
    Lang lang = words.lang();
    Sheet sheet =
        book.sheet(
            lang.of("申报事实", "Facts"),
            List.of(
                new Sheet.Column(words.label("project.id"), 20),
                new Sheet.Column(words.label("derived.fact"), 34),
                new Sheet.Column(lang.of("字段", "field"), 30),
                new Sheet.Column(lang.of("读作", "read as"), 60),
                new Sheet.Column(words.label("source"), 40)));
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
    sheet.done();
  }
}
