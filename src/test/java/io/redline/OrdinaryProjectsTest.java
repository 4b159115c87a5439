package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.assess.Headline;
import io.redline.explain.Explanation;
import io.redline.explain.Question;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.report.Conclusion;
import io.redline.report.ConclusionReader;
import io.redline.report.ReviewedOutcome;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Projects as ordinary as life, on the layers that ship: with the facts of their form alone, and
 * with what the bureaus answered. DESIGN.md, section 2, says how many questions may be left.
 */
class OrdinaryProjectsTest {
  private static final Path FOLDER = Product.SAMPLES.resolve("ordinary");
  private static final Explanation EXPLANATION =
      new Explanation(Lang.ZH, Product.assessor().rulebook());

  /** Those that may leave more questions than a factory or a school. */
  private static final Set<String> DEMANDING =
      Set.of("chemical-plant-in-park", "quarry", "wind-farm", "sewage-works");

  @TestFactory
  Stream<DynamicTest> the_form_alone_leaves_few_questions() throws IOException {
    return each(
        "form",
        (name, assessment) ->
            assertTrue(
                asked(assessment) <= (DEMANDING.contains(name) ? 18 : 10),
                () -> texts(assessment)));
  }

  @TestFactory
  Stream<DynamicTest> what_the_bureaus_answered_leaves_hardly_any() throws IOException {
    return each(
        "answered",
        (name, assessment) ->
            assertTrue(
                asked(assessment) <= (DEMANDING.contains(name) ? 10 : 4), () -> texts(assessment)));
  }

  @Test
  void some_come_out_clear_and_nothing_then_stands_against_them() throws Exception {
    List<String> clear = new ArrayList<>();
    for (Path project : projects()) {
      Assessment assessment = assess(project.resolve("answered.json"));
      if (assessment.headline() == Headline.CLEAR) clear.add(project.getFileName().toString());
    }
    assertTrue(clear.size() >= 4, clear.toString());
  }

  /** Whoever reviews them has said all there is to say; see src/main/scripts/reviewed-samples. */
  @TestFactory
  Stream<DynamicTest> what_a_reviewer_concluded_leaves_nothing_open() throws IOException {
    return projects().stream()
        .map(
            project ->
                DynamicTest.dynamicTest(
                    project.getFileName().toString(),
                    () -> {
                      Proposal proposal =
                          new ProposalReader(Product.assessor().rulebook().vocabulary())
                              .read(project.resolve("answered.json"));
                      Screened screened =
                          new Screening(Product.assessor(), Product.defaultLayers())
                              .screen(proposal, proposal.asOf());
                      List<Conclusion> said =
                          ConclusionReader.read(
                              project.resolve("reviewed.json"), screened, proposal.asOf());
                      assertEquals(said, Conclusion.counting(said, proposal.asOf()));
                      ReviewedOutcome reviewed =
                          new ReviewedOutcome(screened.assessment().findings(), said);
                      assertEquals(List.of(), reviewed.open());
                      assertEquals(Headline.CLEAR, reviewed.headline());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> clear_is_never_said_once_an_answer_that_decided_a_ban_is_gone()
      throws IOException {
    return projects().stream()
        .map(
            project ->
                DynamicTest.dynamicTest(
                    project.getFileName().toString(),
                    () -> {
                      ObjectNode whole =
                          (ObjectNode) Product.json(project.resolve("answered.json"));
                      for (int i = 0; i < whole.path("place").size(); i++) {
                        ObjectNode less = whole.deepCopy();
                        less.withArray("place").remove(i);
                        Assessment found = assess(less);
                        boolean open =
                            found.findings().stream()
                                .anyMatch(
                                    f ->
                                        f.tier() == Tier.PROHIBITION
                                            && f.outcome() == Outcome.UNDETERMINED);
                        assertEquals(open, found.headline() == Headline.OPEN, "place " + i);
                      }
                    }));
  }

  @Test
  void guidance_asks_nothing_and_no_duty_waits_for_its_document() throws Exception {
    for (Path project : projects()) {
      Assessment assessment = assess(project.resolve("form.json"));
      for (Question question : EXPLANATION.questions(assessment))
        assertTrue(question.tier().counts(), question.id());
      for (Finding finding : assessment.findings())
        if (finding.tier() == Tier.DUTY && finding.outcome() == Outcome.UNDETERMINED)
          assertTrue(
              finding.missing().stream().noneMatch(m -> m.startsWith("/evidence/")),
              finding.toString());
    }
  }

  private interface Statement {
    void holds(String name, Assessment assessment);
  }

  private static Stream<DynamicTest> each(String state, Statement statement) throws IOException {
    return projects().stream()
        .map(
            project ->
                DynamicTest.dynamicTest(
                    project.getFileName().toString(),
                    () ->
                        statement.holds(
                            project.getFileName().toString(),
                            assess(project.resolve(state + ".json")))));
  }

  private static List<Path> projects() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Questions to others than the reviewer. */
  private static long asked(Assessment assessment) {
    return EXPLANATION.questions(assessment).stream()
        .filter(q -> q.kind() != Question.Kind.JUDGEMENT)
        .count();
  }

  private static String texts(Assessment assessment) {
    return String.join(
        "\n", EXPLANATION.questions(assessment).stream().map(Question::text).toList());
  }

  private static Assessment assess(Path file) throws Exception {
    return assess(Product.json(file));
  }

  private static Assessment assess(JsonNode proposal) throws Exception {
    return Product.assess(
        proposal, Product.defaultLayers(), LocalDate.parse(proposal.path("asOf").asString()));
  }
}
