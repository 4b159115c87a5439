package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.facts.Condition;
import io.redline.facts.Declared;
import io.redline.facts.Definitions;
import io.redline.facts.Outcome;
import io.redline.facts.Parameters;
import io.redline.facts.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ban that a document can lift, by what is said of the document. */
class VerdictTest {
  private static final String STATUS = "evidence.heritage-opinion.status";

  @Test
  void a_ban_without_the_document_is_broken() {
    assertEquals(Outcome.VIOLATED, ban(Map.of("nature", "new", STATUS, "none")).outcome());
  }

  @Test
  void a_ban_whose_document_is_only_applied_for_is_not_broken_yet_but_the_document_is_required() {
    assertEquals(Outcome.REQUIRED, ban(Map.of("nature", "new", STATUS, "pending")).outcome());
  }

  @Test
  void a_ban_is_kept_with_the_document() {
    assertEquals(Outcome.SATISFIED, ban(Map.of("nature", "new", STATUS, "granted")).outcome());
  }

  @Test
  void a_ban_is_open_where_the_document_is_never_mentioned_or_claimed_not_to_be_needed() {
    assertEquals(Outcome.UNDETERMINED, ban(Map.of("nature", "new")).outcome());
    assertEquals(
        Outcome.UNDETERMINED, ban(Map.of("nature", "new", STATUS, "not-needed")).outcome());
  }

  @Test
  void an_application_helps_only_whose_other_grounds_for_the_exception_hold() {
    Map<String, Object> appliedFor = Map.of("nature", "new", STATUS, "pending");
    assertEquals(
        Outcome.REQUIRED, forPurpose(with(appliedFor, "purposes", List.of("safety"))).outcome());
    assertEquals(Outcome.VIOLATED, forPurpose(with(appliedFor, "purposes", List.of())).outcome());
    Verdict unsaid = forPurpose(appliedFor);
    assertEquals(Outcome.UNDETERMINED, unsaid.outcome());
    assertEquals(Set.of("/purposes"), unsaid.missing());
  }

  @Test
  void a_duty_waits_for_nobody_to_speak_of_its_document() {
    Verdict unsaid = duty(Map.of("nature", "new"));
    assertEquals(Outcome.REQUIRED, unsaid.outcome());
    assertEquals(Set.of(), unsaid.missing());
    assertEquals(Outcome.SATISFIED, duty(Map.of("nature", "new", STATUS, "granted")).outcome());
    assertEquals(Outcome.REVIEW, duty(Map.of("nature", "new", STATUS, "not-needed")).outcome());
  }

  @Test
  void a_duty_that_may_not_be_one_asks_what_decides_that_and_not_for_its_document() {
    Verdict open = duty(Map.of());
    assertEquals(Outcome.UNDETERMINED, open.outcome());
    assertEquals(Set.of("/nature"), open.missing());
  }

  @Test
  void what_may_release_is_asked_only_of_whom_the_limit_surely_hits() {
    Project project = project(Map.of("nature", "new"));
    Condition limit = project.limit(project.fact("energy.highEnergyHighEmission").isTrue());
    Verdict open =
        Verdict.of(
            Outcome.VIOLATED,
            List.of(
                project.nature("new"),
                limit,
                project.unless("C-1", project.evidence("heritage-opinion"))));
    assertEquals(Set.of("/energy/highEnergyHighEmission"), open.missing());
  }

  private static Verdict duty(Map<String, Object> facts) {
    Project project = project(facts);
    return Verdict.of(
        Outcome.REQUIRED, List.of(project.nature("new"), project.evidence("heritage-opinion")));
  }

  private static Verdict ban(Map<String, Object> facts) {
    Project project = project(facts);
    return Verdict.of(
        Outcome.VIOLATED,
        List.of(
            project.nature("new"), project.unless("C-1", project.evidence("heritage-opinion"))));
  }

  private static Verdict forPurpose(Map<String, Object> facts) {
    Project project = project(facts);
    Condition both = project.allOf(project.purpose("safety"), project.evidence("heritage-opinion"));
    return Verdict.of(
        Outcome.VIOLATED, List.of(project.nature("new"), project.unless("C-1", both)));
  }

  private static Map<String, Object> with(Map<String, Object> facts, String key, Object value) {
    Map<String, Object> more = new HashMap<>(facts);
    more.put(key, value);
    return more;
  }

  /** On no map: these conditions ask the proposal only. */
  private static Project project(Map<String, Object> facts) {
    return new Declared(
            facts,
            new Definitions(Map.of(), Map.of(), Map.of(), Map.of()),
            new Parameters(Map.of()),
            true)
        .project();
  }
}
