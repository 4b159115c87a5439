package io.redline.layer;

import io.redline.intake.Vocabulary;
import io.redline.words.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the card list of a layers directory, {@code layers.yaml} or {@code layers.json}. */
public final class LayerCards {
  static final List<String> FILES = List.of("layers.yaml", "layers.yml", "layers.json");

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "title",
              "path",
              "layer",
              "charset",
              "crs",
              "edition",
              "source",
              "licence",
              "accuracyMetres",
              "halfWidthMetres",
              "completeness",
              "coverage",
              "attributes",
              "values",
              "note",
              "admission"));
  private static final Set<String> REQUIRED =
      new TreeSet<>(Set.of("id", "path", "accuracyMetres", "completeness"));
  private static final Set<String> OWN_LAYERS = Set.of("provinces");
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String place;
  private final Vocabulary vocabulary;

  /**
   * @param place the directory and file, for messages
   */
  LayerCards(String place, Vocabulary vocabulary) {
    this.place = place;
    this.vocabulary = vocabulary;
  }

  /**
   * @param json whether the text is JSON, not YAML
   * @throws LayerProblem naming the card and what is wrong with it
   */
  List<LayerCard> read(byte[] text, boolean json) {
    JsonNode cards;
    try {
      cards = (json ? json() : YAML).readTree(text).path("layers");
    } catch (JacksonException e) {
      throw new LayerProblem(place + ": " + e.getMessage(), e);
    }
    if (!cards.isArray() || cards.isEmpty())
      throw new LayerProblem(place + " names no layer. Expected a list under 'layers:'.");
    List<LayerCard> all = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) all.add(card(cards.get(i), i));
    return all;
  }

  private static ObjectMapper json() {
    return JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /**
   * @return the vocabulary's id that a layer of this id serves; the id itself for our own layers
   * @throws LayerProblem when no rule knows such a layer
   */
  static String served(String id, Vocabulary vocabulary, String at) {
    if (OWN_LAYERS.contains(id)) return id;
    Set<String> known = vocabulary.ids(Vocabulary.LAYER);
    return known.stream()
        .filter(k -> id.equals(k) || id.startsWith(k + "-"))
        .max(java.util.Comparator.comparingInt(String::length))
        .orElseThrow(
            () ->
                new LayerProblem(
                    at + "no rule knows a layer '" + id + "'" + maybe(Guess.closest(id, known))));
  }

  private LayerCard card(JsonNode node, int index) {
    String id = node.path("id").asString("");
    String at = place + ", layer " + (index + 1) + (id.isEmpty() ? "" : " (" + id + ")") + ": ";
    for (String key : node.propertyNames())
      if (!KEYS.contains(key))
        throw new LayerProblem(
            at + "unknown key '" + key + "'. It has: " + KEYS + maybe(Guess.closest(key, KEYS)));
    for (String key : REQUIRED)
      if (!node.hasNonNull(key))
        throw new LayerProblem(
            at
                + "'"
                + key
                + "' is missing. Without it a distance has no doubt and 'no hit' no meaning; nothing is guessed.");
    served(id, vocabulary, at);
    String completeness = node.path("completeness").asString();
    if (!Set.of("complete", "partial").contains(completeness))
      throw new LayerProblem(
          at + "completeness is '" + completeness + "', expected complete or partial.");
    Map<String, Map<String, String>> values = new TreeMap<>();
    node.path("values")
        .properties()
        .forEach(e -> values.put(e.getKey(), texts(e.getValue(), at + "values, " + e.getKey())));
    return new LayerCard(
        id,
        node.path("title").asString(id),
        node.path("path").asString(),
        node.path("layer").asString(null),
        node.path("charset").asString(null),
        node.path("crs").asString(null),
        node.path("edition").asString("未注明"),
        node.path("source").asString("未注明"),
        node.path("licence").asString("未注明"),
        metres(node, "accuracyMetres", at),
        node.has("halfWidthMetres") ? metres(node, "halfWidthMetres", at) : 0,
        completeness.equals("complete"),
        node.path("coverage").asString(null),
        texts(node.path("attributes"), at + "attributes"),
        values,
        node.path("note").asString(""),
        node.has("admission") ? new AdmissionCards(at).read(id, node) : null);
  }

  private static Map<String, String> texts(JsonNode node, String at) {
    if (!node.isMissingNode() && !node.isObject())
      throw new LayerProblem(at + " is not a map, expected { ours: theirs }.");
    Map<String, String> texts = new TreeMap<>();
    node.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
    return texts;
  }

  private static double metres(JsonNode node, String key, String at) {
    JsonNode value = node.path(key);
    if (value.isNumber() && Double.isFinite(value.doubleValue()) && value.doubleValue() >= 0)
      return value.doubleValue();
    throw new LayerProblem(at + key + " is " + value + ", expected a number of metres, 0 or more.");
  }

  static String maybe(String guess) {
    return guess == null ? "." : ". Maybe '" + guess + "'.";
  }
}
