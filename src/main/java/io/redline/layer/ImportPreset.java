package io.redline.layer;

import io.redline.layer.format.FeatureTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Match match,
    String note) {
  private static final Set<String> ANYBODYS =
      Set.of(
          "NAME", "CODE", "CLASS", "ZONE", "LEVEL", "KIND", "GB", "名称", "编码", "级别", "类型", "市", "县",
          "备注");
  private static final List<String> ASKED = List.of("code", "name", "class", "zone");

  /**
   * How its files are told from others.
   *
   * @param files what they and their tables are called, or what stands in their names
   * @param where per attribute of ours, how it begins in the rows that are meant
   */
  public record Match(List<String> files, Map<String, List<String>> where) {}

  /**
   * The kind of file that serves a layer and of which most fields are there; null when none fits.
   */
  static ImportPreset fitting(String layerId, List<String> fields) {
    return all().values().stream()
        .filter(p -> p.layerId().equals(layerId) && p.match().where().isEmpty())
        .filter(p -> p.tellingFields(fields) > 0)
        .max(Comparator.comparingInt(p -> p.found(fields).size()))
        .orElse(null);
  }

  /** Whether a table has a row that it is about. */
  boolean hasRows(FeatureTable table) {
    Map<String, String> found = found(table.fields());
    return table.rows().stream()
        .anyMatch(
            row ->
                match.where().entrySet().stream()
                    .allMatch(
                        one -> {
                          String value = row.values().get(found.getOrDefault(one.getKey(), ""));
                          return value != null
                              && one.getValue().stream()
                                  .anyMatch(FieldNames.normalWord(value)::startsWith);
                        }));
  }

  /** How many of its own fields are there, other than such that any file may have. */
  int tellingFields(List<String> there) {
    return (int) found(there).values().stream().filter(ImportPreset::isTelling).distinct().count();
  }

  /** Fields that any file may have tell nothing of its kind. */
  private static boolean isTelling(String field) {
    return !ANYBODYS.contains(FieldNames.normal(field));
  }

  /** Attributes of ours without which such a file says little. */
  List<String> asked() {
    return fields.keySet().stream().filter(ASKED::contains).toList();
  }

  /** Ours to the file's field, of those that are there. */
  Map<String, String> found(List<String> there) {
    Map<String, String> all = new TreeMap<>();
    fields.forEach(
        (ours, names) -> {
          String field = FieldNames.first(there, names);
          if (field != null) all.put(ours, field);
        });
    return all;
  }

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

  private static Map<String, List<String>> lists(JsonNode node) {
    Map<String, List<String>> lists = new TreeMap<>();
    node.properties().forEach(e -> lists.put(e.getKey(), list(e.getValue())));
    return lists;
  }

  private static List<String> list(JsonNode node) {
    return node.valueStream().map(one -> one.asString()).toList();
  }

  private static ImportPreset of(JsonNode node) {
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
        lists(node.path("fields")),
        values,
        new Match(list(node.path("files")), lists(node.path("where"))),
        node.path("note").asString(""));
  }
}
