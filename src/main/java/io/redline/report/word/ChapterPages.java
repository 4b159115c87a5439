package io.redline.report.word;

import io.redline.explain.OutcomeStyle;
import io.redline.explain.Words;
import io.redline.report.Report;
import io.redline.report.chapter.Chapter;
import io.redline.report.chapter.Section;
import io.redline.report.figure.MapFigure;
import io.redline.words.Lang;
import io.redline.words.PrintableText;
import io.redline.words.Punctuation;
import java.util.List;

/** One chapter, and its annexe on new pages, written from top to bottom. */
record ChapterPages(Chapter chapter, WordFile file) {
  private static final int FIGURE_WIDTH = 5500;

  /**
   * @param last whether the file ends with this chapter
   */
  void write(boolean last) {
    file.paragraph(WordStyle.TITLE, chapter.title());
    file.paragraph(
        WordStyle.HEADLINE, Text.of(chapter.headline()).in(OutcomeStyle.of(chapter.mark()).ink()));
    chapter.beside().forEach(line -> file.paragraph(WordStyle.NOTE, line));
    file.table(chapter.project());
    figure();
    sections(chapter.sections());
    file.newPage(WordStyle.TITLE, chapter.annexeTitle());
    sections(chapter.annexe());
    end(last);
  }

  private void figure() {
    Report report = chapter.report();
    if (report.map() != null) {
      MapFigure figure = new MapFigure(report.map(), report.lang());
      file.figure(
          figure.png(),
          "position",
          figure.alternativeText(),
          FIGURE_WIDTH,
          FIGURE_WIDTH * MapFigure.HEIGHT / MapFigure.WIDTH);
      file.paragraph(WordStyle.CAPTION, chapter.caption());
    }
    chapter.near().forEach(line -> file.paragraph(WordStyle.NOTE, line));
  }

  private void sections(List<Section> sections) {
    for (Section section : sections) {
      file.paragraph(
          section.level() == 1 ? WordStyle.HEADING_1 : WordStyle.HEADING_2, section.heading());
      section.paragraphs().forEach(text -> file.paragraph(WordStyle.NORMAL, text));
      if (section.table() != null) {
        file.table(section.table());
        file.gap();
      }
      section.notes().forEach(text -> file.paragraph(WordStyle.NOTE, text));
    }
  }

  private void end(boolean last) {
    Report report = chapter.report();
    Words words = report.explanation().words();
    Lang lang = report.lang();
    String colon = Punctuation.colon(lang);
    String record =
        words.label("record")
            + colon
            + (report.stamp() == null ? words.label("record.none") : report.stamp().number());
    String foot =
        PrintableText.line(
            words.label("project.id")
                + colon
                + report.assessment().proposalId()
                + lang.of("　", "   ")
                + words.label("as-of")
                + colon
                + report.assessment().asOf());
    if (last) file.endLastPart(report.gradeTitle(), record, foot);
    else file.endPart(report.gradeTitle(), record, foot);
  }
}
