package io.redline.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.redline.cli.Main;
import io.redline.facts.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Spark in local mode beside the command on one machine, on the same rows. */
class SparkAuditTest {
  private static final Path LIST = Path.of("samples/list.csv");
  private static final String LAYERS = "samples/layers";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private static SparkSession spark;
  @TempDir static Path folder;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Task task(boolean findings) {
    return new Task(LAYERS, null, DAY, false, findings, null).sealed();
  }

  private static Dataset<Row> list() {
    return spark
        .read()
        .option("header", true)
        .option("multiLine", true)
        .option("escape", "\"")
        .csv(LIST.toString());
  }

  private static TreeSet<String> bySpark(Dataset<Row> results) {
    TreeSet<String> lines = new TreeSet<>();
    for (Row row : results.collectAsList()) {
      StringBuilder line = new StringBuilder();
      for (String name : List.of("id", "name", "outcome")) line.append(text(row, name)).append('|');
      for (Outcome outcome : Outcome.values())
        line.append(text(row, ResultTable.count(outcome))).append('|');
      lines.add(line.append(text(row, "reason")).append('|').append(text(row, "next")).toString());
    }
    return lines;
  }

  private static String text(Row row, String name) {
    return String.valueOf((Object) row.getAs(name));
  }

  private static TreeSet<String> byOneMachine() throws IOException {
    Path out = folder.resolve("one.csv");
    StringWriter said = new StringWriter();
    Main.run(
        new String[] {
          "audit",
          LIST.toString(),
          "-o",
          out.toString(),
          "--layers",
          LAYERS,
          "--lang",
          "en",
          "--quiet"
        },
        new PrintWriter(said),
        new PrintWriter(said));
    TreeSet<String> lines = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out)) {
      for (NamedCsvRecord row : csv) {
        List<String> cells = new ArrayList<>();
        for (String name : List.of("id", "name", "outcome")) cells.add(row.getField(name));
        for (Outcome outcome : Outcome.values()) cells.add(row.getField(outcome.id()));
        cells.add(row.getField("reason"));
        cells.add(row.getField("next"));
        lines.add(String.join("|", cells));
      }
    }
    return lines;
  }

  @Test
  void manyPartitionsGiveTheRowsThatOneMachineGives() throws IOException {
    TreeSet<String> expected = byOneMachine();
    assertTrue(expected.size() > 15, expected.size() + " rows");
    Dataset<Row> spread = list().repartition(4);
    assertEquals(expected, bySpark(SparkAudit.judge(spread, task(false))));
  }

  @Test
  void parquetGivesWhatCsvGives() {
    String parquet = folder.resolve("list.parquet").toString();
    list().write().parquet(parquet);
    assertEquals(
        bySpark(SparkAudit.judge(list(), task(false))),
        bySpark(SparkAudit.judge(spark.read().parquet(parquet), task(false))));
  }

  @Test
  void everyFindingThatIsNotNotApplicableIsARow() {
    Dataset<Row> results = SparkAudit.judge(list(), task(true));
    long counted = 0;
    for (Row row : results.collectAsList())
      for (Outcome outcome : Outcome.values())
        if (outcome != Outcome.NOT_APPLICABLE)
          counted += row.<Integer>getAs(ResultTable.count(outcome));
    assertEquals(counted, SparkAudit.findings(results).count());
    assertTrue(counted > 100, counted + " findings");
  }

  @Test
  void anExecutorWithOtherLayersRefusesToJudge() {
    Task other = new Task(LAYERS, null, DAY, false, false, "sha256:another rulebook");
    IllegalStateException refused = assertThrows(IllegalStateException.class, other::screening);
    assertTrue(refused.getMessage().contains("not the driver's"), refused.getMessage());
  }

  @Test
  void aTableWithoutIdsIsRefused() {
    Dataset<Row> nameless = list().drop(list().columns()[0]);
    Exception refused =
        assertThrows(
            Exception.class, () -> SparkAudit.judge(nameless, task(false)).collectAsList());
    assertTrue(refused.toString().contains("no column 'id'"), refused.toString());
  }

  @Test
  void theCommandWritesAPartForEachOutcome() throws IOException {
    Path out = folder.resolve("out");
    Path findings = folder.resolve("findings");
    SparkAudit audit = new SparkAudit();
    new CommandLine(audit)
        .parseArgs(
            "--list",
            LIST.toString(),
            "-o",
            out.toString(),
            "--findings",
            findings.toString(),
            "--layers",
            LAYERS,
            "--lang",
            "en");
    audit.audit(spark);
    try (var parts = Files.list(out)) {
      assertTrue(parts.anyMatch(p -> p.getFileName().toString().equals("outcome=violated")));
    }
    assertEquals(list().count(), spark.read().parquet(out.toString()).count());
    assertTrue(spark.read().parquet(findings.toString()).count() > 100);
  }
}
