package io.redline.decisions.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares kept assessments. */
final class Comparisons {
  /** Said elsewhere: by clause, or they are the question and not the answer. */
  private static final Set<String> PASSED_OVER = Set.of("findings", "asOf", "rulebook");

  private Comparisons() {}

  /** Why a clause differs. */
  interface Why {
    List<Cause> of(String clause, JsonNode before, JsonNode after);
  }

  static Comparison of(boolean identical, JsonNode before, JsonNode after, Why why) {
    Map<String, JsonNode> then = Evidence.findings(before);
    Map<String, JsonNode> now = Evidence.findings(after);
    Set<String> ids = new TreeSet<>(then.keySet());
    ids.addAll(now.keySet());
    List<ClauseChange> changes = new ArrayList<>();
    for (String id : ids) {
      JsonNode old = then.get(id);
      JsonNode late = now.get(id);
      if (old != null && old.equals(late)) continue;
      ClauseChange change =
          new ClauseChange(
              id, Evidence.outcome(old), Evidence.outcome(late), why.of(id, old, late));
      // Coming into force without being about the project is no news.
      if (change.isOfOutcome() || old != null && late != null) changes.add(change);
    }
    Set<String> others = new TreeSet<>(before.propertyNames());
    others.addAll(after.propertyNames());
    others.removeAll(PASSED_OVER);
    others.removeIf(key -> before.path(key).equals(after.path(key)));
    return new Comparison(
        identical,
        before.path("outcome").asString(),
        after.path("outcome").asString(),
        changes,
        List.copyOf(others));
  }
}
