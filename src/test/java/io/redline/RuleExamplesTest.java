package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.assess.Assessor;
import io.redline.assess.Example;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule does what the examples beside it say. */
class RuleExamplesTest {
  private static final Assessor ASSESSOR = Product.assessor();
  private static final Rulebook RULEBOOK = ASSESSOR.rulebook();

  @TestFactory
  Stream<DynamicTest> every_example_gives_its_outcome() throws IOException {
    return examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.clause().id() + " " + example.title(),
                    () -> {
                      Finding finding = example.judge(ASSESSOR);
                      assertEquals(
                          example.expected(),
                          finding == null ? null : finding.outcome(),
                          () -> String.valueOf(finding));
                    }));
  }

  @Test
  void every_rule_has_an_example_that_triggers_one_that_is_kept_and_one_that_cannot_tell()
      throws IOException {
    List<String> lacking = new ArrayList<>();
    Map<String, Set<Outcome>> shownByClause = new HashMap<>();
    for (Example example : examples())
      shownByClause
          .computeIfAbsent(example.clause().id(), c -> EnumSet.noneOf(Outcome.class))
          .add(example.expected());
    for (Clause clause : RULEBOOK.clauses()) {
      if (!clause.isJudged()) continue;
      Set<Outcome> shown = shownByClause.getOrDefault(clause.id(), EnumSet.noneOf(Outcome.class));
      boolean kept = shown.contains(Outcome.SATISFIED) || shown.contains(Outcome.NOT_APPLICABLE);
      if (!shown.contains(clause.gives()) || !kept || !shown.contains(Outcome.UNDETERMINED))
        lacking.add(clause.id() + " shows only " + shown);
    }
    assertEquals(
        List.of(),
        lacking,
        "Add the missing kind to <clause>.examples.yaml; see rules/README.md, step 4.");
  }

  private static List<Example> examples() throws IOException {
    return Product.examples();
  }
}
