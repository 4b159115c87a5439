package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.table.Cell;
import io.redline.table.RowSource;
import io.redline.table.TableRow;
import io.redline.words.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person says of a list beside its columns: what cells of a column should have said, and
 * which hints hold. The list itself stays as it came.
 *
 * @param cells by the column's letters what stands there and what it should say; the empty text for
 *     a cell that says nothing
 * @param hints that are taken for facts, by their ids
 */
public record Corrections(Map<String, Map<String, String>> cells, List<String> hints) {
  public static final Corrections NONE = new Corrections(Map.of(), List.of());

  public Corrections {
    TreeMap<String, Map<String, String>> sorted = new TreeMap<>();
    cells.forEach((column, words) -> sorted.put(column, Map.copyOf(new TreeMap<>(words))));
    cells = Map.copyOf(sorted);
    hints = List.copyOf(new TreeSet<>(hints));
  }

  public boolean isNone() {
    return cells.isEmpty() && hints.isEmpty();
  }

  /** These and others; what the others say of a cell decides. */
  public Corrections with(Corrections others) {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (Corrections each : List.of(this, others))
      each.cells.forEach(
          (column, words) -> all.computeIfAbsent(column, c -> new TreeMap<>()).putAll(words));
    List<String> both = new ArrayList<>(hints);
    both.addAll(others.hints);
    return new Corrections(all, both);
  }

  /** The same corrections give the same text; none give the empty one. */
  public String text() {
    if (isNone()) return "";
    TreeMap<String, String> all = new TreeMap<>();
    cells.forEach((column, words) -> all.put(column, new TreeMap<>(words).toString()));
    return all + " " + hints;
  }

  /** What is said of the columns, with what may be taken from other cells. */
  Mapping over(Mapping mapping) {
    TreeSet<String> taken = new TreeSet<>(hints);
    taken.retainAll(HintedFacts.KEYS);
    taken.addAll(mapping.taken());
    return new Mapping(mapping.keys(), taken);
  }

  /** The rows with their cells as they should be. */
  RowSource over(RowSource rows) {
    return cells.isEmpty() ? rows : new Corrected(rows, cells);
  }

  private record Corrected(RowSource rows, Map<String, Map<String, String>> cells)
      implements RowSource {
    @Override
    public TableRow next() throws IntakeProblem {
      TableRow row = rows.next();
      return row == null ? null : corrected(row);
    }

    private TableRow corrected(TableRow row) {
      List<Cell> all = new ArrayList<>(row.cells());
      for (int i = 0; i < all.size(); i++) {
        Map<String, String> words = cells.get(TableRow.letters(i));
        String right = words == null ? null : words.get(all.get(i).text());
        if (right != null) all.set(i, Cell.ofCsv(right));
      }
      return new TableRow(row.number(), all);
    }

    @Override
    public List<Message> messages() {
      return rows.messages();
    }

    @Override
    public double done() {
      return rows.done();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
