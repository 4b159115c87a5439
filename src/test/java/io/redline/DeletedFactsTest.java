package io.redline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.assess.Assessment;
import io.redline.assess.Example;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.rulebook.Clause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Unknown is not no: a fact taken away leaves each outcome as it was or makes it undetermined. A
 * duty stays one when nothing is said of its document any more. What a document or a purpose
 * released may then ask a person, and what asked a person because one of the two was there may show
 * its ban again; a pass never becomes a ban, nor a ban a pass.
 */
class DeletedFactsTest {
  /**
   * Not facts: what it is called, the day it is judged, and a part, without which there is less.
   */
  private static final Set<String> NOT_FACTS =
      Set.of("/id", "/name", "/asOf", "/description", "/site/crs", "/parts");

  @TestFactory
  Stream<DynamicTest> deleting_any_fact_of_a_sample_never_flips_an_outcome() throws IOException {
    return Product.samples().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(),
                    () -> {
                      JsonNode whole = Product.json(sample);
                      LocalDate day = LocalDate.parse(whole.path("asOf").asString());
                      Map<String, Outcome> before =
                          outcomes(Product.assess(whole, Product.sampleLayers(), day));
                      for (String pointer : pointers(whole)) {
                        Map<String, Outcome> after =
                            outcomesIfReadable(without(whole, pointer), day);
                        if (after != null) assertNotFlipped(pointer, before, after);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> deleting_any_two_facts_of_a_sample_never_flips_an_outcome()
      throws IOException {
    return Product.samples().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(),
                    () -> {
                      JsonNode whole = Product.json(sample);
                      LocalDate day = LocalDate.parse(whole.path("asOf").asString());
                      // Which of two facts goes first makes no difference to what is left.
                      Map<JsonNode, Optional<Map<String, Outcome>>> known = new HashMap<>();
                      for (String first : pointers(whole)) {
                        JsonNode less = without(whole, first);
                        Map<String, Outcome> before = outcomesIfReadable(less, day);
                        if (before == null) continue;
                        for (String second : pointers(less)) {
                          Map<String, Outcome> after =
                              known
                                  .computeIfAbsent(
                                      without(less, second),
                                      left -> Optional.ofNullable(outcomesIfReadable(left, day)))
                                  .orElse(null);
                          if (after != null)
                            assertNotFlipped(first + " and " + second, before, after);
                        }
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> deleting_any_fact_of_an_example_never_flips_its_outcome() throws IOException {
    return Product.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.clause().id() + " " + example.title(),
                    () -> {
                      for (String pointer : pointers(example.proposal().json())) {
                        Proposal less = read(without(example.proposal().json(), pointer));
                        if (less == null) continue;
                        Example poorer =
                            new Example(
                                example.clause(),
                                example.title(),
                                example.expected(),
                                example.asOf(),
                                less,
                                example.around());
                        Finding finding = poorer.judge(Product.assessor());
                        assertTrue(
                            finding != null
                                && isAllowed(
                                    pointer,
                                    example.clause().id(),
                                    example.expected(),
                                    finding.outcome()),
                            pointer + " gone: " + finding);
                      }
                    }));
  }

  private static void assertNotFlipped(
      String gone, Map<String, Outcome> before, Map<String, Outcome> after) {
    after.forEach(
        (clause, outcome) -> {
          // A clause of another territory is not applicable; where the place is unknown it is in
          // play.
          Outcome was = before.getOrDefault(clause, Outcome.NOT_APPLICABLE);
          assertTrue(
              isAllowed(gone, clause, was, outcome),
              () -> gone + " gone: " + clause + " was " + was + " and became " + outcome);
        });
    assertTrue(
        after.keySet().containsAll(before.keySet()),
        () -> gone + " gone: a clause is no longer in play");
  }

  private static boolean isAllowed(String gone, String clause, Outcome was, Outcome after) {
    if (after == was || after == Outcome.UNDETERMINED) return true;
    boolean document = gone.contains("/evidence");
    return document
        && (was == Outcome.SATISFIED && after == Outcome.REVIEW
            || was == Outcome.REVIEW && after == Outcome.VIOLATED
            || isDuty(clause) && after == Outcome.REQUIRED);
  }

  /** Whether it demands a document; a row of an admission list may. */
  private static boolean isDuty(String id) {
    Clause clause = Product.assessor().rulebook().clause(id);
    return clause == null ? id.startsWith("ZRQD-") : clause.gives() == Outcome.REQUIRED;
  }

  private static Map<String, Outcome> outcomesIfReadable(JsonNode proposal, LocalDate day) {
    try {
      return outcomes(Product.assess(proposal, Product.sampleLayers(), day));
    } catch (IntakeProblem e) {
      return null;
    }
  }

  private static Proposal read(JsonNode proposal) {
    try {
      return new ProposalReader(Product.assessor().rulebook().vocabulary())
          .read("less", proposal.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IntakeProblem e) {
      return null;
    }
  }

  private static Map<String, Outcome> outcomes(Assessment assessment) {
    Map<String, Outcome> byClause = new HashMap<>();
    for (Finding finding : assessment.findings())
      byClause.put(finding.clause().id(), finding.outcome());
    return byClause;
  }

  /** Every object member below the proposal, whole objects included, geometry as one. */
  private static List<String> pointers(JsonNode proposal) {
    List<String> all = new ArrayList<>();
    collect("", proposal, all);
    all.removeAll(NOT_FACTS);
    return all;
  }

  private static void collect(String at, JsonNode node, List<String> into) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String pointer = at + "/" + entry.getKey();
      into.add(pointer);
      if (entry.getValue().isObject() && !pointer.equals("/site/geometry"))
        collect(pointer, entry.getValue(), into);
    }
  }

  private static JsonNode without(JsonNode proposal, String pointer) {
    JsonNode copy = proposal.deepCopy();
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) copy.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
    return copy;
  }
}
