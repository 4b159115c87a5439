package io.redline.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.benchmark.Score.Came;
import io.redline.layer.LayerStore;
import io.redline.rulebook.RulebookProblem;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that authorities published: what is against the law never comes out as a pass. */
class KnownCasesTest {
  private static final Path CASES = Path.of("samples/enforcement");
  private static Screening screening;
  private static Score score;

  @TempDir Path folder;

  @BeforeAll
  static void judge() throws IOException {
    screening = new Screening(Product.assessor(), new LayerStore(List.of()));
    score = Score.of(KnownCases.in(CASES, screening.rulebook()), screening);
  }

  @Test
  void no_published_violation_comes_out_as_a_pass() {
    assertEquals(0, score.count(Came.FALSE_PASS), () -> ScoreTold.lines(score, Lang.EN).toString());
  }

  @Test
  void nothing_that_was_left_alone_comes_out_violated() {
    assertEquals(0, score.count(Came.FALSE_BAN));
  }

  @Test
  void the_readme_shows_these_figures() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String row =
        "| %d | %d | %d %% | %d |"
            .formatted(
                score.against(),
                score.count(Came.FALSE_PASS),
                Math.round(score.named() * 100),
                score.noise());
    assertTrue(readme.contains(row), row);
  }

  @Test
  void each_case_states_its_facts_and_where_they_were_read() throws IOException {
    for (KnownCase one : KnownCases.in(CASES, screening.rulebook())) {
      assertTrue(one.facts().length() > 5, one.id());
      assertTrue(one.source().length() > 5, one.id());
    }
  }

  @Test
  void a_case_that_cannot_be_read_is_named_with_its_fault() throws IOException {
    Files.writeString(
        folder.resolve("1.yaml"),
        "{id: x, place: p, facts: f, source: s, proposal: {}, expect: [{verdict: broken, clause:"
            + " CJBHF-26-2, asOf: 2021-03-01}]}");
    RulebookProblem e =
        assertThrows(RulebookProblem.class, () -> KnownCases.in(folder, screening.rulebook()));
    assertTrue(e.getMessage().contains("broken"), e.getMessage());
    assertTrue(e.getMessage().contains("1.yaml"), e.getMessage());
  }
}
