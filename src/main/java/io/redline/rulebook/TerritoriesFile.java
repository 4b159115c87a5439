package io.redline.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads {@code territories.yaml}: where clauses are in force, by county code. */
final class TerritoriesFile {
  private final Entry file;

  TerritoriesFile(Problems problems, JsonNode tree) {
    this.file = new Entry(problems, "territories.yaml", tree);
  }

  Map<String, Territory> read() {
    Map<String, Territory> byId = new TreeMap<>();
    for (Map.Entry<String, JsonNode> e : file.node().properties())
      byId.put(e.getKey(), territory(e.getKey(), file.inside(e.getKey(), e.getValue())));
    return byId;
  }

  private static Territory territory(String id, Entry entry) {
    entry.only("title", "codes", "everywhere", "doubtful", "source", "namedByClause");
    List<String> codes = entry.texts("codes");
    boolean everywhere = entry.node().path("everywhere").asBoolean(false);
    if (codes.isEmpty() != everywhere) entry.problem("codes-or-everywhere");
    for (String list : List.of("codes", "doubtful"))
      for (String code : entry.texts(list))
        if (!code.matches("\\d{2}|\\d{4}|\\d{6}")) entry.problem("bad-county", code);
    return new Territory(
        id,
        entry.text("title", id),
        codes,
        entry.texts("doubtful"),
        entry.required("source"),
        entry.node().path("namedByClause").asBoolean(false));
  }
}
