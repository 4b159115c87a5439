package io.redline.decisions.evidence;

import io.redline.decisions.CanonicalJson;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.explain.Lang;
import io.redline.facts.Outcome;
import io.redline.report.Conclusion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** The bundle's front page: what it holds, and a check of its files in the browser, offline. */
final class Viewer {
  private final Lang lang;
  private final StringBuilder body = new StringBuilder();

  private Viewer(Lang lang) {
    this.lang = lang;
  }

  static String page(
      Lang lang,
      JsonNode manifest,
      LogEntry entry,
      List<LogEntry> conclusions,
      SortedMap<String, byte[]> files) {
    Viewer viewer = new Viewer(lang);
    viewer.record(manifest, entry);
    viewer.clauses(CanonicalJson.read(files.get(Bundle.ASSESSMENT)));
    viewer.conclusions(conclusions);
    viewer.files(manifest);
    return template()
        .replace("@lang@", lang.of("zh-CN", "en"))
        .replace("@title@", escape(entry.number()))
        .replace("@ok@", lang.of("相符", "as written"))
        .replace("@bad@", lang.of("不符", "not as written"))
        .replace("@gone@", lang.of("缺失", "missing"))
        .replace("@hashes@", script(manifest.path("files")))
        .replace("@body@", viewer.body);
  }

  private void record(JsonNode manifest, LogEntry entry) {
    Recorded record = Recorded.of(entry);
    element("h1", lang.of("证据包 ", "Evidence ") + entry.number());
    body.append("<p><a href=\"report.html\">")
        .append(lang.of("打开报告", "open the report"))
        .append("</a></p>\n<table>\n");
    row("项目", "project", record.proposalName() + "（" + record.proposalId() + "）");
    row("结论", "verdict", lang.of(record.outcome().zh(), record.outcome().id()));
    row("判定日", "as of", record.asOf().toString());
    row("提出人、时间", "by, at", entry.by() + "，" + entry.at());
    row("规则库", "rulebook", record.rulebook().version() + "，" + record.rulebook().digest());
    for (Recorded.KeptLayer layer : record.layers())
      row("图层", "layer", layer.title() + "（" + layer.edition() + "），" + layer.digest());
    row(
        "所附图层",
        "layers here",
        manifest.has("clippedMetres")
            ? lang.of("选址周围 ", "within ")
                + manifest.path("clippedMetres").intValue()
                + lang.of(" m 内的要素，已验证结果逐字节相同", " m of the site, tried to give the same bytes")
            : lang.of("完整", "whole"));
    row("程序", "judged by", record.version().text());
    row("本条杂凑值", "hash", entry.hash() + "（" + manifest.path("hashing").asString() + "）");
    row("链头", "head", manifest.path("head").asString());
    body.append("</table>\n");
  }

  private void clauses(JsonNode assessment) {
    element("h2", lang.of("逐条结果", "Outcomes"));
    body.append("<table>\n");
    for (JsonNode finding : assessment.path("findings"))
      row(finding.path("clause").asString(), Outcome.ofId(finding.path("outcome").asString()));
    body.append("</table>\n");
  }

  private void conclusions(List<LogEntry> conclusions) {
    if (conclusions.isEmpty()) return;
    element("h2", lang.of("人工结论", "Conclusions"));
    body.append("<table>\n");
    for (LogEntry entry : conclusions) {
      if (entry.kind() == LogEntry.Kind.SIGNATURE) {
        row("签署", "signed", entry.by() + " " + entry.header().path("on").asString(""));
        continue;
      }
      Conclusion c = DecisionLog.conclusion(entry);
      boolean accepts = c.decision() == Conclusion.Decision.ACCEPT;
      line(
          c.clause(),
          (accepts ? lang.of("同意", "accepted") : lang.of("改判", "overridden"))
              + (c.instead() == null
                  ? ""
                  : lang.of("为 " + c.instead().zh(), " as " + c.instead().id()))
              + " · "
              + c.by()
              + " "
              + c.on()
              + (c.reason().isEmpty() ? "" : " · " + c.reason())
              + (c.legalBasis().isEmpty() ? "" : " · " + c.legalBasis())
              + (c.expires() == null ? "" : lang.of(" · 有效至 ", " · until ") + c.expires()));
    }
    body.append("</table>\n");
  }

  private void files(JsonNode manifest) {
    element("h2", lang.of("文件与 SHA-256", "Files and SHA-256"));
    element(
        "p",
        lang.of(
            "选择解压后的文件夹，在本页核对每个文件（不联网）。完整核对：redline log verify 本证据包.zip",
            "Choose the unpacked folder to check each file here, offline. For the whole check: redline log verify BUNDLE.zip"));
    body.append(
        "<p><input type=\"file\" id=\"folder\" webkitdirectory multiple> <output id=\"said\"></output></p>\n<table id=\"files\">\n");
    manifest.path("files").properties().forEach(e -> line(e.getKey(), e.getValue().asString()));
    body.append("</table>\n");
  }

  private void row(String clause, Outcome outcome) {
    line(clause, lang.of(outcome.zh(), outcome.id().replace('-', ' ')));
  }

  private void row(String zh, String en, String value) {
    line(lang.of(zh, en), value);
  }

  private void line(String head, String value) {
    body.append("<tr><th scope=\"row\">")
        .append(escape(head))
        .append("</th><td>")
        .append(escape(value))
        .append("</td></tr>\n");
  }

  private void element(String tag, String text) {
    body.append('<').append(tag).append('>').append(escape(text));
    body.append("</").append(tag).append(">\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** JSON that cannot end the script it stands in. */
  private static String script(JsonNode json) {
    return new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8).replace("<", "\\u003c");
  }

  private static String template() {
    try (var in = Viewer.class.getResourceAsStream("viewer.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
