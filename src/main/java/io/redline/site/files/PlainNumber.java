package io.redline.site.files;

/**
 * Digits with at most one point among them, as most files have them: no need of a pattern. {@link
 * Double#parseDouble} takes 1e5, NaN and 12d as well, which no coordinate is written as.
 */
public final class PlainNumber {
  private static final int LONGEST = 15;

  private static final double[] POWERS = powers();

  private PlainNumber() {}

  public static boolean is(String text) {
    return !Double.isNaN(value(text, 0, text.length()));
  }

  /**
   * What stands between two places of a text, read as {@link Double#parseDouble} reads it; NaN when
   * it is something else. So few digits are a whole number, and a power of ten, that a double holds
   * exactly: one division rounds once.
   */
  static double value(String text, int from, int to) {
    if (to <= from || to - from > LONGEST) return Double.NaN;
    long digits = 0;
    int point = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > from && i < to - 1) point = i;
      else if (c < '0' || c > '9') return Double.NaN;
      else digits = 10 * digits + c - '0';
    }
    return point < 0 ? digits : digits / POWERS[to - 1 - point];
  }

  private static double[] powers() {
    double[] powers = new double[LONGEST];
    powers[0] = 1;
    for (int i = 1; i < LONGEST; i++) powers[i] = 10 * powers[i - 1];
    return powers;
  }
}
