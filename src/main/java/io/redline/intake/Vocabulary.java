package io.redline.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ids that proposals, rules and layers share, with their Chinese words.
 *
 * @param valuesByLayerAndAttribute what an attribute of a layer may say, where that is a closed
 *     list
 */
public record Vocabulary(
    Map<String, Map<String, String>> zhByKindAndId,
    Map<String, Map<String, Set<String>>> valuesByLayerAndAttribute) {
  public static final String ACTIVITY = "activity";
  public static final String EVIDENCE = "evidence";
  public static final String LAYER = "layer";

  public Vocabulary {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    zhByKindAndId.forEach(
        (kind, words) ->
            copy.put(kind, java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words))));
    zhByKindAndId = java.util.Collections.unmodifiableMap(copy);
    valuesByLayerAndAttribute = Map.copyOf(valuesByLayerAndAttribute);
  }

  /** Whether an attribute of a layer can have this value; yes where the values are not listed. */
  public boolean mayBe(String layerId, String attribute, String value) {
    for (Map.Entry<String, Map<String, Set<String>>> layer : valuesByLayerAndAttribute.entrySet()) {
      boolean serves = layerId.equals(layer.getKey()) || layerId.startsWith(layer.getKey() + "-");
      Set<String> values = layer.getValue().get(attribute);
      if (serves && values != null) return values.contains(value);
    }
    return true;
  }

  public Set<String> ids(String kind) {
    return zhByKindAndId.getOrDefault(kind, Map.of()).keySet();
  }

  /** The Chinese word; the id itself when there is none. */
  public String zh(String kind, String id) {
    return zhByKindAndId.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }
}
