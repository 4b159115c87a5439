package io.redline.assess;

import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.Gist;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the map answers on one site: the gist of every question at once, the metres when somebody
 * reads them. A question that failed fails again for whoever needs it.
 */
final class Answers {
  private final List<MapQuestion> questions;
  private final Surroundings surroundings;
  private final Map<MapQuestion, RuntimeException> failed = new HashMap<>();

  /** What makes two sites alike to every rule: what was answered, not how many metres. */
  private final List<Object> kind;

  Answers(List<MapQuestion> questions, Surroundings surroundings) {
    this.questions = questions;
    this.surroundings = surroundings;
    this.kind = new ArrayList<>(questions.size());
    for (MapQuestion question : questions) kind.add(ask(question));
  }

  /** A gist, or the words of a failure. */
  private Object ask(MapQuestion question) {
    try {
      return surroundings.gist(question);
    } catch (RuntimeException e) {
      failed.put(question, e);
      return RuleEngine.rootCause(e);
    }
  }

  List<Object> kind() {
    return kind;
  }

  /** Of every question; unknown where the map failed. */
  Map<MapQuestion, Truth> truths() {
    Map<MapQuestion, Truth> truths = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++)
      truths.put(questions.get(i), kind.get(i) instanceof Gist gist ? gist.truth() : Truth.UNKNOWN);
    return truths;
  }

  Measured to(MapQuestion question) {
    RuntimeException failure = failed.get(question);
    if (failure != null) throw failure;
    int at = questions.indexOf(question);
    if (at < 0) throw new IllegalStateException("the map was not asked for " + question.layer());
    Measured answer = question.ask(surroundings);
    Gist told = (Gist) kind.get(at);
    if (!Gist.of(answer).equals(told))
      throw new IllegalStateException(
          "the map said " + told + " of " + question + ", and measured " + answer);
    return answer;
  }
}
