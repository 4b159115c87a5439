package io.redline.report.word;

import io.redline.assess.Assessment.Missing;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.OutcomeStyle;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.remedy.Remedy;
import io.redline.remedy.RemedyWords;
import io.redline.report.Conclusion;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * 6 Facts to supply and questions for a person: what to supply, and what a named person concludes,
 * machine outcome beside.
 */
final class PersonSection {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private final Chapter chapter;
  private final WordFile file;
  private final Words words;
  private final Lang lang;

  PersonSection(Chapter chapter) {
    this.chapter = chapter;
    this.file = chapter.file;
    this.words = chapter.words;
    this.lang = chapter.lang;
  }

  void write() {
    file.paragraph(WordStyle.HEADING_1, TEXTS.say(lang, "person-section.6-facts-supply-questions"));
    file.paragraph(WordStyle.HEADING_2, TEXTS.say(lang, "person-section.6-1-facts-supply"));
    missing();
    file.paragraph(WordStyle.HEADING_2, TEXTS.say(lang, "person-section.6-2-questions-person"));
    questions();
    remedies();
  }

  private void missing() {
    if (chapter.assessment.missing().isEmpty()) {
      file.paragraph(WordStyle.NORMAL, TEXTS.say(lang, "person-section.none"));
      return;
    }
    WordTable table =
        file.table(600, 2700, 3338, 1500, 750, 750)
            .head(
                TEXTS.say(lang, "no"),
                TEXTS.say(lang, "fact-or-layer-supply"),
                TEXTS.say(lang, "person-section.clauses-bears"),
                TEXTS.say(lang, "supplied"),
                words.label("conclusion.by"),
                words.label("conclusion.on"));
    int number = 0;
    for (Missing missing : chapter.assessment.missing())
      table.row(
          Cell.of(String.valueOf(++number)),
          Cell.of(words.fact(missing.fact())),
          Cell.of(
              TEXTS.say(
                  lang,
                  "person-section.mark",
                  missing.clauses().size(),
                  String.join(Punctuation.listComma(lang), missing.clauses()))),
          Cell.of(""),
          Cell.of(""),
          Cell.of(""));
    file.gap();
  }

  /** What the applicant can do, with what assessing it again gave. */
  private void remedies() {
    if (chapter.report.remedies().isEmpty()) return;
    file.paragraph(WordStyle.HEADING_2, "6.3 " + words.label("remedies"));
    file.paragraph(WordStyle.NOTE, words.label("remedies.note") + lang.of("。", "."));
    RemedyWords remedyWords = new RemedyWords(words);
    if (!chapter.report.remedies().extent().isWhole())
      file.paragraph(
          WordStyle.NOTE,
          remedyWords.extent(chapter.report.remedies().extent()) + lang.of("。", "."));
    if (chapter.report.remedies().found().isEmpty()) return;
    WordTable table =
        file.table(600, 4519, 4519)
            .head(TEXTS.say(lang, "no"), words.label("remedy"), words.label("remedy.effect"));
    int number = 0;
    for (Remedy remedy : chapter.report.remedies().found())
      table.row(
          Cell.of(String.valueOf(++number)),
          Cell.of(remedyWords.action(remedy)),
          Cell.of(remedyWords.effect(remedy).stream().map(Text::of).toList()));
    file.gap();
  }

  private void questions() {
    List<ExplainedFinding> asked =
        chapter.findings.stream()
            .filter(
                f ->
                    f.machine() == Outcome.REVIEW
                        || !chapter.report.conclusionsOn(f.clause()).isEmpty())
            .toList();
    if (asked.isEmpty()) {
      file.paragraph(WordStyle.NORMAL, TEXTS.say(lang, "person-section.none"));
      return;
    }
    WordTable table =
        file.table(1500, 2500, 1258, 2580, 900, 900)
            .head(
                words.label("clause"),
                words.label("finding.question"),
                words.label("finding.outcome"),
                words.label("conclusion"),
                words.label("conclusion.by"),
                words.label("conclusion.on"));
    asked.forEach(finding -> rows(table, finding));
    file.gap();
  }

  /** One row for each conclusion given; an empty one to write in when there is none. */
  private void rows(WordTable table, ExplainedFinding finding) {
    List<Conclusion> given = chapter.report.conclusionsOn(finding.clause());
    int rows = Math.max(1, given.size());
    for (int i = 0; i < rows; i++) {
      Cell.Merge merge = Cell.Merge.of(i, rows);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(finding.clause() + "\n" + finding.citation().heading()).merged(merge));
      cells.add(
          Cell.of(finding.question().isEmpty() ? finding.summary() : finding.question())
              .merged(merge));
      OutcomeStyle colour = OutcomeStyle.of(finding.machine());
      cells.add(
          Cell.of(List.of(Text.of(finding.outcome()).strong().in(colour.ink())))
              .shaded(colour.paper())
              .merged(merge));
      if (given.isEmpty()) cells.addAll(List.of(Cell.of("\n"), Cell.of(""), Cell.of("")));
      else cells.addAll(said(given.get(i), finding.machine()));
      table.row(cells);
    }
  }

  private List<Cell> said(Conclusion conclusion, Outcome machine) {
    List<Text> texts = new ArrayList<>();
    texts.add(Text.of(conclusion.decided(words, machine)).strong());
    if (!conclusion.reason().isEmpty())
      texts.add(
          Text.of(
              words.label("conclusion.reason") + Punctuation.colon(lang) + conclusion.reason()));
    if (!conclusion.legalBasis().isEmpty())
      texts.add(
          Text.of(
              words.label("conclusion.basis") + Punctuation.colon(lang) + conclusion.legalBasis()));
    if (conclusion.attachment() != null) texts.add(Text.of(conclusion.attachment().text(words)));
    if (conclusion.expires() != null)
      texts.add(Text.of(words.label("conclusion.expires") + " " + conclusion.expires()));
    String why = conclusion.whyVoid(chapter.report.seenOn(), words);
    if (!why.isEmpty()) texts.add(Text.of(why).strong());
    return List.of(
        Cell.of(texts),
        Cell.of(Objects.toString(conclusion.by(), "")),
        Cell.of(Objects.toString(conclusion.on(), "")));
  }
}
