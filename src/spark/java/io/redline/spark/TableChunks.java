package io.redline.spark;

import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Cuts the rows of a table into chunks: its columns' names are the headings. The first two columns
 * are the file and the number of the row in it, from 0.
 */
final class TableChunks implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;
  private static final int ABOVE = 2;
  private final int most;
  private final String[] headings;

  /**
   * @param most rows of a chunk
   * @param headings of the third column and those behind it
   */
  TableChunks(int most, String[] headings) {
    this.most = most;
    this.headings = headings.clone();
  }

  @Override
  public Iterator<Row> call(Iterator<Row> partition) {
    List<TableRow> first =
        List.of(new TableRow(1, List.of(headings).stream().map(Cell::shown).toList()));
    return new Iterator<>() {
      private Row next = partition.hasNext() ? partition.next() : null;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Row next() {
        if (next == null) throw new NoSuchElementException();
        String file = next.getString(0);
        List<TableRow> rows = new ArrayList<>(most);
        while (next != null && rows.size() < most && next.getString(0).equals(file)) {
          rows.add(line(next));
          next = partition.hasNext() ? partition.next() : null;
        }
        return new Chunk(file, first, rows).row();
      }
    };
  }

  /** The headings being 1, as in a list. */
  private TableRow line(Row row) {
    return new TableRow(
        Math.toIntExact(row.getLong(1) + 2),
        IntStream.range(0, headings.length).mapToObj(i -> cell(row.get(ABOVE + i))).toList());
  }

  private static Cell cell(Object value) {
    String text = text(value).strip();
    return value instanceof Number ? new Cell(text, Cell.Kind.NUMBER, null) : Cell.shown(text);
  }

  /** As a CSV would hold it: numbers without exponent, several values apart by semicolons. */
  static String text(Object value) {
    if (value == null) return "";
    if (value instanceof Double || value instanceof Float)
      return Double.isFinite(((Number) value).doubleValue())
          ? plain(new BigDecimal(value.toString()))
          : value.toString();
    if (value instanceof BigDecimal number) return plain(number);
    if (value instanceof Seq<?> several)
      return CollectionConverters.asJava(several).stream()
          .map(TableChunks::text)
          .collect(Collectors.joining(";"));
    return value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
