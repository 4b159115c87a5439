package io.redline.web.api;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Search;
import io.redline.decisions.Verification;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.web.job.JobCard;
import io.redline.web.job.Jobs;
import io.redline.web.problem.Problem;
import io.redline.web.problem.Refused;
import io.redline.web.record.Records;
import io.redline.web.serving.InForce;
import io.redline.web.serving.Reloads;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operator looks after: rulebook and layers in force, decision log, machine, jobs. */
@RestController
class OperatorApi {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final InForce inForce;
  private final Reloads reloads;
  private final Records records;
  private final Jobs jobs;
  private volatile ObjectNode verified;

  OperatorApi(InForce inForce, Reloads reloads, Records records, Jobs jobs) {
    this.inForce = inForce;
    this.reloads = reloads;
    this.records = records;
    this.jobs = jobs;
  }

  @GetMapping(path = "/api/operator", produces = "application/json")
  ObjectNode state(Lang lang) {
    ObjectNode json = JSON.createObjectNode();
    rulebook(json.putObject("rulebook"), inForce.screening().rulebook());
    ArrayNode layers = json.putArray("layers");
    LayersApi.all(inForce.screening(), lang).forEach(layers::add);
    log(json.putObject("log"));
    machine(json.putObject("machine"));
    ObjectNode queue = json.putObject("jobs");
    for (JobCard.State state : JobCard.State.values()) queue.put(state.id(), jobs.in(state));
    json.set("reload", reloads.last() == null ? JSON.nullNode() : json(reloads.last(), lang));
    return json;
  }

  private static void rulebook(ObjectNode json, Rulebook rulebook) {
    json.put("version", rulebook.version()).put("digest", rulebook.digest());
    json.put("clauses", rulebook.clauses().size());
    ObjectNode byStatus = json.putObject("byStatus");
    for (Clause.Status status : Clause.Status.values())
      byStatus.put(
          status.id(), rulebook.clauses().stream().filter(c -> c.status() == status).count());
  }

  private void log(ObjectNode json) {
    DecisionLog log = records.log();
    Search.Page newest = log.list(Search.newest(1));
    LogEntry head = newest.entries().isEmpty() ? null : newest.entries().get(0);
    json.put("assessments", newest.all());
    json.put("newest", head == null ? null : head.number());
    json.put("head", head == null ? null : log.stamp(head).head());
    json.set("verified", verified == null ? JSON.nullNode() : verified);
  }

  private static void machine(ObjectNode json) {
    Runtime runtime = Runtime.getRuntime();
    json.put("heapUsedBytes", runtime.totalMemory() - runtime.freeMemory())
        .put("heapMostBytes", runtime.maxMemory())
        .put("cores", runtime.availableProcessors())
        .put("upSeconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000)
        .put("java", System.getProperty("java.version"));
  }

  /** Looks at every entry of the decision log; takes a while on a long one. */
  @PostMapping(path = "/api/operator/verify", produces = "application/json")
  synchronized ObjectNode verify(Lang lang) {
    Instant now = Instant.now();
    Verification.Result result = records.log().verify(null);
    ObjectNode json = JSON.createObjectNode();
    json.put("at", now.toString()).put("by", who()).put("sound", result.isSound());
    json.put("entries", result.entries()).put("head", result.head());
    Verification.Fault fault = result.fault();
    if (fault == null) json.putNull("fault");
    else
      json.putObject("fault")
          .put("number", fault.number())
          .put("what", lang.of(fault.what().zh(), fault.what().en()));
    ArrayNode remarks = json.putArray("remarks");
    result.remarks().forEach(r -> remarks.add(lang.of(r.zh(), r.en())));
    verified = json;
    return json;
  }

  /**
   * Reads rulebook and layers from the disk and puts them in force together.
   *
   * @throws Refused with every problem when they cannot be read; then all stays as it was
   */
  @PostMapping(path = "/api/operator/reload", produces = "application/json")
  ObjectNode reload(Lang lang) {
    Reloads.Attempt attempt = reloads.reload(who());
    if (attempt.isDone()) return json(attempt, lang);
    throw new Refused(
        new Problem(
            422,
            "reload",
            TEXTS.say("operator-api.nothing-changed-what"),
            attempt.problems().stream().map(p -> new Problem.Fault(null, null, p)).toList()));
  }

  static ObjectNode json(Reloads.Attempt attempt, Lang lang) {
    ObjectNode json = JSON.createObjectNode();
    json.put("at", attempt.at().toString()).put("by", attempt.by()).put("done", attempt.isDone());
    ArrayNode changes = json.putArray("changes");
    for (Reloads.Change change : attempt.changes())
      changes
          .addObject()
          .put("what", change.what())
          .put("before", change.before())
          .put("after", change.after());
    ArrayNode problems = json.putArray("problems");
    for (Message problem : attempt.problems()) problems.add(problem.in(lang));
    return json;
  }

  private static String who() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }
}
