package io.redline.remedy;

/**
 * How far the search for other ground went.
 *
 * @param places looked at on the map
 * @param assessed moved and trimmed sites that were assessed again
 * @param isWhole whether nothing was left untried; otherwise there may be better suggestions
 */
public record Extent(int places, int assessed, boolean isWhole) {
  /** Nothing was to be searched. */
  static final Extent NOTHING = new Extent(0, 0, true);
}
