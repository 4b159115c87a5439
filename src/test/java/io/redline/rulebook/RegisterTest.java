package io.redline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.intake.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The registers are read as strictly as the rules. */
class RegisterTest {
  private static final String CLAUSES = "south-sichuan-opinions-2019/clauses.yaml";
  private static final String CARD = "south-sichuan-opinions-2019/instrument.yaml";

  @TempDir Path folder;

  /** File, what stands there, what is written instead, what the message has to say. */
  private static Stream<String[]> broken() {
    return Stream.of(
        new String[] {"vocabulary.tsv", "岸线\t\triver", "岸线\t\trivers", "Maybe 'river'"},
        new String[] {CLAUSES, "  article:", "  artikle:", "no key 'artikle'"},
        new String[] {CLAUSES, "  article:", "  artikle:", "Maybe 'article'"},
        new String[] {CLAUSES, "  article: 七(二十四)\n", "", "'article' is missing"},
        new String[] {CLAUSES, "  kind: prohibition\n", "", "'kind' is missing"},
        new String[] {CLAUSES, "- id: CN-24-2", "- id: CN-24-1", "CN-24-1: the id stands twice"},
        new String[] {CLAUSES, "status: encoded", "status: encodet", "Maybe 'encoded'"},
        new String[] {CLAUSES, "strength: strict", "strength: strickt", "Maybe 'strict'"},
        new String[] {CLAUSES, "strength: mandatory", "strength: strict", "only mandatory wording"},
        new String[] {CLAUSES, "gives: violated", "gives: violatet", "Maybe 'violated'"},
        new String[] {
          CLAUSES, "gives: violated", "gives: satisfied", "the worst the wording allows"
        },
        new String[] {
          CLAUSES, "territory: south-sichuan", "territory: south-sichaun", "Maybe 'south-sichuan'"
        },
        new String[] {CLAUSES, "  question: ", "  note: ", "'question' is missing"},
        new String[] {CLAUSES, "  reading: “严控”", "  note: “严控”", "'reading' is missing"},
        new String[] {
          CLAUSES, "clause: CJBHF-26-2,", "clause: CJBHF-26-9,", "no clause 'CJBHF-26-9'"
        },
        new String[] {CLAUSES, "from: 2021-03-01", "from: 2021-02-30", "from is '2021-02-30'"},
        new String[] {CLAUSES, "from: 2021-03-01, why", "since: 2021-03-01, why", "no key 'since'"},
        new String[] {CARD, "rank: province", "rank: provinz", "Maybe 'province'"},
        new String[] {
          CARD,
          "effectiveFrom: 2019-01-02",
          "effectiveFrom: 2019-13-02",
          "effectiveFrom is '2019-13-02'"
        },
        new String[] {
          CARD, "effectiveFrom: 2019-01-02", "effectivFrom: 2019-01-02", "Maybe 'effectiveFrom'"
        },
        new String[] {CARD, "effectiveFrom: 2019-01-02\n", "", "'effectiveFrom' is missing"},
        new String[] {CARD, "title: ", "titel: ", "'title' is missing"},
        new String[] {
          CARD, "rank: province", "rank: province\nrank: state", "instrument.yaml: not YAML"
        },
        new String[] {"parameters.yaml", "unit: m", "untit: m", "no key 'untit'"},
        new String[] {"parameters.yaml", "value: 3000,", "value: drei,", "needs a number"},
        new String[] {"parameters.yaml", "value: 3000,", "valeu: 3000,", "Maybe 'value'"},
        new String[] {
          "parameters.yaml",
          "from: 2021-03-01, value: 3000",
          "from: 2021/3/1, value: 3000",
          "from is '2021/3/1'"
        },
        new String[] {
          "parameters.yaml",
          "from: 2021-03-01, value: 3000",
          "from: 2022-03-01, value: 3000",
          "has no value on 2021-03-01"
        },
        new String[] {
          "parameters.yaml",
          "tailings-belt-major:",
          "tailings-belt-mainstem:",
          "parameters.yaml: not YAML"
        },
        new String[] {
          "territories.yaml",
          "everywhere: true",
          "everywhere: false",
          "either 'codes' or 'everywhere"
        },
        new String[] {
          "territories.yaml", "everywhere: true", "evrywhere: true", "Maybe 'everywhere'"
        },
        new String[] {"territories.yaml", "\"5103\"", "\"510\"", "'510' is not a GB/T 2260 code"},
        new String[] {
          "definitions.yaml",
          "doubtfulCodes: [\"268\"",
          "doubtfullCodes: [\"268\"",
          "Maybe 'doubtfulCodes'"
        },
        new String[] {"definitions.yaml", "\"0911\"", "\"919\"", "\"919\" is not a GB/T 4754 code"},
        new String[] {"definitions.yaml", "\"0911\"", "\"919\"", "Maybe '0919'"},
        new String[] {"definitions.yaml", "\"0911\"", "911", "911 is not a GB/T 4754 code"},
        new String[] {
          "definitions.yaml",
          "includes: [small-hydropower, large-hydropower]",
          "includes: [small-hydropowr]",
          "Maybe 'small-hydropower'"
        },
        new String[] {
          "definitions.yaml", "certain: [new, relocate]", "certian: [new]", "Maybe 'certain'"
        },
        new String[] {"definitions.yaml", "natures:", "nature:", "Maybe 'natures'"},
        new String[] {
          "admission-lists.yaml", "clause: STHJFD-67", "clause: STHJFD-76", "no clause 'STHJFD-76'"
        },
        new String[] {
          "admission-lists.yaml",
          "control-unit-analysis",
          "control-unit-anlysis",
          "Maybe 'control-unit-analysis'"
        },
        new String[] {"rulebook.yaml", "version:", "versoin:", "'version' is missing"});
  }

