package io.redline.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.redline.Product;
import io.redline.decisions.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code audit --record}: every verdict of a list is in the log, once. */
class RecordedListTest {
  private static final int CHUNK = 50;
  private static final int KILLS = Integer.getInteger("redline.kills", 3);
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void each_assessment_carries_its_record_and_each_record_its_assessment(Engine engine)
      throws Exception {
    LogPlace place = engine.newPlace(folder.resolve("data"));
    Path list = list(70);
    Product.Ran ran = audit(list, "out.csv", place, "--by", "王工");
    List<NamedCsvRecord> rows = rows("out.csv");
    assertEquals(71, rows.size(), ran.err());
    try (DecisionLog log = DecisionLog.open(place)) {
      assertTrue(log.verify(null).isSound());
      assertEquals(70, log.list(Search.newest(1)).all());
      for (NamedCsvRecord row : rows) {
        if (row.getField("outcome").equals("unreadable")) {
          assertEquals("", row.getField("record"));
          continue;
        }
        LogEntry entry = log.get(row.getField("record"));
        Recorded recorded = Recorded.of(entry);
        assertEquals("王工", entry.by());
        assertEquals(row.getField("id"), recorded.proposalId());
        assertEquals(row.getField("outcome"), recorded.outcome().id());
        assertEquals(row.getField("row"), entry.header().at("/audit/row").asString());
      }
    }
  }

  @Test
  void a_recorded_row_is_replayed_to_the_byte() throws Exception {
    LogPlace place = Engine.SQLITE.newPlace(folder.resolve("data"));
    audit(list(3), "out.csv", place);
    try (DecisionLog log = DecisionLog.open(place)) {
      for (NamedCsvRecord row : rows("out.csv"))
        if (!row.getField("record").isEmpty())
          assertTrue(
              new Replay(log, Product.assessor().rulebook())
                  .replay(log.get(row.getField("record")))
                  .comparison()
                  .identical(),
              row.getField("id"));
    }
  }

  @Test
  void without_record_nothing_is_recorded_and_there_is_no_such_column() throws Exception {
    Path list = list(3);
    Product.run(arguments(list, "out.csv", folder.resolve("data"), List.of()));
    assertFalse(Files.exists(folder.resolve("data")));
    assertFalse(Files.readAllLines(folder.resolve("out.csv")).get(0).contains("record"));
  }

  @Test
  void the_record_stands_in_every_form_of_the_result_and_is_passed_over_when_read_again()
      throws Exception {
    LogPlace place = Engine.SQLITE.newPlace(folder.resolve("data"));
    Path list = list(2);
    audit(list, "out.jsonl", place);
    assertTrue(
        Product.JSON
            .readTree(Files.readAllLines(folder.resolve("out.jsonl")).get(0))
            .path("record")
            .stringValue()
            .matches("\\w{4}-000001"));
    audit(list, "out.xlsx", place);
    Product.Ran again = audit(folder.resolve("out.xlsx"), "again.csv", place);
    assertTrue(again.err().contains("skipped: row, outcome"), again.err());
    assertTrue(again.err().contains("unread, record"), again.err());
    assertEquals(6, rowNumberOf(rows("again.csv").get(1).getField("record")));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void an_audit_killed_again_and_again_records_each_project_once(Engine engine) throws Exception {
    LogPlace place = engine.newPlace(folder.resolve("data"));
    int projects = 3 * KILLS * CHUNK;
    Path list = list(projects);
    Path journal = folder.resolve("cut.csv.journal");
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      Process child = child(list, "cut.csv", place);
      long at = Math.max(1, lines(journal)) + 1;
      while (child.isAlive() && lines(journal) < at) child.waitFor(1, TimeUnit.MILLISECONDS);
      // Somewhere in the next chunk: before, within or behind its record.
      child.waitFor(7L * i, TimeUnit.MILLISECONDS);
      if (!child.isAlive()) continue;
      child.destroyForcibly().waitFor();
      killed++;
    }
    assertTrue(killed >= KILLS / 2, killed + " kills hit");
    Product.Ran last = audit(list, "cut.csv", place, "--resume");
    assertTrue(last.err().contains("gone on"), last.err());
    Map<String, String> byId = new TreeMap<>();
    for (NamedCsvRecord row : rows("cut.csv"))
      if (!row.getField("record").isEmpty())
        assertEquals(null, byId.put(row.getField("id"), row.getField("record")));
    try (DecisionLog log = DecisionLog.open(place)) {
      assertTrue(log.verify(null).isSound());
      assertEquals(projects, log.list(Search.newest(1)).all());
      assertEquals(projects, byId.size());
      byId.forEach((id, number) -> assertEquals(id, Recorded.of(log.get(number)).proposalId()));
    }
  }

