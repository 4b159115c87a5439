package io.redline.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: the same in both languages, with a point before the decimals. */
public final class Numbers {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Numbers() {}

  /** Up to one decimal, thousands set apart by a space that does not break: 4 010, 640.2. */
  public static String spaced(double value) {
    String text = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    int point = text.length() - 2;
    StringBuilder number = new StringBuilder(text.endsWith(".0") ? text.substring(0, point) : text);
    int first = number.charAt(0) == '-' ? 1 : 0;
    for (int at = point - 3; at > first; at -= 3) number.insert(at, NO_BREAK_SPACE);
    return number.toString();
  }

  /** As many decimals as said, zeros among them. */
  public static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Every digit that tells the value from its neighbours, never with an exponent. */
  public static String plain(double value) {
    return plain(BigDecimal.valueOf(value));
  }

  /** Without zeros at the end and without an exponent. */
  public static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** {@link #spaced} with its unit: 4 010 m. */
  public static String metres(double metres) {
    return spaced(metres) + " m";
  }

  /** A length that is only to be imagined: 850 m, 3.2 km, 41 km. */
  public static String length(double metres) {
    if (metres < 1000) return Math.round(metres) + " m";
    return metres < 10_000 ? kilometres(metres) : Math.round(metres / 1000) + " km";
  }

  /** 3.2 km. */
  public static String kilometres(double metres) {
    return fixed(metres / 1000, 1) + " km";
  }

  /** 12.50 ha. */
  public static String hectares(double hectares) {
    return fixed(hectares, 2) + " ha";
  }

  /** 12.50 km². */
  public static String squareKilometres(double squareKilometres) {
    return fixed(squareKilometres, 2) + " km²";
  }

  /**
   * 12.5%.
   *
   * @param share 1 for the whole
   */
  public static String percent(double share, int decimals) {
    return fixed(100 * share, decimals) + "%";
  }
}
