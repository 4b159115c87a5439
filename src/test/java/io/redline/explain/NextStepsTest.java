package io.redline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hundred open clauses come down to a few steps, and none of what is missing gets lost. */
class NextStepsTest {
  private static final Explanation CHINESE =
      new Explanation(Lang.ZH, Product.assessor().rulebook().vocabulary());
  private static final Pattern CLAUSE = Pattern.compile("[A-Z][A-Z0-9]+-[0-9][-0-9.a-zA-Z]*");

  @Test
  void everything_that_is_missing_is_named_in_a_step() throws Exception {
    List<String> lost = new ArrayList<>();
    for (Path sample : Product.samples()) {
      Assessment assessment = assess(sample);
      String steps = String.join("\n", CHINESE.nextSteps(assessment));
      for (Assessment.Missing missing : assessment.missing())
        if (!steps.contains(name(missing.fact())))
          lost.add(sample.getFileName() + " " + missing.fact());
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void documents_take_one_step_and_layers_one() throws Exception {
    for (Path sample : Product.samples()) {
      List<String> steps = CHINESE.nextSteps(assess(sample));
      assertTrue(steps.stream().filter(s -> s.startsWith("说明这些文件")).count() <= 1);
      assertTrue(steps.stream().filter(s -> s.startsWith("补充这些图层")).count() <= 1);
    }
  }

  @Test
  void no_step_cites_more_than_three_clauses() throws Exception {
    for (Path sample : Product.samples())
      for (String step : CHINESE.nextSteps(assess(sample)))
        assertTrue(CLAUSE.matcher(step).results().count() <= 3, step);
  }

  @Test
  void what_is_violated_comes_first() throws Exception {
    Assessment assessment = assess(Product.SAMPLES.resolve("chemical-640m.json"));
    assertEquals(Outcome.VIOLATED, assessment.outcome());
    assertTrue(CHINESE.nextSteps(assessment).get(0).contains("CJBHF-26-2"));
  }

  private static String name(String fact) {
    if (fact.startsWith("layer:")) return CHINESE.words().layer(fact.substring(6));
    if (fact.startsWith("/evidence/")) return CHINESE.words().evidence(fact.substring(10));
    return fact.equals("/activities") ? "活动类别" : CHINESE.words().fact(fact);
  }

  private static Assessment assess(Path sample) throws Exception {
    JsonNode proposal = Product.json(sample);
    return Product.assess(
        proposal,
        Product.sampleLayers(),
        LocalDate.parse(proposal.path("asOf").asString("2026-11-01")));
  }
}
