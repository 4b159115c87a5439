package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.Product;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Examples written from the wording of each clause by people who had not seen its rule. Where a
 * rule gives something else than was expected, the file says what it gives and why.
 */
class BlindExamplesTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/redline/rulebook/blind");
  private static final Assessor ASSESSOR = Product.assessor();

  @TestFactory
  Stream<DynamicTest> what_was_written_blind_comes_out_as_settled() throws IOException {
    return files().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  @Test
  void the_counts_are_those_of_the_account() throws IOException {
    int written = 0;
    int alike = 0;
    Map<String, Integer> because = new TreeMap<>();
    for (Path file : files().toList())
      for (JsonNode one : read(file)) {
        written++;
        if (one.has("gives")) because.merge(one.path("because").asString(), 1, Integer::sum);
        else alike++;
      }
    String account = Files.readString(Path.of("src/site/markdown/rules-read-again.md"));
    assertTrue(account.contains("| examples written | " + written + " |"), "written: " + written);
    assertTrue(account.contains("| alike now | " + alike + " |"), "alike: " + alike);
    because.forEach(
        (reason, count) ->
            assertTrue(
                account.contains("| `" + reason + "` | " + count + " |"), reason + ": " + count));
  }

  private static void check(Path file) throws IOException {
    List<String> wrong = new ArrayList<>();
    Rulebook rulebook = ASSESSOR.rulebook();
    for (JsonNode one : read(file)) {
      Clause clause = rulebook.clause(one.path("clause").asString());
      String settled = one.path(one.has("gives") ? "gives" : "says").asString();
      ObjectNode example = JsonMapper.shared().createObjectNode();
      example.put(settled, one.path("title").asString());
      for (String key : List.of("asOf", "proposal", "around"))
        if (one.has(key)) example.set(key, one.path(key));
      Finding finding = Example.read(file.toString(), clause, example, rulebook).judge(ASSESSOR);
      String found = finding == null ? "not-applicable" : finding.outcome().id();
      if (!found.equals(settled))
        wrong.add(clause.id() + " " + one.path("title").asString() + ": " + found);
    }
    assertEquals(List.of(), wrong);
  }

  private static JsonNode read(Path file) throws IOException {
    return YAMLMapper.builder().build().readTree(Files.readAllBytes(file));
  }

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.sorted().toList().stream();
    }
  }
}
