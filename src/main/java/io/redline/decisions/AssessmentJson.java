package io.redline.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Surroundings.Part;
import java.util.Collection;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * An assessment as it is kept: every clause with its conditions, in no language, in one form only.
 * What is absent was not measured, not given or empty.
 */
public final class AssessmentJson {
  /** Rows of a list share most of their findings, to the object: each is worded once. */
  private static final Cache<Finding, RawValue> FINDINGS = Caffeine.newBuilder().weakKeys().build();

  private AssessmentJson() {}

  /** The bytes two judgements are compared by. */
  public static byte[] bytes(Assessment a) {
    ObjectNode json = CanonicalJson.MAPPER.createObjectNode();
    json.putObject("proposal").put("id", a.proposalId()).put("name", a.proposalName());
    json.put("asOf", a.asOf().toString()).put("outcome", a.outcome().id());
    ObjectNode counts = json.putObject("counts");
    a.counts().forEach((outcome, count) -> counts.put(outcome.id(), count));
    json.putObject("rulebook")
        .put("version", a.rulebookVersion())
        .put("digest", a.rulebookDigest());
    ObjectNode place = json.putObject("place");
    texts(place, "counties", a.place().codes());
    text(place, "contradiction", a.place().contradiction());
    text(place, "source", a.place().source());
    a.findings()
        .forEach(
            f -> json.withArray("findings").addRawValue(FINDINGS.get(f, AssessmentJson::finding)));
    a.missing()
        .forEach(
            m ->
                texts(
                    json.withArray("missing").addObject().put("fact", m.fact()),
                    "clauses",
                    m.clauses()));
    json.put("notEncoded", a.notEncoded());
    return CanonicalJson.bytes(json);
  }

  private static RawValue finding(Finding finding) {
    ObjectNode json = CanonicalJson.MAPPER.createObjectNode();
    json.put("clause", finding.clause().id()).put("outcome", finding.outcome().id());
    finding.conditions().forEach(c -> condition(json.withArray("conditions").addObject(), c));
    texts(json, "missing", finding.missing());
    texts(json, "yieldsTo", finding.yieldsTo());
    text(json, "exception", finding.exceptionClause());
    if (finding.periodEnded()) json.put("periodEnded", true);
    text(json, "failure", finding.failure());
    return new RawValue(CanonicalJson.MAPPER.writeValueAsString(json));
  }

  private static void condition(ObjectNode json, Condition c) {
    json.put("role", c.role().name().toLowerCase(Locale.ROOT))
        .put("holds", c.truth().word())
        .put("operator", c.operator().id());
    text(json, "fact", c.fact());
    if (c.value() != null) json.set("value", CanonicalJson.MAPPER.valueToTree(c.value()));
    if (c.limit() != null) json.set("limit", CanonicalJson.MAPPER.valueToTree(c.limit()));
    text(json, "unit", c.unit());
    if (c.doubtMetres() != null) json.put("doubtMetres", c.doubtMetres());
    text(json, "source", c.source());
    texts(json, "missing", c.missing());
    detail(json, c.detail());
    c.operands().forEach(o -> condition(json.withArray("operands").addObject(), o));
  }

  private static void detail(ObjectNode json, Condition.Detail detail) {
    if (detail.equals(Condition.Detail.NOTHING)) return;
    ObjectNode one = json.putObject("detail");
    one.put("kind", detail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (!detail.text().isEmpty()) one.put("text", detail.text());
    Part part = detail.part();
    if (part != null)
      one.putObject("part")
          .put("hectares", part.hectares())
          .put("lengthMetres", part.lengthMetres())
          .put("share", part.share());
  }

  private static void text(ObjectNode json, String key, String text) {
    if (text != null) json.put(key, text);
  }

  private static void texts(ObjectNode json, String key, Collection<String> texts) {
    if (!texts.isEmpty()) texts.forEach(json.putArray(key)::add);
  }
}
