package io.redline.report;

import io.redline.explain.OutcomeStyle;
import io.redline.facts.Outcome;

/**
 * Lines for a terminal or a file: wrapped to the width with Chinese characters counted as two
 * columns, coloured where asked, and never with a control character of somebody else's.
 */
public final class TextPage {
  /** These never begin a line. */
  private static final String CLOSING = "，。、；：？！）〕》”’」』】%°,.;:?!)]";

  private static final int LEAST_TEXT_COLUMNS = 20;
  private static final int DEEPEST_HANGING = 4;

  private final boolean colour;
  private final int columns;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param columns 0 for lines as long as they are
   */
  TextPage(boolean colour, int columns) {
    this.colour = colour;
    this.columns = columns;
  }

  void blank() {
    out.append('\n');
  }

  void line(int indent, String text) {
    line(indent, "", text, null);
  }

  /**
   * @param mark stands before the text; lines that follow are set under the text
   * @param painted colours the first line's mark, or the whole text when there is no mark; null for
   *     none
   */
  void line(int indent, String mark, String text, Outcome painted) {
    String clean = clean(text);
    int hanging = indent + Math.min(width(mark), DEEPEST_HANGING);
    int room = columns == 0 ? Integer.MAX_VALUE : Math.max(LEAST_TEXT_COLUMNS, columns - hanging);
    int taken = width(mark);
    boolean first = true;
    while (first || !clean.isEmpty()) {
      int end = breakAfter(clean, first ? Math.max(1, room - taken + hanging - indent) : room);
      String part = clean.substring(0, end).stripTrailing();
      out.append(" ".repeat(first ? indent : hanging));
      if (first) out.append(mark.isEmpty() ? "" : paint(mark, painted));
      out.append(mark.isEmpty() ? paint(part, painted) : part).append('\n');
      clean = clean.substring(end).stripLeading();
      first = false;
    }
  }

  private String paint(String text, Outcome outcome) {
    String code = outcome == null ? "" : OutcomeStyle.of(outcome).ansi();
    return colour && !code.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** The number of characters that fit, broken between words or Chinese characters. */
  private static int breakAfter(String text, int room) {
    int used = 0;
    int good = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      used += width(c);
      if (used > room) return good > 0 ? good : Math.max(i, next == i ? 1 : i == 0 ? next : i);
      boolean last = next >= text.length();
      if (last || mayBreak(c, text.codePointAt(next))) good = next;
      i = next;
    }
    return text.length();
  }

  private static boolean mayBreak(int before, int after) {
    if (CLOSING.indexOf(after) >= 0 || after == '\u00a0' || before == '\u00a0') return false;
    if ("（〔《“‘「『【([".indexOf(before) >= 0) return false;
    return before == ' ' || width(before) == 2 || width(after) == 2;
  }

  public static int width(String text) {
    return text.codePoints().map(TextPage::width).sum();
  }

  /** Columns a character takes: two for Chinese and full-width ones. */
  private static int width(int c) {
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE4F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1;
  }

  /** A name must not reach the terminal as a command, nor turn the direction of the text. */
  private static String clean(String text) {
    return text.replaceAll(
        "[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "\uFFFD");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
