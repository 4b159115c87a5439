package io.redline.intake;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keys of the contract that nothing reads yet. They are refused: passed over, they would be facts
 * that somebody stated and nobody judged. Who teaches the product a key takes it off this list.
 */
final class NotYetSupported {
  /** JSON pointers; {@code *} stands for any key of an object that is keyed by ids. */
  static final List<String> KEYS = List.of("/place");

  private NotYetSupported() {}

  static boolean names(String pointer) {
    return KEYS.stream().anyMatch(key -> pointer.matches(key.replace("*", "[^/]+")));
  }

  /** The contract's schema without these keys: what can be said today. */
  static JsonNode removedFrom(JsonNode contract) {
    JsonNode schema = contract.deepCopy();
    for (String key : KEYS) remove(schema, key);
    return schema;
  }

  private static void remove(JsonNode schema, String key) {
    String[] steps = key.substring(1).split("/");
    JsonNode at = schema;
    for (int i = 0; i < steps.length - 1; i++)
      at = steps[i].equals("*") ? at.path("additionalProperties") : property(at, steps[i]);
    ObjectNode keys = (ObjectNode) at.path("properties");
    if (keys.remove(steps[steps.length - 1]) == null)
      throw new IllegalStateException("no key of the contract: " + key);
  }

  private static JsonNode property(JsonNode schema, String key) {
    return schema.path("properties").path(key);
  }
}
