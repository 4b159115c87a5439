package io.redline.report;

import io.redline.explain.ExplainedFinding;
import io.redline.explain.ExplainedFinding.Citation;
import io.redline.explain.ExplainedFinding.Compared;
import io.redline.explain.ExplainedFinding.Related;
import io.redline.explain.Explanation;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;

/** One finding on the page: verdict in a sentence, the rest folded under it. */
final class HtmlFinding {
  private final Report report;
  private final Html html;
  private final int number;
  private final Explanation explain;
  private final Words words;
  private final Lang lang;

  /**
   * @param number of the report on the page, so that no two anchors are alike
   */
  HtmlFinding(Report report, Html html, int number) {
    this.report = report;
    this.html = html;
    this.number = number;
    this.explain = report.explanation();
    this.words = explain.words();
    this.lang = words.lang();
  }

  void write(ExplainedFinding f) {
    html.raw("<article class=\"" + f.machine().id() + "\" id=\"" + number + "-")
        .text(f.clause() + ofPart(f))
        .raw("\">\n")
        .raw("<h4>")
        .element("span class=\"tag\"", f.outcome())
        .text(f.clause() + " " + f.citation().heading())
        .raw("</h4>\n");
    html.element("blockquote", f.citation().quote())
        .element("p class=\"meta\"", dates(f))
        .element("p", f.summary());
    boolean open = f.machine() == Outcome.VIOLATED || f.machine() == Outcome.ERROR;
    html.raw("<details" + (open ? " open" : "") + ">\n<summary>")
        .text(words.label("finding.compared"))
        .raw("</summary>\n");
    compared(f);
    html.close("details");
    list(f);
    for (String line :
        new ConclusionText(words, report.seenOn())
            .lines(report.conclusionsOn(f.clause()), f.machine()))
      html.element("p class=\"sign\"", line);
    html.close("article");
  }

  /** Two findings of one clause are told apart by the part that they are about. */
  private static String ofPart(ExplainedFinding f) {
    return f.finding().isContradiction() && f.finding().part() != null
        ? "-" + f.finding().part().strip().replaceAll("\\s", "_")
        : "";
  }

  private String dates(ExplainedFinding f) {
    Citation citation = f.citation();
    List<String> parts = new ArrayList<>();
    if (!citation.number().isEmpty()) parts.add(citation.number());
    parts.add(citation.inForce());
    if (!citation.periodNote().isEmpty()) parts.add(citation.periodNote());
    parts.add(f.topic().title(lang));
    return String.join(" · ", parts);
  }

  private void compared(ExplainedFinding f) {
    html.table(
        words.label("finding.compared") + " " + f.clause(),
        words.label("finding.role"),
        words.label("finding.holds"),
        words.label("finding.project"),
        words.label("source"));
    for (Compared c : f.compared())
      html.raw("<tr>")
          .element("th scope=\"row\"", c.label())
          .cell(1, c.truth().word(), c.holds())
          .cell(2, "", c.text())
          .cell(3, "", c.source())
          .raw("</tr>\n");
    html.endTable();
  }

  private void list(ExplainedFinding f) {
    List<String[]> rows = new ArrayList<>();
    if (f.exemption() != null) rows.add(pair("finding.exception", f.exemption().text()));
    f.open().forEach(open -> rows.add(pair("finding.missing", explain.openFact(open))));
    f.changes().forEach(change -> rows.add(pair("finding.changes", change)));
    f.yieldsTo().forEach(other -> rows.add(pair("finding.yields-to", named(other))));
    f.prevailsOver().forEach(other -> rows.add(pair("finding.prevails-over", named(other))));
    if (rows.isEmpty()) return;
    html.open("dl");
    String last = null;
    for (String[] row : rows) {
      if (!row[0].equals(last)) html.element("dt", row[0]);
      html.element("dd", row[1]);
      last = row[0];
    }
    html.close("dl");
  }

  private String[] pair(String label, String text) {
    return new String[] {words.label(label), text};
  }

  private String named(Related other) {
    String why = other.why().isEmpty() ? "" : lang.of("（", " (") + other.why() + lang.of("）", ")");
    return (other.clause() + " " + other.heading()).strip() + why;
  }
}
