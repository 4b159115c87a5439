package io.redline.decisions.replay;

import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Kept assessments, clause by clause. */
final class Evidence {
  private Evidence() {}

  /** Findings by clause. */
  static Map<String, JsonNode> findings(JsonNode assessment) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    assessment.path("findings").forEach(f -> all.put(f.path("clause").asString(), f));
    return all;
  }

  static String outcome(JsonNode finding) {
    return finding == null ? null : finding.path("outcome").stringValue();
  }

  /**
   * Values that differ between two findings of a clause, such as {@code layer:x 640 m → 1380 m}.
   */
  static List<String> changes(JsonNode before, JsonNode after) {
    List<JsonNode> then = leaves(before);
    List<JsonNode> now = leaves(after);
    List<String> changes = new ArrayList<>();
    if (then.size() != now.size()) return changes;
    for (int i = 0; i < then.size(); i++) {
      String fact = now.get(i).path("fact").asString("");
      String old = text(then.get(i));
      String late = text(now.get(i));
      if (!old.equals(late)) changes.add((fact + " " + old + " → " + late).strip());
      else if (!source(then.get(i)).equals(source(now.get(i))))
        changes.add(fact + " [" + source(then.get(i)) + "] → [" + source(now.get(i)) + "]");
    }
    return changes;
  }

  private static List<JsonNode> leaves(JsonNode node) {
    if (node == null) return List.of();
    JsonNode operands = node.has("operands") ? node.path("operands") : node.path("conditions");
    if (operands.isEmpty()) return List.of(node);
    List<JsonNode> all = new ArrayList<>();
    operands.forEach(operand -> all.addAll(leaves(operand)));
    return all;
  }

  private static String source(JsonNode leaf) {
    return leaf.path("source").asString("");
  }

  private static String text(JsonNode leaf) {
    JsonNode value = leaf.path("value");
    String shown =
        value.isMissingNode()
            ? "?"
            : value.isNumber()
                ? Numbers.fixed(value.doubleValue(), 1)
                : value.isString() ? value.stringValue() : value.toString();
    String doubt =
        leaf.has("doubtMetres")
            ? " ± " + Numbers.fixed(leaf.path("doubtMetres").doubleValue(), 0)
            : "";
    return shown
        + doubt
        + " "
        + leaf.path("unit").asString("")
        + " ("
        + leaf.path("holds").asString("")
        + ")";
  }
}
