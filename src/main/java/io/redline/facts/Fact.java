package io.redline.facts;

import io.redline.facts.Condition.Detail;
import io.redline.facts.Condition.Operator;
import java.util.List;
import java.util.Set;

/**
 * A fact of the proposal by its dotted key, asked three-valued. An absent fact is unknown; an empty
 * list is the statement "none of these".
 */
public final class Fact {
  private final String key;
  private final Object value;
  private final Parameters parameters;
  private final boolean shown;

  Fact(String key, Object value, Parameters parameters, boolean shown) {
    this.key = key;
    this.value = value;
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

  private Condition compare(Operator operator, String parameterId) {
    Parameters.Parameter limit = parameters.get(parameterId);
    if (!(value instanceof Number number))
      return condition(Truth.UNKNOWN, operator, limit.value(), limit.unit());
    int order = Double.compare(number.doubleValue(), limit.value());
    boolean holds =
        switch (operator) {
          case AT_LEAST -> order >= 0;
          case MORE_THAN -> order > 0;
          case AT_MOST -> order <= 0;
          default -> order < 0;
        };
    return condition(Truth.of(holds), operator, limit.value(), limit.unit());
  }

  private Condition condition(Truth truth, Operator operator, Object limit, String unit) {
    return new Condition(
        Role.ABOUT,
        truth,
        operator,
        pointer(key),
        value,
        limit,
        unit,
        null,
        "proposal",
        Detail.NOTHING,
        Set.of(pointer(key)),
        List.of(),
        shown);
  }
}
