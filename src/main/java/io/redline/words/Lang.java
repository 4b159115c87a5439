package io.redline.words;

/** The languages that the product speaks. */
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
