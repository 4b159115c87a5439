package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.DrawnProject;
import io.redline.DrawnWorld;
import io.redline.Product;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.assess.Assessor.Depth;
import io.redline.facts.Outcome;
import io.redline.intake.Proposal;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is remembered of clauses, their comparisons and the map's answers changes no verdict and no
 * word of its evidence: each finding is that of a plain run, one Drools session for one project.
 *
 * <p>{@code mvn test -Dtest=PlainRunTest -Dredline.plain=100000} draws so many projects and tries
 * every example of every rule.
 */
class PlainRunTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final int DRAWN = Integer.getInteger("redline.plain", 40);
  private static final boolean ALL = Integer.getInteger("redline.plain") != null;
  private static final Rulebook RULEBOOK = Product.assessor().rulebook();
  private static final List<String> COUNTIES = List.of("511523", "500112", "513232");

  @Test
  void every_clause_says_of_drawn_projects_what_it_says_to_one_asked_afresh() {
    Assessor assessor = new Assessor(RULEBOOK);
    PlainRun listed = plain(RULEBOOK.clauses().stream().toList(), DAY, false);
    PlainRun explained = plain(RULEBOOK.clauses().stream().toList(), DAY, true);
    Random random = new Random(20);
    int met = 0;
    for (int seed = 0; seed < DRAWN; seed++) {
      Proposal proposal = DrawnProject.read(new DrawnProject(seed).next());
      SurroundingsWithUnits around =
          new DrawnWorld(random.nextInt(50), List.of(COUNTIES.get(random.nextInt(3))));
      Judgement judged = assessor.judge(proposal, around, DAY, Depth.EXPLAIN_WHAT_APPLIES);
      List<Finding> plain = listed.findings(proposal, around);
      assertSame(plain, judged.assessment().findings(), "listed, seed " + seed);
      Map<String, Outcome> outcomes = new HashMap<>(judged.outcomes());
      outcomes.keySet().removeIf(id -> RULEBOOK.clausesById().get(id) == null);
      assertEquals(outcomes(plain), outcomes, "counted, seed " + seed);
      assertSame(
          explained.findings(proposal, around),
          assessor.assess(proposal, around, DAY, Depth.EXPLAIN_ALL).findings(),
          "explained, seed " + seed);
      for (Finding finding : plain) if (finding.outcome() != Outcome.NOT_APPLICABLE) met++;
    }
    assertTrue(met > 50 * DRAWN, met + " clauses that are about a project");
  }

  @Test
  void examples_come_out_as_if_each_were_the_first() throws Exception {
    Assessor assessor = new Assessor(RULEBOOK);
    Map<Object, PlainRun> runs = new HashMap<>();
    int tried = 0;
    List<Example> examples = Example.all(Path.of("rules"), RULEBOOK);
    for (int i = 0; i < examples.size(); i += ALL ? 1 : 25) {
      Example example = examples.get(i);
      Object key = List.of(example.clause().id(), example.asOf());
      PlainRun plain =
          runs.computeIfAbsent(key, k -> plain(List.of(example.clause()), example.asOf(), true));
      List<Finding> expected = plain.findings(example.proposal().facts(), example.surroundings());
      Finding found = example.judge(assessor);
      assertEquals(expected, found == null ? List.of() : List.of(found), example.at());
      tried++;
      if (runs.size() > 100) runs.clear();
    }
    assertTrue(tried > 200, tried + " examples");
  }

  private static PlainRun plain(List<Clause> clauses, LocalDate day, boolean explaining) {
    return new PlainRun(RULEBOOK, clauses, day, explaining);
  }

  /** What is told beside the law is left out. */
  private static void assertSame(List<Finding> plain, List<Finding> found, String what) {
    List<Finding> ofTheLaw =
        found.stream()
            .filter(f -> RULEBOOK.clausesById().containsKey(f.clause().id()))
            .sorted(Comparator.comparing(f -> f.clause().id()))
            .toList();
    assertEquals(plain.size(), ofTheLaw.size(), what);
    for (int i = 0; i < plain.size(); i++)
      assertEquals(plain.get(i), ofTheLaw.get(i), what + ", " + plain.get(i).clause().id());
  }

  private static Map<String, Outcome> outcomes(List<Finding> findings) {
    Map<String, Outcome> all = new HashMap<>();
    for (Finding finding : findings) all.put(finding.clause().id(), finding.outcome());
    return all;
  }
}
