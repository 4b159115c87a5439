package io.redline.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids that proposals, rules and layers share, with their Chinese words. */
public final class Vocabulary {
  public static final String ACTIVITY = "activity";
  public static final String EVIDENCE = "evidence";
  public static final String LAYER = "layer";

  /** Layers of which an authority speaks in one sentence, such as all protected areas. */
  public static final String FAMILY = "family";

  /** A word that a layer's attribute can have; its note lists what map makers write instead. */
  public static final String ATTRIBUTE_VALUE = "attribute-value";

  /** Attributes that tell one feature from another, and say no class. */
  private static final Set<String> NAMES = Set.of("name", "code");

  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)(?: \\(([^)]*)\\))?");

  /**
   * One word. A layer's note names its attributes: {@code attributes: name, class (mainstem,
   * tributary)}.
   *
   * @param family of a layer, an id of kind {@link #FAMILY}; empty for other words and for layers
   *     that are no answer to where a site lies, such as counties
   */
  public record Word(String kind, String id, String zh, String note, String family) {}

  private final Map<String, Map<String, Word>> byKindAndId = new LinkedHashMap<>();
  private final Map<String, Map<String, List<String>>> attributesByLayer = new LinkedHashMap<>();
  private final Map<String, String> valueBySynonym = new LinkedHashMap<>();

  public Vocabulary(List<Word> words) {
    for (Word word : words) {
      byKindAndId.computeIfAbsent(word.kind(), k -> new LinkedHashMap<>()).put(word.id(), word);
      if (word.kind().equals(LAYER)) attributesByLayer.put(word.id(), attributesOf(word.note()));
      if (!word.kind().equals(ATTRIBUTE_VALUE)) continue;
      valueBySynonym.put(word.zh(), word.id());
      for (String synonym : word.note().split(" ")) valueBySynonym.put(synonym, word.id());
    }
  }

  public Set<String> ids(String kind) {
    return Collections.unmodifiableSet(byKindAndId.getOrDefault(kind, Map.of()).keySet());
  }

  /** The Chinese word; the id itself when there is none. */
  public String zh(String kind, String id) {
    Word word = byKindAndId.getOrDefault(kind, Map.of()).get(id);
    return word == null ? id : word.zh();
  }

  /** A layer's attributes with the values each can have; no values means that any will do. */
  public Map<String, List<String>> attributes(String layer) {
    return attributesByLayer.getOrDefault(layer, Map.of());
  }

  /** The family of a layer; empty when it has none. */
  public String family(String layer) {
    Word word = byKindAndId.getOrDefault(LAYER, Map.of()).get(layer);
    return word == null ? "" : word.family();
  }

  /**
   * The layers that a statement on this id speaks of: the layer itself, or all of the family; none
   * when it is neither, or a layer that no statement can answer for.
   */
  public List<String> layersOf(String layerOrFamily) {
    if (!family(layerOrFamily).isEmpty()) return List.of(layerOrFamily);
    if (!ids(FAMILY).contains(layerOrFamily)) return List.of();
    return ids(LAYER).stream().filter(layer -> family(layer).equals(layerOrFamily)).toList();
  }

  /**
   * The attributes of a layer that a class may be a value of: those that take certain words, this
   * among them; where no attribute takes certain words, those that take any, and a feature's name
   * only when there is nothing else.
   */
  public Set<String> attributesOfClass(String layer, String written) {
    Set<String> fixed = new LinkedHashSet<>();
    Set<String> free = new LinkedHashSet<>();
    boolean takesCertainWords = false;
    for (Map.Entry<String, List<String>> one : attributes(layer).entrySet()) {
      takesCertainWords |= !one.getValue().isEmpty();
      String word = attributeValue(layer, one.getKey(), written);
      if (word != null && one.getValue().contains(word)) fixed.add(one.getKey());
      if (one.getValue().isEmpty()) free.add(one.getKey());
    }
    if (takesCertainWords) return fixed;
    Set<String> classes = new LinkedHashSet<>(free);
    classes.removeAll(NAMES);
    return classes.isEmpty() ? free : classes;
  }

  /** The layer id of the vocabulary that a card's id serves, or null. */
  public @Nullable String layerServedBy(String cardId) {
    if (ids(LAYER).contains(cardId)) return cardId;
    return ids(LAYER).stream().filter(id -> cardId.startsWith(id + "-")).findFirst().orElse(null);
  }

  /**
   * A value as our word: the Chinese for a main stem is mainstem, {@code true} is yes.
   *
   * @return null when the attribute takes certain words only and this is none of them: then it is
   *     unknown, not another word
   */
  public @Nullable String attributeValue(String layer, String attribute, String written) {
    List<String> allowed = attributes(layer).getOrDefault(attribute, List.of());
    if (allowed.isEmpty() || allowed.contains(written)) return written;
    String synonym =
        valueBySynonym.getOrDefault(
            written, valueBySynonym.get(written.toLowerCase(java.util.Locale.ROOT)));
    return allowed.contains(synonym) ? synonym : null;
  }

  private static Map<String, List<String>> attributesOf(String note) {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    if (!note.startsWith("attributes: ")) return attributes;
    Matcher found = ATTRIBUTE.matcher(note.substring("attributes: ".length()));
    while (found.find()) {
      String values = found.group(2);
      boolean open = values == null || values.contains("…");
      attributes.put(
          found.group(1),
          open ? List.of() : Arrays.stream(values.split(", ?(?:or )?")).distinct().toList());
    }
    return attributes;
  }
}
