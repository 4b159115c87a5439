package io.redline.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.redline.Product;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Spark in local mode beside the command on one machine, on the same rows. */
class SparkAuditTest {
  private static final Path SAMPLE = Path.of("samples/list.csv");
  private static final Path LAYERS = Path.of("samples/layers");
  private static final String DAY = "2026-11-01";

  private static SparkSession spark;
  @TempDir static Path folder;
  private static int tests;
  private Path here;

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

  @BeforeEach
  void ownFolder() throws IOException {
    here = Files.createDirectory(folder.resolve("test" + ++tests));
  }

  @Test
  void a_csv_spread_over_partitions_gives_the_rows_and_findings_of_one_machine() throws Exception {
    Path list = difficult(230);
    Ran ran = spark(list, "--partitions", "7");
    assertEquals(0, ran.code(), ran.err());
    List<String> rows = sparkRows();
    assertEquals(rowsOfOneMachine(list), rows);
    assertEquals(230 + 4, rows.size());
    assertTrue(rows.stream().anyMatch(r -> r.contains("|unreadable|")), "unreadable rows");
    assertTrue(rows.stream().anyMatch(r -> r.contains("hint at it")), "hints");
    assertTrue(rows.stream().anyMatch(r -> r.contains("|violated|")), "violated rows");
    List<String> findings = sparkFindings();
    assertEquals(findingsOfOneMachine(), findings);
    assertTrue(findings.size() > rows.size(), findings.size() + " findings");
  }

  @Test
  void files_in_a_folder_keep_their_own_rows_headings_and_charset() throws Exception {
    Path lists = Files.createDirectory(here.resolve("lists"));
    Files.copy(SAMPLE, lists.resolve("a.csv"));
    Files.writeString(
        lists.resolve("b.csv"),
        "某市重点项目\n项目名称;建设性质;项目编号\n某化工项目;新建;甲-1\n\n某机场;扩建;甲-2\n",
        Charset.forName("GBK"));
    assertEquals(0, spark(lists).code());
    List<String> expected = new ArrayList<>();
    for (String name : List.of("a.csv", "b.csv"))
      expected.addAll(rowsOfOneMachine(lists.resolve(name)));
    expected.sort(Comparator.naturalOrder());
    assertEquals(expected, sparkRows());
  }

  @Test
  void parquet_gives_what_csv_gives() throws Exception {
    Path parquet = here.resolve("list.parquet");
    sample().repartition(3).write().parquet(parquet.toString());
    assertEquals(0, spark(parquet).code());
    assertEquals(withoutPlaces(rowsOfOneMachine(SAMPLE)), withoutPlaces(sparkRows()));
  }

  @Test
  void numbers_days_and_arrays_of_a_table_are_read_as_their_texts() throws Exception {
    Path parquet = here.resolve("typed.parquet");
    spark
        .sql(
            "select 'A' as id, 'x' as name, date'2026-11-01' as asOf, 105.0618D as `site.longitude`,"
                + " 28.765D as `site.latitude`, 5 as `site.accuracyMetres`, 12345678.5D as"
                + " `land.areaHectares`, array('chemical-project', 'wharf') as activities,"
                + " cast(null as string) as nature")
        .write()
        .parquet(parquet.toString());
    assertEquals(0, spark(parquet).code());
    Path csv =
        Files.writeString(
            here.resolve("typed.csv"),
            "id,name,asOf,site.longitude,site.latitude,site.accuracyMetres,land.areaHectares,activities,nature\n"
                + "A,x,2026-11-01,105.0618,28.765,5,12345678.5,chemical-project;wharf,\n");
    assertEquals(withoutPlaces(rowsOfOneMachine(csv)), withoutPlaces(sparkRows()));
  }

