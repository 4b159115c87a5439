package io.redline.report.chapter;

import io.redline.facts.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as every pen draws it.
 *
 * @param columns none of them has a heading where the rows name themselves
 */
public record Table(List<Column> columns, List<Row> rows) {

  /**
   * @param share of the table's width, in parts of 100
   */
  public record Column(String heading, int share) {}

  /**
   * One line. A cell alone goes over the whole table.
   *
   * @param clauses that are told here, and nowhere else in the chapter
   */
  public record Row(List<Cell> cells, List<String> clauses) {
    public Row {
      cells = List.copyOf(cells);
      clauses = List.copyOf(clauses);
    }

    public static Row of(String... texts) {
      return new Row(Arrays.stream(texts).map(Cell::of).toList(), List.of());
    }

    /** A heading within the table, or a remark between rows. */
    public boolean isAcross() {
      return cells.size() == 1;
    }
  }

  /**
   * @param small said below the text, in smaller type; empty for nothing
   * @param outcome that the text is the word of; null for any other text
   * @param label whether it names what stands to the right of it
   * @param ditto whether it shares its place with the cell above, which says the same
   */
  public record Cell(
      String text, String small, @Nullable Outcome outcome, boolean label, boolean ditto) {
    public static Cell of(String text) {
      return of(text, "");
    }

    public static Cell of(String text, String small) {
      return new Cell(text, small, null, false, false);
    }

    public static Cell label(String text) {
      return new Cell(text, "", null, true, false);
    }

    public static Cell of(Outcome outcome, String word, String small) {
      return new Cell(word, small, outcome, false, false);
    }

    Cell asAbove() {
      return new Cell(text, small, outcome, label, true);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public boolean hasHeadings() {
    return columns.stream().anyMatch(column -> !column.heading().isEmpty());
  }

  /**
   * The same with the first columns merged downwards where they say the same.
   *
   * @param most rows that share one cell, so that every page has its words
   */
  Table merged(int firstColumns, int most) {
    List<Row> merged = new ArrayList<>();
    int alike = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean goesOn = i > 0 && !row.isAcross() && !rows.get(i - 1).isAcross() && alike < most - 1;
      List<Cell> cells = new ArrayList<>(row.cells());
      boolean same = goesOn;
      for (int column = 0; column < firstColumns && !row.isAcross(); column++) {
        same = same && cells.get(column).equals(rows.get(i - 1).cells().get(column));
        if (same) cells.set(column, cells.get(column).asAbove());
        if (column == 0) alike = same ? alike + 1 : 0;
      }
      merged.add(new Row(cells, row.clauses()));
    }
    return new Table(columns, merged);
  }
}
