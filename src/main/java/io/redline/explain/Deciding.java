package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which of the facts that a condition compares made it come out as it did, and no more of them. */
final class Deciding {
  /**
   * Measured before stated, stated before declared; what somebody says of a place is worth more.
   */
  private static final Comparator<Condition> FIRMEST =
      Comparator.comparing(
          Condition::basis, Comparator.nullsLast(Comparator.<Enum<?>>comparingInt(Enum::ordinal)));

  private Deciding() {}

  /** Of alternatives each of which is enough only the firmest; all where all are needed. */
  static List<Condition> of(Condition whole) {
    if (whole.operands().isEmpty()) return List.of(whole);
    List<Condition> alike =
        whole.operands().stream()
            .filter(c -> whole.operator() == Operator.NOT || c.truth() == whole.truth())
            .toList();
    return oneIsEnough(whole)
        ? alike.stream().map(Deciding::of).min(Deciding::better).orElse(List.of())
        : alike.stream().flatMap(c -> of(c).stream()).distinct().toList();
  }

  /** The leaves of some conditions that came out so. */
  static List<Condition> of(Stream<Condition> conditions, Truth truth) {
    return conditions
        .filter(c -> c.truth() == truth)
        .flatMap(c -> of(c).stream())
        .distinct()
        .toList();
  }

  private static boolean oneIsEnough(Condition whole) {
    return whole.operator() == Operator.OR && whole.truth() == Truth.YES
        || whole.operator() == Operator.AND && whole.truth() == Truth.NO;
  }

  private static int better(List<Condition> one, List<Condition> other) {
    return FIRMEST.compare(one.get(one.size() - 1), other.get(other.size() - 1));
  }
}
