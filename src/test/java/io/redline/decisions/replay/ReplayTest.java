package io.redline.decisions.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessor;
import io.redline.decisions.AssessmentJson;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.Judged;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogPlace;
import io.redline.decisions.Recorded;
import io.redline.decisions.Search;
import io.redline.intake.ProposalReader;
import io.redline.rulebook.RuleFiles;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookProblem;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record gives the same bytes again, whatever became of the rules and maps; by others, every
 * difference has its cause. More records: {@code -Dredline.replays=1000}.
 */
class ReplayTest {
  private static final int RECORDS = Integer.getInteger("redline.replays", 100);
  private static final Rulebook PACKED = Rules.PACKED;
  private static final Screening SCREENING =
      new Screening(Product.assessor(), Product.sampleLayers());
  private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-01");
  private static final Rulebook NARROWER = Rules.narrowerBelt();

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

  private LogEntry recorded(String sample, LocalDate day, Screening by) throws Exception {
    byte[] bytes = Files.readAllBytes(Product.SAMPLES.resolve(sample + ".json"));
    var proposal = new ProposalReader(by.rulebook().vocabulary()).read(sample, bytes);
    return log.get(log.record(Judged.of(by.screen(proposal, day), bytes), by, "王工", NOON).number());
  }

  private Comparison rejudged(LogEntry entry, Rejudging.Wish wish) {
    return new Rejudging(new Replay(log, PACKED)).judge(entry, wish).comparison();
  }

