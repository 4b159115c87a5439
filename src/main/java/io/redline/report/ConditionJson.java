package io.redline.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.explain.Explanation;
import io.redline.facts.Basis;
import io.redline.facts.Condition;
import io.redline.facts.Surroundings;
import io.redline.facts.Truth;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a finding says of one condition, as JSON: an object for each value compared. Equal
 * conditions give the same, and a server keeps it: most of what projects are told is told to others
 * too. Safe for several threads.
 */
final class ConditionJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST = 16_384;

  /** What is kept must not name the explanation, which would then never be let go. */
  private static final Cache<Explanation, ConditionJson> BY_EXPLANATION =
      Caffeine.newBuilder().weakKeys().build();

  private final Cache<Condition, SerializedString> packed =
      Caffeine.newBuilder().maximumSize(MOST).build();

  private ConditionJson() {}

  static ConditionJson of(Explanation explanation) {
    return BY_EXPLANATION.get(explanation, e -> new ConditionJson());
  }

  /** The objects with commas between, without white space. */
  SerializedString packed(Condition whole, Explanation explanation) {
    SerializedString known = packed.getIfPresent(whole);
    return known != null ? known : packed.get(whole, w -> make(w, explanation));
  }

  private static SerializedString make(Condition whole, Explanation explanation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      json.writeStartArray();
      write(json, whole, explanation);
      json.writeEndArray();
    }
    return new SerializedString(text.getBuffer().substring(1, text.getBuffer().length() - 1));
  }

  static void write(JsonGenerator json, Condition whole, Explanation explanation) {
    for (Condition leaf : whole.leaves()) {
      json.writeStartObject();
      compared(json, leaf);
      json.writeStringProperty("role", whole.role().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("text", explanation.reason(leaf));
      json.writeEndObject();
    }
  }

  /** Neither measured where it is asked of the map, nor declared where it is a fact. */
  private static boolean isStated(Condition leaf) {
    Basis usual = leaf.fact().startsWith("layer:") ? Basis.MEASURED : Basis.DECLARED;
    return leaf.truth() != Truth.UNKNOWN
        && leaf.basis() != null
        && leaf.basis() != Basis.MEASURED
        && leaf.basis() != usual;
  }

  private static void compared(JsonGenerator json, Condition leaf) {
    json.writeStringProperty("fact", leaf.fact());
    json.writeStringProperty("holds", leaf.truth().word());
    if (leaf.value() != null) json.writePOJOProperty("value", leaf.value());
    json.writeStringProperty("operator", leaf.operator().id());
    if (leaf.limit() != null) json.writePOJOProperty("limit", leaf.limit());
    if (leaf.unit() != null) json.writeStringProperty("unit", leaf.unit());
    if (leaf.doubtMetres() != null) json.writeNumberProperty("uncertainty", leaf.doubtMetres());
    if (leaf.source() != null) json.writeStringProperty("source", leaf.source());
    if (isStated(leaf)) json.writeStringProperty("basis", leaf.basis().id());
    Surroundings.Part part = leaf.detail().part();
    if (part == null) return;
    if (part.lengthMetres() > 0)
      json.writeNumberProperty("lengthInsideMetres", part.lengthMetres());
    else json.writeNumberProperty("overlapHectares", part.hectares());
    json.writeNumberProperty("overlapShare", part.share());
  }
}
