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
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");

  /** A raised o of Word is a plain one once it is pasted: 105o03′. */
  private static final Pattern LETTER_AS_DEGREE =
      Pattern.compile("(?<=\\d)\\s?[oOοО](?=\\s?\\d{1,2}\\s?['分])");

  private static final Pattern GAP = Pattern.compile("[\\s,;、/|()\\[\\]和]*");

  /** One form for the many signs of degrees, minutes, seconds, commas and colons. */
  static String normal(String text) {
    // What Word and PDF put between letters and never show.
    String shown = UNSEEN.matcher(text).replaceAll("");
    String signs =
        shown
            .replaceAll("[″‶”“‟＂ʺ〃˝]|′′|''|’’|‘‘|´´|``", "\"")
            .replaceAll("[′’‘‛＇`´ʹʼ‵ˊˋ]", "'")
            .replaceAll("[º˚゜∘⁰ᵒ]", "°");
    signs = LETTER_AS_DEGREE.matcher(signs).replaceAll("°");
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

  /**
   * Two numbers that hold degrees, minutes and seconds in their digits, as 1050342.4 and 284554.2;
   * no metres of ours look like that.
   *
   * @return null when they are anything else
   */
  static List<Angle> unpacked(Angle first, Angle second) {
    Double a = unpacked(first.value);
    Double b = unpacked(second.value);
    if (a == null || b == null) return null;
    boolean eastFirst = isEast(a) && isNorth(b) && first.value >= 730_000;
    boolean northFirst = isNorth(a) && isEast(b) && second.value >= 730_000;
    return eastFirst || northFirst
        ? List.of(new Angle(a, first.label), new Angle(b, second.label))
        : null;
  }

  private static Double unpacked(double value) {
    if (value < 30_000 || value >= 1_370_000) return null;
    double degrees = Math.floor(value / 10_000);
    double minutes = Math.floor((value - degrees * 10_000) / 100);
    double seconds = value - degrees * 10_000 - minutes * 100;
    return minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : null;
  }

  /**
   * Degrees, minutes and seconds as numbers of their own: 105 03 42.4 28 45 54.2.
   *
   * @return two angles; null when the numbers are anything else
   */
  static List<Angle> split(List<Angle> six) {
    if (six.size() != 6) return null;
    Double a = whole(six.subList(0, 3));
    Double b = whole(six.subList(3, 6));
    boolean place = a != null && b != null && (isEast(a) && isNorth(b) || isNorth(a) && isEast(b));
    return place ? List.of(new Angle(a, six.get(0).label), new Angle(b, six.get(3).label)) : null;
  }

  /** Degrees behind whose point minutes and seconds stand, as 105.03424; null when they cannot. */
  static Double dotted(double value) {
    return unpacked(value * 10_000);
  }

  /** Degrees, minutes, seconds in cells of their own; null when they cannot be that. */
  static Double whole(List<Angle> parts) {
    double degrees = parts.get(0).value;
    double minutes = parts.get(1).value;
    double seconds = parts.get(2).value;
    boolean whole = degrees == Math.rint(degrees) && minutes == Math.rint(minutes);
    boolean fits = minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
    return whole && fits ? degrees + minutes / 60 + seconds / 3600 : null;
  }

  private static boolean isEast(double degrees) {
    return degrees >= 73 && degrees <= 136;
  }

  private static boolean isNorth(double degrees) {
    return degrees >= 3 && degrees <= 54;
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
