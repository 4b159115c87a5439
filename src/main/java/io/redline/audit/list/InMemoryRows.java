package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Vocabulary;
import io.redline.table.CsvRows;
import io.redline.table.RowSource;
import io.redline.table.TableRow;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * A list whose rows somebody carries elsewhere, to be read there as the whole list would be: its
 * headings are found once, its rows come in pieces and know their lines. Safe for several threads.
 */
public final class InMemoryRows {
  private final String name;
  private final Columns columns;
  private final Headings headings;
  private final Vocabulary vocabulary;

  private InMemoryRows(String name, Columns columns, Headings headings, Vocabulary vocabulary) {
    this.name = name;
    this.columns = columns;
    this.headings = headings;
    this.vocabulary = vocabulary;
  }

  /**
   * @param name for messages
   * @param first the rows that {@link #firstOf} gives, or one row of headings
   * @throws UnreadableList when none of them holds known headings
   */
  public static InMemoryRows of(String name, List<TableRow> first, Vocabulary vocabulary)
      throws UnreadableList {
    Headings own = Headings.own(new Fields(vocabulary));
    return new InMemoryRows(name, TableTop.among(first, own).columns(), own, vocabulary);
  }

  /** The bare rows of a CSV file, with its titles, headings and blank rows. */
  public static RowSource csv(Path file, Vocabulary vocabulary) throws IOException, UnreadableList {
    Headings own = Headings.own(new Fields(vocabulary));
    try {
      return CsvRows.of(file, row -> Columns.recognised(row, own));
    } catch (IntakeProblem e) {
      throw new UnreadableList(e);
    }
  }

  /** The first rows of a table, among which its headings are looked for. */
  public static List<TableRow> firstOf(RowSource rows) throws UnreadableList {
    return TableTop.firstRows(rows);
  }

  /** Where the headings end; what stands above is no project. */
  public int headingsLine() {
    return columns.line();
  }

  /** Headings that are not understood, each once. */
  public List<Message> messages() {
    return list(List.of()).messages();
  }

  /**
   * @param rows of the list below its headings, by their own lines
   */
  public ProjectList list(List<TableRow> rows) {
    return new TableList(name, new Piece(rows.iterator()), columns, headings, vocabulary, false);
  }

  private record Piece(Iterator<TableRow> rows) implements RowSource {
    @Override
    public TableRow next() {
      return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public double done() {
      return -1;
    }

    @Override
    public void close() {
      // The rows are in memory.
    }
  }
}
