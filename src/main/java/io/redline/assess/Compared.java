package io.redline.assess;

import io.redline.facts.Comparison;
import io.redline.facts.Condition;
import io.redline.facts.Declared;
import java.util.Arrays;
import java.util.List;

/**
 * What the comparisons of the law come to for one project, each made when it is first asked and
 * then no more. Not for use by several threads.
 */
final class Compared implements AnswerTree.Answering {
  private static final int NOT_ASKED = -1;

  private final Declared declared;
  private final Coding<Comparison, Condition> coding;
  private int[] codes;
  private Condition[] told;

  /**
   * @param coding by which the law tells what comparisons come to
   */
  Compared(Declared declared, Coding<Comparison, Condition> coding) {
    this.declared = declared;
    this.coding = coding;
    grow(coding.size());
  }

  private void grow(int size) {
    int before = codes == null ? 0 : codes.length;
    codes = codes == null ? new int[size] : Arrays.copyOf(codes, size);
    told = told == null ? new Condition[size] : Arrays.copyOf(told, size);
    Arrays.fill(codes, before, size, NOT_ASKED);
  }

  Declared declared() {
    return declared;
  }

  int number(Comparison comparison) {
    return coding.number(comparison);
  }

  @Override
  public int code(int comparison) {
    if (comparison >= codes.length) grow(coding.size());
    int code = codes[comparison];
    return code != NOT_ASKED ? code : compare(comparison);
  }

  private int compare(int number) {
    Comparison comparison = coding.question(number);
    Condition own = declared.apply(comparison);
    told[number] = own;
    List<Condition> met = coding.answers(number);
    for (int code = 0; code < met.size(); code++)
      if (own.bearsAs(met.get(code))) return codes[number] = code;
    return codes[number] = coding.code(number, own.bare(comparison));
  }

  /** Without what is only told. */
  Condition bare(Comparison comparison) {
    int number = number(comparison);
    return coding.answer(number, code(number));
  }

  /** With all that the proposal says. */
  Condition told(Comparison comparison) {
    int number = number(comparison);
    code(number);
    return told[number];
  }
}