  private static ClauseChange of(Comparison comparison, String clause) {
    return comparison.outcomes().stream()
        .filter(c -> c.clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void records_give_the_same_bytes_after_the_rulebook_changed() throws Exception {
    Random random = new Random(7);
    List<Path> samples = Product.samples();
    List<LocalDate> days =
        List.of(
            DAY,
            LocalDate.parse("2026-08-14"),
            LocalDate.parse("2026-08-15"),
            LocalDate.parse("2024-01-01"));
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      ObjectNode proposal = (ObjectNode) Product.json(samples.get(random.nextInt(samples.size())));
      List<String> facts = new ArrayList<>(proposal.propertyNames());
      facts.removeAll(List.of("id", "name"));
      if (!facts.isEmpty() && random.nextBoolean())
        proposal.remove(facts.get(random.nextInt(facts.size())));
      proposal.put("id", "R-" + i);
      byte[] bytes = proposal.toString().getBytes(StandardCharsets.UTF_8);
      var read = new ProposalReader(PACKED.vocabulary()).read("test", bytes);
      judged.add(Judged.of(SCREENING.screen(read, days.get(random.nextInt(days.size()))), bytes));
    }
    log.record(judged, SCREENING, "王工", NOON);
    recorded("chemical-640m", DAY, new Screening(new Assessor(NARROWER), Product.sampleLayers()));
    // Only the changed rulebook is at hand: the old one is compiled from what the log keeps.
    Replay replay = new Replay(log, NARROWER);
    List<LogEntry> entries = log.list(Search.newest(RECORDS + 1)).entries();
    assertEquals(RECORDS + 1, entries.size());
    for (LogEntry entry : entries) {
      Replay.Replayed again = replay.replay(entry);
      assertTrue(again.comparison().identical(), entry.number() + ": " + again.comparison());
      assertArrayEquals(
          log.content(Recorded.of(entry).assessment()),
          AssessmentJson.bytes(again.screened().assessment()));
    }
  }

  @Test
  void kept_layers_are_the_layers_that_were_used() throws Exception {
    Screening defaults = new Screening(Product.assessor(), Product.defaultLayers());
    for (Screening by : List.of(SCREENING, defaults)) {
      LogEntry entry = recorded("chemical-640m", DAY, by);
      List<String> digests =
          new Replay(log, PACKED)
              .screening(entry).layers().layers().stream().map(l -> l.digest()).toList();
      assertEquals(by.layers().layers().stream().map(l -> l.digest()).toList(), digests);
    }
  }

  @Test
  void another_day_is_told_as_the_law_that_came_and_went() throws Exception {
    LogEntry entry =
        recorded("tourism-in-water-source-2026-08-14", LocalDate.parse("2026-08-14"), SCREENING);
    Comparison comparison =
        rejudged(entry, new Rejudging.Wish(LocalDate.parse("2026-08-15"), null, null, null));
    assertEquals(List.of("law"), kinds(of(comparison, "SWRF-65")));
    assertTrue(text(of(comparison, "SWRF-65")).contains("2026-08-14"));
    assertEquals(List.of("law"), kinds(of(comparison, "STHJFD-319-1")));
    assertTrue(text(of(comparison, "STHJFD-319-1")).contains("2026-08-15"));
  }

  @Test
  void another_parameter_is_told_with_its_values() throws Exception {
    LogEntry entry = recorded("chemical-640m", DAY, SCREENING);
    Comparison comparison = rejudged(entry, new Rejudging.Wish(null, NARROWER, null, null));
    ClauseChange change = of(comparison, "CJBHF-26-2");
    assertEquals("violated", change.before());
    assertEquals("satisfied", change.after());
    assertEquals(List.of("parameter"), kinds(change));
    assertTrue(text(change).contains("1000.0 m → 500.0 m"), text(change));
    assertEquals(1, comparison.outcomes().size());
  }

  @Test
  void another_rule_is_told_as_the_rule() throws Exception {
    LogEntry entry = recorded("chemical-640m", DAY, SCREENING);
    Comparison comparison =
        rejudged(entry, new Rejudging.Wish(null, Rules.onlyExpansions(), null, null));
    assertEquals(List.of("rule"), kinds(of(comparison, "CJBHF-26-2")));
  }

  @Test
  void another_map_is_told_as_the_layer_and_the_distance() throws Exception {
    LogEntry entry = recorded("chemical-640m", DAY, SCREENING);
    Comparison comparison =
        rejudged(entry, new Rejudging.Wish(null, null, rules -> Product.defaultLayers(), null));
    ClauseChange change = of(comparison, "CJBHF-26-2");
    assertEquals(List.of("layer"), kinds(change));
    assertTrue(text(change).contains("yangtze-shoreline 640.0 ± 15 m (yes)"), text(change));
  }

  @Test
  void a_fact_put_right_is_told_as_the_fact_and_each_step_keeps_its_own_cause() throws Exception {
    LogEntry entry = recorded("chemical-640m", DAY, SCREENING);
    ObjectNode existing = (ObjectNode) Product.json(Product.SAMPLES.resolve("chemical-640m.json"));
    existing.put("nature", "existing");
    Comparison comparison =
        rejudged(
            entry,
            new Rejudging.Wish(
                null,
                NARROWER,
                null,
                rules -> {
                  try {
                    return new ProposalReader(rules.vocabulary())
                        .read("put right", existing.toString().getBytes(StandardCharsets.UTF_8));
                  } catch (io.redline.intake.IntakeProblem e) {
                    throw new IllegalStateException(e);
                  }
                }));
    assertEquals(List.of("parameter", "fact"), kinds(of(comparison, "CJBHF-26-2")));
    assertEquals(List.of("fact"), kinds(of(comparison, "CN145-9.1-13")));
    assertTrue(text(of(comparison, "CN145-9.1-13")).contains("/nature new"));
  }

  @Test
  void judging_by_what_it_was_judged_by_makes_no_difference() throws Exception {
    LogEntry entry = recorded("chemical-640m", DAY, SCREENING);
    Comparison same =
        rejudged(entry, new Rejudging.Wish(DAY, PACKED, rules -> Product.sampleLayers(), null));
    assertTrue(same.identical());
    assertEquals(List.of(), same.clauses());
  }

  @Test
  void a_kept_rulebook_whose_files_were_cut_off_is_refused() {
    byte[] sequence = PACKED.files().get().sequence();
    assertEquals(PACKED.digest(), RuleFiles.of(sequence).digest());
    assertThrows(
        RulebookProblem.class,
        () -> RuleFiles.of(java.util.Arrays.copyOf(sequence, sequence.length - 1)));
    assertFalse(RuleFiles.of(sequence).byPath().isEmpty());
  }

  private static List<String> kinds(ClauseChange change) {
    return change.causes().stream().map(c -> c.kind().id()).toList();
  }

  private static String text(ClauseChange change) {
    return change.causes().stream().map(c -> c.text(Lang.EN)).toList().toString();
  }
}
