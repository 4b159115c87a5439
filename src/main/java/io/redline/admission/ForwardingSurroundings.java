package io.redline.admission;

import io.redline.facts.MapQuestion;
import java.util.Map;

/** Passes every question on to another map; who stands in between overrides what is different. */
public abstract class ForwardingSurroundings implements SurroundingsWithUnits {
  protected final SurroundingsWithUnits map;

  protected ForwardingSurroundings(SurroundingsWithUnits map) {
    this.map = map;
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
  public String boundary() {
    return map.boundary();
  }

  @Override
  public Measured near(MapQuestion question) {
    return map.near(question);
  }

  @Override
  public ControlUnits controlUnits() {
    return map.controlUnits();
  }
}
