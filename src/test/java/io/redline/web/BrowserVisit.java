package io.redline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.redline.Axe;
import io.redline.Chromium;
import io.redline.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at a browser of their own. Everything that goes wrong in a page, and every request that
 * leaves the server, is told at the end.
 */
class BrowserVisit implements AutoCloseable {
  final Page page;
  private final BrowserContext context;
  private final TestServer server;

  /** A test takes out what it meant to go wrong. */
  final List<String> wrong = new ArrayList<>();

  /**
   * @param expected statuses the pages are meant to run into; a browser calls them errors
   */
  BrowserVisit(TestServer server, String language, int width, int height, String... expected) {
    this.server = server;
    context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(language)
                    .setViewportSize(width, height)
                    .setAcceptDownloads(true));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean meant = List.of(expected).stream().anyMatch(message.text()::contains);
          if (message.type().equals("error") && !meant) wrong.add(message.text());
        });
    page.onPageError(wrong::add);
    page.onRequest(
        request -> {
          String url = request.url();
          boolean ours = url.startsWith(server.at("/").toString());
          if (!ours && !url.startsWith("blob:") && !url.startsWith("data:"))
            wrong.add("left the server: " + url);
        });
  }

  void go(String path) {
    page.navigate(server.at(path).toString());
  }

  /** The pre-check as somebody left it in this tab. */
  void startWith(JsonNode proposal) {
    page.addInitScript(
        "sessionStorage.getItem('redline.precheck') ?? sessionStorage.setItem('redline.precheck', "
            + Product.JSON.writeValueAsString(proposal.toString())
            + ")");
  }

  /** Nothing that keeps somebody from using the page. */
  void healthy() {
    assertEquals(
        List.of(),
        Axe.violations(page).stream()
            .filter(v -> List.of("serious", "critical").contains(v.impact()))
            .toList(),
        page.url());
  }

  /** No scrolling to and fro. */
  void fits() {
    int width = page.viewportSize().width;
    assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), this::tooWide);
  }

  private String tooWide() {
    return page.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth)"
                + ".slice(0, 3).map(e => e.outerHTML.slice(0, 200))")
        .toString();
  }

  /** For people to look at: where -Dredline.shots says, or nowhere. */
  void shot(String name) throws IOException {
    String to = System.getProperty("redline.shots");
    if (to == null) return;
    Files.createDirectories(Path.of(to));
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(to, name)).setFullPage(true));
  }

  @Override
  public void close() {
    assertEquals(List.of(), wrong);
    context.close();
  }
}
