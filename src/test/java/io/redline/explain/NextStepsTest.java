package io.redline.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hundred open clauses come down to a few steps, and none of what is missing gets lost. */
class NextStepsTest {
  private static final Explanation CHINESE =
      new Explanation(Lang.ZH, Product.assessor().rulebook());
  private static final Pattern CLAUSE = Pattern.compile("[A-Z][A-Z0-9]+-[0-9][-0-9.a-zA-Z]*");

  @Test
  void every_open_clause_that_counts_waits_for_a_question_and_every_question_is_a_step()
      throws Exception {
    List<String> lost = new ArrayList<>();
    for (Path sample : Product.samples()) {
      Assessment assessment = assess(sample);
      List<Question> questions = CHINESE.questions(assessment);
      String steps = String.join("\n", CHINESE.nextSteps(assessment));
      for (Question question : questions)
        if (!steps.contains(question.text())) lost.add(sample + " " + question.id());
      for (Finding finding : assessment.findings())
        if (finding.tier().counts()
            && finding.outcome() == Outcome.UNDETERMINED
            && questions.stream().noneMatch(q -> q.settles().contains(finding.clause().id())))
          lost.add(sample + " " + finding.clause().id());
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void a_bureau_is_asked_once() throws Exception {
    for (Path sample : Product.samples()) {
      List<String> ids = CHINESE.questions(assess(sample)).stream().map(Question::id).toList();
      assertEquals(ids.size(), Set.copyOf(ids).size(), sample.toString());
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

  private static Assessment assess(Path sample) throws Exception {
    JsonNode proposal = Product.json(sample);
    return Product.assess(
        proposal,
        Product.sampleLayers(),
        LocalDate.parse(proposal.path("asOf").asString("2026-11-01")));
  }
}
