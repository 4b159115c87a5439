package io.redline.facts;

import java.util.Map;

/** The dated numbers of the rulebook as they stand on one day. */
public record Parameters(Map<String, Parameter> byId) {

  /**
   * @param source the clause the number is taken from, or why it was chosen
   */
  public record Parameter(String id, double value, String unit, String source) {}

  public Parameters {
    byId = Map.copyOf(byId);
  }

  /**
   * @throws IllegalArgumentException when the parameter has no value on this day; the clause comes
   *     out as an error
   */
  public Parameter get(String id) {
    Parameter parameter = byId.get(id);
    if (parameter == null)
      throw new IllegalArgumentException("parameter '" + id + "' has no value on this day");
    return parameter;
  }
}
