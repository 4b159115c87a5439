package io.redline.spark;

import io.redline.audit.list.InMemoryRows;
import io.redline.audit.list.UnreadableList;
import io.redline.table.Cell;
import io.redline.table.TableRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/**
 * A list as a table of chunks.
 *
 * @param partitions to spread CSV over; 0 for four a core
 */
record ListTable(SparkSession spark, Task task, int partitions) {
  private static final int TASKS_A_CORE = 4;

  /**
   * @param list path, folder or pattern
   * @throws JobProblem when there is no such file, or a table whose columns are no headings
   */
  Dataset<Row> chunks(String list) throws IOException {
    List<String> files = task.storage().files(list);
    if (files.isEmpty()) throw new JobProblem(list + "：没有这样的文件", "no such file");
    long csv = files.stream().filter(ListTable::isCsv).count();
    if (csv > 0 && csv < files.size())
      throw new JobProblem(
          list + "：既有 CSV 又有别的文件。请分开", "CSV and other files together; name one kind");
    if (csv == 0 && files.stream().anyMatch(file -> file.matches("(?i).*\\.(xlsx?|jsonl|txt)")))
      throw new JobProblem(
          list + "：应为 CSV 或 Parquet。其他清单请用 redline audit",
          "expected CSV or Parquet; other lists are for redline audit");
    return csv > 0 ? ofCsv(files) : ofParquet(list);
  }

  private static boolean isCsv(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv");
  }

  /** One task reads a file; its chunks are then spread, so that one large file keeps all busy. */
  private Dataset<Row> ofCsv(List<String> files) {
    FlatMapFunction<String, Row> cut = new CsvChunks(task);
    int spread =
        partitions > 0 ? partitions : TASKS_A_CORE * spark.sparkContext().defaultParallelism();
    return spark
        .createDataset(files, Encoders.STRING())
        .repartition(files.size())
        .flatMap(cut, Encoders.row(Chunk.schema()))
        .repartition(spread);
  }

  private Dataset<Row> ofParquet(String list) {
    Dataset<Row> table = spark.read().parquet(list);
    String[] headings = table.columns();
    checked(list, table.schema().fields());
    Column[] columns = new Column[headings.length + 2];
    columns[0] = functions.col("_metadata.file_path");
    columns[1] = functions.col("_metadata.row_index");
    for (int i = 0; i < headings.length; i++) columns[i + 2] = table.col("`" + headings[i] + "`");
    return table
        .select(columns)
        .mapPartitions(new TableChunks(Chunk.rows(task), headings), Encoders.row(Chunk.schema()));
  }

  private void checked(String list, StructField[] fields) {
    for (StructField field : fields)
      if (!holdsTexts(field.dataType()))
        throw new JobProblem(
            list + "：列 " + field.name() + " 的类型是 " + field.dataType().sql() + "，应为文本、数、日期或文本数组",
            "column "
                + field.name()
                + " is of type "
                + field.dataType().sql()
                + "; expected texts, numbers, days or arrays of texts");
    List<Cell> headings = Arrays.stream(fields).map(f -> Cell.shown(f.name())).toList();
    try {
      InMemoryRows.of(
          list, List.of(new TableRow(1, headings)), task.screening().rulebook().vocabulary());
    } catch (UnreadableList e) {
      throw CsvChunks.unreadable(list, e);
    }
  }

  private static boolean holdsTexts(DataType type) {
    return type instanceof AtomicType && !(type instanceof BinaryType)
        || type instanceof ArrayType several && holdsTexts(several.elementType());
  }
}
