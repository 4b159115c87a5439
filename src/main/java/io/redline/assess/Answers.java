package io.redline.assess;

import io.redline.facts.Detail;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings;
import io.redline.facts.Surroundings.AnswerKey;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the map answers on one site, each question asked when a clause first needs it: its truth at
 * once, the metres when somebody reads them. A question that failed fails again for whoever needs
 * it. Not for use by several threads.
 */
final class Answers implements AnswerTree.Answering {
  /**
   * The number of "does the site lie in the clause's territory", which is no question to layers.
   */
  static final int TERRITORY = 0;

  private static final String WHETHER_IN_TERRITORY = "territory";
  private static final int NOT_ASKED = -1;
  private static final int FAILED = -2;

  private final Coding<Object, Object> coding;
  private final Surroundings surroundings;
  private int[] codes = new int[0];

  /** By the number of the question: a {@link Measured}, or the exception it failed with. */
  private Object[] near = new Object[0];

  private int territory;

  Answers(Coding<Object, Object> coding, Surroundings surroundings) {
    this.coding = coding;
    this.surroundings = surroundings;
    grow();
  }

  static Coding<Object, Object> coding() {
    Coding<Object, Object> coding = new Coding<>();
    coding.number(WHETHER_IN_TERRITORY);
    return coding;
  }

  private void grow() {
    int before = codes.length;
    codes = Arrays.copyOf(codes, coding.size());
    near = Arrays.copyOf(near, codes.length);
    Arrays.fill(codes, before, codes.length, NOT_ASKED);
  }

  /**
   * The same for a clause in another territory.
   *
   * @param code of {@link LocalLaw#code}
   */
  Answers in(int code) {
    territory = code;
    return this;
  }

  int number(MapQuestion question) {
    return coding.number(question);
  }

  @Override
  public int code(int question) {
    if (question == TERRITORY) return territory;
    if (question >= codes.length) grow();
    int code = codes[question];
    return code != NOT_ASKED ? code : ask(question);
  }

  private int ask(int number) {
    try {
      Measured answer = surroundings.near((MapQuestion) coding.question(number));
      near[number] = answer;
      return codes[number] = coding.code(number, AnswerKey.of(answer));
    } catch (RuntimeException e) {
      near[number] = e;
      return codes[number] = FAILED;
    }
  }

  /** Of every question that was asked; unknown where the map failed. */
  Map<MapQuestion, Truth> truths() {
    Map<MapQuestion, Truth> truths = new LinkedHashMap<>();
    for (int i = 0; i < near.length; i++)
      if (near[i] != null)
        truths.put(
            (MapQuestion) coding.question(i),
            near[i] instanceof Measured m ? m.truth() : Truth.UNKNOWN);
    return truths;
  }

  /** What an outcome hangs on, without what is only told. */
  Measured bare(MapQuestion question) {
    int number = number(question);
    int code = code(number);
    if (code == FAILED) throw (RuntimeException) near[number];
    return bare((AnswerKey) coding.answer(number, code));
  }

  private static @Nullable Measured bare(@Nullable AnswerKey key) {
    return key == null
        ? null
        : new Measured(
            key.truth(),
            null,
            null,
            null,
            null,
            Detail.NOTHING,
            key.missing(),
            null,
            bare(key.ifReleasing()));
  }

  /** Enough for the outcomes and for why one is open; nothing more is measured for it. */
  Measured near(MapQuestion question) {
    int number = number(question);
    code(number);
    if (near[number] instanceof RuntimeException failure) throw failure;
    return (Measured) near[number];
  }

  /** With the feature and the metres of a yes; the rest as {@link #near}. */
  Measured toYes(MapQuestion question) {
    Measured answer = near(question);
    return answer.truth() == Truth.YES ? to(question) : answer;
  }

  /** What the map measured. */
  Measured to(MapQuestion question) {
    Measured told = near(question);
    Measured answer = question.ask(surroundings);
    if (!AnswerKey.of(answer).equals(AnswerKey.of(told)))
      throw new IllegalStateException(
          "the map measured " + answer + " for " + question + ", and had said another thing");
    return answer;
  }
}
