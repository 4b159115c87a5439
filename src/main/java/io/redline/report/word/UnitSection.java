package io.redline.report.word;

import io.redline.explain.Lang;
import io.redline.report.Report;
import io.redline.report.figure.MapFigure;

/** 3 涉及管控单元: the units the site lies on, and the figure of its relative position. */
final class UnitSection {
  private static final String LAYER = "control-units";
  private static final int FIGURE_WIDTH = 7800;

  private final Report report;
  private final WordFile file;
  private final Lang lang;

  UnitSection(Chapter chapter) {
    this.report = chapter.report;
    this.file = chapter.file;
    this.lang = chapter.lang;
  }

  void write() {
    file.paragraph(WordStyle.HEADING_1, lang.of("3 涉及管控单元", "3 Control units concerned"));
    boolean layered =
        report.layers().layers().stream().anyMatch(layer -> layer.card().serves(LAYER));
    if (!layered)
      file.paragraph(
          WordStyle.NORMAL,
          lang.of(
              "本次评估没有环境管控单元图层和生态环境准入清单，所涉管控单元及其准入要求未列，须另行查询并补入本节。",
              "No layer of control units and no admission list were at hand: the units concerned and their demands are not listed here and have to be looked up and added."));
    figure();
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
