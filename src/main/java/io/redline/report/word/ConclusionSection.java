package io.redline.report.word;

import io.redline.report.ClosingOpinion;
import io.redline.words.Catalogue;

/** 7 Conclusion, never wider than the tables above it. */
final class ConclusionSection {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private final Chapter chapter;

  ConclusionSection(Chapter chapter) {
    this.chapter = chapter;
  }

  void write() {
    chapter.file.paragraph(
        WordStyle.HEADING_1, TEXTS.say(chapter.lang, "conclusion-section.7-conclusion"));
    var opinion = ClosingOpinion.of(chapter.report);
    chapter.file.paragraph(WordStyle.NORMAL, Text.of(opinion.verdict()).strong());
    opinion.reasons().forEach(reason -> chapter.file.paragraph(WordStyle.NORMAL, reason));
    chapter.file.paragraph(WordStyle.NOTE, opinion.coverage());
    chapter.file.paragraph(WordStyle.NOTE, chapter.words.label("disclaimer"));
    boolean signed = chapter.report.isSigned();
    WordTable table = chapter.file.table(1500, 3319, 1500, 3319);
    table.row(
        Chapter.label(TEXTS.say(chapter.lang, "conclusion-section.reviewer")),
        Cell.of(signed ? chapter.report.signature().by() : "\n"),
        Chapter.label(TEXTS.say(chapter.lang, "conclusion-section.date")),
        Cell.of(signed ? chapter.report.signature().on().toString() : "\n"));
    chapter.file.gap();
  }
}
