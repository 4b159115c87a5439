package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What nobody has confirmed is as if it had not been said. */
class UnconfirmedFactsTest {
  private static final Set<String> NOT_JUDGED = Set.of("/id", "/name", "/description");

  /** What goes with it: a site is not read another way because its system is in doubt. */
  private static final Map<String, String> RESTS_ON =
      Map.of("/site/crs", "/site/geometry", "/site/accuracyMetres", "/site/geometry");

  @TestFactory
  Stream<DynamicTest> an_unconfirmed_fact_of_a_sample_decides_as_much_as_one_that_is_not_there()
      throws IOException {
    return Product.samples().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(), () -> assertAllAsDeleted(sample)));
  }

  private static void assertAllAsDeleted(java.nio.file.Path sample) throws Exception {
    JsonNode whole = Product.json(sample);
    LocalDate day = LocalDate.parse(whole.path("asOf").asString());
    for (String pointer : pointers(whole)) {
      JsonNode unconfirmed = whole.deepCopy();
      ((ObjectNode) unconfirmed)
          .putObject("sources")
          .putObject(pointer)
          .put("from", "form")
          .put("where", "表1第5行");
      Map<String, Outcome> gone = outcomes(without(whole, gone(pointer)), day);
      Map<String, Outcome> open = outcomes(unconfirmed, day);
      // A part that nobody confirmed stays one, of which nothing is known, its place least of all.
      if (pointer.equals("/parts")) {
        open.keySet().retainAll(gone.keySet());
        open.replaceAll((clause, o) -> o == Outcome.UNDETERMINED ? gone.get(clause) : o);
      }
      assertEquals(gone, open, pointer);
    }
  }

  private static String gone(String pointer) {
    if (pointer.matches("/evidence/[^/]+/status")) return pointer.replace("/status", "");
    return RESTS_ON.getOrDefault(pointer, pointer);
  }

  private static Map<String, Outcome> outcomes(JsonNode proposal, LocalDate day)
      throws IntakeProblem {
    Assessment assessment = Product.assess(proposal, Product.sampleLayers(), day);
    Map<String, Outcome> byClause = new TreeMap<>();
    for (Finding finding : assessment.findings())
      byClause.put(finding.clause().id(), finding.outcome());
    return byClause;
  }

  private static List<String> pointers(JsonNode proposal) {
    List<String> all = new ArrayList<>();
    collect("", proposal, all);
    all.removeAll(NOT_JUDGED);
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
