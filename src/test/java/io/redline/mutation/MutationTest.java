package io.redline.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.mutation.ConditionMutator.Changed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mutation run on one instrument; the whole rulebook is for {@code mvn -Pmutation}, see
 * rules/README.md.
 */
class MutationTest {
  private static final String INSTRUMENT = "yangtze-protection-law";
  private static final String CLAUSE = "CJBHF-26-2";

  @TempDir Path folder;

  private MutationReport run(Path rules) throws IOException {
    return MutationRun.run(
        rules, Product.assessor().rulebook(), clause -> clause.id().equals(CLAUSE));
  }

  /** The one rule with its examples. */
  private Path copy() throws IOException {
    Path copy = folder.resolve(INSTRUMENT);
    Files.createDirectories(copy);
    for (String file : List.of(CLAUSE + ".drl", CLAUSE + ".examples.yaml"))
      Files.copy(Path.of("rules", INSTRUMENT, file), copy.resolve(file));
    return folder;
  }

  @Test
  void the_examples_of_a_rule_notice_every_small_change_of_it() throws IOException {
    MutationReport report = run(Path.of("rules"));
    assertEquals(List.of(), report.survivors(), report::text);
    assertTrue(report.lines().size() >= 10, report::text);
  }

  @Test
  void without_the_example_at_the_limit_a_moved_limit_goes_unnoticed() throws IOException {
    Path copy = copy();
    Path examples = copy.resolve(INSTRUMENT).resolve(CLAUSE + ".examples.yaml");
    Files.writeString(
        examples,
        Arrays.stream(Files.readString(examples).split("(?m)^(?=- )"))
            .filter(example -> !example.contains("doubt:"))
            .collect(Collectors.joining()));
    MutationReport report = run(copy);
    assertTrue(
        report.survivors().stream().anyMatch(l -> l.mutant().change() == Change.PARAMETER),
        report::text);
    assertTrue(report.text().contains("yangtze-chemical-belt 1000.0"), report::text);
  }

  @Test
  void an_example_that_is_wrong_to_begin_with_stops_the_run() throws IOException {
    Path copy = copy();
    Path examples = copy.resolve(INSTRUMENT).resolve(CLAUSE + ".examples.yaml");
    Files.writeString(
        examples, Files.readString(examples).replaceFirst("(?m)^- violated:", "- satisfied:"));
    String message = assertThrows(IllegalStateException.class, () -> run(copy)).getMessage();
    assertTrue(message.startsWith(CLAUSE) && message.contains("unchanged"), message);
  }

  @Test
  void every_word_of_a_condition_is_changed() {
    List<String> changed =
        ConditionMutator.of(
                "anyOf(isNot(purpose(\"a\", \"b\")), fact(\"x.y\").atLeast(\"p\"), distance(\"l\").where(\"c\", \"v\").within(\"q\"))")
            .stream()
            .map(Changed::toString)
            .toList();
    for (String expected :
        new String[] {
          "allOf(isNot(purpose(\"a\", \"b\"))",
          "anyOf(fact(\"x.y\").atLeast(\"p\"), distance",
          "anyOf(purpose(\"a\", \"b\"), fact",
          "isNot(purpose(\"b\"))",
          "fact(\"x.y\").moreThan(\"p\")",
          "isNot(fact(\"x.y\").atLeast(\"p\"))",
          "distance(\"l\").within(\"q\")",
          "isNot(distance(\"l\").where(\"c\", \"v\").within(\"q\"))"
        }) assertTrue(changed.stream().anyMatch(c -> c.contains(expected)), expected + changed);
  }

  @Test
  void a_rule_is_read_as_its_conditions_comments_aside() {
    RuleText rule =
        RuleText.of(
            "rule \"X\"\nwhen\n  // kind, of course\n  Project( $kind : activity(\"a, b\"), $kind.possible,\n $near : limit( distance(\"l\").within(\"p\") ) )\nthen\n  insert( x );\nend");
    assertEquals(
        List.of(
            new RuleText.Binding("kind", "activity(\"a, b\")", true),
            new RuleText.Binding("near", "limit( distance(\"l\").within(\"p\") )", false)),
        rule.bindings());
  }
}
