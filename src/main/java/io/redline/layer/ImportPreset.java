package io.redline.layer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is known of a kind of map file before one is at hand; see {@code presets.yaml}.
 *
 * @param layerId of the vocabulary that such a file serves
 * @param claims what holds of every copy
 * @param fields per attribute of ours, the file's fields to look for, first that is there wins
 * @param values per attribute of ours, their words for our values
 */
public record ImportPreset(
    String id,
    String layerId,
    LayerClaims claims,
    Map<String, List<String>> fields,
    Map<String, Map<String, String>> values,
    String note) {

  /** All that come with the product, by id. */
  public static Map<String, ImportPreset> all() {
    Map<String, ImportPreset> all = new LinkedHashMap<>();
    try (InputStream in = ImportPreset.class.getResourceAsStream("presets.yaml")) {
      for (JsonNode node : new YAMLMapper().readTree(in).path("presets")) {
        ImportPreset preset = of(node);
        all.put(preset.id(), preset);
      }
    } catch (IOException e) {
      throw new IllegalStateException("presets.yaml", e);
    }
    return all;
  }

  private static ImportPreset of(JsonNode node) {
    Map<String, List<String>> fields = new TreeMap<>();
    node.path("fields")
        .properties()
        .forEach(
            e -> {
              List<String> names = new ArrayList<>();
              e.getValue().forEach(name -> names.add(name.asString()));
              fields.put(e.getKey(), names);
            });
    Map<String, Map<String, String>> values = new TreeMap<>();
    node.path("values")
        .properties()
        .forEach(
            e -> {
              Map<String, String> words = new TreeMap<>();
              e.getValue()
                  .properties()
                  .forEach(w -> words.put(w.getKey(), w.getValue().asString()));
              values.put(e.getKey(), words);
            });
    return new ImportPreset(
        node.path("id").asString(),
        node.path("for").asString(),
        new LayerClaims(
            node.path("title").asString(null),
            null,
            node.path("source").asString(null),
            null,
            node.path("crs").asString(null),
            node.has("accuracyMetres") ? node.path("accuracyMetres").doubleValue() : null,
            node.has("halfWidthMetres") ? node.path("halfWidthMetres").doubleValue() : null,
            node.path("completeness").asString(null)),
        fields,
        values,
        node.path("note").asString(""));
  }
}
