package io.redline.layer;

import io.redline.words.Guess;
import io.redline.words.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys of a card that say whether its edition is law, and on which days. */
final class TermKeys {
  private static final List<String> STATUSES =
      Arrays.stream(Term.Status.values()).map(Term.Status::id).toList();

  private TermKeys() {}

  /**
   * @throws LayerProblem naming the key that cannot be
   */
  static Term read(JsonNode card, Message at) {
    String id = card.path("status").asString(Term.Status.IN_FORCE.id());
    Term.Status status = Term.Status.of(id);
    if (status == null)
      throw new LayerProblem(
          "cards.status", at, id, STATUSES, LayerCards.maybe(Guess.closest(id, STATUSES)));
    try {
      return new Term(
          status, day(card, "from", at), day(card, "to", at), day(card, "announced", at));
    } catch (IllegalArgumentException e) {
      throw new LayerProblem("cards.days-turned", at, e.getMessage()).from(e);
    }
  }

  private static LocalDate day(JsonNode card, String key, Message at) {
    if (!card.hasNonNull(key)) return null;
    String day = card.path(key).asString("");
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new LayerProblem("cards.day", at, key, day).from(e);
    }
  }

  /** Writes what is said: a card without days stays as it was. */
  static void write(Term term, ObjectNode card) {
    if (term.status() != Term.Status.IN_FORCE) card.put("status", term.status().id());
    if (term.from() != null) card.put("from", term.from().toString());
    if (term.to() != null) card.put("to", term.to().toString());
    if (term.announced() != null) card.put("announced", term.announced().toString());
  }
}
