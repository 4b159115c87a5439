package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.redline.Product;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.rulebook.RulebookProblem;
import io.redline.screening.Screening;
import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's way from the list to a workbook, and the operator's reload, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditsPageTest {
  private static final double LONG = 90_000;
  @TempDir Path folder;
  private final AtomicReference<Supplier<Screening>> source =
      new AtomicReference<>(AuditsPageTest::withBaseMap);
  private TestServer server;

  /** The sample layers, and those of the product that they do not stand for. */
  private static Screening withBaseMap() {
    List<Layer> all = new ArrayList<>(Product.sampleLayers().layers());
    for (Layer layer : Product.defaultLayers().layers())
      if (Product.sampleLayers().serving(layer.card().id()).isEmpty()) all.add(layer);
    return new Screening(Product.assessor(), new LayerStore(all));
  }

  @BeforeAll
  void start() throws IOException {
    server = TestServer.on(Files.createTempDirectory("redline-pages"), () -> source.get().get());
    Accounts accounts = server.server().context().getBean(Accounts.class);
    accounts.add("shen", "审计员", SentList.PASSWORD, EnumSet.of(Role.AUDITOR));
    accounts.add("guan", "管理员", SentList.PASSWORD, EnumSet.of(Role.OPERATOR));
  }

  @AfterAll
  void stop() {
    if (server != null) server.close();
  }

  /** Somebody who has signed in. */
  private final class Visit extends BrowserVisit {
    Visit(String person, String place, String language, int width, int height) {
      super(server, language, width, height, "422");
      go("/login");
      page.fill("[name=username]", person);
      page.fill("[name=password]", SentList.PASSWORD);
      page.click("main button");
      page.click("nav a[href='" + place + "']");
      page.waitForSelector("html[data-ready]");
    }
  }

  /** The sample list with a heading that nobody knows. */
  private Path strangeList() throws IOException {
    String text = Files.readString(Product.SAMPLES.resolve("list.csv"));
    assertTrue(text.contains("项目名称"));
    return Files.writeString(folder.resolve("市级项目台账.csv"), text.replace("项目名称", "标的"));
  }

  private static void begin(Visit visit, Path list, String word) {
    Page page = visit.page;
    page.setInputFiles("#list", list);
    Locator refused = page.locator("#stage .alert[role=alert]").first();
    assertThat(refused).isVisible();
    assertThat(page.locator("#start")).isDisabled();
    visit.fits();
    // Choices are alike: a dozen of each column stand for all hundred and thirty.
    page.evaluate(
        "document.querySelectorAll('table.mapping select').forEach(s => s.closest('tr').textContent.includes('标的')"
            + " || [...s.options].slice(12).forEach(o => o.selected || o.remove()))");
    visit.healthy();
    page.locator("tr", new Page.LocatorOptions().setHasText("标的"))
        .locator("select")
        .selectOption("name");
    assertThat(page.locator("#start")).isEnabled();
    assertThat(page.locator("#stage .alert")).isHidden();
    page.fill("#as-of", "2026-11-01");
    page.click("#start");
    assertThat(page.locator("#job-state"))
        .hasText(word, new LocatorAssertions.HasTextOptions().setTimeout(LONG));
    assertThat(page.locator("table.rows tbody tr").first()).isVisible();
  }

  @Test
  void an_auditor_gets_from_a_strange_list_to_a_workbook() throws IOException {
    try (Visit visit = new Visit("shen", "/audits", "zh-CN", 1440, 1000)) {
      Page page = visit.page;
      page.setInputFiles("#list", strangeList());
      assertThat(page.locator("#stage .alert").first()).containsText("项目名称");
      visit.shot("audits-columns-1440-zh.png");
      begin(visit, strangeList(), "已完成");
      int rows = page.locator("table.rows tr[data-row]").count();
      assertThat(page.locator("#rows-told")).containsText("共 " + rows + " 行");
      page.click("[data-outcome=violated]");
      assertThat(page.locator("table.rows tr[data-row]").first()).containsText("不符合");
      assertThat(page.locator("#rows-told")).not().containsText("共 " + rows + " 行");
      page.click("[data-outcome=violated]");
      assertThat(page.locator("#rows-told")).containsText("共 " + rows + " 行");
      page.click("[data-sort=row]");
      assertThat(page.locator("th[aria-sort=ascending] [data-sort=row]")).isVisible();
      assertThat(page.locator("table.rows tr[data-row]").first())
          .hasAttribute("data-row", Pattern.compile("2"));
      page.locator("table.rows td button.link").first().click();
      assertThat(page.locator("tr.detail")).containsText("怎么办");
      assertThat(page.locator("#map-row")).isVisible();
      assertThat(page.locator("#map-told")).containsText("个项目");
      visit.healthy();
      visit.shot("audits-1440-zh.png");
      Download download = page.waitForDownload(() -> page.click("[data-file='result.xlsx']"));
      assertEquals("市级项目台账-result.xlsx", download.suggestedFilename());
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(download.path()))) {
        Sheet projects = book.getSheet("项目");
        assertEquals(rows, projects.getLastRowNum());
        assertEquals("行号", projects.getRow(0).getCell(0).getStringCellValue());
        String first = page.locator("table.rows tr[data-row] td button.link").first().innerText();
        assertEquals(first, projects.getRow(1).getCell(2).getStringCellValue());
      }
      page.fill("#rows-q", "没有这样的字样");
      assertThat(page.locator("table.rows tbody")).containsText("没有这样的行");
      page.click("#job-delete");
      assertThat(page.locator("#jobs .empty")).isVisible();
    }
  }

  @Test
  void the_same_works_on_a_telephone_in_english_and_outlives_a_visit_to_another_page()
      throws IOException {
    try (Visit visit = new Visit("shen", "/audits", "en-GB", 390, 844)) {
      Page page = visit.page;
      begin(visit, strangeList(), "done");
      visit.fits();
      page.locator("table.rows td button.link").first().click();
      assertThat(page.locator("tr.detail")).containsText("what to do");
      visit.fits();
      visit.healthy();
      visit.shot("audits-390-en.png");
      String job = page.url();
      page.navigate(server.at("/").toString());
      page.navigate(job);
      assertThat(page.locator("table.rows tr[data-row]").first()).isVisible();
      page.click("#job-delete");
      assertThat(page.locator("#jobs .empty")).isVisible();
    }
  }

  @Test
  void an_operator_reloads_and_sees_what_changed_or_why_not() throws IOException {
    try (Visit visit = new Visit("guan", "/operator", "zh-CN", 1440, 900)) {
      Page page = visit.page;
      assertThat(page.locator("table.layers tbody tr"))
          .hasCount(withBaseMap().layers().layers().size());
      page.click("#verify");
      assertThat(page.locator("#verified")).containsText("完好");
      source.set(
          () -> {
            throw new RulebookProblem(
                List.of(Message.same("rules/甲/乙.drl:3: 没有这个条款"), Message.same("第二处")));
          });
      page.click("#reload");
      assertThat(page.locator("#said .alert")).containsText("仍然有效");
      assertThat(page.locator("#said .alert li")).hasCount(2);
      assertEquals(200, server.get("/api/layers").status());
      source.set(TestServer::samples);
      page.click("#reload");
      assertThat(page.locator("#said .ready")).containsText("变化");
      assertThat(page.locator("table.layers tbody tr"))
          .hasCount(Product.sampleLayers().layers().size());
      visit.healthy();
      visit.fits();
      visit.shot("operator-1440-zh.png");
      page.setViewportSize(390, 844);
      visit.fits();
      visit.shot("operator-390-zh.png");
    } finally {
      source.set(AuditsPageTest::withBaseMap);
      server.send("POST", "/api/operator/reload", null, "Authorization", SentList.basic("guan"));
    }
  }
}
