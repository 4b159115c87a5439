package io.redline.report.print;

import io.redline.assess.Assessment;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.report.HtmlReport;
import io.redline.report.Report;
import io.redline.report.figure.MapFigure;
import io.redline.words.Lang;
import io.redline.words.PrintableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The HTML report made ready for paper: everything unfolded, what does not apply only counted
 * unless all was asked for, running lines, bookmarks, and a figure in place of the map.
 */
final class PaperPage {
  /** An article with more text than this may break over two pages. */
  private static final int LONG_TEXT = 400;

  /** A row's name of so many characters stays on one line. */
  private static final int SHORT_NAME = 13;

  private final List<Report> reports;
  private final Document page;
  private final String html;

  PaperPage(List<Report> reports) {
    this.reports = reports;
    this.html = HtmlReport.write(reports);
    this.page = Jsoup.parse(html);
  }

  /** A number that comes from what the page says and from nothing else. */
  long number() {
    return html.hashCode();
  }

  org.w3c.dom.Document document() {
    head();
    List<Element> sections = page.select("section.report");
    for (int i = 0; i < sections.size(); i++) section(sections.get(i), i);
    unfold();
    pairs();
    bookmarks();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) text.text(PrintableText.page(text.getWholeText()));
        },
        page);
    return new W3CDom().namespaceAware(false).fromJsoup(page);
  }

  private void head() {
    page.select("style, meta, .skip").remove();
    Element style = page.head().appendElement("style");
    style.appendChild(new org.jsoup.nodes.DataNode(sheet()));
    String about = PrintableText.line(page.title());
    page.head().appendElement("meta").attr("name", "subject").attr("content", about);
    page.head().appendElement("meta").attr("name", "description").attr("content", about);
  }

  private static String sheet() {
    try (var in = PaperPage.class.getResourceAsStream("print.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void section(Element section, int number) {
    Report report = reports.get(number);
    if (number == 0) section.addClass("first");
    running(section, report);
    figure(section, report, number);
    if (!report.showAll()) count(section, report);
  }

  private void running(Element section, Report report) {
    Words words = report.explanation().words();
    Lang lang = report.lang();
    Assessment a = report.assessment();
    String record =
        words.label("record")
            + lang.of("：", ": ")
            + (report.stamp() == null ? words.label("record.none") : report.stamp().number());
    String project = a.proposalId() + lang.of("　", "   ") + words.label("as-of") + " " + a.asOf();
    Element foot = line("running-foot", project, "");
    foot.selectFirst(".right").appendElement("span").addClass("pages");
    section.prependChild(foot);
    section.prependChild(line("running-head", report.gradeTitle(), record));
  }

  private static Element line(String name, String left, String right) {
    Element line = new Element("div").addClass(name);
    Element row = line.appendElement("table").addClass("running").appendElement("tr");
    row.appendElement("td").text(PrintableText.line(left));
    row.appendElement("td").addClass("right").text(PrintableText.line(right));
    return line;
  }

  private static void figure(Element section, Report report, int number) {
    Element figure = section.selectFirst("figure");
    if (figure == null || report.map() == null) return;
    String alternative = new MapFigure(report.map(), report.lang()).alternativeText();
    Element drawn = new Element("div").addClass("figure");
    drawn
        .appendElement("object")
        .attr("type", FigureDrawers.TYPE)
        .attr(FigureDrawers.REPORT, String.valueOf(number))
        .attr("alt", alternative)
        .attr("title", alternative);
    figure.replaceWith(drawn);
  }

  /** What does not apply would fill most of the paper: its number stays. */
  private static void count(Element section, Report report) {
    int hidden = report.assessment().counts().get(Outcome.NOT_APPLICABLE);
    for (Element group : section.select("details." + Outcome.NOT_APPLICABLE.id())) {
      group.select("article, table").remove();
      group.appendElement("p").addClass("meta").text(report.explanation().hiddenLine(hidden));
    }
  }

  private void unfold() {
    for (Element summary : page.select("summary"))
      if (summary.children().isEmpty()) summary.tagName("p").addClass("summary");
      else summary.unwrap();
    page.select("details, section, main").tagName("div").removeAttr("open");
    for (Element name : page.select("tbody th"))
      if (name.text().length() <= SHORT_NAME) name.addClass("short");
    for (Element article : page.select("article")) {
      article.tagName("div").addClass("article");
      if (article.text().length() > LONG_TEXT) article.addClass("long");
    }
  }

  /** Terms and what is said of them, side by side. */
  private void pairs() {
    for (Element list : page.select("dl")) {
      Element table = new Element("table").addClass("pairs");
      Element body = table.appendElement("tbody");
      String term = "";
      for (Element item : list.children()) {
        if (item.normalName().equals("dt")) {
          term = item.text();
          continue;
        }
        Element row = body.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(term);
        row.appendElement("td").text(item.text());
        term = "";
      }
      list.replaceWith(table);
    }
  }

  private void bookmarks() {
    Element all = page.head().appendElement("bookmarks");
    Element report = all;
    int number = 0;
    for (Element heading : page.body().select("h1, h2, h3")) {
      if (!heading.hasAttr("id")) heading.attr("id", "place-" + ++number);
      boolean first = heading.normalName().equals("h1");
      Element mark =
          (first ? all : report)
              .appendElement("bookmark")
              .attr("name", PrintableText.line(heading.text()))
              .attr("href", "#" + heading.id());
      if (first) report = mark;
    }
  }
}
