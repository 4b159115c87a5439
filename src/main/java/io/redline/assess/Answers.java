package io.redline.assess;

import io.redline.facts.Condition;
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
import java.util.Set;

/**
 * What the map answers on one site: the gist of every question at once, the metres when somebody
 * reads them. A question that failed fails again for whoever needs it.
 */
final class Answers {
  private final List<MapQuestion> questions;
  private final Set<MapQuestion> asked;
  private final List<MapQuestion> answerable;
  private final Surroundings surroundings;
  private final Map<MapQuestion, RuntimeException> failed = new HashMap<>(2);
  private final Kind kind;

  /** Made when an answer is first looked up. */
  private Map<MapQuestion, Object> told;

  /**
   * What makes two sites alike to every rule: what was answered, not how many metres.
   *
   * @param questions those that were answered; the same list for sites of one map
   * @param answers a gist of each, or the words of a failure
   */
  record Kind(List<MapQuestion> questions, List<Object> answers) {
    @Override
    public boolean equals(Object other) {
      // Another list may leave out the questions to other layers.
      return other instanceof Kind kind
          && kind.questions == questions
          && kind.answers.equals(answers);
    }

    @Override
    public int hashCode() {
      return answers.hashCode();
    }
  }

  /**
   * @param questions the same list for sites of one map
   * @param asked the same questions
   */
  Answers(List<MapQuestion> questions, Set<MapQuestion> asked, Surroundings surroundings) {
    this.questions = questions;
    this.asked = asked;
    this.surroundings = surroundings;
    this.answerable = surroundings.answerable(questions);
    List<Object> answers = new ArrayList<>(answerable.size());
    for (MapQuestion question : answerable) answers.add(ask(question));
    this.kind = new Kind(answerable, answers);
  }

  private Object ask(MapQuestion question) {
    try {
      return surroundings.gist(question);
    } catch (RuntimeException e) {
      failed.put(question, e);
      return RuleEngine.rootCause(e);
    }
  }

  /** Those whose layer is at hand; the same list for sites of one map. */
  List<MapQuestion> answerable() {
    return answerable;
  }

  /** Of some questions those whose layer is at hand; the same list for sites of one map. */
  List<MapQuestion> answerableOf(List<MapQuestion> some) {
    return surroundings.answerable(some);
  }

  Kind kind() {
    return kind;
  }

  /** Of every question; unknown where the map failed or has no layer. */
  Map<MapQuestion, Truth> truths() {
    Map<MapQuestion, Truth> truths = new LinkedHashMap<>();
    for (MapQuestion question : questions)
      truths.put(
          question, told().get(question) instanceof Gist gist ? gist.truth() : Truth.UNKNOWN);
    return truths;
  }

  private Map<MapQuestion, Object> told() {
    if (told != null) return told;
    told = new HashMap<>(2 * answerable.size());
    for (int i = 0; i < answerable.size(); i++) told.put(answerable.get(i), kind.answers().get(i));
    return told;
  }

  /** Without metres and names: enough for the outcomes, and nothing is measured for it. */
  Measured briefly(MapQuestion question) {
    if (!(told().get(question) instanceof Gist gist)) return to(question);
    return new Measured(
        gist.truth(), null, null, null, null, Condition.Detail.NOTHING, gist.missing());
  }

  /** With the metres of what is unknown; the rest as {@link #briefly}. */
  Measured toUnknown(MapQuestion question) {
    Measured told = briefly(question);
    return told.truth() == Truth.UNKNOWN ? to(question) : told;
  }

  /** What the map measured. */
  Measured to(MapQuestion question) {
    RuntimeException failure = failed.get(question);
    if (failure != null) throw failure;
    if (!asked.contains(question))
      throw new IllegalStateException("the map was not asked for " + question.layer());
    Measured answer = question.ask(surroundings);
    Object before = told().get(question);
    boolean asTold =
        before == null ? answer.truth() == Truth.UNKNOWN : Gist.of(answer).equals(before);
    if (!asTold)
      throw new IllegalStateException(
          "the map measured " + answer + " for " + question + ", and had said another thing");
    return answer;
  }
}