  @TestFactory
  Stream<DynamicTest> a_broken_register_is_refused_with_file_and_reason() {
    return broken()
        .map(
            b ->
                dynamicTest(
                    b[0] + ": " + b[3],
                    () -> {
                      Path copy = Files.createTempDirectory(folder, "rules");
                      RulesCopy rules = RulesCopy.into(copy);
                      List<String> problems = rules.replace(b[0], b[1], b[2]).problems();
                      assertTrue(
                          problems.stream()
                              .anyMatch(p -> p.startsWith(copy + "/") && p.contains(b[3])),
                          problems.toString());
                    }));
  }

  @Test
  void the_line_of_a_mistyped_id_is_named() {
    RulesCopy rules = RulesCopy.into(folder);
    List<String> lines = rules.text("definitions.yaml").lines().toList();
    int line = 0;
    while (!lines.get(line).contains("includes: [heavy-chemical-park]")) line++;
    String problem =
        rules
            .replace(
                "definitions.yaml",
                "includes: [heavy-chemical-park]",
                "includes: [heavy-chemical-prak]")
            .problems()
            .get(0);
    assertTrue(
        problem.contains("definitions.yaml:" + (line + 1) + ", chemical-park: no activity"),
        problem);
  }

  @Test
  void the_line_of_a_clause_that_lacks_something_is_named() {
    RulesCopy rules = RulesCopy.into(folder);
    int line = rules.text(CLAUSES).lines().toList().indexOf("- id: CN-24-2") + 1;
    String problem =
        rules.replace(CLAUSES, "  question: 该", "  note: 该").problems().stream()
            .filter(p -> p.contains("CN-24-2:"))
            .findFirst()
            .orElse("none");
    assertTrue(problem.contains(CLAUSES + ":" + line + ", CN-24-2: 'question'"), problem);
  }

