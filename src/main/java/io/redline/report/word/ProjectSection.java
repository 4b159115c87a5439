package io.redline.report.word;

import io.redline.explain.Words;
import io.redline.report.Declared;
import io.redline.report.PartReading;
import io.redline.report.Report;
import io.redline.report.SiteVertices;
import io.redline.report.SiteVertices.Vertex;
import io.redline.site.DerivedFact;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.List;

/**
 * 2 Project and coordinates: the proposal as read, the site's corners, and what the layers say of
 * the place.
 */
final class ProjectSection {
  private static final Catalogue TEXTS = Catalogue.named("report");

  /** A longer list of corners goes into the file's own site, not into a chapter. */
  private static final int MOST_CORNERS = 60;

  private final Report report;
  private final WordFile file;
  private final Words words;
  private final Lang lang;

  ProjectSection(Chapter chapter) {
    this.report = chapter.report;
    this.file = chapter.file;
    this.words = chapter.words;
    this.lang = chapter.lang;
  }

  void write() {
    file.paragraph(WordStyle.HEADING_1, TEXTS.say(lang, "project-section.2-project-coordinates"));
    file.paragraph(WordStyle.HEADING_2, TEXTS.say(lang, "project-section.2-1-facts-declared"));
    WordTable facts =
        file.table(3200, WordFile.TEXT_WIDTH - 3200)
            .head(words.label("derived.fact"), TEXTS.say(lang, "read"));
    for (Declared.Fact fact : Declared.of(report))
      facts.row(Chapter.label(fact.label()), Cell.of(fact.value()));
    file.paragraph(WordStyle.HEADING_2, TEXTS.say(lang, "project-section.2-2-coordinates"));
    file.paragraph(
        WordStyle.NORMAL,
        words.label("site.read-as") + Punctuation.colon(lang) + report.readAsLine());
    for (PartReading part : report.parts())
      file.paragraph(WordStyle.NORMAL, report.readAsLine(part));
    for (String note : report.notes())
      file.paragraph(WordStyle.NORMAL, Text.of("※ " + note).strong());
    corners();
    derived();
  }

  private void corners() {
    List<Vertex> corners = SiteVertices.of(report);
    if (corners.isEmpty()) return;
    WordTable table =
        file.table(900, 1100, 2200, 2200, 1619, 1619)
            .head(
                TEXTS.say(lang, "no"),
                TEXTS.say(lang, "project-section.part"),
                TEXTS.say(lang, "project-section.longitude"),
                TEXTS.say(lang, "project-section.latitude"),
                TEXTS.say(lang, "project-section.longitude-2"),
                TEXTS.say(lang, "project-section.latitude-2"));
    for (Vertex corner : corners.subList(0, Math.min(MOST_CORNERS, corners.size())))
      table.row(
          Cell.of("J" + corner.number()),
          Cell.of(corner.part()),
          Cell.of(SiteVertices.degrees(corner.longitude(), lang, "E")),
          Cell.of(SiteVertices.degrees(corner.latitude(), lang, "N")),
          Cell.of(SiteVertices.decimal(corner.longitude())),
          Cell.of(SiteVertices.decimal(corner.latitude())));
    file.gap();
    String note = TEXTS.say(lang, "project-section.longitude-latitude");
    if (corners.size() > MOST_CORNERS)
      note += TEXTS.say(lang, "project-section.first-corners-others", corners.size(), MOST_CORNERS);
    file.paragraph(WordStyle.NOTE, note);
  }

  private void derived() {
    if (report.readAs().derived().isEmpty()) return;
    file.paragraph(WordStyle.HEADING_2, TEXTS.say(lang, "project-section.2-3-derived-facts"));
    WordTable table =
        file.table(2200, 4200, 3238)
            .head(words.label("derived.fact"), words.label("derived.value"), words.label("source"));
    for (DerivedFact fact : report.readAs().derived())
      table.row(
          Chapter.label(report.words(fact.kind().label())),
          Cell.of(report.value(fact)),
          Cell.of(fact.source()));
    file.gap();
  }
}
