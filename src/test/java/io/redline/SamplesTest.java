package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each sample comes out as the assessment beside it says. After an intended change, look at the
 * difference and run {@code src/main/scripts/expected-samples}.
 */
class SamplesTest {
  /** Each sample is checked once, for all that is said of it. */
  private static final Map<Path, Product.Ran> RAN = new ConcurrentHashMap<>();

  @TestFactory
  Stream<DynamicTest> every_sample_gives_its_expected_assessment() throws IOException {
    return Product.samples().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(),
                    () -> {
                      JsonNode expected =
                          Product.json(
                              Product.SAMPLES.resolve("expected").resolve(sample.getFileName()));
                      Product.Ran ran = check(sample);
                      assertEquals(expected, asKept(Product.JSON.readTree(ran.out())), ran.err());
                      assertEquals(exitCode(expected.path("outcome").asString()), ran.code());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> every_assessment_keeps_the_contract() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Shared.file("contract/assessment.schema.json")));
    return Product.samples().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(),
                    () ->
                        assertEquals(
                            "[]",
                            schema
                                .validate(Product.JSON.readTree(check(sample).out()))
                                .toString())));
  }

  @Test
  void there_are_samples_for_every_outcome_a_reviewer_meets() throws IOException {
    for (String outcome :
        new String[] {
          "violated", "undetermined", "review", "required", "satisfied", "not-applicable"
        }) {
      boolean met = false;
      for (Path sample : Product.samples())
        met |=
            Product.json(Product.SAMPLES.resolve("expected").resolve(sample.getFileName()))
                    .path("counts")
                    .path(outcome)
                    .asInt()
                > 0;
      assertTrue(met, outcome);
    }
  }

  @Test
  void the_same_proposal_cites_another_law_from_the_day_the_code_applies() throws IOException {
    Path sample = Product.SAMPLES.resolve("tourism-in-water-source-2026-08-14.json");
    String before =
        Product.run(
                "check", sample.toString(), "--layers", "samples/layers", "--as-of", "2026-08-14")
            .out();
    String after =
        Product.run(
                "check", sample.toString(), "--layers", "samples/layers", "--as-of", "2026-08-15")
            .out();
    assertTrue(before.contains("✗ SWRF-65") && !before.contains("STHJFD-319-1"), before);
    assertTrue(after.contains("✗ STHJFD-319-1") && !after.contains("SWRF-65"), after);
  }

  @Test
  void
      the_worst_of_several_proposals_decides_the_exit_code_and_a_bad_file_does_not_stop_the_others() {
    Product.Ran ran =
        Product.run(
            "check",
            "samples/chemical-640m.json",
            "samples/layers/layers.yaml",
            "samples/tailings-rebuilt-for-safety.json",
            "--layers",
            "samples/layers",
            "--format",
            "json");
    assertEquals(2, ran.code());
    assertEquals(2, Product.JSON.readTree(ran.out()).size());
    assertTrue(ran.err().contains("samples/layers/layers.yaml"), ran.err());
  }

  @Test
  void a_day_that_is_none_is_wrong_usage_said_plainly() {
    Product.Ran ran = Product.run("check", "samples/name-only.json", "--as-of", "2026-02-30");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("不是日历上的一天"), ran.err());
    assertTrue(!ran.err().contains("Exception"), ran.err());
  }

  private static Product.Ran check(Path sample) {
    return RAN.computeIfAbsent(
        sample,
        s ->
            Product.run(
                "check", s.toString(), "--layers", "samples/layers", "--format", "json", "--all"));
  }

  private static int exitCode(String outcome) {
    return switch (outcome) {
      case "violated" -> 1;
      case "undetermined", "review" -> 3;
      default -> 0;
    };
  }

  /**
   * Digests change with every comment in the rules; the verdicts must not. What is decided is
   * compared in full; of what is open, the reason; of what does not apply, the clause.
   */
  private static JsonNode asKept(JsonNode assessment) {
    ((ObjectNode) assessment).remove("rulebook");
    ((ObjectNode) assessment.path("proposal")).remove("digest");
    for (JsonNode layer : assessment.path("layers")) ((ObjectNode) layer).remove("digest");
    for (JsonNode finding : assessment.path("findings"))
      switch (finding.path("outcome").asString()) {
        case "undetermined" ->
            ((ObjectNode) finding).retain("clause", "outcome", "summary", "missing");
        case "not-applicable" -> ((ObjectNode) finding).retain("clause", "outcome");
        default -> {}
      }
    return assessment;
  }
}
