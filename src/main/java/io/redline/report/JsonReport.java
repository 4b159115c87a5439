package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.explain.ExplainedFinding;
import io.redline.facts.Condition;
import io.redline.facts.Surroundings;
import io.redline.rulebook.Clause;
import io.redline.site.DerivedFact;
import io.redline.site.Layer;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The assessment of the contract, as JSON. Keys stand in a fixed order. */
public final class JsonReport {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /**
   * @param asArray an array even of one or none; else the single assessment
   */
  public static String write(List<Report> reports, boolean asArray) {
    if (!asArray) return MAPPER.writeValueAsString(assessment(reports.get(0))) + "\n";
    ArrayNode all = MAPPER.createArrayNode();
    reports.forEach(report -> all.add(assessment(report)));
    return MAPPER.writeValueAsString(all) + "\n";
  }

  private static ObjectNode assessment(Report report) {
    Assessment a = report.assessment();
    ObjectNode json = MAPPER.createObjectNode();
    json.putObject("proposal").put("id", a.proposalId()).put("name", a.proposalName());
    json.put("asOf", a.asOf().toString());
    json.put("outcome", a.outcome().id());
    ObjectNode counts = json.putObject("counts");
    a.counts().forEach((outcome, count) -> counts.put(outcome.id(), count));
    json.putObject("rulebook")
        .put("version", a.rulebookVersion())
        .put("digest", a.rulebookDigest());
    ArrayNode layers = json.putArray("layers");
    for (Layer layer : report.layers().layers()) layer(layers.addObject(), layer, report);
    ArrayNode findings = json.putArray("findings");
    report.explained().forEach(finding -> finding(findings.addObject(), finding, report));
    ArrayNode missing = json.putArray("missing");
    a.missing()
        .forEach(
            m -> {
              ObjectNode one =
                  missing
                      .addObject()
                      .put("fact", m.fact())
                      .put("label", report.explanation().words().fact(m.fact()));
              m.clauses().forEach(one.putArray("clauses")::add);
            });
    report.explanation().nextSteps(a).forEach(json.putArray("next")::add);
    UnitJson.write(json.putArray("controlUnits"), a.controlUnits());
    json.put("notEncoded", a.notEncoded());
    RecordStamp stamp = report.stamp();
    if (stamp == null) json.putNull("record");
    else
      json.put("record", stamp.number())
          .put("recordHash", stamp.hash())
          .put("logHead", stamp.head());
    json.put("grade", report.grade().id());
    if (report.isSigned())
      json.putObject("signature")
          .put("by", report.signature().by())
          .put("on", report.signature().on().toString())
          .put("record", report.signature().record())
          .put("recordHash", report.signature().hash());
    readAs(json.putObject("readAs"), report);
    RemedyJson.write(json, report);
    return json;
  }

  private static void layer(ObjectNode json, Layer layer, Report report) {
    json.put("id", layer.card().id())
        .put("title", layer.card().title())
        .put("digest", layer.digest())
        .put("edition", layer.card().edition())
        .put("accuracyMetres", layer.card().accuracyMetres())
        .put("halfWidthMetres", layer.card().halfWidthMetres())
        .put("completeness", layer.card().complete() ? "complete" : "partial")
        .put("source", layer.card().source())
        .put("licence", layer.card().licence())
        .put("origin", layer.origin().id());
    if (layer.notes().isEmpty()) return;
    ArrayNode notes = json.putArray("notes");
    layer.notes().forEach(note -> notes.add(report.lang().of(note.zh(), note.en())));
  }

  private static void readAs(ObjectNode json, Report report) {
    var readAs = report.readAs();
    json.put("text", report.readAsLine());
    report.assessment().place().codes().forEach(json.putArray("counties")::add);
    readAs.place().forEach(json.putArray("place")::add);
    json.put("crs", readAs.crs());
    json.put("accuracyMetres", readAs.accuracyMetres());
    if (!Double.isNaN(readAs.longitude()))
      json.put("shape", readAs.shape())
          .put("longitude", readAs.longitude())
          .put("latitude", readAs.latitude());
    if (readAs.areaHectares() > 0) json.put("areaHectares", readAs.areaHectares());
    if (readAs.lengthMetres() > 0) json.put("lengthMetres", readAs.lengthMetres());
    report.notes().forEach(json.putArray("warnings")::add);
    ArrayNode derived = json.putArray("derived");
    for (DerivedFact fact : readAs.derived()) {
      ObjectNode one = derived.addObject().put("kind", fact.kind().id());
      one.put("label", report.words(fact.kind().label())).put("value", report.words(fact.value()));
      if (fact.metres() != null)
        one.put("metres", fact.metres()).put("uncertainty", fact.doubtMetres());
      one.put("holds", fact.sure().word()).put("source", fact.source());
    }
  }

