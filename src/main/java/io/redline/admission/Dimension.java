package io.redline.admission;

import io.redline.words.Message;

/** The four dimensions of an admission list, in the order in which reports show them. */
public enum Dimension {
  SPACE("space-layout", new Message("空间布局约束", "space layout")),
  POLLUTION("pollutant-discharge", new Message("污染物排放管控", "pollutant discharge")),
  RISK("environmental-risk", new Message("环境风险防控", "environmental risk")),
  RESOURCE("resource-efficiency", new Message("资源开发效率要求", "resource efficiency"));

  private final String id;
  private final Message title;

  Dimension(String id, Message title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public Message title() {
    return title;
  }
}
