package io.redline.audit.result;

import io.redline.assess.Headline;
import io.redline.facts.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as a workbook is made of them afterwards, a line each: a workbook cannot grow and be cut off
 * like a text.
 */
public final class RowNotes implements RowText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public String start() {
    return "";
  }

  @Override
  public void add(ResultRow row, boolean first, StringBuilder to) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("row", row.row()).put("id", row.id()).put("name", row.name());
    if (row.outcome() != null) json.put("outcome", row.outcome().id());
    ArrayNode counts = json.putArray("counts");
    if (row.outcome() != null)
      for (Outcome outcome : Outcome.values()) counts.add(row.counts().getOrDefault(outcome, 0));
    json.put("reason", row.reason()).put("next", row.next());
    if (row.headline() != null) json.put("headline", row.headline().id());
    json.put("prohibition", row.prohibition());
    json.put("triage", row.standing().triage());
    json.put("questions", row.left().number());
    row.left().who().forEach(json.putArray("ask")::add);
    row.unread().forEach(json.putArray("unread")::add);
    if (row.record() != null) json.put("record", row.record());
    row.cells().forEach(json.putArray("cells")::add);
    ArrayNode findings = json.putArray("findings");
    for (ResultRow.FindingRow f : row.findings())
      findings.addArray().add(f.clause()).add(f.outcome().id()).add(f.summary());
    if (row.lead() != null) RowJson.lead(json.putObject("lead"), row.lead());
    to.append(json).append('\n');
  }

  @Override
  public String end() {
    return "";
  }

  /** The row of a line. */
  static ResultRow read(String line) {
    JsonNode json = MAPPER.readTree(line);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (int i = 0; i < json.path("counts").size(); i++)
      counts.put(Outcome.values()[i], json.path("counts").path(i).intValue());
    List<ResultRow.FindingRow> findings = new ArrayList<>();
    for (JsonNode f : json.path("findings"))
      findings.add(
          new ResultRow.FindingRow(
              f.path(0).stringValue(),
              Outcome.ofId(f.path(1).stringValue()),
              f.path(2).stringValue()));
    JsonNode lead = json.path("lead");
    return new ResultRow(
        json.path("row").intValue(),
        json.path("id").stringValue(),
        json.path("name").stringValue(),
        json.has("outcome") ? Outcome.ofId(json.path("outcome").stringValue()) : null,
        counts,
        json.path("reason").stringValue(),
        json.path("next").stringValue(),
        standing(json),
        new ResultRow.Reading(
            texts(json.path("unread")).stream().map(UnreadCell::told).toList(), List.of()),
        findings,
        lead.isObject()
            ? new ResultRow.SuspectedActivity(
                lead.path("rank").stringValue(),
                List.of(),
                texts(lead.path("activities")),
                texts(lead.path("words")),
                lead.path("wouldBe").stringValue())
            : null,
        texts(json.path("cells")),
        null,
        json.path("record").asString(null));
  }

  private static ResultRow.Standing standing(JsonNode json) {
    return new ResultRow.Standing(
        json.has("headline") ? Headline.ofId(json.path("headline").stringValue()) : null,
        json.path("prohibition").asString(""),
        json.path("triage").doubleValue(),
        new ResultRow.Left(
            json.path("questions").intValue(),
            List.of(),
            texts(json.path("ask")),
            List.of(),
            List.of()));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) texts.add(text.stringValue());
    return texts;
  }
}
