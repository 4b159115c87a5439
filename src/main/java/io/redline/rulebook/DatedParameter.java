package io.redline.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number of the rules, with the value of each day. */
public record DatedParameter(String id, String title, String unit, List<Value> values) {

  /**
   * @param source the clause the number is taken from, or why it was chosen
   */
  public record Value(LocalDate from, double value, String source) {}

  public DatedParameter {
    values = values.stream().sorted(java.util.Comparator.comparing(Value::from)).toList();
  }

  /** The value of a day; null before the first. */
  public @Nullable Value on(LocalDate day) {
    Value found = null;
    for (Value value : values) if (!value.from().isAfter(day)) found = value;
    return found;
  }
}
