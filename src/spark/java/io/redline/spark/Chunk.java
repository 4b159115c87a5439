package io.redline.spark;

import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of one list that are judged together, with the first rows of their list, which hold its
 * headings. Travels as a row of a table.
 *
 * @param file the list
 */
record Chunk(String file, List<TableRow> first, List<TableRow> rows) {
  private static final int ROWS = 500;

  /** Of a project that says little a full rulebook has a thousand findings. */
  private static final int ROWS_WITH_FINDINGS = 50;

  private static final StructType LINE =
      new StructType()
          .add("line", DataTypes.IntegerType)
          .add("cells", DataTypes.createArrayType(DataTypes.StringType));

  static StructType schema() {
    return new StructType()
        .add("file", DataTypes.StringType)
        .add("first", DataTypes.createArrayType(LINE))
        .add("rows", DataTypes.createArrayType(LINE));
  }

  Row row() {
    return RowFactory.create(file, lines(first), lines(rows));
  }

  static Chunk of(Row row) {
    return new Chunk(row.getString(0), rows(row.getList(1)), rows(row.getList(2)));
  }

  /** How many rows make a chunk. */
  static int rows(Task task) {
    return task.findings() ? ROWS_WITH_FINDINGS : ROWS;
  }

  /** As sequences, which a row reads back whether it has travelled or not. */
  private static Seq<Row> lines(List<TableRow> rows) {
    return sequence(
        rows.stream()
            .map(
                row ->
                    RowFactory.create(
                        row.number(), sequence(row.cells().stream().map(Cell::text).toList())))
            .toList());
  }

  private static <T> Seq<T> sequence(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  private static List<TableRow> rows(List<Row> lines) {
    return lines.stream()
        .map(
            line ->
                new TableRow(
                    line.getInt(0), line.<String>getList(1).stream().map(Cell::shown).toList()))
        .toList();
  }
}
