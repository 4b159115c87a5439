package io.redline.layer;

import io.redline.intake.Vocabulary;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
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

  /** Of an edition, a source, a licence. */
  static final String UNSAID = "未注明";

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
              "status",
              "from",
              "to",
              "announced",
              "source",
              "licence",
              "accuracyMetres",
              "halfWidthMetres",
              "completeness",
              "coverage",
              "attributes",
              "values",
              "where",
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
      throw new LayerProblem("cards.syntax", place, e.getMessage()).from(e);
    }
    if (!cards.isArray() || cards.isEmpty()) throw new LayerProblem("cards.none", place);
    List<LayerCard> all = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) all.add(card(cards.get(i), i));
    checkEditions(all);
    return all;
  }

  /** Of two editions that begin on one day nobody could say which holds. */
  private void checkEditions(List<LayerCard> cards) {
    Set<String> keys = new HashSet<>();
    Set<List<Object>> begun = new HashSet<>();
    for (LayerCard card : cards) {
      Term term = card.term();
      if (!keys.add(card.key()) || term.isLaw() && !begun.add(List.of(card.id(), term.since())))
        throw new LayerProblem(
            "cards.same-edition", place, card.id(), card.provenance().edition(), term.days());
    }
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
  static String served(String id, Vocabulary vocabulary, Message at) {
    if (OWN_LAYERS.contains(id)) return id;
    Set<String> known = vocabulary.ids(Vocabulary.LAYER);
    return known.stream()
        .filter(k -> id.equals(k) || id.startsWith(k + "-"))
        .max(java.util.Comparator.comparingInt(String::length))
        .orElseThrow(
            () -> new LayerProblem("cards.unknown-id", at, id, maybe(Guess.closest(id, known))));
  }

  private LayerCard card(JsonNode node, int index) {
    String id = node.path("id").asString("");
    Message at =
        id.isEmpty()
            ? LayerProblem.say("at.card", place, index + 1)
            : LayerProblem.say("at.card-id", place, index + 1, id);
    for (String key : node.propertyNames())
      if (!KEYS.contains(key))
        throw new LayerProblem("unknown-key", at, key, KEYS, maybe(Guess.closest(key, KEYS)));
    for (String key : REQUIRED)
      if (!node.hasNonNull(key)) throw new LayerProblem("cards.missing", at, key);
    served(id, vocabulary, at);
    String completeness = node.path("completeness").asString();
    if (!Set.of("complete", "partial").contains(completeness))
      throw new LayerProblem("cards.completeness", at, completeness);
    Map<String, Map<String, String>> values = new TreeMap<>();
    node.path("values")
        .properties()
        .forEach(
            e -> values.put(e.getKey(), texts(e.getValue(), at.with("values, " + e.getKey()))));
    return new LayerCard(
        id,
        node.path("title").asString(id),
        new LayerCard.MapFile(
            node.path("path").asString(),
            node.path("layer").asString(null),
            node.path("charset").asString(null),
            node.path("crs").asString(null)),
        new LayerCard.Provenance(
            node.path("edition").asString(UNSAID),
            node.path("source").asString(UNSAID),
            node.path("licence").asString(UNSAID),
            node.path("note").asString(""),
            TermKeys.read(node, at)),
        new LayerCard.Precision(
            metres(node, "accuracyMetres", at),
            node.has("halfWidthMetres") ? metres(node, "halfWidthMetres", at) : 0),
        new LayerCard.Extent(completeness.equals("complete"), node.path("coverage").asString(null)),
        new LayerCard.Attributes(
            texts(node.path("attributes"), at.with("attributes")),
            values,
            begins(node.path("where"), at.with("where"))),
        node.has("admission") ? new AdmissionCards(at).read(id, node) : null);
  }

  private static Map<String, String> texts(JsonNode node, Message at) {
    if (!node.isMissingNode() && !node.isObject()) throw new LayerProblem("cards.no-map", at);
    Map<String, String> texts = new TreeMap<>();
    node.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
    return texts;
  }

  /** Per attribute one beginning, or a list of them. */
  private static Map<String, List<String>> begins(JsonNode node, Message at) {
    if (!node.isMissingNode() && !node.isObject()) throw new LayerProblem("cards.no-map", at);
    Map<String, List<String>> begins = new TreeMap<>();
    node.properties()
        .forEach(
            e ->
                begins.put(
                    e.getKey(),
                    e.getValue().isArray()
                        ? e.getValue().valueStream().map(v -> v.asString()).toList()
                        : List.of(e.getValue().asString())));
    return begins;
  }

  private static double metres(JsonNode node, String key, Message at) {
    JsonNode value = node.path(key);
    if (value.isNumber() && Double.isFinite(value.doubleValue()) && value.doubleValue() >= 0)
      return value.doubleValue();
    throw new LayerProblem("cards.metres", at, key, value);
  }

  static Message maybe(String guess) {
    return guess == null ? LayerProblem.say("full-stop") : LayerProblem.say("maybe", guess);
  }
}
