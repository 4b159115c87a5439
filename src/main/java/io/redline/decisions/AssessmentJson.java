package io.redline.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Detail;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Part;
import io.redline.intake.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assessment as it is kept: every clause with its conditions, in no language, in one form only.
 * What is absent was not measured, not given or empty. Keys are written sorted here, as {@link
 * CanonicalJson} would sort them.
 */
public final class AssessmentJson {
  private static final int USUAL_BYTES = 1 << 18;
  private static final int MOST_CONDITIONS = 16_384;

  private static final int MOST_FRAMES = 16_384;

  /** Findings are alike but for their conditions; each such frame is worded once. */
  private static final Cache<Frame, String> FRAMES =
      Caffeine.newBuilder().maximumSize(MOST_FRAMES).build();

  /** Projects of any kind share most of their conditions. */
  private static final Cache<Condition, ConditionText> CONDITIONS =
      Caffeine.newBuilder().maximumSize(MOST_CONDITIONS).build();

  private AssessmentJson() {}

  /**
   * A finding.
   *
   * @param frame its JSON with an empty list in place of the conditions
   */
  record FindingText(String frame, List<ConditionText> conditions) {}

  /** All of a finding but its conditions. */
  private record Frame(
      String clause,
      Outcome outcome,
      List<String> missing,
      Finding.Rank rank,
      String failure,
      String part,
      boolean bare) {
    static Frame of(Finding f) {
      return new Frame(
          f.clause().id(),
          f.outcome(),
          f.missing(),
          f.rank(),
          f.failure(),
          f.part(),
          f.conditions().isEmpty());
    }
  }

