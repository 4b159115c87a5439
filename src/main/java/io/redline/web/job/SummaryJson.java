package io.redline.web.job;

import io.redline.audit.portfolio.Kind;
import io.redline.audit.portfolio.Portfolio;
import io.redline.audit.portfolio.Portfolio.Found;
import io.redline.audit.portfolio.Portfolio.Row;
import io.redline.audit.result.ListSummary;
import io.redline.audit.result.RankedQuestion;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list's summary as it lies on the disk, in both languages. */
final class SummaryJson {
  private SummaryJson() {}

  static void write(ListSummary summary, ObjectNode json) {
    ranked(summary.questions(), json.putArray("questions"));
    ranked(summary.bureaus(), json.putArray("bureaus"));
    ranked(summary.columns(), json.putArray("columns"));
    ArrayNode findings = json.putArray("findings");
    for (Found found : summary.portfolio().findings()) {
      ObjectNode one = findings.addObject().put("kind", found.kind().id());
      message(found.why(), one);
      ArrayNode rows = one.putArray("rows");
      for (Row row : found.rows())
        rows.addObject().put("row", row.row()).put("id", row.id()).put("name", row.name());
    }
    ObjectNode counts = json.putObject("counts");
    summary.portfolio().counts().forEach((kind, n) -> counts.put(kind.id(), n));
    ArrayNode remarks = json.putArray("remarks");
    summary.portfolio().remarks().forEach(remark -> message(remark, remarks.addObject()));
  }

  private static void ranked(List<RankedQuestion> all, ArrayNode to) {
    for (RankedQuestion one : all) {
      ObjectNode json = to.addObject().put("projects", one.projects()).put("alone", one.alone());
      message(one.topic(), json);
    }
  }

  private static void message(Message said, ObjectNode to) {
    to.put("zh", said.zh()).put("en", said.en());
  }

  static ListSummary read(JsonNode json) {
    List<Found> findings = new ArrayList<>();
    for (JsonNode one : json.path("findings")) {
      List<Row> rows = new ArrayList<>();
      for (JsonNode row : one.path("rows"))
        rows.add(
            new Row(
                row.path("row").intValue(),
                row.path("id").stringValue(),
                row.path("name").stringValue()));
      findings.add(new Found(Kind.ofId(one.path("kind").stringValue()), rows, message(one)));
    }
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    json.path("counts")
        .properties()
        .forEach(c -> counts.put(Kind.ofId(c.getKey()), c.getValue().intValue()));
    List<Message> remarks = new ArrayList<>();
    for (JsonNode remark : json.path("remarks")) remarks.add(message(remark));
    return new ListSummary(
        ranked(json.path("questions")),
        ranked(json.path("bureaus")),
        ranked(json.path("columns")),
        new Portfolio(findings, counts, remarks));
  }

  private static List<RankedQuestion> ranked(JsonNode from) {
    List<RankedQuestion> all = new ArrayList<>();
    for (JsonNode one : from)
      all.add(
          new RankedQuestion(
              message(one), one.path("projects").longValue(), one.path("alone").longValue()));
    return all;
  }

  private static Message message(JsonNode json) {
    return new Message(json.path("zh").stringValue(), json.path("en").stringValue());
  }
}
