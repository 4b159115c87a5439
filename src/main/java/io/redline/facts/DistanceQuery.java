package io.redline.facts;

import java.util.Map;
import java.util.TreeMap;

/** A distance yet to be compared with a limit. */
public record DistanceQuery(Project project, String layer, Map<String, String> attributes) {

  /** Only features whose attribute has this value; a feature that does not say may be one. */
  public DistanceQuery where(String attribute, String value) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new DistanceQuery(project, layer, more);
  }

  /** Nearer than the metres of this parameter, beyond doubt. */
  public Condition within(String parameter) {
    return project.measuredWithin(layer, attributes, parameter);
  }
}
