package io.redline.layer;

import io.redline.facts.Truth;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The attributes of a file's rows by its card: ours beside the file's, which rows are meant, and
 * what was not found or not understood. Not for use by several threads.
 */
final class CardAttributes {
  private static final Catalogue TEXTS = Catalogue.named("layer");
  private static final int MOST_NAMED = 5;

  /** Ours to the file's, of those that are there. */
  private final Map<String, String> names = new TreeMap<>();

  private final Map<String, Map<String, String>> words = new HashMap<>();
  private final Map<String, List<String>> where;
  private final Map<String, Map<String, Integer>> strange = new TreeMap<>();
  private final List<Message> missing = new ArrayList<>();
  private int passedOver;

  CardAttributes(LayerCard card, List<String> fields) {
    LayerCard.Attributes said = card.attributes();
    this.where = said.where();
    said.names()
        .forEach(
            (ours, theirs) -> {
              String field = FieldNames.find(fields, theirs);
              if (field == null)
                missing.add(TEXTS.say("card-attributes.no-field", theirs, ours, fields));
              else names.put(ours, field);
            });
    said.values()
        .forEach(
            (ours, theirs) -> {
              Map<String, String> normal = new HashMap<>();
              theirs.forEach((word, value) -> normal.put(FieldNames.normalWord(word), value));
              words.put(ours, normal);
            });
  }

  /** All the file's, and ours by the card; a value the card does not translate is absent. */
  Map<String, String> of(Map<String, String> theirs) {
    if (names.isEmpty() && missing.isEmpty()) return theirs;
    Map<String, String> all = new HashMap<>(theirs);
    names.forEach(
        (ours, field) -> {
          all.remove(ours);
          String value = theirs.get(field);
          if (value != null) value = word(ours, value);
          if (value != null) all.put(ours, value);
        });
    return all;
  }

  private String word(String ours, String value) {
    Map<String, String> known = words.get(ours);
    if (known == null) return value;
    String word = known.get(FieldNames.normalWord(value));
    if (word == null)
      strange.computeIfAbsent(ours, o -> new TreeMap<>()).merge(value, 1, Integer::sum);
    return word;
  }

  /** Whether the layer is about this row; unknown where the row does not say. */
  Truth isMeant(Map<String, String> attributes) {
    Truth meant = Truth.YES;
    for (Map.Entry<String, List<String>> one : where.entrySet()) {
      String value = attributes.get(one.getKey());
      if (value == null) meant = meant.and(Truth.UNKNOWN);
      else if (one.getValue().stream().noneMatch(FieldNames.normalWord(value)::startsWith))
        meant = Truth.NO;
    }
    if (meant == Truth.NO) passedOver++;
    return meant;
  }

  /** For the reader: fields that are not there, words that are not understood, rows passed over. */
  List<Message> remarks() {
    List<Message> all = new ArrayList<>(missing);
    strange.forEach(
        (ours, values) ->
            all.add(
                TEXTS.say(
                    "card-attributes.strange-words",
                    ours,
                    values.values().stream().mapToInt(n -> n).sum(),
                    String.join(", ", values.keySet().stream().limit(MOST_NAMED).toList()))));
    if (passedOver > 0) all.add(TEXTS.say("card-attributes.passed-over", passedOver, where));
    return all;
  }
}