  @Test
  void a_chunk_that_was_recorded_but_not_written_is_found_in_the_log() throws Exception {
    LogPlace place = Engine.SQLITE.newPlace(folder.resolve("data"));
    Path list = list(4 * CHUNK + 5);
    Process child = child(list, "cut.csv", place);
    Path journal = folder.resolve("cut.csv.journal");
    while (child.isAlive() && lines(journal) < 2) child.waitFor(1, TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
    List<String> all = Files.readAllLines(journal);
    assertTrue(all.size() >= 2, "the audit had ended before it was killed");
    // As if it had been killed before any chunk was noted, and somebody else had recorded since.
    Files.writeString(journal, all.get(0) + "\n");
    long before;
    try (DecisionLog log = DecisionLog.open(place)) {
      before = log.list(Search.newest(1)).all();
      log.record(Samples.judged("chemical-640m"), Samples.SCREENING, "李工", Samples.NOON);
    }
    audit(list, "cut.csv", place, "--resume");
    List<NamedCsvRecord> rows = rows("cut.csv");
    assertTrue(before >= CHUNK);
    assertEquals(1, rowNumberOf(rows.get(0).getField("record")));
    assertEquals(before + 2, rowNumberOf(rows.get((int) before).getField("record")));
    try (DecisionLog log = DecisionLog.open(place)) {
      assertEquals(4 * CHUNK + 5 + 1, log.list(Search.newest(1)).all());
    }
  }

  @Test
  void another_name_or_another_log_does_not_take_up_a_recorded_audit() throws Exception {
    LogPlace place = Engine.SQLITE.newPlace(folder.resolve("data"));
    Path list = list(3 * CHUNK);
    Process child = child(list, "cut.csv", place);
    Path journal = folder.resolve("cut.csv.journal");
    while (child.isAlive() && lines(journal) < 2) child.waitFor(1, TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
    Product.Ran other = audit(list, "cut.csv", place, "--resume", "--by", "李工");
    assertEquals(2, other.code());
    assertTrue(other.err().contains("record"), other.err());
    Product.Ran unrecorded =
        Product.run(arguments(list, "cut.csv", folder.resolve("data"), List.of("--resume")));
    assertEquals(2, unrecorded.code());
  }

  /** The last row is unreadable. */
  private Path list(int projects) throws IOException {
    StringBuilder csv =
        new StringBuilder("id,name,nature,activities,site.longitude,site.latitude\n");
    for (int i = 0; i < projects; i++)
      csv.append("P" + i + ",Project " + i + ",new,chemical-project,")
          .append(105 + i % 97 * 0.002 + "," + (28.7 + i % 89 * 0.002) + "\n");
    return Files.writeString(
        folder.resolve("list.csv"), csv + ",,sometimes,chemical-project,105.1,28.7\n");
  }

  private Product.Ran audit(Path list, String out, LogPlace place, String... more) {
    List<String> options = new ArrayList<>(recording(place));
    options.addAll(List.of(more));
    return Product.run(arguments(list, out, place.dataFolder(), options));
  }

  private static List<String> recording(LogPlace place) {
    return place.isPostgresql()
        ? List.of("--record", "--log-url", place.url())
        : List.of("--record");
  }

  private String[] arguments(Path list, String out, Path data, List<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "audit", list.toString(), "-o", folder.resolve(out).toString(), "--lang", "en"));
    arguments.addAll(List.of("--as-of", "2026-11-01", "--layers", "samples/layers"));
    arguments.addAll(List.of("--data", data.toString()));
    arguments.addAll(more);
    return arguments.toArray(String[]::new);
  }

  private Process child(Path list, String out, LogPlace place) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "io.redline.cli.Main"));
    List<String> options = new ArrayList<>(recording(place));
    options.add("--resume");
    command.addAll(List.of(arguments(list, out, place.dataFolder(), options)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static long lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  private static long rowNumberOf(String record) {
    return Long.parseLong(record.substring(record.indexOf('-') + 1));
  }

  private List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return csv.stream().toList();
    }
  }
}
