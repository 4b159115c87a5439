package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.screening.Screening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a row states of its place counts as it does in a proposal file, row by row. */
class StatedRowsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Screening SCREENING =
      new Screening(Product.assessor(), Product.sampleLayers());
  private static final List<String> PLACES =
      List.of("ecological-redline", "drinking-water-sources", "zoning", "yangtze-shoreline");
  private static final Map<String, String> CLASSES =
      Map.of("drinking-water-sources", "一级", "yangtze-shoreline", "mainstem");
  private static final String[][] RELATIONS = {
    {"", null, null},
    {"不在范围内", "outside", null},
    {"在范围内", "inside", null},
    {"部分", "partly", null},
    {"800 米", "near", "800"}
  };
  private static final String[][] BASES = {
    {"复函", "letter"}, {"官方查询", "query"}, {"报告", "report"}, {"", "declared"}
  };
  @TempDir Path folder;

  /** A cell of each statement, and the same as JSON. */
  private record Drawn(String csv, String json) {}

  @Test
  void a_row_comes_out_as_the_same_proposal_in_a_file() throws Exception {
    Random random = new Random(14);
    List<Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < 60; i++) drawn.add(drawn(random, i));
    StringBuilder csv = new StringBuilder("id,name,nature,activities,site.counties");
    for (String place : PLACES)
      csv.append(",place.").append(place).append(",place.").append(place).append(".basis");
    drawn.forEach(one -> csv.append('\n').append(one.csv()));
    List<Map<String, String>> rows = audited(csv.toString());
    Judge judge = new Judge(SCREENING, DAY, DAY);
    for (int i = 0; i < drawn.size(); i++) {
      Proposal proposal = proposal(drawn.get(i).json());
      Assessment alone = SCREENING.screen(proposal, DAY).assessment();
      Judged judged = judge.judge(proposal);
      String told = drawn.get(i).json();
      assertEquals(alone.outcome(), judged.outcome(), told);
      assertEquals(alone.outcome().id(), rows.get(i).get("outcome"), told);
      assertEquals(told(alone), told(judged.judgement().assessment()), told);
      for (Outcome outcome : List.of(Outcome.VIOLATED, Outcome.REQUIRED, Outcome.UNDETERMINED))
        assertEquals(
            String.valueOf(alone.counts().get(outcome)), rows.get(i).get(outcome.id()), told);
    }
    assertTrue(rows.stream().map(r -> r.get("violated")).distinct().count() > 1, "not all alike");
  }

  private static Map<String, Outcome> told(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.outcome() != Outcome.NOT_APPLICABLE)
        .collect(Collectors.toMap(f -> f.clause().id(), Finding::outcome, (a, b) -> a));
  }

  /** Everything else is the same, cell for cell. */
  @Test
  void two_rows_that_differ_in_a_statement_only_are_two_rows() throws Exception {
    String head = "id,name,nature,activities,site.counties,place.ecological-redline";
    String same = ",某化工项目,new,chemical-project,511523,";
    List<Map<String, String>> rows =
        audited(
            String.join(
                "\n",
                head,
                "A" + same + "不在范围内",
                "B" + same + "在范围内",
                "C" + same,
                "D" + same + "不在范围内"));
    assertNotEquals(verdict(rows.get(0)), verdict(rows.get(1)));
    assertNotEquals(verdict(rows.get(1)), verdict(rows.get(2)));
    assertNotEquals(verdict(rows.get(0)), verdict(rows.get(2)));
    assertEquals(verdict(rows.get(0)), verdict(rows.get(3)));
  }

  private static Map<String, String> verdict(Map<String, String> row) {
    Map<String, String> verdict = new HashMap<>(row);
    verdict.keySet().removeAll(List.of("row", "id"));
    return verdict;
  }

  @Test
  void two_rows_that_differ_in_who_says_so_only_name_each_their_own() throws Exception {
    String head =
        "id,name,nature,activities,site.counties,place.ecological-redline,"
            + "place.ecological-redline.basis,place.ecological-redline.validUntil";
    String same = ",某化工项目,new,chemical-project,511523,在范围内,";
    List<Map<String, String>> rows =
        audited(String.join("\n", head, "A" + same + "复函,", "B" + same + "复函,2026-10-01"));
    assertNotEquals(verdict(rows.get(0)), verdict(rows.get(1)), "past its day it says nothing");
  }

  private static Drawn drawn(Random random, int number) throws Exception {
    String id = "P-" + number;
    String activity = random.nextBoolean() ? "chemical-project" : "wharf";
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", id).put("name", "某项目").put("nature", "new");
    json.putArray("activities").add(activity);
    json.putObject("site").putArray("counties").add("511523");
    StringBuilder csv = new StringBuilder(id + ",某项目,新建," + activity + ",511523");
    for (String place : PLACES) {
      String[] relation = RELATIONS[random.nextInt(RELATIONS.length)];
      String[] basis = BASES[random.nextInt(BASES.length)];
      String among = relation[1] == null || random.nextBoolean() ? null : CLASSES.get(place);
      csv.append(',').append(relation[0]).append(among == null ? "" : "：" + among);
      csv.append(',').append(relation[1] == null ? "" : basis[0]);
      if (relation[1] == null) continue;
      ObjectNode statement =
          json.withArrayProperty("place").addObject().put("of", place).put("relation", relation[1]);
      statement.put("basis", basis[1]);
      if (among != null) statement.put("class", among);
      if (relation[2] != null) statement.put("metres", Double.parseDouble(relation[2]));
    }
    return new Drawn(csv.toString(), json.toString());
  }

  private static Proposal proposal(String json) throws Exception {
    return new ProposalReader(SCREENING.rulebook().vocabulary())
        .read("test", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The result's rows as the product writes them. */
  private List<Map<String, String>> audited(String csv) throws Exception {
    Path list = Files.writeString(folder.resolve("list.csv"), csv);
    Path out = folder.resolve("out.jsonl");
    Product.Ran ran =
        Product.run(
            "audit",
            list.toString(),
            "-o",
            out.toString(),
            "--as-of",
            DAY.toString(),
            "--layers",
            "samples/layers");
    assertTrue(ran.code() == 0 || ran.code() == 1 || ran.code() == 3, ran.err());
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      Map<String, String> row = new HashMap<>();
      JsonMapper.shared()
          .readTree(line)
          .properties()
          .forEach(e -> row.put(e.getKey(), e.getValue().asString("" + e.getValue())));
      rows.add(row);
    }
    return rows;
  }
}
