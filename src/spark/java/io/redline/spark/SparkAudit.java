package io.redline.spark;

import io.redline.screening.Screening;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Audits a list that is too large for one machine. For {@code spark-submit}. */
@Command(
    name = "redline-spark",
    description = "Assesses a list on Apache Spark: CSV or Parquet in, Parquet out.",
    mixinStandardHelpOptions = true)
public final class SparkAudit implements Callable<Integer> {
  @Option(
      names = "--list",
      required = true,
      description = "CSV with headings (UTF-8), or Parquet whose columns are headings.")
  String list;

  @Option(
      names = "-o",
      required = true,
      description = "Folder of Parquet, one part an outcome; it must not exist.")
  String output;

  @Option(names = "--findings", description = "Folder of Parquet with a row a finding.")
  String findings;

  @Option(names = "--layers", description = "Layers directory as every executor sees it.")
  String layers;

  @Option(names = "--as-of", description = "Judge every row by the law of this day, YYYY-MM-DD.")
  LocalDate asOf;

  @Option(names = "--lang", description = "zh or en (default: ${DEFAULT-VALUE}).")
  String lang = "zh";

  public static void main(String[] args) {
    int code = new CommandLine(new SparkAudit()).execute(args);
    if (code != 0) System.exit(code);
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("redline audit").getOrCreate()) {
      audit(spark);
    }
    return 0;
  }

  void audit(SparkSession spark) {
    Task task =
        new Task(layers, asOf, Screening.today(), !lang.equals("en"), findings != null, null)
            .sealed();
    judge(read(spark), task).write().partitionBy(ResultTable.OUTCOME).parquet(output);
    if (findings != null)
      findings(spark.read().schema(ResultTable.schema()).parquet(output)).write().parquet(findings);
  }

  private Dataset<Row> read(SparkSession spark) {
    return list.endsWith(".csv")
        ? spark
            .read()
            .option("header", true)
            .option("multiLine", true)
            .option("escape", "\"")
            .csv(list)
        : spark.read().parquet(list);
  }

  /** Every column is handed over as text, as a CSV would hold it. */
  static Dataset<Row> judge(Dataset<Row> table, Task task) {
    Column[] texts =
        Arrays.stream(table.columns())
            .map(name -> table.col("`" + name + "`").cast(DataTypes.StringType))
            .toArray(Column[]::new);
    return table
        .select(texts)
        .mapPartitions(new JudgeRows(task, table.columns()), Encoders.row(ResultTable.schema()));
  }

  /** A row a finding. */
  static Dataset<Row> findings(Dataset<Row> results) {
    return results
        .select(functions.col("id"), functions.explode(functions.col(ResultTable.FINDINGS)).as("f"))
        .select("id", "f.clause", "f.outcome", "f.summary");
  }
}
