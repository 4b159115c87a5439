package io.redline.web.job;

import io.redline.audit.list.Mapping;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A job's card as it lies on the disk. */
final class JobJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JobJson() {}

  static byte[] write(JobCard card) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", card.id()).put("by", card.by()).put("created", card.created().toString());
    Order order = card.order();
    ObjectNode asked = json.putObject("order");
    asked.put("list", order.list()).put("lang", order.lang().name());
    asked.put("asOf", order.asOf() == null ? null : order.asOf().toString());
    asked.put("findings", order.findings());
    ObjectNode columns = asked.putObject("columns");
    order.mapping().keys().forEach(columns::put);
    asked.set("corrections", CorrectionsJson.of(order.corrections()));
    json.put("state", card.state().id()).put("total", card.total()).put("rows", card.rows());
    ObjectNode counts = json.putObject("counts");
    card.counts().forEach(counts::put);
    SummaryJson.write(card.summary(), json.putObject("summary"));
    wordings(json.putArray("told"), card.told());
    wordings(json.putArray("problems"), card.problems());
    json.put("ended", card.ended() == null ? null : card.ended().toString());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  /**
   * @throws RuntimeException when it is no such card
   */
  static JobCard read(byte[] bytes) {
    JsonNode json = JSON.readTree(bytes);
    JsonNode asked = json.path("order");
    Map<String, String> columns = new LinkedHashMap<>();
    asked
        .path("columns")
        .properties()
        .forEach(c -> columns.put(c.getKey(), c.getValue().stringValue()));
    Map<String, Integer> counts = new LinkedHashMap<>();
    json.path("counts").properties().forEach(c -> counts.put(c.getKey(), c.getValue().intValue()));
    JsonNode asOf = asked.path("asOf");
    JsonNode ended = json.path("ended");
    return new JobCard(
        json.path("id").stringValue(),
        json.path("by").stringValue(),
        Instant.parse(json.path("created").stringValue()),
        new Order(
            asked.path("list").stringValue(),
            new Mapping(columns),
            CorrectionsJson.read(asked.path("corrections")),
            asOf.isNull() ? null : LocalDate.parse(asOf.stringValue()),
            Lang.valueOf(asked.path("lang").stringValue()),
            asked.path("findings").booleanValue()),
        JobCard.State.valueOf(json.path("state").stringValue().toUpperCase(java.util.Locale.ROOT)),
        json.path("total").longValue(),
        json.path("rows").longValue(),
        counts,
        SummaryJson.read(json.path("summary")),
        wordings(json.path("told")),
        wordings(json.path("problems")),
        ended.isNull() ? null : Instant.parse(ended.stringValue()));
  }

  private static void wordings(ArrayNode into, List<Message> all) {
    all.forEach(w -> into.addObject().put("zh", w.zh()).put("en", w.en()));
  }

  private static List<Message> wordings(JsonNode from) {
    List<Message> all = new ArrayList<>();
    for (JsonNode w : from)
      all.add(new Message(w.path("zh").stringValue(), w.path("en").stringValue()));
    return all;
  }
}
