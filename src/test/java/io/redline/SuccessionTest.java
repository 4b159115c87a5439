package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.assess.Example;
import io.redline.assess.Finding;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** On 2026-08-15 the 生态环境法典 takes the place of ten laws: other articles, the same verdicts. */
class SuccessionTest {
  private static final LocalDate LAST = LocalDate.of(2026, 8, 14);
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 15);
  private static final String CODE = "ecological-code-2026";
  private static final Rulebook RULEBOOK = Product.assessor().rulebook();

  /** An article of a replaced law and the one of the code that says the same. */
  private static final List<List<String>> SUCCESSORS =
      List.of(
          List.of("SWRF-64", "STHJFD-318"),
          List.of("SWRF-65", "STHJFD-319-1"),
          List.of("SWRF-66", "STHJFD-320-1"),
          List.of("SWRF-67", "STHJFD-321"),
          List.of("TRF-32", "STHJFD-427"),
          List.of("TRF-50", "STHJFD-445-2"),
          List.of("TRF-61", "STHJFD-456-2"),
          List.of("GFF-21", "STHJFD-481"),
          List.of("HPF-25", "STHJFD-107"),
          List.of("HBF-19", "STHJFD-83-2"));

  @TestFactory
  Stream<DynamicTest>
      the_same_proposal_is_judged_alike_by_another_article_from_the_day_of_the_code()
          throws IOException {
    List<Example> examples = Product.examples();
    return SUCCESSORS.stream()
        .flatMap(
            pair ->
                examples.stream()
                    .filter(e -> e.clause().id().equals(pair.get(0)))
                    .map(
                        e ->
                            DynamicTest.dynamicTest(
                                pair + " " + e.title(), () -> succeeds(e, pair.get(1)))));
  }

  private static void succeeds(Example example, String successor) {
    Finding before = on(example, example.clause(), LAST);
    Finding after = on(example, RULEBOOK.clause(successor), FIRST);
    assertEquals(example.expected(), before.outcome());
    assertEquals(example.expected(), after.outcome());
    assertFalse(before.clause().article().equals(after.clause().article()));
    assertNull(on(example, example.clause(), FIRST), "the old law still speaks");
    assertNull(on(example, RULEBOOK.clause(successor), LAST), "the code speaks too early");
  }

  private static Finding on(Example example, Clause clause, LocalDate day) {
    return new Example(
            clause, example.title(), example.expected(), day, example.proposal(), example.around())
        .judge(Product.assessor());
  }

  @Test
  void no_clause_of_a_replaced_law_is_in_force_beside_the_code() {
    for (Clause clause : RULEBOOK.clauses()) {
      boolean ends = LAST.equals(clause.effectiveTo());
      if (ends) assertFalse(clause.isInForceOn(FIRST), clause.id());
      if (clause.instrument().id().equals(CODE)) {
        assertFalse(clause.isInForceOn(LAST), clause.id());
        assertTrue(clause.isInForceOn(FIRST), clause.id());
      }
    }
    assertEquals(
        List.of(
            "eia-law-2018",
            "environmental-protection-law-2014",
            "soil-pollution-law-2018",
            "solid-waste-law-2020",
            "water-pollution-law-2017"),
        RULEBOOK.instruments().stream()
            .filter(i -> LAST.equals(i.effectiveTo()))
            .map(i -> i.id())
            .sorted()
            .toList());
  }
}
