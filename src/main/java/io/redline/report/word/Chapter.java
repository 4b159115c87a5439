package io.redline.report.word;

import io.redline.assess.Assessment;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Explanation;
import io.redline.explain.OutcomeStyle;
import io.redline.explain.Words;
import io.redline.report.Report;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.PrintableText;
import io.redline.words.Punctuation;
import java.util.List;

/** One report as a chapter: opening, seven sections, annex. */
final class Chapter {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final int FIRST_STEPS = 5;

  final Report report;
  final Assessment assessment;
  final List<ExplainedFinding> findings;
  final WordFile file;
  final Words words;
  final Lang lang;

  Chapter(Report report, WordFile file) {
    this.report = report;
    this.assessment = report.assessment();
    this.findings = report.findings();
    this.file = file;
    this.words = report.explanation().words();
    this.lang = report.lang();
  }

  /**
   * @param last whether the file ends with this chapter
   */
  void write(boolean last) {
    opening();
    new BasisSection(this).write();
    new ProjectSection(this).write();
    new UnitSection(this).write();
    new ClauseSection(this).write();
    new PersonSection(this).write();
    new ConclusionSection(this).write();
    new Annex(this).write();
    String record = words.label("record") + Punctuation.colon(lang) + recordNumber();
    String foot =
        PrintableText.line(
            words.label("project.id")
                + Punctuation.colon(lang)
                + assessment.proposalId()
                + lang.of("　", "   ")
                + words.label("as-of")
                + Punctuation.colon(lang)
                + assessment.asOf());
    if (last) file.endLastPart(grade(), record, foot);
    else file.endPart(grade(), record, foot);
  }

  String grade() {
    return report.gradeTitle();
  }

  String recordNumber() {
    return report.stamp() == null ? words.label("record.none") : report.stamp().number();
  }

  /** Verdict and next steps come first; who only reads half a page reads these. */
  private void opening() {
    Explanation explain = report.explanation();
    file.paragraph(WordStyle.TITLE, TEXTS.say(lang, "chapter.compliance-environmental"));
    WordTable table = file.table(1800, WordFile.TEXT_WIDTH - 1800);
    table.row(label(words.label("project")), Cell.of(assessment.proposalName()));
    if (!report.personHeadline().isEmpty())
      table.row(
          label(words.label("conclusion")),
          Cell.of(List.of(Text.of(report.personHeadline()).strong())));
    OutcomeStyle colour = OutcomeStyle.of(assessment.outcome());
    table.row(
        label(words.label("verdict")),
        Cell.of(
                List.of(
                    Text.of(words.outcome(assessment.outcome())).strong().in(colour.ink()),
                    Text.of(explain.coverageLine(assessment))))
            .shaded(colour.paper()));
    table.row(
        label(TEXTS.say(lang, "chapter.grade")),
        Cell.of(grade() + lang.of("。", ". ") + words.label("disclaimer")));
    if (report.isSigned())
      table.row(label(words.label("signature")), Cell.of(report.signatureLine()));
    List<String> steps = explain.nextSteps(assessment);
    if (!steps.isEmpty()) table.row(label(words.label("next-steps")), Cell.of(first(steps)));
    file.gap();
  }

  private List<Text> first(List<String> steps) {
    List<Text> shown = new java.util.ArrayList<>();
    for (int i = 0; i < Math.min(FIRST_STEPS, steps.size()); i++)
      shown.add(Text.of((i + 1) + ". " + steps.get(i)));
    if (steps.size() > FIRST_STEPS)
      shown.add(Text.of(TEXTS.say(lang, "chapter.more-section-6", steps.size() - FIRST_STEPS)));
    return shown;
  }

  /** The name of what stands to the right of it. */
  static Cell label(String text) {
    return Cell.of(List.of(Text.of(PrintableText.capitalised(text)).strong())).shaded("F2F4F7");
  }
}
