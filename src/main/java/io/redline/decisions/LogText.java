package io.redline.decisions;

import io.redline.decisions.LogEntry.Kind;
import io.redline.facts.Outcome;
import io.redline.report.Conclusion;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the decision log, for people and for machines. */
public final class LogText {
  private static final Set<Kind> ADDED = Set.of(Kind.CONCLUSION, Kind.SIGNATURE, Kind.NOTICE);
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final PrintWriter out;
  private final Lang lang;

  public LogText(PrintWriter out, Lang lang) {
    this.out = out;
    this.lang = lang;
  }

  public void page(Search.Page page, int number) {
    for (LogEntry entry : page.entries()) {
      JsonNode h = entry.header();
      out.printf(
          "%s  %s  %s  %s  %s（%s）  %s%n",
          entry.number(),
          TIME.format(entry.at()),
          outcome(h.path("outcome").asString("")),
          h.path("asOf").asString(""),
          h.at("/proposal/name").asString(""),
          h.at("/proposal/id").asString(""),
          entry.by());
    }
    out.println(TEXTS.say(lang, "log-text.all-page", page.all(), number));
  }

  public void json(Search.Page page, int number) {
    ObjectNode json = JSON.createObjectNode().put("all", page.all()).put("page", number);
    ArrayNode list = json.putArray("records");
    for (LogEntry entry : page.entries()) {
      ObjectNode one = list.addObject();
      one.put("number", entry.number()).put("kind", entry.kind().id());
      one.put("at", entry.at().toString()).put("by", entry.by());
      one.put("asOf", entry.header().path("asOf").asString(null));
      one.put("outcome", entry.header().path("outcome").asString(null));
      one.set("proposal", entry.header().path("proposal"));
      one.put("hash", entry.hash());
    }
    out.println(JSON.writeValueAsString(json));
  }

  public void entry(DecisionLog log, LogEntry entry) {
    line(TEXTS.say("log-text.record"), entry.number() + "  " + entry.kind().id());
    line(TEXTS.say("log-text.at"), TIME.format(entry.at()) + " (Asia/Shanghai)");
    line(TEXTS.say("log-text.by"), entry.by());
    if (entry.kind() == Kind.IMPORT) origin(log, entry.header().path("origin"));
    if (entry.kind() == Kind.ASSESSMENT || entry.kind() == Kind.IMPORT)
      assessment(log, entry, Recorded.of(entry));
    if (ADDED.contains(entry.kind())) {
      line(TEXTS.say("log-text.about"), entry.about());
      added(entry);
    }
    line(TEXTS.say("log-text.hash"), entry.hash());
    line(TEXTS.say("log-text.previous"), entry.header().path("previous").asString(""));
    line(TEXTS.say("log-text.head"), log.stamp(entry).head());
    if (entry.kind() == Kind.ASSESSMENT) {
      List<LogEntry> added = log.review(entry.number()).entries();
      if (!added.isEmpty()) out.println(TEXTS.say(lang, "log-text.conclusions"));
      added.forEach(this::added);
    }
  }

  private void origin(DecisionLog log, JsonNode origin) {
    line(TEXTS.say("log-text.record-origin"), origin.path("record").asString(""));
    line(TEXTS.say("log-text.hash-2"), origin.path("recordHash").asString(""));
    line(
        TEXTS.say("log-text.asked"),
        origin.path("by").asString("") + "  " + origin.path("at").asString(""));
    for (JsonNode kept : origin.path("conclusions"))
      added(LogEntry.of(log.content(kept.path("hash").stringValue()), ""));
  }

  private void assessment(DecisionLog log, LogEntry entry, Recorded record) {
    line(TEXTS.say("log-text.project"), record.proposalName() + "（" + record.proposalId() + "）");
    line(TEXTS.say("log-text.outcome"), outcome(record.outcome().id()));
    line(TEXTS.say("log-text.as-of"), record.asOf().toString());
    line(
        TEXTS.say("log-text.rulebook"),
        record.rulebook().version() + "  " + record.rulebook().digest());
    line(TEXTS.say("log-text.judged"), record.version().text());
    for (Recorded.KeptLayer layer : log.layers(entry))
      line(TEXTS.say("cause.layer"), layer.id() + "  " + layer.edition() + "  " + layer.digest());
    for (Recorded.KeptFile file : record.given())
      line(TEXTS.say("log-text.given"), file.name() + "  " + file.hash());
    for (JsonNode finding : assessment(log, entry, record.assessment()).path("findings")) {
      String outcome = finding.path("outcome").asString();
      if (!outcome.equals(Outcome.NOT_APPLICABLE.id()))
        out.println("  " + outcome(outcome) + "  " + finding.path("clause").asString());
    }
  }

  private static JsonNode assessment(DecisionLog log, LogEntry entry, String hash) {
    return JSON.readTree(log.content(entry, hash));
  }

