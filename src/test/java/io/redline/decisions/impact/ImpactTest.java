package io.redline.decisions.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.assess.Assessor;
import io.redline.decisions.impact.Impact.Side;
import io.redline.decisions.replay.Cause;
import io.redline.decisions.replay.ClauseChange;
import io.redline.decisions.replay.Rules;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What an impact says is what two full judgements say, and why. */
class ImpactTest {
  private static final LocalDate LAST_DAY = LocalDate.parse("2026-08-14");
  private static final LocalDate CODE_DAY = LocalDate.parse("2026-08-15");
  private static final LayerStore LAYERS = Product.sampleLayers();

  private static Side side(Rulebook rulebook, LayerStore layers, LocalDate day) {
    return new Side(new Screening(new Assessor(rulebook), layers), day);
  }

  private static List<Proposal> samples() throws Exception {
    List<Proposal> all = new ArrayList<>();
    for (Path sample : Product.samples())
      all.add(
          new ProposalReader(Rules.PACKED.vocabulary())
              .read(sample.toString(), Files.readAllBytes(sample)));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> judging_only_what_may_differ_gives_what_judging_everything_gives() {
    Map<String, Side[]> pairs = new TreeMap<>();
    pairs.put(
        "the law of the day before and of the day the code applies",
        new Side[] {side(Rules.PACKED, LAYERS, LAST_DAY), side(Rules.PACKED, LAYERS, CODE_DAY)});
    pairs.put(
        "years apart",
        new Side[] {
          side(Rules.PACKED, LAYERS, LocalDate.parse("2020-01-01")),
          side(Rules.PACKED, LAYERS, CODE_DAY)
        });
    pairs.put(
        "another parameter",
        new Side[] {side(Rules.PACKED, LAYERS, null), side(Rules.narrowerBelt(), LAYERS, null)});
    pairs.put(
        "another rule",
        new Side[] {
          side(Rules.PACKED, LAYERS, CODE_DAY), side(Rules.onlyExpansions(), LAYERS, CODE_DAY)
        });
    pairs.put(
        "another definition",
        new Side[] {
          side(Rules.PACKED, LAYERS, null),
          side(
              Rules.changed("definitions.yaml", "certain: [new", "certain: [existing, new"),
              LAYERS,
              null)
        });
    pairs.put(
        "other layers",
        new Side[] {
          side(Rules.PACKED, LAYERS, null), side(Rules.PACKED, Product.defaultLayers(), null)
        });
    pairs.put(
        "all at once",
        new Side[] {
          side(Rules.PACKED, LAYERS, LAST_DAY),
          side(Rules.narrowerBelt(), Product.defaultLayers(), CODE_DAY)
        });
    return pairs.entrySet().stream()
        .map(
            pair ->
                dynamicTest(pair.getKey(), () -> agrees(pair.getValue()[0], pair.getValue()[1])));
  }

  private static void agrees(Side before, Side after) throws Exception {
    Impact impact = new Impact(before, after);
    int changed = 0;
    for (Proposal proposal : samples()) {
      Assessment old = full(before, proposal);
      Assessment now = full(after, proposal);
      Changed told = impact.of(proposal);
      assertEquals(differences(old, now), differences(told), proposal.id());
      if (!told.isAny()) {
        assertNull(told.before());
        assertEquals(old.outcome(), now.outcome(), proposal.id());
        continue;
      }
      changed++;
      assertEquals(old.outcome(), told.before(), proposal.id());
      assertEquals(now.outcome(), told.after(), proposal.id());
      for (ClauseChange change : told.clauses())
        assertTrue(!change.causes().isEmpty(), change.clause() + " has a cause");
    }
    assertTrue(changed > 0, "the samples show the difference");
  }

  private static Assessment full(Side side, Proposal proposal) throws IntakeProblem {
    return side.screening().screen(proposal, side.dayOf(proposal)).assessment();
  }

  private static Map<String, String> differences(Assessment old, Assessment now) {
    Map<String, String> outcomes = new TreeMap<>();
    old.findings().forEach(f -> outcomes.put(f.clause().id(), f.outcome().id() + " > "));
    now.findings()
        .forEach(f -> outcomes.merge(f.clause().id(), f.outcome().id(), ImpactTest::joined));
    Map<String, String> all = new TreeMap<>();
    outcomes.forEach(
        (clause, pair) -> {
          String then = pair.contains(">") ? pair.split(" > ", -1)[0] : "not-applicable";
          String later = pair.contains(">") ? pair.split(" > ", -1)[1] : pair;
          if (later.isEmpty()) later = "not-applicable";
          if (!then.equals(later)) all.put(clause, then + " > " + later);
        });
    return all;
  }

  private static String joined(String before, String after) {
    return before + after;
  }

  private static Map<String, String> differences(Changed told) {
    Map<String, String> all = new TreeMap<>();
    for (ClauseChange change : told.clauses())
      all.put(change.clause(), said(change.before()) + " > " + said(change.after()));
    return all;
  }

  private static String said(String outcome) {
    return outcome == null ? Outcome.NOT_APPLICABLE.id() : outcome;
  }

  @Test
  void the_day_the_code_applies_moves_the_ban_from_the_old_law_to_the_code() throws Exception {
    Impact impact =
        new Impact(side(Rules.PACKED, LAYERS, LAST_DAY), side(Rules.PACKED, LAYERS, CODE_DAY));
    List<Cause> old = impact.clauses().get("SWRF-65");
    assertEquals(List.of("law"), old.stream().map(c -> c.kind().id()).toList());
    assertTrue(old.get(0).what().en().contains("until 2026-08-14"), old.toString());
    Proposal tourism =
        samples().stream().filter(p -> p.id().contains("tourism")).findFirst().orElseThrow();
    Changed changed = impact.of(tourism);
    assertEquals(Outcome.VIOLATED, changed.before());
    assertEquals(Outcome.VIOLATED, changed.after());
    assertTrue(differences(changed).get("SWRF-65").startsWith("violated"));
    assertTrue(differences(changed).get("STHJFD-319-1").endsWith("violated"));
  }

  @Test
  void a_day_on_one_side_only_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Impact(side(Rules.PACKED, LAYERS, null), side(Rules.PACKED, LAYERS, CODE_DAY)));
  }

  @Test
  void the_command_tells_every_row_and_writes_text_json_and_a_workbook(@TempDir Path folder)
      throws Exception {
    Path list = folder.resolve("list.jsonl");
    String good = Product.json(Product.SAMPLES.resolve("chemical-640m.json")).toString();
    Files.writeString(list, good + "\n{\"id\":\"bad\"}\n\n" + good + "\n");
    String[] command = {
      "rules",
      "impact",
      "--from",
      "2026-08-14",
      "--to",
      "2026-08-15",
      list.toString(),
      "--layers",
      "samples/layers",
      "--data",
      folder.toString(),
      "--quiet"
    };
    Product.Ran text = Product.run(command);
    assertEquals(2, text.code(), text.err());
    assertTrue(text.out().contains("清单 3 个项目：有条文结果改变 2（其中总结论改变 0），未能评估 1"), text.out());
    List<String> json = new ArrayList<>(List.of(command));
    json.addAll(List.of("--format", "json"));
    var read = Product.JSON.readTree(Product.run(json.toArray(String[]::new)).out());
    assertEquals(3, read.path("projects").intValue());
    assertEquals(2, read.path("changes").size());
    assertEquals(2, read.path("failed").path(0).path("row").intValue());
    List<String> xlsx = new ArrayList<>(List.of(command));
    Path book = folder.resolve("impact.xlsx");
    xlsx.addAll(List.of("-o", book.toString()));
    Product.run(xlsx.toArray(String[]::new));
    try (var workbook =
        new org.dhatim.fastexcel.reader.ReadableWorkbook(Files.newInputStream(book))) {
      var projects = workbook.getSheet(1).orElseThrow().read();
      assertEquals("按项目", workbook.getSheet(1).orElseThrow().getName());
      int clauses = 0;
      for (var project : read.path("changes")) clauses += project.path("clauses").size();
      assertEquals(1 + clauses, projects.size());
      assertTrue(projects.stream().anyMatch(row -> row.getCellText(5).equals("SWRF-65")));
    }
  }
}
