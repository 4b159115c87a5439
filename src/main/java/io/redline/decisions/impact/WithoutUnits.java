package io.redline.decisions.impact;

import io.redline.admission.ControlUnits;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings.Measured;
import java.util.List;
import java.util.Map;

/** A place as if nobody had drawn control units there. */
record WithoutUnits(SurroundingsWithUnits map) implements SurroundingsWithUnits {
  private static final ControlUnits NONE = new ControlUnits(List.of(), null);

  @Override
  public ControlUnits controlUnits() {
    return NONE;
  }

  @Override
  public Measured distance(String layer, Map<String, String> attributes, double limitMetres) {
    return map.distance(layer, attributes, limitMetres);
  }

  @Override
  public Measured overlap(String layer, Map<String, String> attributes) {
    return map.overlap(layer, attributes);
  }

  @Override
  public Place place() {
    return map.place();
  }

  @Override
  public List<MapQuestion> answerable(List<MapQuestion> questions) {
    return map.answerable(questions);
  }

  @Override
  public Measured near(MapQuestion question) {
    return map.near(question);
  }
}
