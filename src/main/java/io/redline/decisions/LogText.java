package io.redline.decisions;

import io.redline.decisions.LogEntry.Kind;
import io.redline.facts.Outcome;
import io.redline.report.Conclusion;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the decision log, for people and for machines. */
public final class LogText {
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
    out.println(
        lang.of("共 ", "")
            + page.all()
            + lang.of(" 条，第 " + number + " 页", " in all, page " + number));
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
    line("记录", "record", entry.number() + "  " + entry.kind().id());
    line("时间", "at", TIME.format(entry.at()) + " (Asia/Shanghai)");
    line("提出人", "by", entry.by());
    if (entry.kind() == Kind.IMPORT) origin(log, entry.header().path("origin"));
    if (entry.kind() == Kind.ASSESSMENT || entry.kind() == Kind.IMPORT)
      assessment(log, Recorded.of(entry));
    if (entry.kind() == Kind.CONCLUSION || entry.kind() == Kind.SIGNATURE) {
      line("针对", "about", entry.about());
      added(entry);
    }
    line("本条杂凑值", "hash", entry.hash());
    line("前一条", "previous", entry.header().path("previous").asString(""));
    line("链头", "head", log.stamp(entry).head());
    if (entry.kind() == Kind.ASSESSMENT) {
      List<LogEntry> added = log.review(entry.number()).entries();
      if (!added.isEmpty()) out.println(lang.of("人工结论：", "conclusions:"));
      added.forEach(this::added);
    }
  }

  private void origin(DecisionLog log, JsonNode origin) {
    line("原记录", "record of origin", origin.path("record").asString(""));
    line("原杂凑值", "its hash", origin.path("recordHash").asString(""));
    line(
        "原提出人", "asked by", origin.path("by").asString("") + "  " + origin.path("at").asString(""));
    for (JsonNode kept : origin.path("conclusions"))
      added(LogEntry.of(log.content(kept.path("hash").stringValue()), ""));
  }

  private void assessment(DecisionLog log, Recorded record) {
    line("项目", "project", record.proposalName() + "（" + record.proposalId() + "）");
    line("结论", "outcome", outcome(record.outcome().id()));
    line("判定日", "as of", record.asOf().toString());
    line("规则库", "rulebook", record.rulebook().version() + "  " + record.rulebook().digest());
    line("程序", "judged by", record.version().text());
    for (Recorded.KeptLayer layer : record.layers())
      line("图层", "layer", layer.id() + "  " + layer.edition() + "  " + layer.digest());
    for (Recorded.KeptFile file : record.given())
      line("申报原件", "given", file.name() + "  " + file.hash());
    for (JsonNode finding : assessment(log, record.assessment()).path("findings")) {
      String outcome = finding.path("outcome").asString();
      if (!outcome.equals(Outcome.NOT_APPLICABLE.id()))
        out.println("  " + outcome(outcome) + "  " + finding.path("clause").asString());
    }
  }

  private static JsonNode assessment(DecisionLog log, String hash) {
    return JSON.readTree(log.content(hash));
  }

  private void added(LogEntry entry) {
    if (entry.kind() == Kind.CONCLUSION) conclusion(entry);
    else
      out.println(
          "  "
              + entry.number()
              + lang.of("  签署  ", "  signed  ")
              + entry.by()
              + " "
              + entry.header().path("on").asString(""));
  }

  private void conclusion(LogEntry entry) {
    Conclusion c = DecisionLog.conclusion(entry);
    boolean accepts = c.decision() == Conclusion.Decision.ACCEPT;
    LocalDate today = Screening.today();
    out.println(
        "  "
            + entry.number()
            + "  "
            + c.clause()
            + lang.of("  机器：", "  machine: ")
            + outcome(entry.header().path("machine").asString(""))
            + (accepts ? lang.of("  同意", "  accepted") : lang.of("  改判", "  overridden"))
            + (c.instead() == null ? "" : lang.of("为 ", " as ") + outcome(c.instead().id()))
            + "  "
            + c.by()
            + " "
            + c.on()
            + (c.reason().isEmpty() ? "" : lang.of("  理由：", "  reason: ") + c.reason())
            + (c.legalBasis().isEmpty() ? "" : lang.of("  依据：", "  basis: ") + c.legalBasis())
            + (c.expires() == null ? "" : lang.of("  有效至 ", "  until ") + c.expires())
            + (c.holdsOn(today) ? "" : lang.of("（已过期）", " (expired)")));
  }

  public void json(DecisionLog log, LogEntry entry) {
    ObjectNode json = JSON.createObjectNode();
    json.put("number", entry.number()).put("hash", entry.hash());
    json.put("head", log.stamp(entry).head());
    json.set("entry", entry.header());
    if (entry.kind() == Kind.ASSESSMENT || entry.kind() == Kind.IMPORT) {
      json.set("assessment", assessment(log, Recorded.of(entry).assessment()));
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
      out.println(
          lang.of("完好：", "sound: ")
              + result.entries()
              + lang.of(" 条，链头 ", " entries, head ")
              + result.head());
    else
      out.println(
          lang.of("有误，第一处：", "not sound, first at ")
              + result.fault().number()
              + lang.of("：", ": ")
              + result.fault().what().in(lang));
    result.remarks().forEach(remark -> out.println(remark.in(lang)));
  }

  public void verified(LogEntry entry, List<Message> wrong, boolean hashGiven) {
    if (wrong.isEmpty()) {
      out.println(
          lang.of("证据包完好，重新判定逐字节相同：", "the bundle is sound and comes out byte for byte the same: ")
              + entry.number()
              + " "
              + entry.hash());
      if (!hashGiven)
        out.println(
            lang.of(
                "请将此杂凑值与报告上印的核对，或用 --hash 给出",
                "compare this hash with the one printed on the report, or give that with --hash"));
    } else wrong.forEach(w -> out.println(lang.of("不符：", "not sound: ") + w.in(lang)));
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

  private void line(String zh, String en, String value) {
    out.println(lang.of(zh + "：", en + ": ") + value);
  }
}
