package io.redline.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fact of the proposal by its dotted key, asked three-valued. An absent fact is unknown; an empty
 * list is the statement "none of these".
 */
public final class Fact {
  private final String key;
  private final Object value;
  private final Map<String, String> unconfirmed;
  private final Parameters parameters;
  private final boolean shown;

  /**
   * @param unconfirmed where a value that nobody has confirmed was read; empty for others
   */
  Fact(
      String key,
      Object value,
      Map<String, String> unconfirmed,
      Parameters parameters,
      boolean shown) {
    this.key = key;
    this.value = value;
    this.unconfirmed = unconfirmed;
    this.parameters = parameters;
    this.shown = shown;
  }

  /** JSON pointer of a dotted key: {@code water.intake} is {@code /water/intake}. */
  public static String pointer(String key) {
    return "/" + key.replace('.', '/');
  }

  /** Holds when the value, or one of the list's values, is among these. */
  public Condition isAny(String... wanted) {
    Truth truth;
    if (value == null) truth = Truth.UNKNOWN;
    else if (value instanceof List<?> list)
      truth = Truth.of(list.stream().anyMatch(List.of(wanted)::contains));
    else truth = Truth.of(List.of(wanted).contains(value.toString()));
    return condition(truth, Operator.IS_ANY, List.of(wanted), null);
  }

  public Condition isTrue() {
    return condition(
        value == null ? Truth.UNKNOWN : Truth.of(Boolean.TRUE.equals(value)),
        Operator.IS_ANY,
        List.of("true"),
        null);
  }

  public Condition atLeast(String parameter) {
    return compare(Operator.AT_LEAST, parameter);
  }

  public Condition moreThan(String parameter) {
    return compare(Operator.MORE_THAN, parameter);
  }

  public Condition atMost(String parameter) {
    return compare(Operator.AT_MOST, parameter);
  }

  public Condition lessThan(String parameter) {
    return compare(Operator.LESS_THAN, parameter);
  }

  /** Compared with another fact of the proposal instead of a number of the rulebook. */
  public Condition atLeast(Fact other) {
    return compare(Operator.AT_LEAST, other);
  }

  public Condition moreThan(Fact other) {
    return compare(Operator.MORE_THAN, other);
  }

  public Condition atMost(Fact other) {
    return compare(Operator.AT_MOST, other);
  }

  public Condition lessThan(Fact other) {
    return compare(Operator.LESS_THAN, other);
  }

  private Condition compare(Operator operator, String parameterId) {
    Parameters.Parameter limit = parameters.get(parameterId);
    return condition(
        compared(operator, limit.value()),
        operator,
        limit.value(),
        limit.unit(),
        Set.of(pointer(key)));
  }

  private Condition compare(Operator operator, Fact other) {
    Set<String> missing = new LinkedHashSet<>();
    if (value == null) missing.add(pointer(key));
    if (other.value == null) missing.add(pointer(other.key));
    Double limit = other.value instanceof Number number ? number.doubleValue() : null;
    Truth truth = limit == null ? Truth.UNKNOWN : compared(operator, limit);
    Map<String, String> read = unconfirmed.isEmpty() ? other.unconfirmed : unconfirmed;
    return condition(truth, operator, limit, null, missing, read);
  }

  private Truth compared(Operator operator, double limit) {
    if (!(value instanceof Number number)) return Truth.UNKNOWN;
    int order = Double.compare(number.doubleValue(), limit);
    return Truth.of(
        switch (operator) {
          case AT_LEAST -> order >= 0;
          case MORE_THAN -> order > 0;
          case AT_MOST -> order <= 0;
          default -> order < 0;
        });
  }

  private Condition condition(Truth truth, Operator operator, Object limit, String unit) {
    return condition(truth, operator, limit, unit, Set.of(pointer(key)));
  }

  private Condition condition(
      Truth truth, Operator operator, Object limit, String unit, Set<String> missing) {
    return condition(truth, operator, limit, unit, missing, unconfirmed);
  }

  private Condition condition(
      Truth truth,
      Operator operator,
      Object limit,
      String unit,
      Set<String> missing,
      Map<String, String> read) {
    return Condition.leaf(
        truth,
        new Criterion(operator, pointer(key), limit, unit),
        Reading.declared(value, missing),
        Detail.NOTHING.saying(read),
        shown);
  }
}
