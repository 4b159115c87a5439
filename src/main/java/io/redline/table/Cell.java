package io.redline.table;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cell as a person sees it.
 *
 * @param text without blanks around it; empty for an empty cell
 * @param kind whether the file holds a text, a number or an error such as {@code #N/A}
 * @param day the day that a number stands for in its workbook's calendar; null when there is none
 */
public record Cell(String text, Kind kind, @Nullable LocalDate day) {
  /** What the file says the cell holds; in a CSV bare digits are a number. */
  public enum Kind {
    TEXT,
    NUMBER,
    ERROR
  }

  public static final Cell EMPTY = new Cell("", Kind.TEXT, null);

  /** Errors of a spreadsheet, which a CSV keeps as texts. */
  private static final Set<String> ERRORS =
      Set.of(
          "#N/A",
          "#REF!",
          "#VALUE!",
          "#DIV/0!",
          "#NAME?",
          "#NUM!",
          "#NULL!",
          "#SPILL!",
          "#CALC!",
          "#GETTING_DATA");

  /** What somebody wrote, or a spreadsheet saved as text. */
  public static Cell written(String written) {
    if (written.isEmpty()) return EMPTY;
    return shown(strip(FormulaText.plain(written)));
  }

  /** A field of a CSV. Whether its digits were a number or a text before it was saved is lost. */
  public static Cell ofCsv(String field) {
    String text = strip(field);
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) < '0' || text.charAt(i) > '9') return written(field);
    return text.isEmpty() ? EMPTY : new Cell(text, Kind.NUMBER, null);
  }

  /**
   * @param text as {@link #text} gives it
   */
  public static Cell shown(String text) {
    if (text.isEmpty()) return EMPTY;
    return new Cell(
        text, text.charAt(0) == '#' && ERRORS.contains(text) ? Kind.ERROR : Kind.TEXT, null);
  }

  public boolean isEmpty() {
    return text.isEmpty() && kind != Kind.ERROR;
  }

  /** Spaces of every kind, also those that do not break and the byte order mark. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) from++;
    while (to > from && isBlank(text.charAt(to - 1))) to--;
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
