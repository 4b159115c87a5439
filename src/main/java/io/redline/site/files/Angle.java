package io.redline.site.files;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number of a coordinate as people write it: decimal degrees, metres, or degrees, minutes and
 * seconds in any of their signs.
 *
 * @param value degrees or metres
 * @param label what it is said to be
 */
public record Angle(double value, Label label) {

  /** What is said of a number. */
  public enum Label {
    LONGITUDE,
    LATITUDE,
    X,
    Y,
    NONE
  }

  // Blanks are counted: two open runs of them side by side take the square of their length.
  private static final String NUMBER = "([+-]?\\d+(?:\\.\\d+)?)";
  private static final String PARTS =
      NUMBER
          + "(?:\\s{0,9}[°度](?:\\s{0,9}(\\d+(?:\\.\\d+)?)\\s{0,9}['分](?:\\s{0,9}(\\d+(?:\\.\\d+)?)(?:\\s{0,9}[\"秒])?)?)?)?";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:(东经|西经|北纬|南纬|经度|纬度|LONGITUDE|LATITUDE|LONG|LON|LNG|LAT|[EWNSXY])\\s{0,9}[:=]?\\s{0,9}"
              + PARTS
              + ")|(?:"
              + PARTS
              + "(?:\\s{0,9}([EWNS]))?)");
  private static final Pattern GAP = Pattern.compile("[\\s,;、/|()\\[\\]和]*");

  /** One form for the many signs of degrees, minutes, seconds, commas and colons. */
  static String normal(String text) {
    String signs =
        text.replaceAll("[″”“＂]|′′|''|’’", "\"")
            .replaceAll("[′’‘＇`´]", "'")
            .replaceAll("[º˚゜]", "°");
    return Normalizer.normalize(signs, Normalizer.Form.NFKC)
        .replace('。', '.')
        .replace('\u2212', '-')
        .toUpperCase(Locale.ROOT);
  }

  /**
   * All numbers of a text that holds nothing but numbers, their labels and separators.
   *
   * @param normal as {@link #normal} gives it
   * @return null when there is anything else, or a number that cannot be an angle
   */
  static List<Angle> allOf(String normal) {
    List<Angle> all = new ArrayList<>();
    Matcher token = TOKEN.matcher(normal);
    int end = 0;
    while (token.find()) {
      String gap = normal.substring(end, token.start());
      boolean apart = end == 0 || !gap.isEmpty() || token.group(1) != null || isClosed(normal, end);
      if (!GAP.matcher(gap).matches() || !apart) return null;
      Angle angle = of(token);
      if (angle == null) return null;
      all.add(angle);
      end = token.end();
    }
    return GAP.matcher(normal.substring(end)).matches() ? all : null;
  }

  /** Where the first number of a text begins, and the last one ends; null when there is none. */
  static int[] span(String normal) {
    Matcher token = TOKEN.matcher(normal);
    if (!token.find()) return null;
    int start = token.start();
    int end = token.end();
    while (token.find()) end = token.end();
    return new int[] {start, end};
  }

  /** The first numbers of a text, whatever stands between them. */
  static List<Angle> somewhereIn(String normal, int most) {
    List<Angle> all = new ArrayList<>();
    Matcher token = TOKEN.matcher(normal);
    while (all.size() < most && token.find()) {
      Angle angle = of(token);
      if (angle != null) all.add(angle);
    }
    return all;
  }

  /** One number alone, or null. */
  public static Angle only(String text) {
    double plain = PlainNumber.value(text, 0, text.length());
    if (!Double.isNaN(plain)) return new Angle(plain, Label.NONE);
    List<Angle> all = allOf(normal(text));
    return all == null || all.size() != 1 ? null : all.get(0);
  }

  private static boolean isClosed(String text, int end) {
    return "\"秒'分°度EWNS".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static Angle of(Matcher token) {
    int first = token.group(1) != null ? 2 : 5;
    String degrees = token.group(first);
    String minutes = token.group(first + 1);
    String seconds = token.group(first + 2);
    double value = Math.abs(Double.parseDouble(degrees));
    if (minutes != null) {
      double m = Double.parseDouble(minutes);
      double s = seconds == null ? 0 : Double.parseDouble(seconds);
      boolean whole = !degrees.contains(".") && (seconds == null || !minutes.contains("."));
      if (!whole || m >= 60 || s >= 60) return null;
      value += m / 60 + s / 3600;
    }
    String label = token.group(1) != null ? token.group(1) : token.group(8);
    boolean negative =
        degrees.startsWith("-")
            || label != null && (label.startsWith("W") || label.startsWith("S"))
            || "西经".equals(label)
            || "南纬".equals(label);
    return new Angle(negative ? -value : value, label(label));
  }

  private static Label label(String label) {
    if (label == null) return Label.NONE;
    return switch (label) {
      case "X" -> Label.X;
      case "Y" -> Label.Y;
      case "N", "S", "北纬", "南纬", "纬度", "LAT", "LATITUDE" -> Label.LATITUDE;
      default -> Label.LONGITUDE;
    };
  }
}
