package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.explain.ExplainedFinding;
import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.layer.Layer;
import io.redline.remedy.Remedy;
import io.redline.remedy.RemedyWords;
import io.redline.site.DerivedFact;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One self-contained page: no script, nothing fetched. */
public final class HtmlReport {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      %s</style>
      </head>
      <body>
      """;

  /** Next steps already say what a long list of open clauses lacks. */
  private static final int MOST_UNFOLDED = 12;

  private final Report report;
  private final Explanation explain;
  private final Words words;
  private final Lang lang;
  private final Html html;

  private HtmlReport(Report report, Html html) {
    this.report = report;
    this.explain = report.explanation();
    this.words = explain.words();
    this.lang = words.lang();
    this.html = html;
  }

  public static String write(List<Report> reports) {
    Report first = reports.get(0);
    Words words = first.explanation().words();
    Html html = new Html();
    html.raw(
        HEAD.formatted(
            words.lang().of("zh-CN", "en"),
            Html.escape(first.assessment().proposalName() + " · " + words.label("product")),
            style(first)));
    html.element("a class=\"skip\" href=\"#verdict-1\"", words.label("skip"));
    html.raw("<main>\n");
    int number = 1;
    for (Report report : reports) new HtmlReport(report, html).write(number++);
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private void write(int number) {
    Assessment a = report.assessment();
    html.open("section class=\"report\" aria-labelledby=\"name-" + number + "\"");
    html.element("p class=\"grade " + report.grade().id() + "\"", report.gradeTitle());
    if (report.isSigned()) html.element("p class=\"sign\"", report.signatureLine());
    html.element("h1 id=\"name-" + number + "\"", a.proposalName());
    html.element(
        "p class=\"verdict "
            + a.outcome().id()
            + "\" id=\"verdict-"
            + number
            + "\" tabindex=\"-1\"",
        words.label("verdict") + lang.of("：", ": ") + words.outcome(a.outcome()));
    html.element("p", explain.coverageLine(a));
    html.element("p class=\"meta\"", words.label("disclaimer"));
    steps();
    remedies();
    site();
    new HtmlUnits(words, html).write(a.controlUnits());
    findings(number);
    layers();
    basis();
    html.close("section");
  }

  private void steps() {
    List<String> steps = explain.nextSteps(report.assessment());
    if (steps.isEmpty()) return;
    html.element("h2", words.label("next-steps")).open("ol class=\"steps\"");
    steps.forEach(step -> html.element("li", step));
    html.close("ol");
  }

  private void remedies() {
    if (report.remedies().isEmpty()) return;
    RemedyWords text = new RemedyWords(words);
    html.element("h2", words.label("remedies"))
        .element("p class=\"meta\"", words.label("remedies.note"));
    if (!report.remedies().extent().isWhole())
      html.element("p class=\"note\"", text.extent(report.remedies().extent()));
    if (report.remedies().found().isEmpty()) return;
    html.open("ul class=\"remedies\"");
    for (Remedy remedy : report.remedies().found()) {
      html.open("li").element("strong", text.action(remedy));
      List<String> effect = text.effect(remedy);
      if (effect.size() == 1) html.text(lang.of("：", ": ") + effect.get(0));
      else {
        html.open("ul");
        effect.forEach(line -> html.element("li", line));
        html.close("ul");
      }
      html.close("li");
    }
    html.close("ul");
  }

  private void site() {
    html.element("h2", words.label("site"))
        .element("p", words.label("site.read-as") + lang.of("：", ": ") + report.readAsLine());
    report.parts().forEach(part -> html.element("p", report.readAsLine(part)));
    report.notes().forEach(note -> html.element("p class=\"note\"", note));
    if (report.map() != null) new HtmlMap(report, html).write();
    if (report.readAs().derived().isEmpty()) return;
    html.element("h3", words.label("derived"))
        .table(
            words.label("derived"),
            words.label("derived.fact"),
            words.label("derived.value"),
            words.label("source"));
    for (DerivedFact fact : report.readAs().derived())
      html.row(report.words(fact.kind().label()), report.value(fact), fact.source());
    html.endTable();
  }

  private void findings(int number) {
    html.element("h2", words.label("findings"));
    HtmlFinding finding = new HtmlFinding(report, html, number);
    for (Outcome outcome : Outcome.values()) {
      List<ExplainedFinding> some =
          report.findings().stream().filter(f -> f.machine() == outcome).toList();
      if (some.isEmpty()) continue;
      boolean many = outcome == Outcome.UNDETERMINED && some.size() > MOST_UNFOLDED;
      boolean folded = (many || outcome.compareTo(Outcome.SATISFIED) >= 0) && !report.showAll();
      html.open("details class=\"group " + outcome.id() + "\"" + (folded ? "" : " open"))
          .raw("<summary>")
          .element("h3", words.outcome(outcome) + " " + some.size())
          .raw("</summary>\n");
      if (outcome == Outcome.NOT_APPLICABLE) inShort(some);
      else some.stream().filter(f -> !f.isOpenEncouragement()).forEach(finding::write);
      encouragements(some.stream().filter(ExplainedFinding::isOpenEncouragement).toList(), finding);
      html.close("details");
    }
  }

  /** What does not apply is listed with its reason, so that one sees what was looked at. */
  private void inShort(List<ExplainedFinding> findings) {
    html.table(
        words.outcome(Outcome.NOT_APPLICABLE),
        words.label("clause"),
        words.label("instrument"),
        words.label("finding.reason"));
    for (ExplainedFinding f : findings) html.row(f.clause(), f.citation().heading(), f.summary());
    html.endTable();
  }

  private void encouragements(List<ExplainedFinding> open, HtmlFinding finding) {
    if (open.isEmpty()) return;
    html.raw("<details>\n<summary>")
        .text(explain.encouragementsLine(open.size()))
        .raw("</summary>\n");
    open.forEach(finding::write);
    html.close("details");
  }

  private void layers() {
    html.raw("<details class=\"group\">\n<summary>")
        .element("h2", words.label("layers"))
        .raw("</summary>\n")
        .table(
            words.label("layers"),
            words.label("layer"),
            words.label("layer.edition"),
            words.label("layer.accuracy"),
            words.label("layer.completeness"),
            words.label("source") + lang.of("、", ", ") + words.label("layer.licence"));
    for (Layer layer : report.layers().layers()) {
      StringBuilder source = new StringBuilder(layer.card().source());
      source
          .append(" · ")
          .append(layer.card().licence())
          .append(" · ")
          .append(report.origin(layer));
      layer.notes().forEach(n -> source.append(lang.of("；" + n.zh(), "; " + n.en())));
      html.row(
          layer.card().title(),
          layer.card().edition(),
          "±" + Words.number(layer.card().accuracyMetres()) + " m",
          report.completeness(layer),
          source.toString());
    }
    html.endTable().close("details");
  }

  /** What this page rests on, for whoever wants to make it again. */
  private void basis() {
    Assessment a = report.assessment();
    html.element("h2", words.label("basis"))
        .table(words.label("basis"), words.label("basis.item"), words.label("derived.value"));
    html.row(words.label("project.id"), a.proposalId())
        .row(words.label("proposal.digest"), report.proposalDigest())
        .row(words.label("as-of"), a.asOf().toString())
        .row(words.label("rulebook"), a.rulebookVersion() + " · " + a.rulebookDigest());
    RecordStamp stamp = report.stamp();
    if (stamp == null) html.row(words.label("record"), words.label("record.none"));
    else
      html.row(words.label("record"), stamp.number())
          .row(words.label("record.hash"), stamp.hash())
          .row(words.label("record.head"), stamp.head());
    if (report.isSigned())
      html.row(words.label("signature.record"), report.signature().record())
          .row(words.label("signature.hash"), report.signature().hash());
    html.endTable();
  }

  /** The style sheet with the grade for the margin of every printed page. */
  private static String style(Report report) {
    String grade = report.gradeTitle();
    try (var in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("GRADE", grade);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
