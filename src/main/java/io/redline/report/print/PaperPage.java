package io.redline.report.print;

import io.redline.report.Report;
import io.redline.report.page.HtmlReport;
import io.redline.words.PrintableText;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The page as its template lays it out for paper, made ready for a renderer that knows CSS 2.1 and
 * nothing that unfolds: what is measured on the finished text, and bookmarks.
 */
final class PaperPage {
  /** An article with more text than this may break over two pages. */
  private static final int LONG_TEXT = 400;

  /** A row's name of so many characters stays on one line. */
  private static final int SHORT_NAME = 13;

  private final Document page;
  private final String html;

  PaperPage(List<Report> reports) {
    this.html = HtmlReport.write(reports, true);
    this.page = Jsoup.parse(html);
  }

  /** A number that comes from what the page says and from nothing else. */
  long number() {
    return html.hashCode();
  }

  org.w3c.dom.Document document() {
    unfold();
    bookmarks();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) text.text(PrintableText.page(text.getWholeText()));
        },
        page);
    return new W3CDom().namespaceAware(false).fromJsoup(page);
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
