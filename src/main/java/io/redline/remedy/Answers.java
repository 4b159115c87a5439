package io.redline.remedy;

import io.redline.intake.ProposalReader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a missing fact could turn out to be.
 *
 * @param values of {@code Proposal.facts}; empty when none can be named beforehand
 * @param areAll whether there are no others
 */
record Answers(List<Object> values, boolean areAll) {
  private static final double VERY_MUCH = 1e9;
  private static final int MOST = 12;
  private static final Answers CANNOT_BE_NAMED = new Answers(List.of(), false);

  Answers {
    values = List.copyOf(values);
  }

  /**
   * @param fact JSON pointer of a fact of the proposal, or {@code layer:ID}
   */
  static Answers to(String fact) {
    if (!fact.startsWith("/")) return CANNOT_BE_NAMED;
    if (fact.startsWith("/evidence/"))
      return new Answers(List.of("granted", "pending", "none", "not-needed"), true);
    JsonNode schema = ProposalReader.schema();
    for (String step : fact.substring(1).split("/")) schema = schema.path("properties").path(step);
    return switch (schema.path("type").asString("")) {
      case "boolean" -> new Answers(List.of(true, false), true);
      case "number", "integer" -> new Answers(List.of(0.0, VERY_MUCH), false);
      case "array" -> lists(schema.path("items").path("enum"));
      default -> words(schema.path("enum"));
    };
  }

  private static Answers words(JsonNode words) {
    List<Object> all = new ArrayList<>();
    for (JsonNode word : words) all.add(word.asString());
    if (all.isEmpty()) return CANNOT_BE_NAMED;
    return all.size() > MOST ? new Answers(all.subList(0, MOST), false) : new Answers(all, true);
  }

  /** None of them, or one; there are as many more as one can combine. */
  private static Answers lists(JsonNode words) {
    List<Object> some = new ArrayList<>(List.of(List.of()));
    for (JsonNode word : words) if (some.size() < MOST) some.add(List.of(word.asString()));
    return new Answers(some, false);
  }

  /** The key under which a proposal keeps the fact. */
  static String key(String pointer) {
    String key = pointer.substring(1).replace('/', '.');
    return pointer.startsWith("/evidence/") ? key + ".status" : key;
  }
}
