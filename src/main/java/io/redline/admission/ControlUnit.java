package io.redline.admission;

import io.redline.facts.Surroundings.Measured;
import org.jspecify.annotations.Nullable;

/**
 * A control unit that a site lies on or may lie on. What its layer does not say is null.
 *
 * @param kind priority, key or general; null when the layer's word is none of them
 * @param listType kind of admission list
 * @param controlType class of control
 * @param overlap yes beyond doubt, or unknown; never no
 */
public record ControlUnit(
    String code,
    String name,
    @Nullable String kind,
    String city,
    String county,
    String listType,
    String controlType,
    Measured overlap) {

  /** The same, met otherwise. */
  public ControlUnit with(Measured otherOverlap) {
    return new ControlUnit(code, name, kind, city, county, listType, controlType, otherOverlap);
  }

  /** Code and name, as far as known. */
  public String label() {
    if (code == null) return name == null ? "?" : name;
    return name == null ? code : code + " " + name;
  }
}
