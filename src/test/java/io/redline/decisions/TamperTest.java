package io.redline.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.report.Conclusion;
import io.redline.report.RecordStamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is done to a log behind its back is found, and nothing is found in one left alone. More
 * rounds: {@code -Dredline.tampers=1000}.
 */
class TamperTest {
  private static final int ROUNDS = Integer.getInteger("redline.tampers", 136);
  private static final int ENTRIES = 30;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void every_edit_deletion_insertion_swap_and_cut_is_found_and_the_first_bad_record_named(
      Engine engine) throws Exception {
    try (DecisionLog log = DecisionLog.open(engine.newPlace(folder))) {
      fill(log);
      assertSound(log);
      Random random = new Random(20261122);
      Map<Tampering, Integer> done = new TreeMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        Tampering how = Tampering.values()[round % Tampering.values().length];
        Tampering.Tried tried = how.tryOn(log, random);
        String what =
            engine + ", round " + round + ": " + how + " at " + tried.from() + ".." + tried.to();
        assertFalse(tried.result().isSound(), what);
        long named = Long.parseLong(tried.result().fault().number().substring(5));
        assertTrue(
            named >= tried.from() && named <= tried.to(),
            what + ", but named " + named + ": " + tried.result().fault().what().en());
        done.merge(how, 1, Integer::sum);
      }
      assertEquals(Tampering.values().length, done.size());
      assertSound(log);
      System.out.println(engine + ": " + ROUNDS + " falsifications, all found: " + done);
    }
  }

  /** What the documentation says of the limits: a whole chain written anew agrees with itself. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_chain_recomputed_from_its_beginning_is_told_only_by_what_is_kept_elsewhere(Engine engine)
      throws Exception {
    LogPlace place = engine.newPlace(folder);
    RecordStamp printed;
    try (DecisionLog log = DecisionLog.open(place)) {
      Judged judged = Samples.judged("name-only");
      log.record(judged, Samples.SCREENING, "王工", Samples.NOON);
      printed = log.record(judged, Samples.SCREENING, "王工", Samples.NOON);
      log.store()
          .write(
              connection -> {
                Tampering.Falsifier f =
                    new Tampering.Falsifier(connection, log.hashing(), new Random(1));
                f.dropTriggers();
                f.rewriteAll();
                return null;
              });
    }
    try (DecisionLog log = DecisionLog.existing(place)) {
      assertFalse(log.verify(null).isSound(), "this machine remembers the head");
    }
    LogPlace elsewhere = withoutAnchor(place);
    try (DecisionLog log = DecisionLog.existing(elsewhere)) {
      assertFalse(log.verify(printed.head()).isSound(), "a report on paper remembers the head");
      Verification.Result unaided = log.verify(null);
      assertTrue(unaided.isSound(), "by itself the new chain is a chain");
      assertTrue(
          unaided.remarks().stream().anyMatch(r -> r.en().contains("--head")),
          unaided.remarks().toString());
    }
  }

  /** The same log seen from a machine that never wrote to it. */
  private LogPlace withoutAnchor(LogPlace place) throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    if (place.isPostgresql()) return new LogPlace(place.url(), other);
    Files.copy(folder.resolve(LogPlace.FILE), other.resolve(LogPlace.FILE));
    return LogPlace.of(other, null);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_log_left_alone_is_sound_at_every_length(Engine engine) throws Exception {
    try (DecisionLog log = DecisionLog.open(engine.newPlace(folder))) {
      Judged judged = Samples.judged("chemical-640m");
      for (int i = 0; i < 100; i++) {
        RecordStamp stamp = log.record(judged, Samples.SCREENING, "王工", Samples.NOON);
        Verification.Result result = log.verify(stamp.head());
        assertTrue(result.isSound(), () -> result.fault().toString());
        assertEquals(i + 2, result.entries());
        assertEquals(stamp.hash(), result.head());
      }
    }
  }

  private static void assertSound(DecisionLog log) {
    Verification.Result result = log.verify(null);
    assertTrue(result.isSound(), () -> result.fault().toString());
    assertEquals(ENTRIES + 1, result.entries());
  }

  /** Each in a sheaf of its own, which rests on those before. */
  private static String row(ListRecords rows, int number, Judged judged) {
    return rows.record(
            "run/0", number, List.of(rows.prepare("list.csv", number, judged.screened())))
        .get(0);
  }

  /** Assessments of different proposals, rows of a list, and conclusions among them. */
  private static void fill(DecisionLog log) throws Exception {
    List<String> names = List.of("chemical-640m", "name-only", "tailings-new", "chemical-4km");
    String last = null;
    ListRecords rows = new ListRecords(log, Samples.SCREENING, "王工");
    for (int i = 0; i < ENTRIES; i++) {
      if (i % 5 == 4)
        log.conclude(
            last,
            new Conclusion(
                "CJBHF-26-2",
                Conclusion.Decision.ACCEPT,
                "第 " + i + " 条",
                "",
                "李处",
                LocalDate.parse("2026-11-03"),
                null),
            Samples.NOON);
      else if (i % 5 == 3) last = row(rows, i, Samples.judged(names.get(i % names.size())));
      else
        last =
            log.record(
                    Samples.judged(names.get(i % names.size())),
                    Samples.SCREENING,
                    "王工",
                    Samples.NOON.plusSeconds(i))
                .number();
    }
  }
}
