package io.redline.decisions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.facts.Outcome;
import io.redline.intake.CanonicalJson;
import io.redline.report.Conclusion;
import io.redline.report.Conclusion.Decision;
import io.redline.report.RecordStamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded is there, whole, under its number. */
class DecisionLogTest {
  private static final String BY = "王工";

  @TempDir Path folder;
  private DecisionLog log;

  @BeforeEach
  void open() {
    log = DecisionLog.open(LogPlace.of(folder, null));
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void a_record_keeps_everything_the_verdict_rests_on() throws Exception {
    Judged judged = Samples.judged("chemical-640m");
    RecordStamp stamp = log.record(judged, Samples.SCREENING, BY, Samples.NOON);
    LogEntry entry = log.get(stamp.number());
    Recorded record = Recorded.of(entry);
    assertEquals(stamp.hash(), entry.hash());
    assertEquals(BY, entry.by());
    assertEquals(Samples.NOON, entry.at());
    assertEquals(Samples.DAY, record.asOf());
    assertEquals(Outcome.VIOLATED, record.outcome());
    assertEquals(Product.assessor().rulebook().digest(), record.rulebook().digest());
    assertEquals(Product.sampleLayers().layers().size(), log.layers(entry).size());
    assertArrayEquals(
        Files.readAllBytes(Product.SAMPLES.resolve("chemical-640m.json")),
        log.content(record.given().get(0).hash()));
    assertArrayEquals(
        AssessmentJson.bytes(judged.screened().assessment()), log.content(record.assessment()));
    assertEquals(
        judged.screened().proposal().json(), CanonicalJson.read(log.content(record.read())));
  }

  @Test
  void a_record_is_there_after_the_log_was_closed_and_opened_again() throws Exception {
    RecordStamp stamp =
        log.record(Samples.judged("tailings-new"), Samples.SCREENING, BY, Samples.NOON);
    log.close();
    log = DecisionLog.open(LogPlace.of(folder, null));
    assertEquals(stamp.hash(), log.get(stamp.number().toLowerCase(java.util.Locale.ROOT)).hash());
    assertEquals(stamp.hash(), log.get("1").hash());
  }

  @Test
  void a_list_is_recorded_whole_and_in_order() throws Exception {
    List<Judged> judged =
        List.of(
            Samples.judged("chemical-640m"),
            Samples.judged("name-only"),
            Samples.judged("chemical-4km"));
    List<RecordStamp> stamps = log.record(judged, Samples.SCREENING, BY, Samples.NOON);
    assertEquals(3, log.list(Search.newest(10)).all());
    assertEquals(stamps.get(2).hash(), stamps.get(0).head());
    for (int i = 0; i < 3; i++)
      assertEquals(
          judged.get(i).screened().assessment().proposalId(),
          Recorded.of(log.get(stamps.get(i).number())).proposalId());
  }

  @Test
  void the_newest_come_first_page_by_page_and_can_be_searched() throws Exception {
    for (String name : List.of("chemical-640m", "name-only", "chemical-4km"))
      log.record(Samples.judged(name), Samples.SCREENING, BY, Samples.NOON);
    Search.Page second = log.list(new Search("", null, 1, 1));
    assertEquals(3, second.all());
    assertEquals(2, second.entries().get(0).seq());
    assertEquals(1, log.list(new Search("640M", null, 0, 10)).all());
    assertEquals(1, log.list(new Search("", Outcome.VIOLATED, 0, 10)).all());
    assertEquals(0, log.list(new Search("%", null, 0, 10)).all());
  }

  @Test
  void a_rulebook_and_its_layers_are_kept_once_for_all_records() throws Exception {
    log.record(Samples.judged("chemical-640m"), Samples.SCREENING, BY, Samples.NOON);
    long one = Files.size(folder.resolve(LogPlace.FILE));
    for (int i = 0; i < 20; i++)
      log.record(Samples.judged("chemical-640m"), Samples.SCREENING, BY, Samples.NOON);
    log.close();
    long many = Files.size(folder.resolve(LogPlace.FILE));
    assertTrue(many - one < 20 * 10_000 + 1_000_000, one + " then " + many);
  }

  @Test
  void a_conclusion_stands_beside_the_machines_outcome() throws Exception {
    RecordStamp stamp =
        log.record(Samples.judged("chemical-640m"), Samples.SCREENING, BY, Samples.NOON);
    Conclusion override =
        new Conclusion(
            "CJBHF-26-2",
            Decision.OVERRIDE,
            "岸线以批复的河道管理范围线为准",
            "河道管理条例第二十条",
            "李处",
            LocalDate.parse("2026-11-03"),
            LocalDate.parse("2026-12-31"));
    log.conclude(stamp.number(), override, Samples.NOON);
    assertEquals(List.of(override), log.conclusions(stamp.number()));
    assertEquals(
        "violated",
        log.review(stamp.number()).conclusionEntries().get(0).header().path("machine").asString());
    assertFalse(override.holdsOn(LocalDate.parse("2027-01-01")));
    assertEquals(Outcome.VIOLATED, Recorded.of(log.get(stamp.number())).outcome());
  }

  @Test
  void an_override_without_reason_or_basis_and_one_on_no_clause_are_refused() throws Exception {
    String number =
        log.record(Samples.judged("chemical-640m"), Samples.SCREENING, BY, Samples.NOON).number();
    LocalDate day = LocalDate.parse("2026-11-03");
    for (Conclusion wrong :
        List.of(
            new Conclusion("CJBHF-26-2", Decision.OVERRIDE, "", "x", "李", day, null),
            new Conclusion("CJBHF-26-2", Decision.OVERRIDE, "x", " ", "李", day, null),
            new Conclusion("CJBHF-26-9", Decision.ACCEPT, "", "", "李", day, null),
            new Conclusion("CJBHF-26-2", Decision.ACCEPT, "", "", " ", day, null),
            new Conclusion("CJBHF-26-2", Decision.ACCEPT, "", "", "李", day, day.minusDays(1))))
      assertThrows(
          LogProblem.class, () -> log.conclude(number, wrong, Samples.NOON), wrong::toString);
    assertEquals(List.of(), log.conclusions(number));
  }

  @Test
  void looking_something_up_never_begins_a_log(@TempDir Path other) throws Exception {
    LogPlace nowhere = LogPlace.of(other.resolve("mistyped"), null);
    LogProblem none = assertThrows(LogProblem.class, () -> DecisionLog.existing(nowhere));
    assertTrue(none.isRefusal());
    assertFalse(Files.exists(other.resolve("mistyped")));
    assertEquals(2, Product.run("log", "verify", "--data", other.toString()).code());
  }

  @Test
  void a_log_that_was_taken_away_is_missed() throws Exception {
    log.record(Samples.judged("name-only"), Samples.SCREENING, BY, Samples.NOON);
    log.close();
    Files.delete(folder.resolve(LogPlace.FILE));
    LogProblem gone =
        assertThrows(LogProblem.class, () -> DecisionLog.existing(LogPlace.of(folder, null)));
    assertFalse(gone.isRefusal());
    assertTrue(gone.wording().en().contains("remembers its entry 1"), gone.wording().en());
  }

  @Test
  void what_was_asked_wrongly_is_told_apart_from_a_log_that_is_broken() throws Exception {
    log.record(Samples.judged("chemical-640m"), Samples.SCREENING, BY, Samples.NOON);
    String[] override = {
      "log",
      "conclude",
      "1",
      "--clause",
      "CJBHF-26-2",
      "--override",
      "--by",
      "李",
      "--data",
      folder.toString()
    };
    Product.Ran refused = Product.run(override);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--basis"), refused.err());
    Files.write(folder.resolve(LogPlace.FILE), new byte[100]);
    assertEquals(4, Product.run("log", "verify", "--data", folder.toString()).code());
  }

  @Test
  void a_number_that_is_not_there_is_said_to_be_none() {
    LogProblem problem = assertThrows(LogProblem.class, () -> log.get("ZZZZ-000009"));
    assertTrue(problem.wording().zh().contains("ZZZZ-000009"), problem.wording().zh());
  }

  @Test
  void a_log_chained_by_sm3_says_so_and_keeps_to_it(@TempDir Path other) throws Exception {
    LogPlace place = LogPlace.of(other, null);
    try (DecisionLog sm3 = DecisionLog.open(place, Hashing.SM3)) {
      RecordStamp stamp =
          sm3.record(Samples.judged("name-only"), Samples.SCREENING, BY, Samples.NOON);
      assertEquals(Hashing.SM3.hex(sm3.get(stamp.number()).bytes()), stamp.hash());
      assertTrue(Recorded.of(sm3.get(stamp.number())).assessment().startsWith("sm3:"));
    }
    assertThrows(LogProblem.class, () -> DecisionLog.open(place, Hashing.SHA_256));
    // The digest of "abc" in GB/T 32905-2016, annex A.
    assertEquals(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        Hashing.SM3.hex("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
