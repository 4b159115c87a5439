package io.redline.report.sheet;

import io.redline.explain.ExplainedFinding;
import io.redline.explain.ExplainedFinding.Compared;
import io.redline.explain.ExplainedFinding.Open;
import io.redline.explain.ExplainedFinding.Related;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.report.Conclusion;
import io.redline.report.Report;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Clause by clause: one row a finding, worst first; what does not apply only when all was asked
 * for.
 */
record FindingSheet(List<Report> reports) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  void write(WorkbookWriter book) {
    Words words = reports.get(0).explanation().words();
    Lang lang = words.lang();
    SheetWriter sheet =
        book.sheet(
                TEXTS.say(lang, "finding-sheet.findings"),
                SheetLayout.PAGE,
                List.of(
                    new SheetColumn(words.label("project.id"), 16),
                    new SheetColumn(words.label("verdict"), 12),
                    new SheetColumn(words.label("finding.topic"), 14),
                    new SheetColumn(TEXTS.say(lang, "finding-sheet.clause-id"), 14),
                    new SheetColumn(words.label("instrument"), 20),
                    new SheetColumn(words.label("number"), 16),
                    new SheetColumn(words.label("article"), 16),
                    new SheetColumn(words.label("in-force"), 16),
                    new SheetColumn(words.label("finding.quote"), 36),
                    new SheetColumn(words.label("finding.project"), 36),
                    new SheetColumn(words.label("finding.evidence"), 44),
                    new SheetColumn(words.label("finding.exception"), 20),
                    new SheetColumn(words.label("finding.missing"), 20),
                    new SheetColumn(words.label("finding.changes"), 24),
                    new SheetColumn(words.label("finding.yields-to"), 14),
                    new SheetColumn(words.label("finding.question"), 24),
                    new SheetColumn(words.label("conclusion"), 24),
                    new SheetColumn(words.label("conclusion.by"), 12),
                    new SheetColumn(words.label("conclusion.on"), 12)))
            .filtered();
    for (Report report : reports)
      for (ExplainedFinding finding : report.explained()) sheet.row(cells(report, finding));
  }

  private static List<Object> cells(Report report, ExplainedFinding finding) {
    Words words = report.explanation().words();
    Lang lang = words.lang();
    var clause = finding.finding().clause();
    List<Conclusion> given = report.conclusionsOn(clause.id());
    return List.of(
        report.assessment().proposalId(),
        SummarySheet.marked(words, finding.machine()),
        finding.topic().title(lang),
        clause.id(),
        clause.instrument().title(),
        clause.instrument().number(),
        clause.article(),
        finding.citation().inForce(),
        clause.quote(),
        finding.summary(),
        finding.compared().stream().map(FindingSheet::compared).collect(Collectors.joining("\n")),
        finding.exemption() == null ? "" : finding.exemption().text(),
        finding.open().stream().map(Open::label).collect(Collectors.joining("\n")),
        String.join("\n", finding.changes()),
        finding.yieldsTo().stream().map(Related::clause).collect(Collectors.joining("\n")),
        finding.question(),
        given.stream()
            .map(c -> said(c, finding.machine(), report))
            .collect(Collectors.joining("\n")),
        given.stream().map(c -> Objects.toString(c.by(), "")).collect(Collectors.joining("\n")),
        given.stream().map(c -> Objects.toString(c.on(), "")).collect(Collectors.joining("\n")));
  }

  private static String compared(Compared compared) {
    String source = compared.source().isEmpty() ? "" : " [" + compared.source() + "]";
    return compared.label() + " · " + compared.holds() + " · " + compared.text() + source;
  }

  private static String said(Conclusion conclusion, Outcome machine, Report report) {
    Words words = report.explanation().words();
    String until =
        conclusion.expires() == null
            ? ""
            : " · " + words.label("conclusion.expires") + " " + conclusion.expires();
    String why = conclusion.whyVoid(report.seenOn(), words);
    return conclusion.decided(words, machine)
        + " · "
        + conclusion.reason()
        + " · "
        + conclusion.legalBasis()
        + (conclusion.attachment() == null ? "" : " · " + conclusion.attachment().text(words))
        + until
        + (why.isEmpty() ? "" : " · " + why);
  }
}