  private void added(LogEntry entry) {
    if (entry.kind() == Kind.CONCLUSION) conclusion(entry);
    else
      out.println(
          "  "
              + TEXTS.say(
                  lang,
                  entry.kind() == Kind.NOTICE ? "log-text.notified" : "log-text.signed",
                  entry.number(),
                  entry.by(),
                  entry.header().path("on").asString("")));
  }

  private void conclusion(LogEntry entry) {
    Conclusion c = DecisionLog.conclusion(entry);
    boolean accepts = c.decision() == Conclusion.Decision.ACCEPT;
    LocalDate today = Screening.today();
    out.println(
        "  "
            + TEXTS.say(
                lang,
                "log-text.machine-2",
                entry.number(),
                c.clause(),
                outcome(entry.header().path("machine").asString("")),
                accepts
                    ? TEXTS.say(lang, "log-text.accepted")
                    : TEXTS.say(lang, "log-text.overridden"),
                c.instead() == null
                    ? ""
                    : TEXTS.say(lang, "log-text.as", outcome(c.instead().id())),
                c.by())
            + " "
            + c.on()
            + (c.reason().isEmpty() ? "" : TEXTS.say(lang, "log-text.reason", c.reason()))
            + (c.legalBasis().isEmpty() ? "" : TEXTS.say(lang, "log-text.basis", c.legalBasis()))
            + (c.expires() == null ? "" : TEXTS.say(lang, "log-text.until", c.expires()))
            + (c.holdsOn(today) ? "" : TEXTS.say(lang, "log-text.expired")));
  }

  public void json(DecisionLog log, LogEntry entry) {
    ObjectNode json = JSON.createObjectNode();
    json.put("number", entry.number()).put("hash", entry.hash());
    json.put("head", log.stamp(entry).head());
    json.set("entry", entry.header());
    if (entry.kind() == Kind.ASSESSMENT || entry.kind() == Kind.IMPORT) {
      json.set("assessment", assessment(log, entry, Recorded.of(entry).assessment()));
      ArrayNode conclusions = json.putArray("conclusions");
      Review review = log.review(entry.number());
      if (review.signature().isGiven())
        json.putObject("signature")
            .put("number", review.signature().record())
            .put("by", review.signature().by())
            .put("on", review.signature().on().toString());
      for (LogEntry one : review.conclusionEntries()) {
        ObjectNode node = conclusions.addObject().put("number", one.number()).put("by", one.by());
        for (String key :
            List.of(
                "clause",
                "machine",
                "decision",
                "concluded",
                "reason",
                "legalBasis",
                "on",
                "expires")) node.put(key, one.header().path(key).asString(null));
        node.put("expired", !DecisionLog.conclusion(one).holdsOn(Screening.today()));
      }
    }
    out.println(JSON.writeValueAsString(json));
  }

  public void verified(Verification.Result result) {
    if (result.isSound())
      out.println(TEXTS.say(lang, "log-text.sound-entries-head", result.entries(), result.head()));
    else
      out.println(
          TEXTS.say(
              lang,
              "log-text.not-sound-first",
              result.fault().number(),
              result.fault().what().in(lang)));
    result.remarks().forEach(remark -> out.println(remark.in(lang)));
  }

  public void verified(LogEntry entry, List<Message> wrong, boolean hashGiven) {
    if (wrong.isEmpty()) {
      out.println(TEXTS.say(lang, "log-text.bundle-sound-comes", entry.number(), entry.hash()));
      if (!hashGiven) out.println(TEXTS.say(lang, "log-text.compare-hash-one"));
    } else wrong.forEach(w -> out.println(TEXTS.say(lang, "log-text.not-sound", w.in(lang))));
  }

  public void json(LogEntry entry, List<Message> wrong) {
    ObjectNode json = JSON.createObjectNode().put("sound", wrong.isEmpty());
    json.put("record", entry.number()).put("hash", entry.hash());
    ArrayNode list = json.putArray("wrong");
    wrong.forEach(w -> list.add(w.in(lang)));
    out.println(JSON.writeValueAsString(json));
  }

  public void json(Verification.Result result) {
    ObjectNode json = JSON.createObjectNode().put("sound", result.isSound());
    json.put("entries", result.entries()).put("head", result.head());
    if (!result.isSound())
      json.putObject("firstBad")
          .put("number", result.fault().number())
          .put("what", result.fault().what().in(lang));
    result.remarks().forEach(remark -> json.withArray("remarks").add(remark.in(lang)));
    out.println(JSON.writeValueAsString(json));
  }

  private String outcome(String id) {
    return id.isEmpty() ? "" : lang.of(Outcome.ofId(id).zh(), id.replace('-', ' '));
  }

  private void line(Message label, String value) {
    out.println(label.in(lang) + Punctuation.colon(lang) + value);
  }
}
