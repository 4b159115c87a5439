package io.redline.audit.list;

import io.redline.intake.Vocabulary;
import java.util.Iterator;
import java.util.List;

/** A list whose rows somebody hands over, such as a partition of a table that lies elsewhere. */
public final class HandedRows {
  private HandedRows() {}

  /**
   * Read as a CSV with these headings is read.
   *
   * @param name for messages
   * @param rows texts by column; empty for no value
   * @throws UnreadableList when the headings are not known, or none is the project's id: a row's
   *     place in its partition is no name for it
   */
  public static ProjectList of(
      String name, List<String> headings, Iterator<List<String>> rows, Vocabulary vocabulary)
      throws UnreadableList {
    Headings known = Headings.own(new Fields(vocabulary));
    if (Columns.of(1, headings, known).of("id") == null)
      throw new UnreadableList("缺少“项目编号”一列", "there is no column 'id'");
    return new TableList(name, new Source(headings, rows), known, vocabulary, false);
  }

  private static final class Source implements RowSource {
    private final Iterator<List<String>> rows;
    private List<String> next;
    private int line;

    Source(List<String> headings, Iterator<List<String>> rows) {
      this.rows = rows;
      this.next = headings;
    }

    @Override
    public ListRow next() {
      if (next == null) return null;
      ListRow row = new ListRow(++line, next.stream().map(Cell::written).toList());
      next = rows.hasNext() ? rows.next() : null;
      return row;
    }

    @Override
    public double done() {
      return -1;
    }

    @Override
    public void close() {}
  }
}
