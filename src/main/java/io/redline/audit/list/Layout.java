package io.redline.audit.list;

import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the cells of a table stand in a result, whose columns are those of the list's first table.
 *
 * @param headings of the table
 * @param places by column of the table the column of the result; -1 for none
 * @param width of the result, without what stands beyond
 */
record Layout(List<String> headings, List<Integer> places, int width) {
  /** Of the first table itself. */
  static Layout own(Columns columns) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < columns.headings().size(); i++) places.add(i);
    return new Layout(columns.headings(), places, places.size());
  }

  /** Of another table: under the same fact, else under the same heading, else beyond. */
  static Layout under(Columns other, Columns first) {
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < first.headings().size(); i++)
      byName.putIfAbsent(HeadingText.normal(first.headings().get(i)), i);
    for (Column column : first.columns())
      if (column.field().isFact()) byName.put(column.field().key(), column.index());
    Map<Integer, String> keys = new HashMap<>();
    for (Column column : other.columns())
      if (column.field().isFact()) keys.put(column.index(), column.field().key());
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < other.headings().size(); i++) {
      String heading = HeadingText.normal(other.headings().get(i));
      int place =
          byName.getOrDefault(keys.getOrDefault(i, heading), byName.getOrDefault(heading, -1));
      places.add(heading.isEmpty() || places.contains(place) ? -1 : place);
    }
    return new Layout(other.headings(), places, first.headings().size());
  }

  /** Whether some column has no place in the result. */
  boolean goesBeyond() {
    for (int i = 0; i < places.size(); i++)
      if (places.get(i) < 0 && !headings.get(i).isBlank()) return true;
    return false;
  }

  /** The row's cells by column of the result; behind them in one cell what has no column there. */
  List<String> texts(TableRow row) {
    String[] texts = new String[width];
    java.util.Arrays.fill(texts, "");
    List<String> beyond = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      String text = row.cell(i).text();
      if (places.get(i) >= 0) texts[places.get(i)] = text;
      else if (!text.isEmpty() && !headings.get(i).isBlank())
        beyond.add(headings.get(i).strip() + "：" + text);
    }
    if (row.width() > places.size())
      beyond.add(
          row.cells().subList(places.size(), row.width()).stream()
              .map(Cell::text)
              .collect(Collectors.joining(" | ")));
    List<String> all = new ArrayList<>(List.of(texts));
    if (!beyond.isEmpty()) all.add(String.join(" | ", beyond));
    return all;
  }
}
