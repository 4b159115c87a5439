package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.Product;
import io.redline.assess.Finding;
import io.redline.explain.ExplainedFinding;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.report.chapter.Chapter;
import io.redline.report.chapter.Section;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the chapter tells of every sample: all that counts, each clause once, quotes whole. */
class ChapterTest {
  private static final Path SAMPLES = Path.of("samples");

  private static Stream<DynamicTest> ofEverySample(Check check) throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES, 3)) {
      return files
          .filter(f -> f.toString().endsWith(".json") && !f.endsWith("reviewed.json"))
          .filter(f -> !f.toString().contains("expected") && !f.toString().contains("layers"))
          .map(f -> SAMPLES.relativize(f).toString().replace(".json", ""))
          .sorted()
          .toList()
          .stream()
          .map(
              sample ->
                  dynamicTest(
                      sample,
                      () -> {
                        Report report = Reports.of(sample, Lang.ZH, Product.sampleLayers());
                        check.of(report, Chapter.of(report));
                      }));
    }
  }

  /** What must hold of a sample's chapter. */
  private interface Check {
    void of(Report report, Chapter chapter) throws Exception;
  }

  private static List<String> told(Chapter chapter, String... sections) {
    return chapter.sections().stream()
        .filter(s -> sections.length == 0 || List.of(sections).contains(s.id()))
        .flatMap(s -> s.clauses().stream())
        .toList();
  }

  private static List<String> clauses(Report report, Predicate<Finding> some) {
    return report.findings().stream()
        .map(ExplainedFinding::finding)
        .filter(f -> !f.isContradiction())
        .filter(some)
        .map(f -> f.clause().id())
        .distinct()
        .sorted()
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> every_prohibition_is_told_once_with_its_unit_or_in_table_2()
      throws IOException {
    return ofEverySample(
        (report, chapter) -> {
          Set<String> bans = new HashSet<>(clauses(report, f -> f.tier() == Tier.PROHIBITION));
          assertEquals(
              bans.stream().sorted().toList(),
              told(chapter, "units", "prohibitions").stream()
                  .filter(bans::contains)
                  .sorted()
                  .toList());
        });
  }

  @TestFactory
  Stream<DynamicTest> no_clause_is_told_twice() throws IOException {
    return ofEverySample(
        (report, chapter) -> {
          List<String> all = told(chapter).stream().filter(c -> !c.startsWith("HD-")).toList();
          assertEquals(all.stream().distinct().toList(), all);
        });
  }

  @TestFactory
  Stream<DynamicTest> nothing_that_is_due_or_waits_for_a_person_is_left_out() throws IOException {
    return ofEverySample(
        (report, chapter) -> {
          List<String> told = told(chapter);
          for (String clause :
              clauses(
                  report,
                  f ->
                      f.counts()
                          && (f.outcome() == Outcome.VIOLATED
                              || f.outcome() == Outcome.REQUIRED
                              || f.outcome() == Outcome.REVIEW
                              || f.outcome() == Outcome.ERROR)))
            assertTrue(told.contains(clause), clause);
        });
  }

  @TestFactory
  Stream<DynamicTest> what_touches_the_project_is_quoted_to_the_letter() throws IOException {
    return ofEverySample(
        (report, chapter) -> {
          Section bans =
              chapter.sections().stream()
                  .filter(s -> s.id().equals("prohibitions"))
                  .findFirst()
                  .orElseThrow();
          for (ExplainedFinding finding : report.findings()) {
            Finding plain = finding.finding();
            if (plain.outcome() == Outcome.NOT_APPLICABLE
                || !bans.clauses().contains(plain.clause().id())) continue;
            assertTrue(
                bans.table().rows().stream()
                    .filter(row -> row.clauses().equals(List.of(plain.clause().id())))
                    .anyMatch(
                        row -> row.cells().get(1).text().endsWith("\n" + plain.clause().quote())),
                plain.clause().id());
          }
        });
  }
}
