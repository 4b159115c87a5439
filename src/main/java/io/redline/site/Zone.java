package io.redline.site;

import java.util.Map;

/**
 * Ground on which a clause bites: nearer than a limit to some of a layer's features, or on them.
 *
 * @param where which of the features: attributes with their values; empty for all
 * @param limitMetres 0 for ground on the features themselves
 */
public record Zone(String layer, Map<String, String> where, double limitMetres) {
  public Zone {
    where = Map.copyOf(where);
  }
}
