package io.redline.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two programs of two threads each write one chain, from its very first entry on. */
class ConcurrentWritersTest {
  private static final int RECORDS = 50;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void two_programs_of_two_threads_write_one_chain_without_gap_or_fork(Engine engine)
      throws Exception {
    LogPlace place = engine.newPlace(folder);
    List<Process> writers =
        List.of(Writer.start(place, "x", RECORDS), Writer.start(place, "y", RECORDS));
    Map<String, String> hashes = new HashMap<>();
    for (Process writer : writers)
      for (String line : writer.inputReader().lines().toList())
        assertEquals(null, hashes.put(line.split(" ")[0], line.split(" ")[1]), line);
    for (Process writer : writers) assertEquals(0, writer.waitFor());
    try (DecisionLog log = DecisionLog.open(place)) {
      assertTrue(log.verify(null).isSound());
      Search.Page all = log.list(Search.newest(1000));
      assertEquals(4 * RECORDS, all.all());
      assertEquals(4 * RECORDS, hashes.size());
      for (LogEntry entry : all.entries()) assertEquals(hashes.get(entry.number()), entry.hash());
      assertEquals(
          4, all.entries().stream().map(LogEntry::by).distinct().count(), "every thread wrote");
    }
  }
}
