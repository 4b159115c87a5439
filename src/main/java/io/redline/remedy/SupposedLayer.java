package io.redline.remedy;

import io.redline.admission.ControlUnits;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.facts.Detail;
import io.redline.facts.Truth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The surroundings as they would be if some layers could answer: everything on them met with, or
 * nothing.
 */
record SupposedLayer(SurroundingsWithUnits known, Predicate<String> supposed, Truth met)
    implements SurroundingsWithUnits {

  @Override
  public Measured distance(String layer, Map<String, String> attributes, double limitMetres) {
    Measured found = known.distance(layer, attributes, limitMetres);
    return supposed.test(layer) && found.truth() == Truth.UNKNOWN ? answer() : found;
  }

  @Override
  public Measured overlap(String layer, Map<String, String> attributes) {
    Measured found = known.overlap(layer, attributes);
    return supposed.test(layer) && found.truth() == Truth.UNKNOWN ? answer() : found;
  }

  @Override
  public Place place() {
    return known.place();
  }

  @Override
  public String boundary() {
    return known.boundary();
  }

  @Override
  public ControlUnits controlUnits() {
    return known.controlUnits();
  }

  private Measured answer() {
    return new Measured(met, 0.0, 0.0, null, null, Detail.NOTHING, List.of());
  }
}
