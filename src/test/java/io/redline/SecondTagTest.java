package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.assess.Assessment;
import io.redline.assess.Assessor;
import io.redline.assess.Finding;
import io.redline.facts.Definitions;
import io.redline.facts.Outcome;
import io.redline.intake.IndustryCodes;
import io.redline.intake.ProjectPart;
import io.redline.intake.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ban is not lifted by saying one thing more, nor by saying it as a code instead of a word: over
 * all rules, on drawn projects and maps.
 */
class SecondTagTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final int DRAWN = 2_000;
  private static final Set<Outcome> PASSES =
      Set.of(Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.ENCOURAGED);

  @Test
  void adding_an_activity_a_code_or_a_purpose_never_turns_violated_into_a_pass() {
    DrawnProject draw = new DrawnProject(14);
    for (int i = 0; i < DRAWN; i++) {
      ObjectNode project = draw.next();
      DrawnWorld world = world(i, project);
      Map<String, Outcome> before = outcomes(project, world);
      ObjectNode more = project;
      for (int n = 0; n < 3; n++) more = draw.more(more);
      assertNoBanLifted(before, outcomes(more, world), project + " + " + more);
    }
  }

  @Test
  void adding_an_activity_to_what_only_a_code_says_never_turns_violated_into_a_pass() {
    List<String> codes = IndustryCodes.all().stream().filter(code -> code.length() == 4).toList();
    List<String> spared =
        List.of(
            "farming",
            "irrigation",
            "temporary-land-use",
            "pipeline",
            "soil-remediation",
            "highway",
            "chemical-park-service",
            "grazing",
            "mining",
            "sewage-treatment");
    Random random = new Random(143);
    DrawnWorld everywhere = new DrawnWorld(0, List.of("511523"));
    for (int i = 0; i < DRAWN / 2; i++) {
      String code = codes.get(random.nextInt(codes.size()));
      ObjectNode before = only(i % 2 == 0 ? null : "farming", code);
      ObjectNode after = before.deepCopy();
      ((ArrayNode) after.path("activities")).add(spared.get(random.nextInt(spared.size())));
      assertNoBanLifted(
          outcomes(before, everywhere), outcomes(after, everywhere), after.toString());
    }
  }

  @Test
  void adding_a_part_never_turns_violated_into_a_pass() {
    DrawnProject draw = new DrawnProject(141);
    for (int i = 0; i < DRAWN / 2; i++) {
      ObjectNode project = draw.next();
      DrawnWorld world = world(i, project);
      ObjectNode more = draw.withPart(project);
      assertNoBanLifted(outcomes(project, world), outcomes(more, world), more.toString());
    }
  }

  @Test
  void deleting_any_fact_never_turns_violated_into_a_pass_nor_a_pass_into_violated() {
    DrawnProject draw = new DrawnProject(142);
    for (int i = 0; i < DRAWN / 4; i++) {
      ObjectNode project = draw.next();
      DrawnWorld world = world(i, project);
      Map<String, Outcome> before = outcomes(project, world);
      for (String key : List.copyOf(project.propertyNames())) {
        if (Set.of("id", "name", "asOf", "site").contains(key)) continue;
        ObjectNode less = project.deepCopy();
        less.remove(key);
        outcomes(less, world)
            .forEach(
                (clause, after) -> {
                  Outcome was = before.get(clause);
                  boolean flipped =
                      was == Outcome.VIOLATED && PASSES.contains(after)
                          || PASSES.contains(was) && after == Outcome.VIOLATED;
                  assertTrue(
                      !flipped,
                      () -> clause + " " + was + " → " + after + " without " + key + project);
                });
      }
    }
  }

  @Test
  void an_industry_code_does_what_declaring_its_activity_does() {
    Definitions definitions = Product.assessor().rulebook().definitions();
    DrawnWorld everywhere = new DrawnWorld(0, List.of("511523"));
    int pairs = 0;
    for (Definitions.Activity activity : definitions.activities().values()) {
      Map<String, Outcome> declared = null;
      for (String code : activity.certainCodes()) {
        if (!IndustryCodes.all().contains(code)) continue;
        if (declared == null) declared = outcomes(only(activity.id(), null), everywhere);
        Map<String, Outcome> coded = outcomes(only(null, code), everywhere);
        pairs++;
        declared.forEach(
            (clause, outcome) -> {
              // A code may leave more in doubt than the word, but it frees from nothing.
              boolean binds = outcome == Outcome.VIOLATED || outcome == Outcome.REVIEW;
              assertTrue(
                  !binds || !PASSES.contains(coded.get(clause)),
                  () ->
                      activity.id()
                          + ", "
                          + code
                          + ": "
                          + clause
                          + " is "
                          + outcome
                          + " by word and "
                          + coded.get(clause)
                          + " by code");
            });
      }
    }
    assertTrue(pairs > 130, pairs + " pairs");
  }

  @Test
  void a_ban_on_farmland_holds_beside_farming() {
    assertEquals(
        Outcome.VIOLATED, on("STHJFD-766", List.of("chemical-project", "farming"), "2614"));
    assertEquals(Outcome.VIOLATED, on("STHJFD-766", List.of("farming", "highway"), "0111"));
    assertEquals(Outcome.VIOLATED, on("STHJFD-766", List.of("farming"), "0313"));
    assertEquals(Outcome.NOT_APPLICABLE, on("STHJFD-766", List.of("farming"), "0111"));
    assertEquals(Outcome.NOT_APPLICABLE, on("STHJFD-766", List.of("irrigation"), "0513"));
  }

  private static Outcome on(String clause, List<String> activities, String code) {
    ObjectNode project = only(null, code);
    activities.forEach(project.putArray("activities")::add);
    return outcomes(project, new DrawnWorld(0, List.of("511523"))).get(clause);
  }

  private static ObjectNode only(String activity, String code) {
    ObjectNode project = Product.JSON.createObjectNode();
    project.put("id", "P").put("name", "P").put("nature", "new").put("stage", "eia");
    project.putArray("purposes");
    var activities = project.putArray("activities");
    if (activity != null) activities.add(activity);
    var codes = project.putArray("industries");
    if (code != null) codes.add(code);
    return project;
  }

  private static DrawnWorld world(int i, ObjectNode project) {
    return new DrawnWorld(i % 3 == 0 ? 0 : i, List.of(project.at("/site/counties/0").asString()));
  }

  static Map<String, Outcome> outcomes(ObjectNode project, DrawnWorld world) {
    Proposal proposal = DrawnProject.read(project);
    Assessment all = assess(proposal, world);
    for (ProjectPart part : proposal.parts())
      all =
          all.with(
              part, assess(proposal.of(part), new DrawnWorld(world.seed() + 7, world.counties())));
    Map<String, Outcome> byClause = new HashMap<>();
    for (Finding finding : all.findings()) byClause.put(finding.clause().id(), finding.outcome());
    return byClause;
  }

  private static Assessment assess(Proposal proposal, DrawnWorld world) {
    return Product.assessor().assess(proposal, world, DAY, Assessor.Depth.EXPLAIN_WHAT_APPLIES);
  }

  private static void assertNoBanLifted(
      Map<String, Outcome> before, Map<String, Outcome> after, String project) {
    List<String> lifted = new ArrayList<>();
    before.forEach(
        (clause, outcome) -> {
          if (outcome == Outcome.VIOLATED && PASSES.contains(after.get(clause)))
            lifted.add(clause + " → " + after.get(clause));
        });
    assertEquals(List.of(), lifted, project);
  }
}
