package io.redline.report.word;

import io.redline.admission.Dimension;
import io.redline.assess.UnitTable;
import io.redline.report.Report;
import io.redline.report.UnitRows;
import io.redline.report.figure.MapFigure;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.List;

/**
 * 3 Control units concerned: the units the site lies on, and the figure of its relative position.
 */
final class UnitSection {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final String LAYER = "control-units";
  private static final int FIGURE_WIDTH = 7800;

  private final Report report;
  private final WordFile file;
  private final Lang lang;
  private final UnitRows rows;

  UnitSection(Chapter chapter) {
    this.report = chapter.report;
    this.file = chapter.file;
    this.lang = chapter.lang;
    this.rows = new UnitRows(chapter.words);
  }

  void write() {
    file.paragraph(WordStyle.HEADING_1, TEXTS.say(lang, "unit-section.3-control-units-concerned"));
    boolean layered =
        report.layers().layers().stream().anyMatch(layer -> layer.card().serves(LAYER));
    List<UnitTable> units = report.assessment().controlUnits();
    if (!layered)
      file.paragraph(WordStyle.NORMAL, TEXTS.say(lang, "unit-section.no-layer-control"));
    else if (units.isEmpty())
      file.paragraph(WordStyle.NORMAL, TEXTS.say(lang, "unit-section.layer-control-units"));
    else table(units);
    figure();
    units.forEach(this::list);
  }

  /** The units as the chapters of EIAs list them. */
  private void table(List<UnitTable> units) {
    WordTable table =
        file.table(1750, 2100, 900, 1000, 1400, 1250, 1238)
            .head(rows.headings().toArray(String[]::new));
    for (UnitTable unit : units) table.row(rows.cells(unit).stream().map(Cell::of).toList());
    file.gap();
  }

  /** What the unit's admission list says, by dimension. */
  private void list(UnitTable unit) {
    file.paragraph(
        WordStyle.HEADING_3,
        TEXTS.say(
            lang,
            "unit-section.admission-list",
            rows.label(unit),
            unit.list() == null ? "" : Punctuation.comma(lang) + unit.list()));
    WordTable table =
        file.table(1500, 4100, 2238, 1800)
            .head(
                TEXTS.say(lang, "dimension"),
                TEXTS.say(lang, "unit-section.text"),
                TEXTS.say(lang, "unit-section.outcome"),
                TEXTS.say(lang, "place"));
    for (Dimension dimension : Dimension.values()) {
      List<UnitTable.Row> said = unit.of(dimension);
      if (said.isEmpty())
        table.row(
            Cell.of(rows.dimension(dimension)),
            Cell.of("—"),
            Cell.of(rows.noRow(unit)),
            Cell.of("—"));
      for (int i = 0; i < said.size(); i++)
        table.row(
            Cell.of(rows.dimension(dimension)).merged(Cell.Merge.of(i, said.size())),
            Cell.of(said.get(i).entry().text()),
            Cell.of(rows.verdict(said.get(i))),
            Cell.of(rows.place(said.get(i))));
    }
    file.gap();
  }

  private void figure() {
    if (report.map() == null) {
      file.paragraph(WordStyle.NORMAL, TEXTS.say(lang, "unit-section.no-site-coordinates"));
      return;
    }
    MapFigure figure = new MapFigure(report.map(), lang);
    file.figure(
        figure.png(),
        "position",
        figure.alternativeText(),
        FIGURE_WIDTH,
        FIGURE_WIDTH * MapFigure.HEIGHT / MapFigure.WIDTH);
    file.paragraph(WordStyle.CAPTION, TEXTS.say(lang, "unit-section.figure-1-position"));
  }
}
