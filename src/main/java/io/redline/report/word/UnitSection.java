package io.redline.report.word;

import io.redline.admission.Dimension;
import io.redline.assess.UnitTable;
import io.redline.report.Report;
import io.redline.report.UnitRows;
import io.redline.report.figure.MapFigure;
import io.redline.words.Lang;
import java.util.List;

/** 3 涉及管控单元: the units the site lies on, and the figure of its relative position. */
final class UnitSection {
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
    file.paragraph(WordStyle.HEADING_1, lang.of("3 涉及管控单元", "3 Control units concerned"));
    boolean layered =
        report.layers().layers().stream().anyMatch(layer -> layer.card().serves(LAYER));
    List<UnitTable> units = report.assessment().controlUnits();
    if (!layered)
      file.paragraph(
          WordStyle.NORMAL,
          lang.of(
              "本次评估没有环境管控单元图层和生态环境准入清单，所涉管控单元及其准入要求未列，须另行查询并补入本节。",
              "No layer of control units and no admission list were at hand: the units concerned and their demands are not listed here and have to be looked up and added."));
    else if (units.isEmpty())
      file.paragraph(
          WordStyle.NORMAL,
          lang.of(
              "环境管控单元图层在选址处没有可列的单元；是否确无单元见第 4、6 节的结论与图层完整性。",
              "The layer of control units lists no unit at the site; whether there is none is for sections 4 and 6 and the layer's completeness to say."));
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
        lang.of("准入清单：", "Admission list: ")
            + rows.label(unit)
            + (unit.list() == null ? "" : lang.of("，", ", ") + unit.list()));
    WordTable table =
        file.table(1500, 4100, 2238, 1800)
            .head(
                lang.of("维度", "dimension"),
                lang.of("要求原文", "text"),
                lang.of("结论", "outcome"),
                lang.of("出处", "place"));
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
      file.paragraph(
          WordStyle.NORMAL,
          lang.of("没有选址坐标，未绘相对位置图。", "No site coordinates, so no figure of the position."));
      return;
    }
    MapFigure figure = new MapFigure(report.map(), lang);
    file.figure(
        figure.png(),
        "position",
        figure.alternativeText(),
        FIGURE_WIDTH,
        FIGURE_WIDTH * MapFigure.HEIGHT / MapFigure.WIDTH);
    file.paragraph(
        WordStyle.CAPTION,
        lang.of(
            "图 1 选址与周边图层相对位置示意图（非测绘成果）",
            "Figure 1 Position of the site among the layers (no survey)"));
  }
}