  private static void finding(ObjectNode json, ExplainedFinding explained, Report report) {
    Finding finding = explained.finding();
    Clause clause = finding.clause();
    json.put("clause", clause.id());
    json.put("rule", clause.id());
    json.put("outcome", finding.outcome().id());
    json.put("topic", explained.topic().id());
    json.put("summary", explained.summary());
    ObjectNode citation = json.putObject("citation");
    citation.put("instrument", clause.instrument().title());
    if (!clause.instrument().number().isEmpty())
      citation.put("number", clause.instrument().number());
    citation
        .put("article", clause.article())
        .put("quote", clause.quote())
        .put("effectiveFrom", clause.effectiveFrom().toString());
    if (clause.effectiveTo() != null) citation.put("effectiveTo", clause.effectiveTo().toString());
    ArrayNode because = json.putArray("because");
    for (Condition condition : finding.conditions())
      for (Condition leaf : condition.leaves())
        because(because.addObject(), leaf, condition, report);
    finding.missing().forEach(json.putArray("missing")::add);
    finding.yieldsTo().forEach(json.putArray("yieldsTo")::add);
    if (!explained.prevailsOver().isEmpty())
      explained
          .prevailsOver()
          .forEach(other -> json.withArray("/prevailsOver").add(other.clause()));
    if (finding.exceptionClause() != null) json.put("exception", finding.exceptionClause());
    if (explained.exemption() != null)
      json.put("exceptionConsidered", explained.exemption().text());
    if (finding.periodEnded()) json.put("periodEnded", clause.instrument().periodEnd().toString());
    if (!explained.question().isEmpty()) json.put("question", explained.question());
    if (!explained.changes().isEmpty()) explained.changes().forEach(json.putArray("changes")::add);
    RemedyJson.write(json, explained, report);
    conclusions(json, explained, report);
  }

  private static void conclusions(ObjectNode json, ExplainedFinding explained, Report report) {
    for (Conclusion one : report.conclusionsOn(explained.clause())) {
      ObjectNode c = json.withArray("/conclusions").addObject();
      c.put("decision", one.decision().name().toLowerCase(Locale.ROOT));
      if (one.instead() != null) c.put("outcome", one.instead().id());
      if (!one.reason().isEmpty()) c.put("reason", one.reason());
      if (!one.legalBasis().isEmpty()) c.put("legalBasis", one.legalBasis());
      c.put("by", one.by()).put("on", one.on().toString());
      if (one.expires() != null) c.put("expires", one.expires().toString());
      c.put("holds", one.holdsOn(report.seenOn()));
    }
  }

  private static void because(ObjectNode json, Condition leaf, Condition whole, Report report) {
    json.put("fact", leaf.fact());
    json.put("holds", leaf.truth().word());
    if (leaf.value() != null) json.putPOJO("value", leaf.value());
    json.put("operator", leaf.operator().id());
    if (leaf.limit() != null) json.putPOJO("limit", leaf.limit());
    if (leaf.unit() != null) json.put("unit", leaf.unit());
    if (leaf.doubtMetres() != null) json.put("uncertainty", leaf.doubtMetres());
    if (leaf.source() != null) json.put("source", leaf.source());
    Surroundings.Part part = leaf.detail().part();
    if (part != null) {
      if (part.lengthMetres() > 0) json.put("lengthInsideMetres", part.lengthMetres());
      else json.put("overlapHectares", part.hectares());
      json.put("overlapShare", part.share());
    }
    json.put("role", whole.role().name().toLowerCase(Locale.ROOT));
    json.put("text", report.explanation().reason(leaf));
  }
}
