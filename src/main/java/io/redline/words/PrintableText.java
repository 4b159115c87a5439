package io.redline.words;

import java.util.stream.IntStream;

/** Text from outside, made fit for a printed page or a cell. */
public final class PrintableText {
  private static final int REPLACEMENT = 0xFFFD;

  private PrintableText() {}

  /**
   * The text with a replacement sign for each character that XML cannot hold: control characters
   * and half a surrogate pair. Line ends and tabs stay.
   */
  public static String xml(String text) {
    return replaced(text, c -> !isXml(c));
  }

  /**
   * The same without the marks that turn the direction of writing either: on paper a name must not
   * be able to turn the words around it.
   */
  public static String page(String text) {
    return replaced(text, c -> !isXml(c) || turnsDirection(c));
  }

  /** On one line. */
  public static String line(String text) {
    return page(text).replaceAll("[\\t\\r\\n\\u0085\\u2028\\u2029]+", " ");
  }

  /** With a capital at the beginning where the script has capitals: labels serve sentences too. */
  public static String capitalised(String label) {
    if (label.isEmpty()) return label;
    int first = label.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + label.substring(Character.charCount(first));
  }

  private static String replaced(String text, java.util.function.IntPredicate unfit) {
    if (text.codePoints().noneMatch(unfit)) return text;
    IntStream fit = text.codePoints().map(c -> unfit.test(c) ? REPLACEMENT : c);
    return fit.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  private static boolean turnsDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
  }
}
