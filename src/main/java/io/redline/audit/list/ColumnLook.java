package io.redline.audit.list;

import io.redline.table.TableRow;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a list as they would be read, for a person to look at before anything is assessed;
 * also of a list that could not be read so.
 *
 * @param line row of the headings; 0 where the list has no columns, as JSON Lines
 * @param columns those with a heading, and those in which something stands
 * @param messages what would be passed over and why
 * @param refused why the list could not be read so; null when it could
 */
public record ColumnLook(int line, List<Seen> columns, List<Message> messages, Message refused) {
  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 60;

  /**
   * One column.
   *
   * @param number as a mapping may name it, {@code #3}
   * @param address of the heading's cell
   * @param field what it would be read as; null when it would not be read
   * @param samples some different texts that stand in it, cut short
   */
  public record Seen(
      String number, String address, String heading, Field field, List<String> samples) {}

  /** Of a list without columns. */
  static ColumnLook none() {
    return new ColumnLook(0, List.of(), List.of(), null);
  }

  static ColumnLook of(TableTop found) {
    TableTop top = found.guessed();
    if (!top.isFound())
      return new ColumnLook(0, List.of(), List.of(), found.noHeadings().wording());
    try {
      if (!found.isFound()) throw found.noHeadings();
      Columns columns = top.columns();
      return new ColumnLook(top.line(), seen(top, columns), columns.messages(), null);
    } catch (UnreadableList e) {
      return new ColumnLook(top.line(), seen(top, null), List.of(), e.wording());
    }
  }

  /**
   * @param columns as they would be read; null when they cannot
   */
  private static List<Seen> seen(TableTop top, Columns columns) {
    List<Seen> seen = new ArrayList<>();
    List<Heading> all = top.all();
    int widest = top.rows().stream().mapToInt(TableRow::width).max().orElse(0);
    for (int i = 0; i < Math.max(widest, all.size()); i++) {
      Heading heading = i < all.size() ? all.get(i) : Heading.of("");
      List<String> samples = samples(top.below(), i);
      if (heading.isBlank() && !top.headings().isSaidByNumber(i) && samples.isEmpty()) continue;
      Field field = columns == null ? top.headings().named(i, heading).field() : read(columns, i);
      if (field == null && columns != null && columns.skips(i))
        field = top.headings().named(i, heading).field();
      seen.add(
          new Seen(
              Mapping.number(i),
              TableRow.address(i, top.line()),
              heading.text().strip(),
              field,
              samples));
    }
    return seen;
  }

  private static Field read(Columns columns, int index) {
    for (Column column : columns.columns()) if (column.index() == index) return column.field();
    return null;
  }

  private static List<String> samples(List<TableRow> rows, int column) {
    Set<String> samples = new LinkedHashSet<>();
    for (TableRow row : rows) {
      String text = row.cell(column).text().strip();
      if (samples.size() == SAMPLES) break;
      if (!text.isEmpty())
        samples.add(
            text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text);
    }
    return List.copyOf(samples);
  }
}
