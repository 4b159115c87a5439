package io.redline.admission;

import io.redline.intake.Wording;

/** The four dimensions of an admission list, in the order in which reports show them. */
public enum Dimension {
  SPACE("space-layout", new Wording("空间布局约束", "space layout")),
  POLLUTION("pollutant-discharge", new Wording("污染物排放管控", "pollutant discharge")),
  RISK("environmental-risk", new Wording("环境风险防控", "environmental risk")),
  RESOURCE("resource-efficiency", new Wording("资源开发效率要求", "resource efficiency"));

  private final String id;
  private final Wording title;

  Dimension(String id, Wording title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public Wording title() {
    return title;
  }
}
