package io.redline.assess;

import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the map answered on one site. A question that failed fails again for whoever needs it. */
final class Answers {
  private final Map<MapQuestion, Measured> measured = new LinkedHashMap<>();
  private final Map<MapQuestion, RuntimeException> failed = new HashMap<>();

  /** What makes two sites alike to every rule: what was answered, not how many metres. */
  private final List<Object> kind;

  Answers(Collection<MapQuestion> questions, Surroundings surroundings) {
    kind = new ArrayList<>(questions.size());
    for (MapQuestion question : questions) kind.add(ask(question, surroundings));
  }

  private Object ask(MapQuestion question, Surroundings surroundings) {
    try {
      Measured answer = question.ask(surroundings);
      measured.put(question, answer);
      return answer.truth() == Truth.UNKNOWN ? answer.missing() : answer.truth();
    } catch (RuntimeException e) {
      failed.put(question, e);
      return RuleEngine.rootCause(e);
    }
  }

  List<Object> kind() {
    return kind;
  }

  Map<MapQuestion, Measured> measured() {
    return Collections.unmodifiableMap(measured);
  }

  Measured to(MapQuestion question) {
    Measured answer = measured.get(question);
    if (answer != null) return answer;
    RuntimeException failure = failed.get(question);
    throw failure != null
        ? failure
        : new IllegalStateException("the map was not asked for " + question.layer());
  }
}
