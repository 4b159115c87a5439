package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document holds from its own day until its last, and neither before nor after. */
class DocumentsTest {

  @TestFactory
  Stream<DynamicTest> a_document_holds_on_its_days_only() throws IOException {
    return Product.samples().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(),
                    () -> {
                      JsonNode whole = Product.json(sample);
                      LocalDate day = LocalDate.parse(whole.path("asOf").asString());
                      assertHoldOnTheirDays(whole, askedFor(whole, day), day);
                    }));
  }

  @Test
  void each_of_them_by_itself() throws Exception {
    JsonNode whole = Product.json(Path.of("samples/food-factory-tuojiang.json"));
    LocalDate day = LocalDate.parse(whole.path("asOf").asString());
    for (String document : askedFor(whole, day))
      assertHoldOnTheirDays(whole, Set.of(document), day);
  }

  private static void assertHoldOnTheirDays(JsonNode whole, Set<String> documents, LocalDate day)
      throws IntakeProblem {
    Map<String, Outcome> held = with(whole, documents, "granted", null, null, day);
    Map<String, Outcome> none = with(whole, documents, "none", null, null, day);
    LocalDate before = day.minusDays(1);
    assertEquals(held, with(whole, documents, "granted", day, day, day), documents + " held");
    for (String status : Set.of("granted", "pending", "not-needed"))
      assertEquals(none, with(whole, documents, status, null, before, day), documents + " expired");
    assertEquals(
        none, with(whole, documents, "granted", day.plusDays(1), null, day), documents + " later");
  }

  private static Map<String, Outcome> with(
      JsonNode whole,
      Set<String> documents,
      String status,
      LocalDate from,
      LocalDate until,
      LocalDate day)
      throws IntakeProblem {
    ObjectNode proposal = (ObjectNode) whole.deepCopy();
    for (String document : documents) {
      ObjectNode said = proposal.withObject("/evidence").putObject(document).put("status", status);
      if (from != null) said.put("date", from.toString());
      if (until != null) said.put("validUntil", until.toString());
    }
    return outcomes(Product.assess(proposal, Product.sampleLayers(), day));
  }

  /** Documents that a clause in play asks about. */
  private static Set<String> askedFor(JsonNode proposal, LocalDate day) throws IntakeProblem {
    return Product.assess(proposal, Product.sampleLayers(), day).findings().stream()
        .filter(f -> f.outcome() != Outcome.NOT_APPLICABLE)
        .flatMap(f -> f.conditions().stream())
        .flatMap(c -> c.leaves().stream())
        .filter(c -> c.operator() == Operator.HELD)
        .map(Condition::fact)
        .map(fact -> fact.substring("/evidence/".length()))
        .collect(Collectors.toSet());
  }

  private static Map<String, Outcome> outcomes(Assessment assessment) {
    Map<String, Outcome> byClause = new TreeMap<>();
    for (Finding finding : assessment.findings())
      byClause.put(finding.clause().id(), finding.outcome());
    return byClause;
  }
}
