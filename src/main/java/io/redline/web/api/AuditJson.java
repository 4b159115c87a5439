package io.redline.web.api;

import io.redline.audit.portfolio.Portfolio;
import io.redline.audit.result.RankedQuestion;
import io.redline.web.job.Job;
import io.redline.web.job.JobCard;
import io.redline.web.job.Jobs;
import io.redline.web.job.ResultTable;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A job as its owner sees it. */
final class AuditJson {
  private static final Catalogue TEXTS = Catalogue.named("web");

  /** Every file a result can have. */
  static final List<String> NAMES =
      List.of("result.csv", "result.xlsx", "result.jsonl", "result.geojson", "findings.csv");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          ".csv", "text/csv;charset=UTF-8",
          ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          ".jsonl", "application/jsonl",
          ".geojson", "application/geo+json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AuditJson() {}

  static MediaType mediaType(String ending) {
    return MediaType.parseMediaType(MEDIA_TYPES.get(ending));
  }

  static ObjectNode of(Job job, Jobs jobs, Lang lang) {
    JobCard card = job.card();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", card.id()).put("list", card.order().list()).put("state", job.state());
    json.put("created", card.created().toString());
    json.put("asOf", card.order().asOf() == null ? null : card.order().asOf().toString());
    json.put("lang", TEXTS.say(card.order().lang(), "audit-json.en"));
    json.put("findings", card.order().findings());
    ObjectNode columns = json.putObject("columns");
    card.order().mapping().keys().forEach(columns::put);
    rows(json.putObject("rows"), job);
    ObjectNode counts = json.putObject("counts");
    Map<String, Integer> counted = job.counts();
    for (String outcome : ResultTable.OUTCOMES)
      if (counted.containsKey(outcome)) counts.put(outcome, counted.get(outcome));
    ranked(json.putArray("questions"), card.summary().questions(), lang);
    ranked(json.putArray("bureaus"), card.summary().bureaus(), lang);
    ranked(json.putArray("answerColumns"), card.summary().columns(), lang);
    portfolio(json.putObject("portfolio"), card.summary().portfolio(), lang);
    sentences(json.putArray("messages"), card.told(), lang);
    sentences(json.putArray("problems"), card.problems(), lang);
    ArrayNode results = json.putArray("results");
    for (String name : jobs.resultNames(job))
      results
          .addObject()
          .put("name", name)
          .put("href", "/api/audits/" + card.id() + "/" + name)
          .put("bytes", jobs.result(job, name).toFile().length());
    Instant expires = jobs.expires(job);
    json.put("ended", card.ended() == null ? null : card.ended().toString());
    json.put("expires", expires == null ? null : expires.toString());
    return json;
  }

  private static void ranked(ArrayNode into, List<RankedQuestion> all, Lang lang) {
    for (RankedQuestion one : all)
      into.addObject()
          .put("topic", one.topic().in(lang))
          .put("projects", one.projects())
          .put("alone", one.alone());
  }

  private static void portfolio(ObjectNode into, Portfolio portfolio, Lang lang) {
    into.put("number", portfolio.number());
    ArrayNode findings = into.putArray("findings");
    for (Portfolio.Found found : portfolio.findings()) {
      ObjectNode one = findings.addObject().put("kind", found.kind().id());
      one.put("label", found.kind().label().in(lang)).put("why", found.why().in(lang));
      ArrayNode rows = one.putArray("rows");
      for (Portfolio.Row row : found.rows())
        rows.addObject().put("row", row.row()).put("id", row.id()).put("name", row.name());
    }
    sentences(into.putArray("remarks"), portfolio.remarks(), lang);
  }

  private static void rows(ObjectNode json, Job job) {
    json.put("done", job.rows());
    if (job.card().total() >= 0) json.put("total", job.card().total());
    else json.putNull("total");
    if (job.rowsPerSecond() > 0) json.put("perSecond", Math.round(job.rowsPerSecond() * 10) / 10.0);
    else json.putNull("perSecond");
    Duration left = job.left();
    if (left == null) json.putNull("secondsLeft");
    else json.put("secondsLeft", (left.toMillis() + 999) / 1000);
  }

  private static void sentences(ArrayNode into, List<Message> all, Lang lang) {
    all.forEach(w -> into.add(lang.of(w.zh(), w.en())));
  }
}
