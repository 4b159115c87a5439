package io.redline.table;

/**
 * Text that a spreadsheet would take for a formula when it opens a CSV. An apostrophe before it
 * keeps it a text; reading takes the apostrophe off again.
 */
public final class FormulaText {
  private static final String STARTS = "=+-@＝＋－＠\t\r";
  private static final char APOSTROPHE = '\'';

  private FormulaText() {}

  /** Safe for a cell of a CSV. */
  public static String safe(String text) {
    return isRisky(text, 0) ? APOSTROPHE + text : text;
  }

  /** As it was before {@link #safe}. */
  public static String plain(String cell) {
    return cell.length() > 1 && cell.charAt(0) == APOSTROPHE && isRisky(cell, 1)
        ? cell.substring(1)
        : cell;
  }

  private static boolean isRisky(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) at++;
    // A text already behind an apostrophe gets another, lest it lose its own.
    while (at < text.length() && text.charAt(at) == APOSTROPHE) at++;
    return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
  }
}
