package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.facts.Condition;
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
    return new Project(
        facts,
        new Definitions(Map.of(), Map.of(), Map.of(), Map.of()),
        new Parameters(Map.of()),
        true);
  }
}
