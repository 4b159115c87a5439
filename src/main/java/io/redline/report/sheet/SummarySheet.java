package io.redline.report.sheet;

import io.redline.assess.Assessment;
import io.redline.explain.OutcomeStyle;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.report.Report;
import io.redline.table.write.CellStyle;
import io.redline.table.write.CellStyle.Styled;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Summary: verdict, counts, grade and record, one column a project. */
record SummarySheet(List<Report> reports) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  void write(WorkbookWriter book) {
    Report first = reports.get(0);
    Words words = first.explanation().words();
    Lang lang = first.lang();
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(new SheetColumn(TEXTS.say(lang, "summary-sheet.item"), 20));
    for (Report report : reports)
      columns.add(new SheetColumn(report.assessment().proposalId(), reports.size() == 1 ? 90 : 48));
    SheetWriter sheet =
        book.sheet(TEXTS.say(lang, "summary-sheet.summary"), SheetLayout.PAGE, columns);
    line(sheet, words.label("project.name"), r -> r.assessment().proposalName());
    line(sheet, words.label("verdict"), r -> marked(words, r.assessment().outcome()));
    line(sheet, TEXTS.say(lang, "summary-sheet.grade"), Report::gradeTitle);
    line(
        sheet,
        words.label("record"),
        r -> r.stamp() == null ? words.label("record.none") : r.stamp().number());
    line(sheet, words.label("record.hash"), r -> r.stamp() == null ? "" : r.stamp().hash());
    line(sheet, words.label("record.head"), r -> r.stamp() == null ? "" : r.stamp().head());
    if (reports.stream().anyMatch(r -> r.signature() != null))
      line(sheet, words.label("signature"), SummarySheet::signature);
    line(sheet, words.label("proposal.digest"), Report::proposalDigest);
    line(sheet, words.label("as-of"), r -> r.assessment().asOf().toString());
    line(sheet, words.label("rulebook"), r -> r.assessment().rulebook().version());
    line(
        sheet,
        words.label("rulebook") + lang.of("", " ") + words.label("digest"),
        r -> r.assessment().rulebook().digest());
    for (Outcome outcome : Outcome.values())
      line(sheet, words.outcome(outcome), r -> r.assessment().counts().get(outcome));
    line(sheet, words.label("not-encoded"), r -> r.assessment().notEncoded());
    line(sheet, words.label("site.read-as"), Report::readAsLine);
    if (reports.stream().anyMatch(r -> !r.parts().isEmpty()))
      line(sheet, TEXTS.say(lang, "summary-sheet.parts"), SummarySheet::parts);
    line(sheet, TEXTS.say(lang, "summary-sheet.notes"), r -> String.join("\n", r.notes()));
    line(sheet, words.label("next-steps"), SummarySheet::steps);
    line(sheet, TEXTS.say(lang, "summary-sheet.note"), r -> words.label("disclaimer"));
  }

  private void line(SheetWriter sheet, String label, Function<Report, Object> value) {
    List<Object> cells = new ArrayList<>();
    cells.add(label);
    reports.forEach(report -> cells.add(value.apply(report)));
    sheet.row(cells);
  }

  static Styled marked(Words words, Outcome outcome) {
    OutcomeStyle style = OutcomeStyle.of(outcome);
    return CellStyle.marked(style.ink(), style.paper()).of(words.outcome(outcome));
  }

  private static String parts(Report report) {
    return report.parts().stream().map(report::readAsLine).collect(Collectors.joining("\n"));
  }

  private static String signature(Report report) {
    if (report.isSigned()) return report.signatureLine();
    return report.explanation().words().label("signature.none");
  }

  private static String steps(Report report) {
    Assessment assessment = report.assessment();
    List<String> steps = report.explanation().nextSteps(assessment);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) lines.add((i + 1) + ". " + steps.get(i));
    return String.join("\n", lines);
  }
}
