package io.redline.site;

import io.redline.facts.Truth;
import io.redline.words.Catalogue;
import io.redline.words.Message;

/**
 * Something the layers say of the place, for a person to check; no rule reads it.
 *
 * @param value in words
 * @param metres distance, null when the fact is none
 * @param doubtMetres how far the distance may be off, null when the fact is no distance
 * @param sure unknown when the layer is partial, does not reach here, or the border is too near
 * @param source layer title and edition, or the rulebook's territory
 */
public record DerivedFact(
    Kind kind, Message value, Double metres, Double doubtMetres, Truth sure, String source) {

  /** What is derived. */
  public enum Kind {
    COUNTY,
    DECLARED_COUNTY_AGREES,
    BASIN,
    PLAN_REGION,
    NEAREST_RIVER,
    MAINSTEM_SHORELINE,
    TRIBUTARY_SHORELINE;

    private final Message label;

    Kind() {
      label = Catalogue.named("site").say("derived-fact." + id());
    }

    public Message label() {
      return label;
    }

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
