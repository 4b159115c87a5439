package io.redline.report.word;

import io.redline.report.ClosingOpinion;

/** 7 结论, never wider than the tables above it. */
final class ConclusionSection {
  private final Chapter chapter;

  ConclusionSection(Chapter chapter) {
    this.chapter = chapter;
  }

  void write() {
    chapter.file.paragraph(WordStyle.HEADING_1, chapter.lang.of("7 结论", "7 Conclusion"));
    var opinion = ClosingOpinion.of(chapter.report);
    chapter.file.paragraph(WordStyle.NORMAL, Text.of(opinion.verdict()).strong());
    opinion.reasons().forEach(reason -> chapter.file.paragraph(WordStyle.NORMAL, reason));
    chapter.file.paragraph(WordStyle.NOTE, opinion.coverage());
    chapter.file.paragraph(WordStyle.NOTE, chapter.words.label("disclaimer"));
    boolean signed = chapter.report.isSigned();
    WordTable table = chapter.file.table(1500, 3319, 1500, 3319);
    table.row(
        Chapter.label(chapter.lang.of("审查人", "Reviewer")),
        Cell.of(signed ? chapter.report.signature().by() : "\n"),
        Chapter.label(chapter.lang.of("日期", "Date")),
        Cell.of(signed ? chapter.report.signature().on().toString() : "\n"));
    chapter.file.gap();
  }
}
