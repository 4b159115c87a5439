package io.redline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.facts.Outcome;
import io.redline.facts.Truth;
import io.redline.words.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a reader is told of one finding. */
class ExplainedFindingTest {
  private static final Explanation ZH = new Explanation(Lang.ZH, Product.assessor().rulebook());
  private static final Explanation EN = new Explanation(Lang.EN, Product.assessor().rulebook());

  private static ExplainedFinding explained(String sample, String clause, Explanation in)
      throws Exception {
    JsonNode proposal = Product.json(Path.of("samples", sample + ".json"));
    Assessment assessment =
        Product.assess(
            proposal, Product.sampleLayers(), LocalDate.parse(proposal.path("asOf").asString()));
    return in.findings(assessment).stream()
        .filter(f -> f.clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_distance_is_told_with_value_limit_doubt_and_source() throws Exception {
    ExplainedFinding finding = explained("chemical-640m", "CJBHF-26-2", ZH);
    var distance = finding.compared().get(finding.compared().size() - 1);
    assertEquals(Truth.YES, distance.truth());
    assertTrue(distance.text().contains("640 m（误差 ±15 m），小于 1\u00a0000 m"), distance.text());
    assertTrue(distance.source().contains("示例 2026"), distance.source());
    assertEquals("2021-03-01 起施行", finding.citation().inForce());
  }

  @Test
  void what_would_change_a_violated_distance_is_the_distance_with_its_doubt() throws Exception {
    List<String> changes = explained("chemical-640m", "CJBHF-26-2", EN).changes();
    assertEquals(1, changes.size(), changes.toString());
    assertTrue(changes.get(0).contains("1\u00a0015 m"), changes.get(0));
  }

  @Test
  void an_exception_that_does_not_hold_says_why() throws Exception {
    ExplainedFinding finding = explained("tailings-new", "CJBHF-26-3", ZH);
    assertEquals(Truth.NO, finding.exemption().truth());
    assertTrue(finding.exemption().text().startsWith("例外不成立："), finding.exemption().text());
    assertNull(explained("chemical-640m", "CJBHF-26-2", ZH).exemption());
  }

  @Test
  void a_losing_clause_and_the_one_it_yields_to_name_each_other() throws Exception {
    ExplainedFinding plan = explained("chemical-640m", "CN145-9.1-13", ZH);
    assertEquals("CJBHF-26-2", plan.yieldsTo().get(0).clause());
    assertFalse(plan.yieldsTo().get(0).heading().isEmpty());
    assertTrue(
        explained("chemical-640m", "CJBHF-26-2", ZH).prevailsOver().stream()
            .anyMatch(other -> other.clause().equals("CN145-9.1-13")));
  }

  @Test
  void a_missing_fact_names_every_clause_it_bears_on() throws Exception {
    JsonNode proposal = Product.json(Path.of("samples", "name-only.json"));
    Assessment assessment =
        Product.assess(proposal, Product.sampleLayers(), LocalDate.parse("2026-11-01"));
    var most = assessment.missing().get(0);
    assertTrue(
        ZH.findings(assessment).stream()
            .flatMap(f -> f.open().stream())
            .filter(o -> o.fact().equals(most.fact()))
            .allMatch(o -> o.clauses().equals(most.clauses())));
    assertTrue(most.clauses().size() > 1);
  }

  @Test
  void every_finding_of_every_sample_has_one_topic_and_a_permit_is_not_called_spatial()
      throws Exception {
    for (Path sample : Product.samples()) {
      JsonNode proposal = Product.json(sample);
      Assessment assessment =
          Product.assess(proposal, Product.sampleLayers(), LocalDate.parse("2026-11-01"));
      for (ExplainedFinding finding : ZH.findings(assessment)) {
        assertFalse(finding.topic().title(Lang.ZH).isEmpty());
        if (finding.machine() == Outcome.REQUIRED
            && finding.compared().stream().anyMatch(c -> c.text().contains("取水许可")))
          assertEquals(Topic.RESOURCES, finding.topic(), finding.clause());
      }
    }
    assertEquals(Topic.SPACE, explained("chemical-640m", "CJBHF-26-2", ZH).topic());
  }
}
