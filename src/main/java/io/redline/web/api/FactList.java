package io.redline.web.api;

import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.intake.ProposalReader;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every fact of the proposal's schema as a question: label, type, and the values it can have. */
final class FactList {
  /** Said in other ways than by answering a question. */
  private static final Set<String> NOT_ASKED =
      Set.of("/id", "/name", "/site/geometry", "/parts", "/place", "/sources");

  private FactList() {}

  static void into(ArrayNode facts, Words words) {
    walk("", ProposalReader.schema(), facts, words);
  }

  private static void walk(String pointer, JsonNode schema, ArrayNode facts, Words words) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String at = pointer + "/" + property.getKey();
      JsonNode inner = property.getValue();
      if (inner.has("properties")) walk(at, inner, facts, words);
      else if (!NOT_ASKED.contains(at) && !at.equals("/evidence"))
        fact(at, inner, facts.addObject(), words);
    }
  }

  private static void fact(String pointer, JsonNode schema, ObjectNode fact, Words words) {
    boolean several = schema.path("type").asString("").equals("array");
    JsonNode one = several ? schema.path("items") : schema;
    fact.put("pointer", pointer)
        .put("label", words.fact(pointer))
        .put("type", one.has("enum") ? "word" : one.path("type").asString("string"))
        .put("several", several);
    String layer = Explanation.layerSaying(pointer);
    if (layer != null) fact.put("layer", layer);
    if (schema.has("description")) fact.put("description", schema.path("description").asString());
    ArrayNode values = fact.putArray("values");
    for (JsonNode value : one.path("enum"))
      values
          .addObject()
          .put("value", value.asString())
          .put("label", words.value(pointer, value.asString()));
  }
}