  /** The bytes two judgements are compared by. */
  public static byte[] bytes(Assessment a) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = CanonicalJson.MAPPER.createGenerator(bytes)) {
      assessment(json, a, false);
    }
    return bytes.toByteArray();
  }

  /** The same without the findings, in place of which there is an empty list. */
  static String frame(Assessment a) {
    return written(json -> assessment(json, a, true));
  }

  static FindingText text(Finding finding) {
    return new FindingText(
        FRAMES.get(Frame.of(finding), frame -> written(json -> finding(json, finding, List.of()))),
        conditions(finding));
  }

  private static List<ConditionText> conditions(Finding finding) {
    List<ConditionText> texts = new ArrayList<>(finding.conditions().size());
    for (Condition condition : finding.conditions())
      texts.add(CONDITIONS.get(condition, AssessmentJson::worded));
    return texts;
  }

  private static void assessment(JsonGenerator json, Assessment a, boolean frame) {
    json.writeStartObject();
    json.writeStringProperty("asOf", a.asOf().toString());
    json.writeName("counts").writeTree(counts(a));
    if (!a.findings().isEmpty()) {
      json.writeArrayPropertyStart("findings");
      if (!frame) for (Finding finding : a.findings()) finding(json, finding);
      json.writeEndArray();
    }
    if (!a.missing().isEmpty()) {
      json.writeArrayPropertyStart("missing");
      for (Assessment.Missing missing : a.missing()) missing(json, missing);
      json.writeEndArray();
    }
    json.writeNumberProperty("notEncoded", a.notEncoded());
    json.writeStringProperty("outcome", a.outcome().id());
    json.writeName("place").writeTree(place(a));
    json.writeName("proposal").writeTree(proposal(a));
    json.writeName("rulebook").writeTree(rulebook(a));
    json.writeEndObject();
  }

  private static ObjectNode counts(Assessment a) {
    ObjectNode counts = CanonicalJson.MAPPER.createObjectNode();
    a.counts().forEach((outcome, count) -> counts.put(outcome.id(), count));
    return counts;
  }

  private static ObjectNode place(Assessment a) {
    ObjectNode place = CanonicalJson.MAPPER.createObjectNode();
    if (!a.place().sure().isEmpty()) a.place().sure().forEach(place.putArray("counties")::add);
    if (a.place().isKnown() && !a.place().isCertain())
      a.place().possible().forEach(place.putArray("possibleCounties")::add);
    if (a.place().contradiction() != null)
      place.put("contradiction", a.place().contradiction().zh());
    if (a.place().source() != null) place.put("source", a.place().source());
    return place;
  }

  private static ObjectNode proposal(Assessment a) {
    return CanonicalJson.MAPPER
        .createObjectNode()
        .put("id", a.proposalId())
        .put("name", a.proposalName());
  }

  private static ObjectNode rulebook(Assessment a) {
    return CanonicalJson.MAPPER
        .createObjectNode()
        .put("version", a.rulebook().version())
        .put("digest", a.rulebook().digest());
  }

  private static void missing(JsonGenerator json, Assessment.Missing missing) {
    json.writeStartObject();
    texts(json, "clauses", missing.clauses());
    json.writeStringProperty("fact", missing.fact());
    json.writeEndObject();
  }

  private static ConditionText worded(Condition condition) {
    ConditionText.Cut cut = new ConditionText.Cut();
    return ConditionText.of(written(json -> condition(json, condition, cut)), cut);
  }

  private static String written(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = CanonicalJson.MAPPER.createGenerator(text)) {
      writing.accept(json);
    }
    return text.toString();
  }

  private static void finding(JsonGenerator json, Finding finding) {
    finding(json, finding, conditions(finding));
  }

  private static void finding(JsonGenerator json, Finding finding, List<ConditionText> conditions) {
    json.writeStartObject();
    json.writeStringProperty("clause", finding.clause().id());
    if (!finding.conditions().isEmpty()) {
      json.writeArrayPropertyStart("conditions");
      for (ConditionText condition : conditions) json.writeRawValue(condition.whole());
      json.writeEndArray();
    }
    text(json, "exception", finding.exceptionClause());
    text(json, "failure", finding.failure());
    texts(json, "missing", finding.missing());
    json.writeStringProperty("outcome", finding.outcome().id());
    text(json, "part", finding.part());
    if (finding.periodEnded()) json.writeBooleanProperty("periodEnded", true);
    texts(json, "yieldsTo", finding.yieldsTo());
    json.writeEndObject();
  }

  /** The values of facts go into the cut, and its mark in their place. */
  private static void condition(JsonGenerator json, Condition c, ConditionText.Cut cut) {
    json.writeStartObject();
    detail(json, c.detail());
    if (c.doubtMetres() != null) json.writeNumberProperty("doubtMetres", c.doubtMetres());
    text(json, "fact", c.fact());
    json.writeStringProperty("holds", c.truth().word());
    if (c.limit() != null) json.writePOJOProperty("limit", c.limit());
    texts(json, "missing", c.missing());
    if (!c.operands().isEmpty()) {
      json.writeArrayPropertyStart("operands");
      for (Condition operand : c.operands()) condition(json, operand, cut);
      json.writeEndArray();
    }
    json.writeStringProperty("operator", c.operator().id());
    json.writeStringProperty("role", c.role().name().toLowerCase(Locale.ROOT));
    text(json, "source", c.source());
    text(json, "unit", c.unit());
    if (c.value() != null && c.fact() == null) json.writePOJOProperty("value", c.value());
    if (c.value() != null && c.fact() != null)
      json.writeStringProperty(
          "value", cut.out(c.fact(), CanonicalJson.MAPPER.writeValueAsString(c.value())));
    json.writeEndObject();
  }

  private static void detail(JsonGenerator json, Detail detail) {
    // What the proposal says beside a value is kept with the proposal.
    if (detail.kind() == Detail.Kind.NONE
        && detail.text().isEmpty()
        && detail.part() == null
        && detail.where().isEmpty()) return;
    json.writeObjectPropertyStart("detail");
    json.writeStringProperty(
        "kind", detail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Part part = detail.part();
    if (part != null) {
      json.writeObjectPropertyStart("part");
      json.writeNumberProperty("hectares", part.hectares());
      json.writeNumberProperty("lengthMetres", part.lengthMetres());
      json.writeNumberProperty("share", part.share());
      json.writeEndObject();
    }
    if (!detail.text().isEmpty()) json.writeStringProperty("text", detail.text());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String key, String text) {
    if (text != null) json.writeStringProperty(key, text);
  }

  private static void texts(JsonGenerator json, String key, Collection<String> texts) {
    if (texts.isEmpty()) return;
    json.writeArrayPropertyStart(key);
    for (String text : texts) json.writeString(text);
    json.writeEndArray();
  }
}
