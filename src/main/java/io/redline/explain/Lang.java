package io.redline.explain;

/** The language of a report. */
public enum Lang {
  ZH,
  EN;

  public boolean isZh() {
    return this == ZH;
  }

  /** One of two texts. */
  public String of(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
