package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * SARIF 2.1.0, a run for each proposal. Every result says its {@code kind}, for one without is read
 * as a failure; only failures have a level. A clause that could not be evaluated is a notification
 * of the tool, not a result.
 */
public final class SarifReport {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SarifReport() {}

  public static String write(List<Report> reports) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.put("version", "2.1.0");
    ArrayNode runs = json.putArray("runs");
    reports.forEach(report -> run(runs.addObject(), report));
    return MAPPER.writeValueAsString(json) + "\n";
  }

  private static void run(ObjectNode run, Report report) {
    Assessment a = report.assessment();
    Words words = report.explanation().words();
    Map<String, Integer> rules = new LinkedHashMap<>();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Redline").put("version", a.rulebook().version());
    driver.put("language", TEXTS.say(words.lang(), "sarif-report.en"));
    ArrayNode descriptors = driver.putArray("rules");
    for (ExplainedFinding finding : report.explained()) {
      rules.put(finding.clause(), rules.size());
      rule(descriptors.addObject(), finding, words);
    }
    ObjectNode invocation = run.putArray("invocations").addObject();
    invocation.put("executionSuccessful", a.counts().get(Outcome.ERROR) == 0);
    ArrayNode results = run.putArray("results");
    for (ExplainedFinding finding : report.explained())
      if (ExchangeState.sarif(finding.machine()) != null)
        result(results.addObject(), finding, rules.get(finding.clause()), report);
      else notification(invocation, finding, rules.get(finding.clause()));
    run.put("language", TEXTS.say(words.lang(), "sarif-report.en"));
    ObjectNode properties = run.putObject("properties");
    properties.put("proposal", a.proposalId()).put("name", a.proposalName());
    properties.put("asOf", a.asOf().toString()).put("outcome", a.outcome().id());
    properties.put("grade", report.grade().id()).put("gradeText", report.gradeTitle());
    properties.put("rulebookDigest", a.rulebook().digest());
    RecordStamp stamp = report.stamp();
    if (stamp != null)
      properties
          .put("record", stamp.number())
          .put("recordHash", stamp.hash())
          .put("logHead", stamp.head());
  }

  private static void rule(ObjectNode rule, ExplainedFinding finding, Words words) {
    rule.put("id", finding.clause());
    rule.putObject("shortDescription").put("text", finding.citation().heading());
    rule.putObject("fullDescription").put("text", finding.citation().quote());
    rule.putObject("properties")
        .put("topic", finding.topic().id())
        .put("topicTitle", finding.topic().title(words.lang()))
        .put("effectiveFrom", finding.finding().clause().effectiveFrom().toString());
  }

  private static void result(ObjectNode result, ExplainedFinding finding, int rule, Report report) {
    result.put("ruleId", finding.clause()).put("ruleIndex", rule);
    result.put("kind", ExchangeState.sarif(finding.machine()));
    // a failure without a level is read as a warning; guidance that is not kept is a note
    if (finding.machine() == Outcome.VIOLATED)
      result.put("level", finding.finding().counts() ? "error" : "note");
    result.putObject("message").put("text", finding.summary());
    ObjectNode location = result.putArray("locations").addObject();
    location
        .putObject("physicalLocation")
        .putObject("artifactLocation")
        .put("uri", uri(report.screened().proposal().source()));
    location
        .putArray("logicalLocations")
        .addObject()
        .put("name", report.assessment().proposalId())
        .put("kind", "proposal");
    ObjectNode properties = result.putObject("properties");
    properties
        .put("outcome", finding.machine().id())
        .put("xccdf", ExchangeState.xccdf(finding.machine()));
    finding.finding().missing().forEach(m -> properties.withArray("/missing").add(m));
    finding.finding().yieldsTo().forEach(y -> properties.withArray("/yieldsTo").add(y));
    finding.changes().forEach(c -> properties.withArray("/changes").add(c));
    conclusions(properties, finding, report);
  }

  private static void conclusions(ObjectNode properties, ExplainedFinding finding, Report report) {
    new ConclusionText(report.explanation().words(), report.seenOn())
        .given(report.conclusionsOn(finding.clause()), finding.machine())
        .forEach(line -> properties.withArray("/conclusions").add(line));
  }

  private static void notification(ObjectNode invocation, ExplainedFinding finding, int rule) {
    ObjectNode one = invocation.withArray("/toolExecutionNotifications").addObject();
    one.put("level", "error").putObject("message").put("text", finding.summary());
    one.putObject("associatedRule").put("id", finding.clause()).put("index", rule);
  }

  /** A relative reference; every character that is no part of one is escaped. */
  private static String uri(String source) {
    try {
      return new URI(null, null, source.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException e) {
      return "proposal";
    }
  }
}