  @Test
  void a_clause_without_rule_has_to_say_why() {
    RulesCopy rules = RulesCopy.into(folder);
    String clauses = rules.text(CLAUSES);
    rules.with(
        CLAUSES,
        clauses
            + "\n- { id: CN-99-9, article: 七, quote: 原文, kind: x, strength: target, status: not-encoded, territory: south-sichuan }\n");
    assertTrue(
        rules.problems().get(0).contains("CN-99-9: 'why' is missing"), rules.problems().toString());
  }

  @Test
  void an_instrument_without_its_card_is_not_left_out_silently() {
    RulesCopy rules = RulesCopy.into(folder).without("panxi-plan-2021/instrument.yaml");
    assertTrue(
        rules.problems().stream()
            .anyMatch(
                p -> p.contains("panxi-plan-2021/clauses.yaml") && p.contains("instrument.yaml")),
        rules.problems().toString());
  }

  @Test
  void an_instrument_without_its_clauses_is_refused() {
    RulesCopy rules = RulesCopy.into(folder).without("panxi-plan-2021/clauses.yaml");
    assertTrue(
        rules.problems().stream()
            .anyMatch(p -> p.contains("panxi-plan-2021/clauses.yaml: the file is missing")),
        rules.problems().toString());
  }

  @Test
  void every_register_file_is_needed() {
    for (String file :
        List.of(
            "vocabulary.tsv",
            "parameters.yaml",
            "territories.yaml",
            "definitions.yaml",
            "purposes.yaml",
            "admission-lists.yaml",
            "rulebook.yaml")) {
      RulesCopy rules = RulesCopy.into(folder.resolve(file)).without(file);
      assertTrue(
          rules.problems().stream().anyMatch(p -> p.contains(file + ": the file is missing")),
          rules.problems().toString());
    }
  }

  /** A reply of an authority speaks of a family; counties and basins are no answer to it. */
  @Test
  void every_layer_of_ours_is_of_a_family() {
    Vocabulary vocabulary = RulebookReader.packed().vocabulary();
    Set<String> without = new TreeSet<>(vocabulary.ids(Vocabulary.LAYER));
    without.removeIf(layer -> !vocabulary.family(layer).isEmpty());
    assertEquals(Set.of("basins", "counties"), without);
  }

  @Test
  void an_empty_register_file_is_refused() {
    for (String file :
        List.of("vocabulary.tsv", "parameters.yaml", "territories.yaml", CLAUSES, CARD)) {
      RulesCopy rules = RulesCopy.into(folder.resolve(file.replace('/', '-'))).with(file, "");
      assertTrue(!rules.problems().isEmpty(), file);
    }
  }

  @Test
  void a_file_in_another_encoding_is_refused() throws Exception {
    RulesCopy rules = RulesCopy.into(folder);
    Files.write(folder.resolve(CARD), rules.text(CARD).getBytes("GBK"));
    assertTrue(
        rules.problems().get(0).contains(CARD + ": not UTF-8 text"), rules.problems().get(0));
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    assertTrue(
        new RulesCopy(folder.resolve("nowhere")).problems().get(0).contains("no such folder"));
  }

  @Test
  void every_problem_is_named_at_once() {
    List<String> problems =
        RulesCopy.into(folder)
            .replace(CARD, "rank: province", "rank: x")
            .replace("yangtze-protection-law/CJBHF-26-2.drl", "\"new\"", "\"nwe\"")
            .problems();
    assertEquals(2, problems.size(), problems.toString());
  }

  @Test
  void the_same_folder_has_the_same_digest_and_another_rule_another() {
    String first = RulesFolder.read(RulesCopy.into(folder.resolve("a")).folder()).digest();
    RulesCopy copy = RulesCopy.into(folder.resolve("b"));
    assertEquals(first, RulesFolder.read(copy.folder()).digest());
    copy.replace("parameters.yaml", "value: 3000", "value: 3001");
    assertTrue(!first.equals(RulesFolder.read(copy.folder()).digest()));
  }
}
