package io.redline.spark;

import io.redline.layer.LayerProblem;
import io.redline.rulebook.RulebookProblem;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Audits a list that is too large for one machine. For {@code spark-submit}. */
@Command(
    name = "redline-spark",
    description = "Assesses a list on Apache Spark: CSV or Parquet in, Parquet out.",
    mixinStandardHelpOptions = true)
public final class SparkAudit implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int NOTHING_ASSESSED = 2;
  private static final int BROKEN = 4;

  @Option(
      names = "--list",
      required = true,
      description = "CSV files (one, a pattern, a folder), or Parquet whose columns are headings.")
  String list;

  @Option(
      names = "-o",
      required = true,
      description = "Folder of Parquet, one part an outcome; it must not exist.")
  String output;

  @Option(names = "--findings", description = "Folder of Parquet with a row a finding.")
  String findings;

  @Option(
      names = "--layers",
      description = "Layers directory, on a storage that every executor reaches.")
  String layers;

  @Option(names = "--as-of", description = "Judge every row by the law of this day, YYYY-MM-DD.")
  LocalDate asOf;

  @Option(names = "--lang", description = "zh or en (default: ${DEFAULT-VALUE}).")
  Lang lang = Lang.ZH;

  @Option(
      names = "--partitions",
      description = "Spread the rows of CSV over so many tasks (default: four a core).")
  int partitions;

  @Spec CommandSpec spec;

  public static void main(String[] args) {
    int code =
        new CommandLine(new SparkAudit()).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    if (code != DONE) System.exit(code);
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("redline audit").getOrCreate()) {
      return audit(spark);
    }
  }

  /**
   * @return exit code: 0 when the list was judged, whatever came out; 2 when it cannot be read; 4
   *     when the rulebook or a layer is broken
   */
  int audit(SparkSession spark) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      judge(spark, err);
      return DONE;
    } catch (RulebookProblem | LayerProblem e) {
      err.println(e.getMessage());
      return BROKEN;
    } catch (Exception e) {
      // Spark throws checked exceptions that its methods do not declare.
      JobProblem problem = JobProblem.in(e);
      if (problem == null) throw e;
      err.println(problem.getMessage());
      return NOTHING_ASSESSED;
    }
  }

  private void judge(SparkSession spark, PrintWriter err) throws IOException {
    Storage storage =
        new Storage(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    refuseToOverwrite(storage);
    Task task =
        new Task(storage, layers, asOf, Screening.today(), lang, findings != null, null).sealed();
    CollectionAccumulator<String> messages =
        spark.sparkContext().collectionAccumulator("not read in the list");
    results(new ListTable(spark, task, partitions).chunks(list), task, messages)
        .write()
        .partitionBy(ResultTable.OUTCOME)
        .parquet(output);
    Set<String> said = new TreeSet<>(messages.value());
    said.forEach(message -> err.println("! " + message));
    Dataset<Row> written = spark.read().schema(ResultTable.schema()).parquet(output);
    if (!told(written, err)) throw noProject(storage);
    if (findings != null)
      findings(written).write().partitionBy(ResultTable.OUTCOME).parquet(findings);
  }

  static Dataset<Row> results(
      Dataset<Row> chunks, Task task, CollectionAccumulator<String> messages) {
    return chunks.mapPartitions(
        new JudgeChunks(task, messages), Encoders.row(ResultTable.schema()));
  }

  /** A row a finding. */
  static Dataset<Row> findings(Dataset<Row> results) {
    return results
        .select(
            functions.col("file"),
            functions.col("row"),
            functions.col("id"),
            functions.explode(functions.col(ResultTable.FINDINGS)).as("f"))
        .select("file", "row", "id", "f.clause", "f.outcome", "f.summary");
  }

  /** How many came out how; false when nothing did. */
  private boolean told(Dataset<Row> written, PrintWriter err) {
    StringBuilder line = new StringBuilder();
    for (Row count : written.groupBy(ResultTable.OUTCOME).count().collectAsList())
      line.append(line.isEmpty() ? "" : " · ")
          .append(count.getString(0))
          .append(' ')
          .append(count.getLong(1));
    err.println(line + " → " + output);
    return !line.isEmpty();
  }

  /** Said before an hour of judging, not after it. */
  private void refuseToOverwrite(Storage storage) throws IOException {
    for (String folder : findings == null ? new String[] {output} : new String[] {output, findings})
      if (storage.exists(folder))
        throw new JobProblem(
            folder + " 已存在，不覆盖。请换一个文件夹或先移走它",
            folder + " is there already and is not overwritten; choose another or move it away");
  }

  private JobProblem noProject(Storage storage) throws IOException {
    storage.delete(output);
    return new JobProblem(
        list + "：表头以下没有项目。空清单不是通过，什么也没有评估", "no project below the headings: nothing was assessed");
  }
}
