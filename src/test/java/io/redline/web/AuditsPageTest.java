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
import io.redline.layer.LayerReader;
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
  private Path data;

  /** The sample layers, and those of the product that they do not stand for. */
  private static Screening withBaseMap() {
    List<Layer> all = new ArrayList<>(Product.sampleLayers().layers());
    for (Layer layer : Product.defaultLayers().layers())
      if (Product.sampleLayers().serving(layer.card().id()).isEmpty()) all.add(layer);
    return new Screening(Product.assessor(), new LayerStore(all));
  }

  @BeforeAll
  void start() throws IOException {
    data = Files.createTempDirectory("redline-pages");
    server = TestServer.on(data, () -> source.get().get());
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
      assertThat(page.locator(".asks table")).hasCount(3);
      assertThat(page.locator(".portfolio li").first()).containsText("请核实");
      correctedInPlace(visit, rows);
      page.fill("#rows-q", "没有这样的字样");
      assertThat(page.locator("table.rows tbody")).containsText("没有这样的行");
      page.click("#job-delete");
      assertThat(page.locator("[data-job]")).hasCount(1);
      page.locator("[data-job]").click();
      assertThat(page.locator("[data-job][aria-current=true]")).isVisible();
      page.click("#job-delete");
      assertThat(page.locator("#jobs .empty")).isVisible();
    }
  }

  /** From what was not read to the list judged again, without leaving the page: three clicks. */
  private static void correctedInPlace(Visit visit, int rows) {
    Page page = visit.page;
    Locator unread = page.locator("#unread-cells tbody tr");
    int before = unread.count();
    assertThat(page.locator("#unread-cells")).containsText("新健");
    assertThat(page.locator("#again")).isDisabled();
    page.click("#take-guesses");
    assertThat(page.locator("[data-value='新健']")).hasValue("新建");
    page.locator("[data-hint]").first().check();
    page.click("#again");
    assertThat(page.locator("[data-job]")).hasCount(2);
    assertThat(page.locator("#job-state"))
        .hasText("已完成", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
    assertThat(page.locator("#unread-cells")).not().containsText("新健");
    assertTrue(unread.count() < before);
    assertThat(page.locator("#rows-told")).containsText("共 " + rows + " 行");
    visit.healthy();
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

  /** As the server of an operator reads them, with the sample list of control units. */
  private Screening imported() {
    return new Screening(
        Product.assessor(), LayerReader.inUse(data, Product.assessor().rulebook().vocabulary()));
  }

  private Path units(String name, double west) throws IOException {
    String unit =
        """
        {"type":"Feature","properties":{"hjzhgkdybm":"ZH5115231000%d","HJZHGKDYMC":"江安单元%d","ZHGKDYFL ":"%d"},
        "geometry":{"type":"Polygon","coordinates":[[[%2$f,28.7],[%3$f,28.7],[%3$f,28.74],[%2$f,28.7]]]}}""";
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= 3; i++)
      all.add(
          unit.replace("%d", "" + i)
              .replace("%2$f", "" + (west + i / 20.0))
              .replace("%3$f", "" + (west + i / 20.0 + 0.04)));
    return Files.writeString(
        folder.resolve(name),
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", all) + "]}");
  }

  @Test
  void an_operator_sees_a_file_says_what_it_is_takes_it_into_force_and_goes_back()
      throws IOException {
    source.set(this::imported);
    server.send("POST", "/api/operator/reload", null, "Authorization", SentList.basic("guan"));
    try (Visit visit = new Visit("guan", "/operator", "zh-CN", 1440, 900)) {
      Page page = visit.page;
      page.click("#to-layers");
      page.waitForSelector("html[data-ready]");
      assertThat(page.locator("#guide")).containsText("生态保护红线");
      assertThat(page.locator("#guide")).containsText("自然资源局");
      page.setInputFiles("#layer-file", units("江安县环境管控单元2023.geojson", 105));
      assertThat(page.locator("#read")).containsText("key ×1");
      assertThat(page.locator("[name=as]")).hasValue("control-units");
      assertThat(page.locator("[name=edition]")).hasValue("2023");
      assertThat(page.locator("#rows tbody tr")).hasCount(3);
      page.fill("[name=source]", "宜宾市生态环境局");
      page.fill("[name=accuracyMetres]", "10");
      page.selectOption("[name=completeness]", "complete");
      assertThat(page.locator("#really")).containsText("真的都收全了吗");
      page.check("[name=confirmed]");
      visit.healthy();
      visit.fits();
      visit.shot("layer-import-1440-zh.png");
      page.setViewportSize(390, 844);
      visit.fits();
      visit.shot("layer-import-390-zh.png");
      page.click("#take");
      assertThat(page.locator("#said .ready")).containsText("已取用");
      assertThat(page.locator("#journal")).containsText("guan");
      assertEquals(1, serving("control-units").size());
      page.setViewportSize(1440, 900);
      page.setInputFiles("#layer-file", units("环境管控单元2025.geojson", 105));
      page.fill("[name=source]", "宜宾市生态环境局");
      page.fill("[name=accuracyMetres]", "10");
      page.selectOption("[name=completeness]", "partial");
      page.click("#take");
      assertThat(page.locator("#said .alert")).containsText("--from");
      page.fill("[name=from]", "2026-01-01");
      page.click("#take");
      assertThat(page.locator("#said .ready")).containsText("2025");
      assertEquals(2, serving("control-units").size());
      page.click("[data-back=control-units]");
      assertThat(page.locator("#said .ready")).containsText("已退回");
      assertEquals(1, serving("control-units").size());
      visit.healthy();
      visit.shot("layer-guide-1440-zh.png");
    } finally {
      source.set(AuditsPageTest::withBaseMap);
      server.send("POST", "/api/operator/reload", null, "Authorization", SentList.basic("guan"));
    }
  }

  private List<Layer> serving(String id) {
    return imported().layers().layers().stream().filter(l -> l.card().serves(id)).toList();
  }

  @Test
  void an_import_that_the_server_cannot_use_leaves_everything_as_it_was() throws IOException {
    String guan = SentList.basic("guan");
    byte[] file = Files.readAllBytes(units("u.geojson", 104));
    var sent =
        server.send(
            "POST",
            "/api/operator/uploads?name=../u.geojson",
            file,
            "Authorization",
            guan,
            "Content-Type",
            "application/octet-stream");
    assertEquals(201, sent.status());
    String at = "/api/operator/uploads/" + sent.json().path("upload").stringValue();
    String order =
        "{\"as\":\"ecological-redline\",\"edition\":\"1\",\"source\":\"x\",\"accuracyMetres\":1,"
            + "\"crs\":\"EPSG:4490\",\"completeness\":\"partial\"}";
    assertEquals(409, server.post(at + "/import", order, "Authorization", guan).status());
    source.set(this::imported);
    server.send("POST", "/api/operator/reload", null, "Authorization", guan);
    source.set(
        () -> {
          throw new RulebookProblem(List.of(Message.same("broken")));
        });
    try {
      assertEquals(422, server.post(at + "/import", order, "Authorization", guan).status());
      assertEquals(List.of(), serving("ecological-redline"));
      assertEquals(
          403,
          server.get("/api/operator/guidance", "Authorization", SentList.basic("shen")).status());
      assertEquals(404, server.get("/api/operator/uploads/none", "Authorization", guan).status());
    } finally {
      source.set(AuditsPageTest::withBaseMap);
      server.send("POST", "/api/operator/reload", null, "Authorization", guan);
    }
  }
}
