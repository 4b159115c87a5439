package io.redline.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.assess.Finding;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.ExplainedFinding.Related;
import io.redline.facts.Condition;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Offices.Document;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The findings of one report as JSON, each in its turn. */
final class FindingJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The same in every report and language. */
  private static final Cache<Clause, SerializedString> CITATIONS =
      Caffeine.newBuilder().weakKeys().build();

  private final JsonGenerator json;
  private final Report report;

  /** Null when nothing is kept from report to report. */
  private final ConditionJson kept;

  private FindingJson(JsonGenerator json, Report report, ConditionJson kept) {
    this.json = json;
    this.report = report;
    this.kept = kept;
  }

  static FindingJson inLines(JsonGenerator json, Report report) {
    return new FindingJson(json, report, null);
  }

  /** Without white space, of parts that were written before where there are such. */
  static FindingJson packed(JsonGenerator json, Report report) {
    return new FindingJson(json, report, ConditionJson.of(report.explanation()));
  }

  void write(ExplainedFinding explained) {
    Finding finding = explained.finding();
    Clause clause = finding.clause();
    json.writeStartObject();
    json.writeStringProperty("clause", clause.id());
    json.writeStringProperty("rule", clause.id());
    json.writeStringProperty("outcome", finding.outcome().id());
    json.writeStringProperty("tier", finding.tier().id());
    json.writeStringProperty("topic", explained.topic().id());
    if (finding.part() != null) json.writeStringProperty("part", finding.part());
    if (finding.basis() != null) json.writeStringProperty("basis", finding.basis().id());
    json.writeStringProperty("summary", explained.summary());
    json.writeName("citation");
    if (kept == null) citation(json, clause);
    else json.writeRawValue(CITATIONS.get(clause, FindingJson::citation));
    json.writeArrayPropertyStart("because");
    for (Condition condition : finding.conditions())
      if (kept == null) ConditionJson.write(json, condition, report.explanation());
      else json.writeRawValue(kept.packed(condition, report.explanation()));
    json.writeEndArray();
    JsonReport.texts(json, "missing", finding.missing());
    JsonReport.texts(json, "yieldsTo", finding.yieldsTo());
    more(explained);
    json.writeEndObject();
  }

  /** What only some findings have. */
  private void more(ExplainedFinding explained) {
    Finding finding = explained.finding();
    List<Related> over = explained.prevailsOver();
    if (!over.isEmpty())
      JsonReport.texts(json, "prevailsOver", over.stream().map(Related::clause).toList());
    if (finding.exceptionClause() != null)
      json.writeStringProperty("exception", finding.exceptionClause());
    ExplainedFinding.Exemption exemption = explained.exemption();
    if (exemption != null) json.writeStringProperty("exceptionConsidered", exemption.text());
    if (finding.held() != null) duty(explained);
    if (finding.periodEnded())
      json.writeStringProperty("periodEnded", finding.clause().instrument().periodEnd().toString());
    String question = explained.question();
    if (!question.isEmpty()) json.writeStringProperty("question", question);
    List<String> changes = explained.changes();
    if (!changes.isEmpty()) JsonReport.texts(json, "changes", changes);
    ObjectNode rest = MAPPER.createObjectNode();
    RemedyJson.write(rest, explained, report);
    conclusions(rest, explained);
    JsonReport.properties(json, rest);
  }

  /** Whether what it demands is held, by when it is due, and who issues it. */
  private void duty(ExplainedFinding explained) {
    json.writeStringProperty("held", explained.finding().held().id());
    List<Document> documents = report.explanation().documents(explained.finding());
    if (documents.isEmpty()) return;
    json.writeStringProperty("due", documents.get(0).stage());
    if (documents.get(0).office() != null)
      json.writeStringProperty(
          "office",
          report.lang().of(documents.get(0).office().zh(), documents.get(0).office().en()));
  }

  private static SerializedString citation(Clause clause) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      citation(json, clause);
    }
    return new SerializedString(text.toString());
  }

  private static void citation(JsonGenerator json, Clause clause) {
    json.writeStartObject();
    json.writeStringProperty("instrument", clause.instrument().title());
    if (!clause.instrument().number().isEmpty())
      json.writeStringProperty("number", clause.instrument().number());
    json.writeStringProperty("article", clause.article());
    json.writeStringProperty("quote", clause.quote());
    json.writeStringProperty("effectiveFrom", clause.effectiveFrom().toString());
    if (clause.effectiveTo() != null)
      json.writeStringProperty("effectiveTo", clause.effectiveTo().toString());
    json.writeEndObject();
  }

  private static void attachment(ObjectNode into, Attachment paper) {
    if (paper == null) return;
    ObjectNode json = into.putObject("attachment").put("name", paper.name());
    if (!paper.number().isEmpty()) json.put("number", paper.number());
    if (paper.on() != null) json.put("on", paper.on().toString());
    if (!paper.digest().isEmpty()) json.put("digest", paper.digest());
  }

  private void conclusions(ObjectNode into, ExplainedFinding explained) {
    for (Conclusion one : report.conclusionsOn(explained.clause())) {
      ObjectNode c = into.withArray("/conclusions").addObject();
      c.put("decision", one.decision().name().toLowerCase(Locale.ROOT));
      if (one.instead() != null) c.put("outcome", one.instead().id());
      if (!one.reason().isEmpty()) c.put("reason", one.reason());
      if (!one.legalBasis().isEmpty()) c.put("legalBasis", one.legalBasis());
      attachment(c, one.attachment());
      c.put("by", one.by()).put("on", one.on().toString());
      if (one.expires() != null) c.put("expires", one.expires().toString());
      c.put("holds", one.holdsOn(report.seenOn()));
      if (!one.holdsOn(report.seenOn()))
        c.put("void", one.whyVoid(report.seenOn(), report.explanation().words()));
    }
  }
}
