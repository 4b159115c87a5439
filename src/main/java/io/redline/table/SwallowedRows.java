package io.redline.table;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds rows that a stray quote made part of a cell: {@code 5" 管} opens none, but a quote at the
 * start of a cell takes in all up to the next one. A cell with line breaks holds rows where its
 * lines are as wide as the table; a text or a list of coordinates is not.
 */
final class SwallowedRows {
  private static final Catalogue TEXTS = Catalogue.named("table");
  private static final Pattern WORDS = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);
  private static final int NARROWEST = 3;

  private final String separator;
  private final Deque<TableRow> waiting = new ArrayDeque<>();
  private final List<Message> messages = new ArrayList<>();
  private int width;
  private int more;

  SwallowedRows(char separator) {
    this.separator = String.valueOf(separator);
  }

  /** What is left of a row that was cut already; null when nothing is. */
  TableRow next() {
    return waiting.poll();
  }

  /** The row as it is, counted on; or the first of those it holds. */
  TableRow of(TableRow row) {
    List<List<Cell>> lines = isBroken(row) ? lines(row) : List.of();
    if (!areRows(lines)) {
      width = Math.max(width, row.width());
      return more == 0 ? row : new TableRow(row.number() + more, row.cells());
    }
    int first = row.number() + more;
    for (List<Cell> line : lines) waiting.add(new TableRow(row.number() + more++, line));
    more--;
    messages.add(TEXTS.say("csv.stray-quote", first, first + lines.size() - 1));
    return waiting.poll();
  }

  List<Message> messages() {
    return List.copyOf(messages);
  }

  private static boolean isBroken(TableRow row) {
    for (Cell cell : row.cells()) if (cell.text().indexOf('\n') >= 0) return true;
    return false;
  }

  private List<List<Cell>> lines(TableRow row) {
    String whole = String.join(separator, row.texts());
    return whole
        .lines()
        .map(
            line ->
                Arrays.stream(line.split(Pattern.quote(separator), -1)).map(Cell::ofCsv).toList())
        .toList();
  }

  /** Two lines at least that are rows of their own, and none that is a part of one. */
  private boolean areRows(List<List<Cell>> lines) {
    return width >= NARROWEST
        && lines.size() > 1
        && lines.stream()
            .allMatch(
                line ->
                    line.size() >= width
                        && line.stream().anyMatch(cell -> WORDS.matcher(cell.text()).matches()));
  }
}
