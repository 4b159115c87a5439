package io.redline;

import io.redline.admission.ControlUnits;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.facts.Detail;
import io.redline.facts.Truth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A map on which every question has an answer: drawn by a seed, or yes throughout, as for a site on
 * which everything lies.
 *
 * @param seed 0 for yes throughout
 */
public record DrawnWorld(long seed, List<String> counties) implements SurroundingsWithUnits {

  @Override
  public Measured distance(String layer, Map<String, String> attributes, double limitMetres) {
    return answer(layer, Objects.hash(layer, attributes, limitMetres));
  }

  @Override
  public Measured overlap(String layer, Map<String, String> attributes) {
    return answer(layer, Objects.hash(layer, attributes));
  }

  @Override
  public Place place() {
    return Place.declared(counties);
  }

  @Override
  public ControlUnits controlUnits() {
    return ControlUnits.withoutMap();
  }

  private Measured answer(String layer, int question) {
    long drawn = Math.floorMod((question + seed) * 0x9E3779B97F4A7C15L >>> 7, 5L);
    Truth truth = seed == 0 || drawn < 3 ? Truth.YES : drawn == 3 ? Truth.NO : Truth.UNKNOWN;
    return new Measured(
        truth,
        null,
        null,
        null,
        layer,
        Detail.NOTHING,
        truth == Truth.UNKNOWN ? List.of("layer:" + layer) : List.of());
  }
}
