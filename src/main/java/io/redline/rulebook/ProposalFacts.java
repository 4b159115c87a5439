package io.redline.rulebook;

import io.redline.intake.ProposalReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The facts a proposal can state, by dotted key, with their words where the schema lists them.
 * Without the industry codes: what a code means is asked by activity, because a code compared as a
 * word would miss its section letter and the classes below it.
 */
final class ProposalFacts {
  private final Map<String, Set<String>> wordsByKey = new TreeMap<>();

  ProposalFacts() {
    collect("", ProposalReader.schema());
    wordsByKey.remove("industries");
    // Statements answer questions to the map, and are no facts.
    wordsByKey.remove("place");
  }

  private void collect(String prefix, JsonNode schema) {
    for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
      String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
      JsonNode one = entry.getValue();
      if (one.has("properties")) collect(key, one);
      else {
        JsonNode list = one.has("enum") ? one.path("enum") : one.path("items").path("enum");
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asString()));
        wordsByKey.put(key, words);
      }
    }
  }

  Set<String> keys() {
    return wordsByKey.keySet();
  }

  /**
   * @return null when the fact's words are not listed, or there is no such fact
   */
  @Nullable Set<String> words(String key) {
    Set<String> words = wordsByKey.get(key);
    return words == null || words.isEmpty() ? null : words;
  }
}
