package io.redline.report;

import io.redline.admission.Dimension;
import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.assess.UnitTable;
import io.redline.explain.Explanation;
import io.redline.explain.Lang;
import io.redline.explain.Words;
import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import io.redline.site.DerivedFact;
import io.redline.site.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One self-contained page: no script, nothing fetched. */
public final class HtmlReport {
  private final Explanation explain;
  private final Lang lang;
  private final StringBuilder html = new StringBuilder();

  private HtmlReport(Explanation explain) {
    this.explain = explain;
    this.lang = explain.words().lang();
  }

  public static String write(List<Report> reports) {
    HtmlReport page = new HtmlReport(reports.get(0).explanation());
    page.html
        .append("<!DOCTYPE html>\n<html lang=\"")
        .append(page.lang.of("zh-CN", "en"))
        .append(
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
        .append(escape(reports.get(0).assessment().proposalName()))
        .append(" · Redline 红线</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n");
    reports.forEach(page::report);
    return page.html.append("</body>\n</html>\n").toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private void report(Report report) {
    Assessment a = report.assessment();
    html.append("<main>\n<p class=\"grade\">")
        .append(lang.of("预检 · 辅助研判，不替代审批", "Pre-check · decision support, not an approval"))
        .append("</p>\n");
    element("h1", a.proposalName());
    html.append("<p class=\"verdict ")
        .append(a.outcome().id())
        .append("\">")
        .append(escape(lang.of("结论：", "Verdict: ") + explain.words().outcome(a.outcome())))
        .append("</p>\n");
    element("p", explain.coverageLine(a));
    element(
        "p class=\"meta\"",
        lang.of("项目编号 ", "id ")
            + a.proposalId()
            + lang.of(" · 判定日 ", " · as of ")
            + a.asOf()
            + lang.of(" · 规则库 ", " · rulebook ")
            + a.rulebookVersion()
            + " · "
            + a.rulebookDigest());
    steps(report);
    site(report);
    units(report);
    for (Outcome outcome : Outcome.values()) {
      List<Finding> some = a.findings().stream().filter(f -> f.outcome() == outcome).toList();
      if (!some.isEmpty()) group(outcome, some, report);
    }
    layers(report);
    html.append("</main>\n");
  }

  private void steps(Report report) {
    List<String> steps = explain.nextSteps(report.assessment());
    if (steps.isEmpty()) return;
    element("h2", lang.of("下一步", "Next steps"));
    html.append("<ol class=\"steps\">\n");
    steps.forEach(step -> element("li", step));
    html.append("</ol>\n");
  }

  private void site(Report report) {
    element("h2", lang.of("选址", "Site"));
    element("p", lang.of("我们这样理解：", "Read as: ") + report.readAsLine());
    report.notes().forEach(note -> element("p class=\"note\"", note));
    derived(report);
    if (report.map() != null)
      html.append("<figure>\n")
          .append(SvgMap.draw(report.map(), lang))
          .append("\n<figcaption>")
          .append(
              escape(
                  lang.of(
                      "虚线为各条文距离限值中最大者；下文表格列出图中每项距离。",
                      "The dashed line is the largest distance limit; every distance also stands in the tables below.")))
          .append("</figcaption>\n</figure>\n");
  }

  private void derived(Report report) {
    if (report.readAs().derived().isEmpty()) return;
    element("h3", lang.of("推导事实", "Derived facts"));
    html.append("<table>\n<thead><tr>");
    for (String head :
        List.of(lang.of("事实", "fact"), lang.of("值", "value"), lang.of("来源", "source")))
      element("th scope=\"col\"", head);
    html.append("</tr></thead>\n<tbody>\n");
    for (DerivedFact fact : report.readAs().derived()) {
      html.append("<tr>");
      element("td", report.words(fact.kind().label()));
      element("td", report.value(fact));
      element("td", fact.source());
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private void units(Report report) {
    if (report.assessment().controlUnits().isEmpty()) return;
    UnitRows rows = new UnitRows(explain.words());
    element("h2", lang.of("涉及的环境管控单元", "Control units"));
    html.append("<table>\n<thead><tr>");
    rows.headings().forEach(head -> element("th scope=\"col\"", head));
    html.append("</tr></thead>\n<tbody>\n");
    for (UnitTable table : report.assessment().controlUnits()) {
      html.append("<tr>");
      rows.cells(table.unit()).forEach(cell -> element("td", cell));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
    for (UnitTable table : report.assessment().controlUnits()) dimensions(table, rows);
  }

  private void dimensions(UnitTable table, UnitRows rows) {
    element("h3", lang.of("准入清单：", "Admission list: ") + table.unit().label());
    if (table.list() != null) element("p class=\"meta\"", table.list());
    html.append("<table class=\"dimensions\">\n<thead><tr>");
    for (String head :
        List.of(
            lang.of("维度", "dimension"),
            lang.of("要求原文", "text"),
            lang.of("结论", "outcome"),
            lang.of("出处", "place"))) element("th scope=\"col\"", head);
    html.append("</tr></thead>\n<tbody>\n");
    for (Dimension dimension : Dimension.values()) {
      if (table.of(dimension).isEmpty())
        cells(rows.dimension(dimension), "—", rows.noRow(table), "—");
      for (UnitTable.Row row : table.of(dimension))
        cells(
            rows.dimension(dimension),
            row.entry().text(),
            rows.verdict(row),
            (row.entry().source() + " " + row.entry().place()).strip());
    }
    html.append("</tbody>\n</table>\n");
  }

  private void cells(String... texts) {
    html.append("<tr>");
    for (String text : texts) element("td", text);
    html.append("</tr>\n");
  }

  private void group(Outcome outcome, List<Finding> findings, Report report) {
    boolean folded = outcome.compareTo(Outcome.SATISFIED) >= 0;
    html.append("<details class=\"group ")
        .append(outcome.id())
        .append('"')
        .append(folded && !report.showAll() ? "" : " open")
        .append(">\n<summary><h2>")
        .append(escape(explain.words().outcome(outcome) + " " + findings.size()))
        .append("</h2></summary>\n");
    findings.forEach(finding -> finding(finding, outcome));
    html.append("</details>\n");
  }

  private void finding(Finding finding, Outcome outcome) {
    Clause clause = finding.clause();
    html.append("<article class=\"").append(outcome.id()).append("\">\n");
    element("h3", clause.id() + " " + clause.instrument().title() + " " + clause.article());
    html.append("<blockquote>").append(escape(clause.quote())).append("</blockquote>\n");
    String number =
        clause.instrument().number().isEmpty() ? "" : clause.instrument().number() + " · ";
    element(
        "p class=\"meta\"",
        number
            + clause.effectiveFrom()
            + lang.of(" 起", " on")
            + (clause.effectiveTo() == null ? "" : lang.of("，至 ", ", to ") + clause.effectiveTo()));
    element("p", explain.summary(finding));
    html.append("<table>\n<thead><tr>");
    for (String head :
        List.of(
            lang.of("作用", "role"),
            lang.of("成立", "holds"),
            lang.of("依据", "evidence"),
            lang.of("来源", "source"))) element("th scope=\"col\"", head);
    html.append("</tr></thead>\n<tbody>\n");
    for (Condition condition : finding.conditions()) row(condition);
    html.append("</tbody>\n</table>\n");
    if (!finding.yieldsTo().isEmpty())
      element(
          "p class=\"meta\"",
          lang.of("以此为准：", "yields to: ") + String.join("、", finding.yieldsTo()));
    if (outcome == Outcome.REVIEW)
      element(
          "p class=\"sign\"",
          lang.of(
              "人工结论：＿＿＿＿＿＿　姓名：＿＿＿＿　日期：＿＿＿＿", "Conclusion: ________  name: ______  date: ______"));
    html.append("</article>\n");
  }

  private void row(Condition condition) {
    String holds =
        switch (condition.truth()) {
          case YES -> lang.of("是", "yes");
          case NO -> lang.of("否", "no");
          case UNKNOWN -> lang.of("不明", "unknown");
        };
    List<String> sources =
        condition.leaves().stream()
            .map(Condition::source)
            .filter(s -> s != null)
            .map(
                s ->
                    s.startsWith("proposal") ? s.replace("proposal", lang.of("申报", "proposal")) : s)
            .distinct()
            .toList();
    html.append("<tr>");
    element("td", explain.role(condition.role()));
    element("td class=\"" + condition.truth().word() + "\"", holds);
    element("td", explain.reason(condition));
    element("td", String.join("；", sources));
    html.append("</tr>\n");
  }

  private void layers(Report report) {
    html.append("<details class=\"group\">\n<summary><h2>")
        .append(escape(lang.of("图层", "Layers")))
        .append("</h2></summary>\n<table>\n<thead><tr>");
    for (String head :
        List.of(
            lang.of("图层", "layer"),
            lang.of("版本", "edition"),
            lang.of("精度", "accuracy"),
            lang.of("完整性", "completeness"),
            lang.of("来源与许可", "source, licence"))) element("th scope=\"col\"", head);
    html.append("</tr></thead>\n<tbody>\n");
    for (Layer layer : report.layers().layers()) {
      html.append("<tr>");
      element("td", layer.card().title());
      element("td", layer.card().edition());
      element("td", "±" + Words.number(layer.card().accuracyMetres()) + " m");
      element(
          "td", layer.card().complete() ? lang.of("完整", "complete") : lang.of("不完整", "partial"));
      String notes =
          layer.notes().stream()
              .map(note -> lang.of("；", "; ") + lang.of(note.zh(), note.en()))
              .collect(java.util.stream.Collectors.joining());
      element(
          "td",
          layer.card().source()
              + " · "
              + layer.card().licence()
              + " · "
              + report.origin(layer)
              + notes);
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n</details>\n");
  }

  private void element(String tag, String text) {
    html.append('<')
        .append(tag)
        .append('>')
        .append(escape(text))
        .append("</")
        .append(tag.split(" ")[0])
        .append(">\n");
  }

  private static String style() {
    try (var in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