  @Test
  void the_result_is_in_a_part_for_each_outcome() throws Exception {
    spark(SAMPLE);
    for (String folder : List.of("out", "findings"))
      try (var parts = Files.list(here.resolve(folder))) {
        assertTrue(
            parts.anyMatch(p -> p.getFileName().toString().equals("outcome=violated")), folder);
      }
  }

  @Test
  void rulebook_and_layers_are_loaded_once_whatever_the_partitions() throws Exception {
    Path layers = here.resolve("layers");
    copy(LAYERS, layers);
    int before = Task.loads();
    assertEquals(
        0, spark(difficult(60), "--partitions", "8", "--layers", layers.toUri() + "").code());
    assertEquals(1, Task.loads() - before);
  }

  @Test
  void an_executor_with_other_layers_refuses_to_judge() {
    Storage storage =
        new Storage(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    Task other =
        new Task(
            storage, LAYERS.toString(), null, LocalDate.parse(DAY), Lang.EN, false, "sha256:other");
    JobProblem refused = assertThrows(JobProblem.class, other::screening);
    assertTrue(refused.getMessage().contains("not the driver's"), refused.getMessage());
  }

  @Test
  void columns_that_are_not_understood_are_told_of() throws Exception {
    Path list = Files.writeString(here.resolve("list.csv"), "id,name,colour\nA,x,red\n");
    Ran ran = spark(list);
    assertEquals(0, ran.code());
    assertTrue(ran.err().contains("colour"), ran.err());
  }

  @Test
  void a_list_that_is_no_list_is_an_error_that_says_why_and_leaves_nothing() throws Exception {
    assertRefused(
        Files.writeString(here.resolve("none.csv"), "colour,size\nred,1\n"), "no known headings");
    assertRefused(Files.writeString(here.resolve("empty.csv"), "id,name\n,\n"), "no project below");
    assertRefused(
        Files.writeString(here.resolve("torn.csv"), "id,name\nA,\"x\n"), "quotes come in pairs");
    assertRefused(here.resolve("absent.csv"), "no such file");
    assertRefused(
        Files.writeString(here.resolve("book.xlsx"), "PK"), "other lists are for redline audit");
    Path parquet = here.resolve("colours.parquet");
    spark.sql("select 'red' as colour").write().parquet(parquet.toString());
    assertRefused(parquet, "no known headings");
    Path binary = here.resolve("binary.parquet");
    spark.sql("select 'A' as id, cast('x' as binary) as name").write().parquet(binary.toString());
    assertRefused(binary, "column name is of type BINARY");
  }

  @Test
  void a_result_that_is_there_is_not_overwritten() throws Exception {
    Path kept = Files.writeString(Files.createDirectory(here.resolve("out")).resolve("kept"), "x");
    Ran ran = spark(SAMPLE);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("is there already"), ran.err());
    assertTrue(Files.exists(kept));
  }

  @Test
  void broken_layers_end_the_job_before_anything_is_judged() throws Exception {
    Path layers = Files.createDirectory(here.resolve("layers"));
    Files.writeString(
        layers.resolve("layers.yaml"), "layers: [{id: counties, path: gone.geojson}]");
    Ran ran = spark(SAMPLE, "--layers", layers.toString());
    assertEquals(4, ran.code(), ran.err());
    assertFalse(Files.exists(here.resolve("out")));
  }

