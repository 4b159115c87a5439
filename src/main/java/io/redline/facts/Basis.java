package io.redline.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** On what a fact rests, the firmest first. */
public enum Basis {
  /** A map layer. */
  MEASURED,
  /** A reply of the authority that keeps the boundary. */
  LETTER,
  /** A print of an official system. */
  QUERY,
  /** Said in an EIA or siting report. */
  REPORT,
  /** The applicant's word. */
  DECLARED;

  /** The word of the contract: measured, letter, query, report, declared. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Basis ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The less firm of the two; null is the ground of nothing and takes nothing away. */
  public static @Nullable Basis weaker(Basis one, Basis other) {
    if (one == null || other == null) return one == null ? other : one;
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * The least firm ground of the values that made a condition come out as it did; of several that
   * each decide alone the firmest is enough. Null when it is unknown.
   */
  public static @Nullable Basis of(Condition condition) {
    if (condition.truth() == Truth.UNKNOWN) return null;
    if (condition.operands().isEmpty()) return condition.basis();
    boolean oneIsEnough =
        condition.operator() == Operator.OR && condition.truth() == Truth.YES
            || condition.operator() == Operator.AND && condition.truth() == Truth.NO;
    Basis ground = null;
    for (Condition operand : condition.operands()) {
      if (oneIsEnough && operand.truth() != condition.truth()) continue;
      ground = oneIsEnough ? firmer(ground, of(operand)) : weaker(ground, of(operand));
    }
    return ground;
  }

  private static Basis firmer(Basis one, Basis other) {
    if (one == null || other == null) return one == null ? other : one;
    return one.compareTo(other) <= 0 ? one : other;
  }
}
