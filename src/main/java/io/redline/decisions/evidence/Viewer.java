package io.redline.decisions.evidence;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.facts.Outcome;
import io.redline.intake.CanonicalJson;
import io.redline.report.Conclusion;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** The bundle's front page: what it holds, and a check of its files in the browser, offline. */
final class Viewer {
  private final Lang lang;
  private final LocalDate today;
  private final StringBuilder body = new StringBuilder();

  private Viewer(Lang lang, LocalDate today) {
    this.lang = lang;
    this.today = today;
  }

  /**
   * @param today conclusions that expired before are shown as expired; the page itself looks again
   *     whenever it is opened
   */
  static String page(
      Lang lang,
      JsonNode manifest,
      LogEntry entry,
      List<LogEntry> conclusions,
      SortedMap<String, byte[]> files,
      LocalDate today) {
    Viewer viewer = new Viewer(lang, today);
    viewer.head(entry);
    viewer.conclusions(conclusions);
    viewer.clauses(CanonicalJson.read(files.get(Bundle.ASSESSMENT)));
    viewer.basis(manifest, entry);
    viewer.files(manifest);
    return template()
        .replace("@lang@", lang.of("zh-CN", "en"))
        .replace("@title@", escape(entry.number()))
        .replace("@ok@", lang.of("相符", "as written"))
        .replace("@bad@", lang.of("不符", "not as written"))
        .replace("@gone@", lang.of("缺失", "missing"))
        .replace("@more@", lang.of("不属于此证据包", "does not belong here"))
        .replace("@all@", lang.of("全部文件相符", "every file is as written"))
        .replace("@some@", lang.of("个文件不符", "files are not as written"))
        .replace("@expired@", expired(lang))
        .replace("@hashes@", script(manifest.path(Manifest.FILES)))
        .replace("@body@", viewer.body);
  }

  private void head(LogEntry entry) {
    Recorded record = Recorded.of(entry);
    body.append("<header>\n");
    element("p", lang.of("红线 证据包", "Redline evidence"));
    element("h1", record.proposalName());
    body.append("<p><strong class=\"verdict ")
        .append(record.outcome().id())
        .append("\">")
        .append(escape(outcome(record.outcome())))
        .append("</strong> <span>")
        .append(escape(lang.of("记录 ", "record ") + entry.number()))
        .append("</span> <a href=\"report.html\">")
        .append(lang.of("打开报告", "open the report"))
        .append("</a></p>\n</header>\n");
  }

  private void basis(JsonNode manifest, LogEntry entry) {
    Recorded record = Recorded.of(entry);
    section(lang.of("依据", "What it rests on"));
    row("项目编号", "project", record.proposalId());
    row("判定日", "as of", record.asOf().toString());
    row("提出人", "asked by", entry.by());
    row("记录时间", "recorded at", entry.at().toString());
    row("规则库", "rulebook", record.rulebook().version() + " · " + record.rulebook().digest());
    for (Recorded.KeptLayer layer : record.layers())
      row("图层", "layer", layer.title() + "（" + layer.edition() + "） · " + layer.digest());
    row("所附图层", "layers here", clipped(manifest));
    row("程序", "judged by", record.version().text());
    row(
        "本条杂凑值",
        "hash of the record",
        entry.hash() + "（" + manifest.path("hashing").asString() + "）");
    row("链头", "head of the log", manifest.path("head").asString());
    body.append("</table></section>\n");
  }

  private String clipped(JsonNode manifest) {
    return manifest.has("clippedMetres")
        ? lang.of("选址周围 ", "within ")
            + manifest.path("clippedMetres").intValue()
            + lang.of(" m 内的要素，已验证结果逐字节相同", " m of the site, tried to give the same bytes")
        : lang.of("完整", "whole");
  }

