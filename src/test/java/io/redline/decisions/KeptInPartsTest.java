package io.redline.decisions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.decisions.Chain.Draft;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.decisions.replay.Replay;
import io.redline.intake.CanonicalJson;
import io.redline.screening.Screened;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What assessments of a list share is kept once, and each comes back to the byte. */
class KeptInPartsTest {
  private static final List<String> SAMPLES =
      List.of("chemical-640m", "name-only", "tailings-new", "chemical-4km");
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Hashing.class)
  void an_assessment_taken_apart_comes_together_again_whoever_takes_it_apart(Hashing hashing)
      throws Exception {
    Loom loom = Loom.of(hashing);
    for (Screened screened : screened()) {
      byte[] whole = AssessmentJson.bytes(screened.assessment());
      Woven judged = loom.weave(screened.assessment());
      Woven read = loom.weave(whole);
      assertArrayEquals(whole, judged.bytes());
      assertArrayEquals(whole, read.bytes());
      assertEquals(judged.key(hashing), read.key(hashing));
      assertTrue(Hashing.matches(read.key(hashing), whole));
    }
  }

  @Test
  void two_values_of_one_fact_stay_two() {
    String first = condition("\"/land/areaHectares\"", "5.0");
    String other = condition("\"/land/areaHectares\"", "7.0");
    byte[] whole = assessment(first + "," + other + "," + first);
    Woven woven = Loom.of(Hashing.SHA_256).weave(whole);
    assertArrayEquals(whole, woven.bytes());
    assertEquals("5.0", woven.values().get("/land/areaHectares"));
    assertTrue(woven.findings().get(0).conditions().get(1).text().contains("7.0"));
  }

  @Test
  void whatever_is_changed_in_an_assessment_changes_its_key() throws Exception {
    Screened screened = screened().get(0);
    String key = Loom.of(Hashing.SHA_256).weave(screened.assessment()).key(Hashing.SHA_256);
    String whole = new String(AssessmentJson.bytes(screened.assessment()), StandardCharsets.UTF_8);
    for (String[] change :
        new String[][] {
          {"\"outcome\":\"violated\"", "\"outcome\":\"satisfied\""},
          {"\"holds\":\"yes\"", "\"holds\":\"no\""},
          {"\"value\":\"new\"", "\"value\":\"rebuild\""},
          {"\"asOf\":\"2026-11-01\"", "\"asOf\":\"2026-11-02\""}
        }) {
      String changed = whole.replaceFirst(change[0], change[1]);
      assertFalse(changed.equals(whole), change[0]);
      assertFalse(Hashing.matches(key, changed.getBytes(StandardCharsets.UTF_8)), change[0]);
    }
    assertNull(Loom.of(Hashing.SHA_256).weave("[]".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void later_sheaves_rest_on_the_first_and_stay_small() throws Exception {
    Hashing hashing = Hashing.SHA_256;
    List<Shelf.Row> rows = rows(screened());
    Shelf shelf = new Shelf(hashing);
    Contents.Packed first = shelf.bind(rows);
    Contents.Packed again = shelf.bind(rows);
    assertTrue(5 * size(again) < size(first), size(again) + " of " + size(first));
  }

  @Test
  void a_sheaf_of_a_newer_program_is_refused_by_its_format() {
    byte[] newer = "redline sheaf 2\n".getBytes(StandardCharsets.UTF_8);
    LogProblem refused =
        assertThrows(LogProblem.class, () -> Sheaf.read(newer, Hashing.SHA_256, key -> null));
    assertTrue(refused.getMessage().contains("redline sheaf 2"), refused.getMessage());
  }

  /** Entries as they were written before layers were kept as one list. */
  @Test
  void an_older_log_is_verified_and_replayed() throws Exception {
    try (DecisionLog log = DecisionLog.open(Engine.SQLITE.newPlace(folder))) {
      Judged judged = Samples.judged("chemical-640m");
      String number = log.record(judged, Samples.SCREENING, "王工", Samples.NOON).number();
      LogEntry now = log.get(number);
      ObjectNode header = (ObjectNode) now.header().deepCopy();
      header.set("layers", (ArrayNode) CanonicalJson.read(KeptLayer.bytes(log.layers(now))));
      log.append(connection -> List.of(new Draft(Kind.ASSESSMENT, Samples.NOON, "王工", header)));
      LogEntry older = log.get("2");
      assertTrue(older.header().path("layers").isArray());
      assertEquals(log.layers(now), log.layers(older));
      assertTrue(log.verify(null).isSound());
      assertTrue(
          new Replay(log, Samples.SCREENING.rulebook()).replay(older).comparison().identical());
    }
  }

  private static List<Screened> screened() throws Exception {
    List<Screened> all = new ArrayList<>();
    for (String name : SAMPLES) all.add(Samples.judged(name).screened());
    return all;
  }

  private static List<Shelf.Row> rows(List<Screened> screened) {
    return IntStream.range(0, 10)
        .mapToObj(i -> screened.get(i % screened.size()))
        .map(
            one ->
                new Shelf.Row(
                    CanonicalJson.bytes(one.proposal().json()),
                    Loom.of(Hashing.SHA_256).weave(one.assessment())))
        .toList();
  }

  private static int size(Contents.Packed packed) {
    return packed.pieces().stream().mapToInt(piece -> piece.length).sum();
  }

  private static String condition(String fact, String value) {
    return "{\"fact\":" + fact + ",\"holds\":\"yes\",\"value\":" + value + "}";
  }

  private static byte[] assessment(String conditions) {
    return ("{\"findings\":[{\"clause\":\"X\",\"conditions\":["
            + conditions
            + "],\"outcome\":\"satisfied\"}],\"outcome\":\"satisfied\"}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
