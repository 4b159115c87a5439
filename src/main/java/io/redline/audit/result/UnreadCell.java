package io.redline.audit.result;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Lang;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that could not be read.
 *
 * @param column its letters; empty for what is no single cell
 * @param heading above it
 * @param value what stands there; empty where it was too long to be kept
 * @param guess what was probably meant; empty where nobody can tell
 * @param told all of it in a line
 */
public record UnreadCell(String column, String heading, String value, String guess, String told) {
  /** As the reader of rows names a cell in English: {@code cell D25 (nature)}. */
  private static final Pattern CELL =
      Pattern.compile("cell ([A-Z]{1,3})[0-9]+ \\((.*)\\)", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("\"(.*[^…])\"", Pattern.DOTALL);

  public static UnreadCell of(Problem problem, String told, Lang lang) {
    Matcher cell = CELL.matcher(problem.where() == null ? "" : problem.where().en());
    Matcher value = QUOTED.matcher(problem.value() == null ? "" : problem.value().en());
    boolean found = cell.matches() && value.matches();
    String guess = found && problem.guess() != null ? problem.guess().in(lang) : "";
    return new UnreadCell(
        found ? cell.group(1) : "",
        found ? cell.group(2) : "",
        found ? value.group(1) : "",
        guess,
        told);
  }

  /** One of which only the line is known. */
  static UnreadCell told(String told) {
    return new UnreadCell("", "", "", "", told);
  }

  /** Whether one can say what it should have said. */
  boolean isCorrectable() {
    return !column.isEmpty();
  }
}
