package io.redline.remedy;

import io.redline.intake.ProposalReader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a missing fact could turn out to be, as far as it can be listed: every word of an enumerated
 * fact, yes and no, none and very much of a number.
 */
final class Answers {
  private static final double VERY_MUCH = 1e9;

  private Answers() {}

  /**
   * @param pointer JSON pointer of a fact of the proposal
   * @return values of {@code Proposal.facts}; empty when they cannot be listed
   */
  static List<Object> to(String pointer) {
    if (pointer.startsWith("/evidence/")) return List.of("granted", "none");
    JsonNode schema = ProposalReader.schema();
    for (String step : pointer.substring(1).split("/"))
      schema = schema.path("properties").path(step);
    List<Object> answers = new ArrayList<>();
    switch (schema.path("type").asString("")) {
      case "boolean" -> answers.addAll(List.of(true, false));
      case "number", "integer" -> answers.addAll(List.of(0.0, VERY_MUCH));
      case "array" -> {
        answers.add(List.of());
        for (JsonNode word : schema.path("items").path("enum"))
          answers.add(List.of(word.asString()));
      }
      default -> {
        for (JsonNode word : schema.path("enum")) answers.add(word.asString());
      }
    }
    return answers;
  }

  /** The key under which a proposal keeps the fact. */
  static String key(String pointer) {
    String key = pointer.substring(1).replace('/', '.');
    return pointer.startsWith("/evidence/") ? key + ".status" : key;
  }
}
