package io.redline.report.word;

import io.redline.explain.Words;
import io.redline.report.Declared;
import io.redline.report.PartReading;
import io.redline.report.Report;
import io.redline.report.SiteVertices;
import io.redline.report.SiteVertices.Vertex;
import io.redline.site.DerivedFact;
import io.redline.words.Lang;
import java.util.List;

/** 2 项目与坐标: the proposal as read, the site's corners, and what the layers say of the place. */
final class ProjectSection {
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
    file.paragraph(WordStyle.HEADING_1, lang.of("2 项目与坐标", "2 Project and coordinates"));
    file.paragraph(WordStyle.HEADING_2, lang.of("2.1 申报事实", "2.1 Facts as declared"));
    WordTable facts =
        file.table(3200, WordFile.TEXT_WIDTH - 3200)
            .head(words.label("derived.fact"), lang.of("读作", "read as"));
    for (Declared.Fact fact : Declared.of(report))
      facts.row(Chapter.label(fact.label()), Cell.of(fact.value()));
    file.paragraph(WordStyle.HEADING_2, lang.of("2.2 坐标", "2.2 Coordinates"));
    file.paragraph(
        WordStyle.NORMAL, words.label("site.read-as") + lang.of("：", ": ") + report.readAsLine());
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
                lang.of("序号", "no."),
                lang.of("部分", "part"),
                lang.of("经度", "longitude"),
                lang.of("纬度", "latitude"),
                lang.of("经度（°）", "longitude (°)"),
                lang.of("纬度（°）", "latitude (°)"));
    for (Vertex corner : corners.subList(0, Math.min(MOST_CORNERS, corners.size())))
      table.row(
          Cell.of("J" + corner.number()),
          Cell.of(corner.part()),
          Cell.of(SiteVertices.degrees(corner.longitude(), lang, "E")),
          Cell.of(SiteVertices.degrees(corner.latitude(), lang, "N")),
          Cell.of(SiteVertices.decimal(corner.longitude())),
          Cell.of(SiteVertices.decimal(corner.latitude())));
    file.gap();
    String note =
        lang.of(
            "坐标为读取后换算到 EPSG:4490（CGCS2000）的经纬度；部分栏为“地块-环”，第 2 环起为洞；其他组成部分的拐点前有其名称。",
            "Longitude and latitude in EPSG:4490 (CGCS2000) after reading; part is plot-ring, from ring 2 on holes, after the name of the part of the project where it has several.");
    if (corners.size() > MOST_CORNERS)
      note +=
          lang.of(
              "共 " + corners.size() + " 个拐点，此处列前 " + MOST_CORNERS + " 个，其余见 GeoJSON 或 Excel 报告。",
              " The first "
                  + MOST_CORNERS
                  + " of "
                  + corners.size()
                  + " corners; the others stand in the GeoJSON and Excel reports.");
    file.paragraph(WordStyle.NOTE, note);
  }

  private void derived() {
    if (report.readAs().derived().isEmpty()) return;
    file.paragraph(WordStyle.HEADING_2, lang.of("2.3 推导事实", "2.3 Derived facts"));
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
