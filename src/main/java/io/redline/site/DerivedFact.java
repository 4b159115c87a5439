package io.redline.site;

import io.redline.facts.Truth;
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
    COUNTY("所在行政区", "county"),
    DECLARED_COUNTY_AGREES("申报区县与位置一致", "declared county agrees"),
    BASIN("流域", "basin"),
    PLAN_REGION("规划区域", "plan region"),
    NEAREST_RIVER("最近河流", "nearest river"),
    MAINSTEM_SHORELINE("距干流岸线", "distance to a main stem's shoreline"),
    TRIBUTARY_SHORELINE("距支流岸线", "distance to a tributary's shoreline");

    private final Message label;

    Kind(String zh, String en) {
      label = new Message(zh, en);
    }

    public Message label() {
      return label;
    }

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
