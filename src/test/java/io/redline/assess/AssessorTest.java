package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Assessor.Depth;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.DatedParameter;
import io.redline.rulebook.Rulebook;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AssessorTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Rulebook RULEBOOK = Product.assessor().rulebook();
  private static final LayerStore LAYERS =
      LayerReader.read(Path.of("samples/layers"), RULEBOOK.vocabulary());

  private static List<Proposal> samples() throws IOException, IntakeProblem {
    List<Proposal> all = new ArrayList<>();
    try (var files = Files.list(Path.of("samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList())
        all.add(new ProposalReader(RULEBOOK.vocabulary()).read(file));
    }
    return all;
  }

  private static Assessment assess(Assessor assessor, Proposal proposal, Depth depth) {
    try {
      return assessor.assess(
          proposal, new SurroundingsOnMap(Site.of(proposal), LAYERS), DAY, depth);
    } catch (IntakeProblem e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Outcome> outcomes(Assessment assessment) {
    Map<String, Outcome> all = new TreeMap<>();
    assessment.findings().forEach(f -> all.put(f.clause().id(), f.outcome()));
    return all;
  }

  /** A rulebook one of whose numbers has gone, as no checked folder can be. */
  private static Rulebook withoutParameter(String id) {
    Map<String, DatedParameter> parameters = new HashMap<>(RULEBOOK.parameters());
    parameters.remove(id);
    return new Rulebook(
        RULEBOOK.edition(),
        new Rulebook.Terms(
            RULEBOOK.vocabulary(),
            RULEBOOK.definitions(),
            parameters,
            RULEBOOK.territories(),
            RULEBOOK.offices()),
        RULEBOOK.instruments(),
        RULEBOOK.clausesById(),
        RULEBOOK.admissionLists(),
        RULEBOOK.compiled(),
        RULEBOOK.exampleCounts(),
        RULEBOOK.files());
  }

  @Test
  void a_rule_that_throws_is_an_error_of_its_clause_only() throws Exception {
    Assessor sound = new Assessor(RULEBOOK);
    Assessor broken = new Assessor(withoutParameter("yangtze-chemical-belt"));
    for (Proposal proposal : samples()) {
      Map<String, Outcome> expected = outcomes(assess(sound, proposal, Depth.EXPLAIN_ALL));
      expected.put("CJBHF-26-2", Outcome.ERROR);
      Assessment found = assess(broken, proposal, Depth.EXPLAIN_ALL);
      assertEquals(expected, outcomes(found), proposal.id());
      assertNotEquals(Outcome.SATISFIED, found.outcome());
      Finding failed =
          found.findings().stream().filter(f -> f.outcome() == Outcome.ERROR).findFirst().get();
      assertTrue(failed.failure().contains("yangtze-chemical-belt"), failed.failure());
    }
  }

  @Test
  void every_clause_in_play_has_exactly_one_outcome() throws Exception {
    Assessor assessor = new Assessor(RULEBOOK);
    for (Proposal proposal : samples()) {
      Assessment found = assess(assessor, proposal, Depth.EXPLAIN_ALL);
      int sum = found.counts().values().stream().mapToInt(Integer::intValue).sum();
      assertEquals(found.findings().size(), sum, proposal.id());
      assertEquals(sum, outcomes(found).size(), proposal.id());
      assertEquals(Outcome.values().length, found.counts().size());
      assertEquals(
          Outcome.worst(
              found.findings().stream()
                  .filter(f -> f.tier().counts() || f.outcome() == Outcome.ENCOURAGED)
                  .map(Finding::outcome)
                  .toList()),
          found.outcome());
    }
  }

  @Test
  void explaining_less_does_not_judge_otherwise() throws Exception {
    Assessor assessor = new Assessor(RULEBOOK);
    for (Proposal proposal : samples())
      assertEquals(
          outcomes(assess(assessor, proposal, Depth.EXPLAIN_ALL)),
          outcomes(assess(assessor, proposal, Depth.EXPLAIN_WHAT_APPLIES)),
          proposal.id());
  }

  @Test
  void two_threads_on_one_assessor_say_what_one_says() throws Exception {
    Assessor assessor = new Assessor(RULEBOOK);
    List<Proposal> samples = samples();
    List<String> alone =
        samples.stream().map(p -> assess(assessor, p, Depth.EXPLAIN_ALL).toString()).toList();
    Assessor shared = new Assessor(RULEBOOK);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int round = 0; round < 5; round++)
        for (Proposal proposal : samples)
          tasks.add(() -> assess(shared, proposal, Depth.EXPLAIN_ALL).toString());
      List<Future<String>> found = threads.invokeAll(tasks);
      for (int i = 0; i < found.size(); i++)
        assertEquals(alone.get(i % samples.size()), found.get(i).get());
    } finally {
      threads.shutdownNow();
    }
  }
}
