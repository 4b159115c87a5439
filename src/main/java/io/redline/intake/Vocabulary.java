package io.redline.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ids that proposals, rules and layers share, with their Chinese words. */
public record Vocabulary(Map<String, Map<String, String>> zhByKindAndId) {
  public static final String ACTIVITY = "activity";
  public static final String EVIDENCE = "evidence";
  public static final String LAYER = "layer";

  public Vocabulary {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    zhByKindAndId.forEach(
        (kind, words) ->
            copy.put(kind, java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words))));
    zhByKindAndId = java.util.Collections.unmodifiableMap(copy);
  }

  public Set<String> ids(String kind) {
    return zhByKindAndId.getOrDefault(kind, Map.of()).keySet();
  }

  /** The Chinese word; the id itself when there is none. */
  public String zh(String kind, String id) {
    return zhByKindAndId.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }
}
