package io.redline.facts;

import io.redline.facts.Surroundings.Measured;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One question to the map.
 *
 * @param attributes only features that carry these, or do not say
 * @param limitMetres is a feature nearer than this; null asks whether the site lies on one
 */
public record MapQuestion(
    String layer, Map<String, String> attributes, @Nullable Double limitMetres) {
  public MapQuestion {
    // In order, so that the same question is put in the same words on every run.
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  public Measured ask(Surroundings surroundings) {
    return limitMetres == null
        ? surroundings.overlap(layer, attributes)
        : surroundings.distance(layer, attributes, limitMetres);
  }
}
