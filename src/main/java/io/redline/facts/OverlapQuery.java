package io.redline.facts;

import java.util.Map;
import java.util.TreeMap;

/** The part of the site on a layer's features. */
public record OverlapQuery(Project project, String layer, Map<String, String> attributes) {

  /** Only features whose attribute has this value; a feature that does not say may be one. */
  public OverlapQuery where(String attribute, String value) {
    Map<String, String> more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new OverlapQuery(project, layer, more);
  }

  /** The site lies on such a feature by more than the doubt. */
  public Condition any() {
    return project.measuredOverlap(layer, attributes);
  }
}
