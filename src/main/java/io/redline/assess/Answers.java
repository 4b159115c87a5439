package io.redline.assess;

import io.redline.facts.MapQuestion;
import io.redline.facts.MapQuestions;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.AnswerKey;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the map answers on one site: the truth of every question at once, the metres when somebody
 * reads them. A question that failed fails again for whoever needs it.
 */
final class Answers {
  private final AskedOfMap asked;
  private final Surroundings surroundings;

  /** By the position of the question: a {@link Measured}, or the exception it failed with. */
  private final Object[] near;

  private final Key key;

  /**
   * What makes two sites alike to every rule: what was answered, not how many metres.
   *
   * @param asked the same object for sites of one map
   * @param answers a key of each, or the words of a failure
   */
  record Key(AskedOfMap asked, List<Object> answers) {}

  Answers(AskedOfMap asked, Surroundings surroundings) {
    this.asked = asked;
    this.surroundings = surroundings;
    this.near = new Object[asked.answerable().size()];
    Object[] keys = new Object[near.length];
    for (int i = 0; i < near.length; i++) keys[i] = ask(i);
    this.key = new Key(asked, List.of(keys));
  }

  private Object ask(int i) {
    try {
      Measured answer = surroundings.near(asked.answerable().get(i));
      near[i] = answer;
      return AnswerKey.of(answer);
    } catch (RuntimeException e) {
      near[i] = e;
      return RuleEngine.rootCause(e);
    }
  }

  AskedOfMap asked() {
    return asked;
  }

  /** Of some questions those whose layer is at hand. */
  MapQuestions answerableOf(MapQuestions some) {
    return surroundings.answerable(some);
  }

  Key key() {
    return key;
  }

  /** Of every question; unknown where the map failed or has no layer. */
  Map<MapQuestion, Truth> truths() {
    Map<MapQuestion, Truth> truths = new LinkedHashMap<>();
    for (MapQuestion question : asked.questions()) {
      int at = asked.at(question);
      truths.put(question, at >= 0 && near[at] instanceof Measured m ? m.truth() : Truth.UNKNOWN);
    }
    return truths;
  }

  /** The key of each; null where the layer is not at hand. */
  List<@Nullable Object> keys(List<MapQuestion> some) {
    List<@Nullable Object> keys = new ArrayList<>(some.size());
    for (MapQuestion question : some) {
      int at = asked.at(question);
      keys.add(at < 0 ? null : key.answers().get(at));
    }
    return keys;
  }

  /** Those at some positions; a failure is an exception. */
  List<Object> near(int[] positions) {
    List<Object> some = new ArrayList<>(positions.length);
    for (int at : positions) some.add(near[at]);
    return some;
  }

  /** Enough for the outcomes and for why one is open; nothing more is measured for it. */
  Measured near(MapQuestion question) {
    int at = asked.at(question);
    return at >= 0 && near[at] instanceof Measured answer ? answer : to(question);
  }

  /** With the feature and the metres of a yes; the rest as {@link #near}. */
  Measured toYes(MapQuestion question) {
    Measured answer = near(question);
    return answer.truth() == Truth.YES ? to(question) : answer;
  }

  /** What the map measured. */
  Measured to(MapQuestion question) {
    int at = asked.at(question);
    if (at >= 0 && near[at] instanceof RuntimeException failure) throw failure;
    if (at < 0 && !asked.questions().contains(question))
      throw new IllegalStateException("the map was not asked for " + question.layer());
    Measured answer = question.ask(surroundings);
    boolean asTold =
        at < 0
            ? answer.truth() == Truth.UNKNOWN
            : AnswerKey.of(answer).equals(AnswerKey.of((Measured) near[at]));
    if (!asTold)
      throw new IllegalStateException(
          "the map measured " + answer + " for " + question + ", and had said another thing");
    return answer;
  }
}
