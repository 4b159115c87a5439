package io.redline.rulebook;

import io.redline.words.Message;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a file of the rules folder, read key by key; what is wrong with it goes to the
 * problems.
 *
 * @param at the file and what stands there, for messages
 */
record Entry(Problems problems, String at, JsonNode node) {

  /** Refuses keys that mean nothing here: a mistyped key would otherwise be silently left out. */
  Entry only(String... keys) {
    Set<String> allowed = new TreeSet<>(List.of(keys));
    for (String key : node.propertyNames()) problems.unlessKnown(at, "key", key, allowed);
    return this;
  }

  Entry inside(String name, JsonNode inner) {
    return new Entry(problems, at + ", " + name, inner);
  }

  boolean has(String key) {
    return node.has(key);
  }

  String text(String key) {
    return node.path(key).asString("");
  }

  String text(String key, String otherwise) {
    return node.path(key).asString(otherwise);
  }

  List<String> texts(String key) {
    List<String> all = new ArrayList<>();
    for (JsonNode item : node.path(key)) all.add(item.asString());
    return all;
  }

  String required(String key) {
    String value = text(key);
    if (value.isBlank()) problem("missing-key", key);
    return value;
  }

  String oneOf(String key, Set<String> known) {
    problems.unlessKnown(at, Problems.noun("same", key), text(key), known);
    return text(key);
  }

  /**
   * @return null after a problem was reported
   */
  @Nullable LocalDate day(String key) {
    if (!node.hasNonNull(key)) problem("missing-day", key);
    return optionalDay(key);
  }

  LocalDate optionalDay(String key) {
    if (!node.hasNonNull(key)) return null;
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeParseException e) {
      problem("no-day", key, text(key));
      return null;
    }
  }

  void problem(String key, Object... arguments) {
    problems.add(at, key, arguments);
  }

  /**
   * @param guess at what was meant, or null
   */
  void problem(Message what, @Nullable String guess) {
    problems.add(at, what, guess);
  }
}