  private void assertRefused(Path list, String why) throws IOException {
    Ran ran = spark(list);
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains(why), ran.err());
    assertFalse(Files.exists(here.resolve("out")), list.toString());
  }

  /** Empty cells, line breaks in cells, titles, an example row, hints, rows that cannot be read. */
  private Path difficult(int rows) throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "某市项目清单,,,,,,\nid,name,nature,activities,site.longitude,site.latitude,site.accuracyMetres\n");
    for (int i = 0; i < rows; i++) {
      String name = i % 5 == 0 ? "\"某化工项目\n第 " + i + " 期\"" : i % 5 == 1 ? "某机场" : "Project " + i;
      String place =
          i % 7 == 3
              ? ",,"
              : 105 + i % 97 * 0.002 + "," + (28.7 + i % 89 * 0.002) + "," + (i % 2 == 0 ? 5 : "");
      csv.append("P").append(i).append(',').append(name).append(',');
      csv.append(i % 3 == 0 ? "new" : "").append(',').append(i % 4 == 1 ? "chemical-project" : "");
      csv.append(',').append(place).append('\n');
      if (i == 40) csv.append(",,,,,,\n\n");
      if (i % 80 == 59) csv.append("B").append(i).append(",bad,sometimes,,105.0,,\n");
      if (i == 170) csv.append("B,too,new,wide,105,28.7,5,8,9\n");
    }
    return Files.writeString(here.resolve("difficult.csv"), csv);
  }

  private Dataset<Row> sample() {
    return spark
        .read()
        .option("header", true)
        .option("multiLine", true)
        .option("escape", "\"")
        .csv(SAMPLE.toString());
  }

  private record Ran(int code, String err) {}

  private Ran spark(Path list, String... more) throws IOException {
    SparkAudit audit = new SparkAudit();
    StringWriter err = new StringWriter();
    List<String> args =
        new ArrayList<>(
            List.of(
                "--list",
                list.toString(),
                "-o",
                here.resolve("out").toString(),
                "--findings",
                here.resolve("findings").toString(),
                "--as-of",
                DAY,
                "--lang",
                "en"));
    args.addAll(List.of(more));
    if (!args.contains("--layers")) args.addAll(List.of("--layers", LAYERS.toString()));
    CommandLine command = new CommandLine(audit).setErr(new PrintWriter(err, true));
    command.setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args.toArray(String[]::new));
    return new Ran(audit.audit(spark), err.toString());
  }

  private List<String> sparkRows() {
    List<String> columns = new ArrayList<>(List.of("row", "id", "name", "outcome"));
    for (Outcome outcome : Outcome.values()) columns.add(ResultTable.count(outcome));
    columns.addAll(List.of("reason", "next"));
    return lines("out", columns);
  }

  private List<String> sparkFindings() {
    return lines("findings", List.of("row", "id", "clause", "outcome", "summary"));
  }

  private List<String> lines(String table, List<String> columns) {
    return spark
        .read()
        .parquet(here.resolve(table).toString())
        .select(columns.stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
        .collectAsList()
        .stream()
        .map(row -> row.mkString("|"))
        .sorted()
        .toList();
  }

  private List<String> rowsOfOneMachine(Path list) throws IOException {
    Product.Ran ran =
        Product.run(
            "audit",
            list.toString(),
            "-o",
            here.resolve("one.csv").toString(),
            "--findings",
            here.resolve("one-findings.csv").toString(),
            "--layers",
            LAYERS.toString(),
            "--as-of",
            DAY,
            "--lang",
            "en",
            "--quiet");
    List<String> columns = new ArrayList<>(List.of("row", "id", "name", "outcome"));
    for (Outcome outcome : Outcome.values()) columns.add(outcome.id());
    columns.addAll(List.of("reason", "next"));
    List<String> lines = csv("one.csv", columns);
    assertFalse(lines.isEmpty(), ran.err());
    return lines;
  }

  private List<String> findingsOfOneMachine() throws IOException {
    return csv("one-findings.csv", List.of("row", "id", "clause", "outcome", "summary"));
  }

  private List<String> csv(String file, List<String> columns) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(here.resolve(file))) {
      return csv.stream()
          .map(row -> String.join("|", columns.stream().map(row::getField).toList()))
          .sorted()
          .toList();
    }
  }

  /** A table's rows have no order, so that their numbers and cells are others. */
  private static List<String> withoutPlaces(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceFirst("^\\d+\\|", "").replaceAll("cell ([A-Z]+)\\d+", "cell $1"))
        .sorted()
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList())
        Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}
