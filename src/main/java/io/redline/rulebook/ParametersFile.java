package io.redline.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads {@code parameters.yaml}: the numbers of the rules, each with its day and source. */
final class ParametersFile {
  private final Entry file;

  ParametersFile(Problems problems, JsonNode tree) {
    this.file = new Entry(problems, "parameters.yaml", tree);
  }

  Map<String, DatedParameter> read() {
    Map<String, DatedParameter> byId = new TreeMap<>();
    for (Map.Entry<String, JsonNode> e : file.node().properties()) {
      Entry entry = file.inside(e.getKey(), e.getValue()).only("title", "unit", "values");
      byId.put(
          e.getKey(),
          new DatedParameter(
              e.getKey(), entry.text("title", e.getKey()), entry.text("unit"), values(entry)));
    }
    return byId;
  }

  private static List<DatedParameter.Value> values(Entry entry) {
    List<DatedParameter.Value> values = new ArrayList<>();
    if (entry.node().path("values").isEmpty()) entry.problem("missing-values");
    for (JsonNode node : entry.node().path("values")) {
      Entry value = new Entry(entry.problems(), entry.at(), node).only("from", "value", "source");
      LocalDate from = value.day("from");
      if (!node.path("value").isNumber() || value.text("source").isEmpty())
        entry.problem("no-number");
      else if (from != null)
        values.add(
            new DatedParameter.Value(from, node.path("value").doubleValue(), value.text("source")));
    }
    return values;
  }
}
