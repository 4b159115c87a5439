package io.redline.siting;

import io.redline.admission.ControlUnits;
import io.redline.facts.MapQuestion;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Surroundings.Place;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What is proven to be the same in every cell of a block.
 *
 * @param place null when it may differ
 * @param units null when they may differ
 * @param told by the question object itself; what may differ is not among it. Not to be changed
 * @param isAll whether nothing may differ
 */
record Settled(Place place, ControlUnits units, Map<MapQuestion, Told> told, boolean isAll) {
  static final Settled NOTHING = new Settled(null, null, Map.of(), false);

  /**
   * An answer.
   *
   * @param forWantOfLayers unknown because a layer says nothing
   */
  record Told(Measured near, boolean forWantOfLayers) {}

  Settled with(Place newPlace) {
    return new Settled(newPlace, units, told, false);
  }

  Settled with(ControlUnits newUnits) {
    return new Settled(place, newUnits, told, false);
  }

  Settled with(Map<MapQuestion, Told> more, boolean all) {
    Map<MapQuestion, Told> both = told;
    if (!more.isEmpty()) {
      both = new IdentityHashMap<>(told);
      both.putAll(more);
    }
    return new Settled(place, units, both, all);
  }
}