  /** By outcome, worst first; what is not about the project is folded, but listed. */
  private void clauses(JsonNode assessment) {
    Map<Outcome, List<String>> byOutcome = new EnumMap<>(Outcome.class);
    for (JsonNode finding : assessment.path("findings"))
      byOutcome
          .computeIfAbsent(
              Outcome.ofId(finding.path("outcome").asString()), outcome -> new ArrayList<>())
          .add(finding.path("clause").asString());
    List<String> passed = byOutcome.remove(Outcome.NOT_APPLICABLE);
    section(lang.of("逐条结果", "Outcomes"));
    byOutcome.forEach(
        (outcome, clauses) ->
            line(outcome(outcome) + " " + clauses.size(), listed(clauses), outcome.id()));
    body.append("</table>\n");
    if (passed != null) {
      fold(outcome(Outcome.NOT_APPLICABLE) + " " + passed.size());
      element("p", listed(passed));
      body.append("</details>\n");
    }
    body.append("</section>\n");
  }

  private String listed(List<String> clauses) {
    return String.join(lang.of("、", ", "), clauses);
  }

  private void conclusions(List<LogEntry> conclusions) {
    if (conclusions.isEmpty()) return;
    section(lang.of("人工结论", "Conclusions"));
    for (LogEntry entry : conclusions)
      if (entry.kind() == LogEntry.Kind.SIGNATURE)
        row("签署", "signed", entry.by() + " " + entry.header().path("on").asString(""));
      else conclusion(entry, DecisionLog.conclusion(entry));
    body.append("</table></section>\n");
  }

  private void conclusion(LogEntry entry, Conclusion c) {
    boolean accepts = c.decision() == Conclusion.Decision.ACCEPT;
    Outcome machine = Outcome.ofId(entry.header().path("machine").asString());
    List<String> said = new ArrayList<>();
    said.add(lang.of("机器：", "machine: ") + outcome(machine));
    said.add(
        (accepts ? lang.of("同意", "accepted") : lang.of("改判", "overridden"))
            + (c.instead() == null ? "" : lang.of("为", " as ") + outcome(c.instead())));
    said.add(c.by() + " " + c.on());
    if (!c.reason().isEmpty()) said.add(c.reason());
    if (!c.legalBasis().isEmpty()) said.add(c.legalBasis());
    if (c.expires() != null) said.add(lang.of("有效至 ", "until ") + c.expires());
    body.append("<tr><th scope=\"row\">").append(escape(c.clause())).append("</th><td");
    if (c.expires() != null) body.append(" data-until=\"").append(c.expires()).append('"');
    body.append('>').append(escape(String.join(" · ", said)));
    if (!c.holdsOn(today))
      body.append("<strong class=\"bad\"> ").append(expired(lang)).append("</strong>");
    body.append("</td></tr>\n");
  }

  private static String expired(Lang lang) {
    return lang.of("已过期，不再计", "expired, no longer counts");
  }

  private void files(JsonNode manifest) {
    body.append("<section>\n");
    element("h2", lang.of("核对文件", "Check the files"));
    element(
        "p",
        lang.of(
            "选择解压后的文件夹，在本页核对每个文件的 SHA-256（不联网）。完整核对，含重新判定：redline log verify 本证据包.zip",
            "Choose the unpacked folder to check the SHA-256 of each file here, offline. For the whole check, the judgement included: redline log verify BUNDLE.zip"));
    body.append("<p><input type=\"file\" id=\"folder\" webkitdirectory multiple aria-label=\"")
        .append(lang.of("解压后的文件夹", "the unpacked folder"))
        .append("\"> <output id=\"said\"></output></p>\n");
    int count = manifest.path(Manifest.FILES).size();
    fold(lang.of(count + " 个文件与其 SHA-256", count + " files with their SHA-256"));
    body.append("<table id=\"files\">\n");
    manifest.path(Manifest.FILES).properties().forEach(e -> row(e.getKey(), e.getValue()));
    body.append("</table></details></section>\n");
  }

  private void row(String file, JsonNode hash) {
    line(file, hash.asString(), "hash");
  }

  private String outcome(Outcome outcome) {
    return lang.of(outcome.zh(), outcome.id().replace('-', ' '));
  }

  private void section(String title) {
    body.append("<section>\n");
    element("h2", title);
    body.append("<table>\n");
  }

  private void fold(String title) {
    body.append("<details><summary>").append(escape(title)).append("</summary>\n");
  }

  private void row(String zh, String en, String value) {
    line(lang.of(zh, en), value, "value");
  }

  private void line(String head, String value, String kind) {
    body.append("<tr><th scope=\"row\">")
        .append(escape(head))
        .append("</th><td class=\"")
        .append(kind)
        .append("\">")
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
