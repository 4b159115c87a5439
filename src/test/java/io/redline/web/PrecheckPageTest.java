package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.redline.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The developer's way, from the first page to a file to keep, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrecheckPageTest {
  private static final String AREA_640_METRES_OFF =
      "105.0605407,28.7641338\n105.0631904,28.7643609\n105.063012,28.7659774\n105.0603622,28.7657503";

  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

  @TempDir static Path folder;
  private final TestServer server = TestServer.shared();

  private final class Visit extends BrowserVisit {
    Visit(String language, int width, int height) {
      super(server, language, width, height, "422");
      go("/");
      page.waitForSelector("html[data-ready]");
    }

    Visit(JsonNode proposal, int width, int height) {
      super(server, "zh-CN", width, height, "422");
      startWith(proposal);
      go("/");
      page.waitForSelector("html[data-ready]");
    }

    Locator result() {
      return page.locator("#result .verdict");
    }

    void says(String headline) {
      assertThat(result()).hasAttribute("data-headline", headline);
    }

    void typeSite(String text, String crs) {
      page.fill("#site-text", text);
      page.selectOption("#site-crs", crs);
      page.click("#site-read");
    }

    void pickIndustry(String typed, String code) {
      page.fill("#industry-input", typed);
      page.locator("#industry-list li", new Page.LocatorOptions().setHasText(code)).first().click();
    }

    /** A line among the answers. */
    Locator answer(String label) {
      return page.locator(".answered li")
          .filter(new Locator.FilterOptions().setHas(page.getByText(label, EXACTLY)));
    }

    /** Every change was judged. */
    void settled() {
      assertThat(page.locator("#result.busy")).hasCount(0);
    }

    Locator question(String id) {
      Locator question = page.locator(".question[data-question='" + id + "']");
      assertThat(question).hasCount(1);
      settled();
      return question;
    }
  }

  private static Locator button(Locator in, String label) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  private static Locator row(Locator question, String fact) {
    return question.locator("[data-fact='" + fact + "']");
  }

  @Test
  void a_developer_gets_from_coordinates_to_a_verdict_and_a_file() throws IOException {
    try (Visit visit = new Visit("zh-CN", 1440, 1000)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(page.locator("#site-read-as")).containsText("4.68 公顷");
      page.fill("#site-accuracy", "5");
      visit.pickIndustry("专用化学", "2669");
      visit.says("open");
      page.locator("#nature label").filter(new Locator.FilterOptions().setHasText("新建")).click();
      Locator counties = visit.question("fact:/site/counties");
      counties.locator("input").fill("没有这个县");
      button(counties, "确定").click();
      assertThat(visit.answer("所在区县")).hasCount(0);
      counties.locator("input").fill("江安县");
      button(counties, "确定").click();
      assertThat(visit.answer("所在区县")).containsText("江安县");
      visit.says("violated");
      Locator against = page.locator("#result .against .finding").first();
      assertThat(against.locator("blockquote")).containsText("一公里");
      assertThat(against).containsText("640");
      assertThat(against).containsText("376 m");
      page.locator("#result summary")
          .filter(new Locator.FilterOptions().setHasText("机器可读"))
          .click();
      for (String format : List.of("geojson", "docx", "pdf", "xlsx")) {
        Download download =
            page.waitForDownload(
                new Page.WaitForDownloadOptions().setTimeout(90_000),
                () -> page.click(".downloads button[data-id='" + format + "']"));
        assertTrue(download.suggestedFilename().endsWith("." + format), format);
        assertTrue(Files.size(download.path()) > 500, format);
      }
      visit.shot("precheck-1440-zh.png");
    }
  }

  @Test
  void an_answer_changes_what_is_asked_and_can_be_taken_back_also_after_the_page_was_loaded_anew() {
    try (Visit visit = new Visit("zh-CN", 1440, 1000)) {
      Page page = visit.page;
      visit.pickIndustry("2614", "2614");
      visit.says("open");
      assertThat(page.locator("#progress")).containsText("还差");
      String left = page.locator("#progress").textContent();
      visit.question("activities").locator(".answers .primary").click();
      assertThat(page.locator(".question[data-question='activities']")).hasCount(0);
      assertThat(page.locator("#progress")).not().hasText(left);
      assertThat(visit.answer("活动类别")).containsText("无");
      page.click("[data-lang-switch]");
      page.waitForSelector("html[data-ready]");
      Locator answered = visit.answer("activities");
      assertThat(answered).hasCount(1);
      answered.locator("button").click();
      visit.question("activities");
    }
  }

  @Test
  void what_is_not_clear_goes_to_the_end_and_stays_open() {
    try (Visit visit = new Visit("zh-CN", 1440, 1000)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      visit.pickIndustry("2614", "2614");
      String left = page.locator("#progress b").textContent();
      button(visit.question("place:forestry"), "不清楚").click();
      Locator aside = page.locator("#unclear [data-question='place:forestry']");
      assertThat(aside).containsText("仍待回答");
      assertThat(page.locator("#progress b")).hasText(left);
      assertThat(page.locator("#progress")).containsText("1 个暂不清楚");
      aside.locator("summary").first().click();
      button(aside, "现在回答").click();
      assertThat(page.locator("#questions [data-question='place:forestry']")).hasCount(1);
    }
  }

  @Test
  void a_site_not_understood_says_why_and_of_what_is_cleared_no_verdict_is_left() {
    try (Visit visit = new Visit("zh-CN", 390, 844)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(page.locator("#site-read-as")).containsText("EPSG:4490");
      page.selectOption("#site-crs", "GCJ-02");
      assertThat(page.locator("#site-read-as")).containsText("GCJ-02");
      assertThat(visit.result()).isVisible();
      assertThat(page.locator("#glance")).containsText("尚不能排除");
      page.fill("#site-text", "105.06, 98.76");
      assertThat(page.locator("#site-pending")).containsText("还没有读取");
      page.click("#site-read");
      assertThat(page.locator("#site-problem")).containsText("应为");
      assertThat(page.locator("#site-pending")).isHidden();
      assertThat(page.locator("#result .verdict")).hasCount(0);
      assertThat(page.locator("#questions *")).hasCount(0);
      assertThat(page.locator("#glance")).isHidden();
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      page.click("#site-clear");
      assertThat(visit.result()).hasCount(0);
      assertThat(page.locator("#glance")).isHidden();
    }
  }

  @Test
  void a_day_that_is_none_is_not_judged_as_today_and_no_server_is_no_pass() {
    try (Visit visit = new Visit("zh-CN", 1280, 900)) {
      Page page = visit.page;
      visit.pickIndustry("2614", "2614");
      assertThat(visit.result()).isVisible();
      page.fill("#as-of", "1999-12-31");
      page.press("#as-of", "Tab");
      assertThat(page.locator("#result")).containsText("不是通过");
      page.fill("#as-of", "2026-08-14");
      page.press("#as-of", "Tab");
      assertThat(visit.result()).containsText("2026-08-14");
      page.route("**/api/try*", route -> route.abort());
      page.fill("#as-of", "2026-08-15");
      page.press("#as-of", "Tab");
      assertThat(page.locator("#result .alert")).containsText("连不上服务器");
      assertTrue(visit.wrong.removeIf(message -> message.contains("ERR_FAILED")));
    }
  }

  @Test
  void a_file_is_read_and_the_language_can_change_without_losing_anything() throws IOException {
    Path file = folder.resolve("地块.geojson");
    String proposal = Files.readString(Product.SAMPLES.resolve("chemical-640m.json"));
    Files.writeString(file, Product.JSON.readTree(proposal).at("/site/geometry").toString());
    try (Visit visit = new Visit("zh-CN", 1280, 900)) {
      Page page = visit.page;
      page.setInputFiles(
          "#site-file",
          Path.of("src/test/resources/io/redline/site/files/zipped-shapefile-gk35.zip"));
      assertThat(page.locator("#site-read-as")).containsText("EPSG:4523");
      page.selectOption("#site-crs", "EPSG:4490");
      page.setInputFiles("#site-file", file);
      assertThat(page.locator("#site-read-as")).containsText("地块.geojson");
      visit.pickIndustry("农药", "2631");
      assertThat(page.locator("#industry-chosen li")).hasCount(1);
      page.click("[data-lang-switch]");
      assertThat(page.locator("h1")).hasText("May it be built here?");
      assertThat(page.locator("#industry-chosen li")).containsText("2631");
      assertThat(visit.result()).isVisible();
      assertThat(page.locator("#site-read-as")).containsText("We read this as");
    }
  }

  @Test
  void a_site_can_be_drawn_on_the_map_and_a_part_pointed_at_without_moving_it() {
    try (Visit visit = new Visit("zh-CN", 1440, 900)) {
      Page page = visit.page;
      page.click("[data-draw='Polygon']");
      Locator map = page.locator("#map");
      click(map, 400, 250);
      click(map, 430, 250);
      click(map, 420, 280);
      click(map, 400, 250);
      assertThat(page.locator("#site-read-as")).containsText("面积");
      assertThat(visit.result()).isVisible();
      String read = page.locator("#site-read-as").textContent().replaceAll("±.*", "");
      page.click("#parts-box summary");
      page.locator("#part-form select").first().selectOption("spoil-ground");
      page.locator("#part-form input").first().fill("一号渣场");
      page.click("#part-form [data-pick]");
      click(map, 300, 200);
      assertThat(page.locator("#parts li")).containsText("一号渣场");
      visit.settled();
      assertThat(page.locator("#site-read-as")).containsText(read);
      assertThat(visit.result()).isVisible();
    }
  }

  @Test
  void the_map_shows_where_such_a_project_could_go() {
    try (Visit visit = new Visit("zh-CN", 1440, 900)) {
      Page page = visit.page;
      page.click("#siting-box summary");
      assertThat(page.locator("#siting-ask")).isDisabled();
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      page.selectOption("#siting-activity", "chemical-project");
      page.click("#siting-ask");
      assertThat(page.locator("#siting-answer"))
          .containsText(
              "CJBHF-26-2", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
      assertThat(page.locator("#siting-answer tbody tr").first()).containsText("禁止");
    }
  }

  @Test
  void a_facility_that_may_come_along_is_asked_and_can_be_said_not_to_be_there()
      throws IOException {
    try (Visit visit = new Visit("zh-CN", 1440, 1000)) {
      visit.pickIndustry("0810", "0810");
      Locator asked = visit.question("activities");
      Locator pond = row(asked, "activity:tailings-pond");
      assertThat(pond).hasCount(1);
      assertThat(asked.locator(".ask-row [data-fact]")).not().hasCount(0);
      assertTrue(asked.locator(".ask-row [data-fact]").count() < 20, "not the whole list");
      visit.shot("precheck-facilities-1440-zh.png");
      button(asked, "都没有").click();
      assertThat(asked).hasCount(0);
      assertThat(visit.answer("没有的设施和活动")).containsText("尾矿库");
      visit.answer("没有的设施和活动").locator("button").click();
      button(row(visit.question("activities"), "activity:tailings-pond"), "是").click();
      button(visit.question("activities"), "其余都没有").click();
      assertThat(visit.answer("活动类别")).containsText("尾矿库");
    }
  }

  @Test
  void an_outfall_gets_a_place_of_its_own_that_is_shown_and_can_be_removed() throws IOException {
    try (Visit visit = new Visit("zh-CN", 1440, 1000)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      visit.pickIndustry("2614", "2614");
      Locator water = visit.question("fact:/water");
      button(row(water, "/water/outfall"), "新设").click();
      button(water, "确定").click();
      Locator asked = visit.question("fact:/parts");
      asked.locator("textarea").fill("105.06, 98.76");
      asked.locator("[data-read]").click();
      assertThat(asked.locator(".alert")).containsText("应为");
      asked.locator("textarea").fill("105.0640, 28.7690");
      asked.locator("[data-read]").click();
      assertThat(page.locator("#parts li")).containsText("排污口");
      assertThat(asked).hasCount(0);
      assertThat(page.locator("#map-table")).containsText("105.064, 28.769");
      assertThat(page.locator(".finding .chip").first()).containsText("排污口");
      assertThat(visit.question("place:forestry").locator(".choices")).containsText("排污口");
      visit.shot("precheck-outfall-1440-zh.png");
      page.click("[data-lang-switch]");
      assertThat(page.locator("#parts li")).containsText("outfall");
      page.locator("#parts li button").click();
      assertThat(page.locator("#parts li")).hasCount(0);
      visit.question("fact:/parts");
    }
  }

  @Test
  void a_document_that_is_held_can_say_its_number_and_its_last_day() throws IOException {
    try (Visit visit = new Visit(sample("food-factory", "form"), 1440, 900)) {
      Page page = visit.page;
      visit.settled();
      Locator wanted = page.locator(".obtain [data-document='eia-approval']");
      wanted.getByRole(AriaRole.BUTTON).first().click();
      assertThat(wanted).hasCount(0);
      Locator particulars = visit.answer("环评批复").locator(".particulars");
      particulars.locator("[data-key='number']").fill("川环审〔2026〕1号");
      particulars.locator("[data-key='validUntil']").fill("2026-01-01");
      page.keyboard().press("Enter");
      assertThat(visit.answer("环评批复")).containsText("川环审〔2026〕1号、至 2026-01-01");
      assertThat(page.locator(".obtain [data-document='eia-approval']")).hasCount(1);
    }
  }

  @Test
  void one_click_says_what_a_bureau_answered_and_its_number_makes_it_a_letter() throws IOException {
    try (Visit visit = new Visit("zh-CN", 390, 844)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      visit.pickIndustry("2614", "2614");
      Locator asked = visit.question("place:forestry");
      button(asked, "都不在").click();
      assertThat(asked).hasCount(0);
      Locator answer = visit.answer("林草局");
      assertThat(answer).containsText("（申报）");
      answer.locator("[name='number']").fill("某函〔2026〕1号");
      answer.locator("[name='on']").fill("2026-11-12");
      visit.fits();
      visit.healthy();
      button(answer, "确定").click();
      assertThat(visit.answer("林草局")).containsText("（主管部门复函、某函〔2026〕1号、2026-11-12）");
      button(visit.answer("林草局"), "收回：林草局").click();
      button(visit.question("place:forestry"), "有的在……").click();
      Locator reserve =
          asked.locator(".area").filter(new Locator.FilterOptions().setHasText("自然保护区"));
      reserve.locator("input").check();
      reserve.locator("select").nth(1).selectOption("core");
      visit.healthy();
      visit.shot("precheck-statement-390-zh.png");
      button(asked, "勾选的在，其余都不在").click();
      assertThat(visit.answer("林草局")).containsText("在自然保护区内（核心区）；不在");
      page.locator(".answered li button").last().click();
      assertThat(page.locator(".answered li")).hasCount(0);
    }
  }

  @Test
  void an_answer_about_the_place_does_not_move_with_the_site() {
    try (Visit visit = new Visit("zh-CN", 1440, 900)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      visit.pickIndustry("2614", "2614");
      button(visit.question("place:forestry"), "都不在").click();
      assertThat(visit.answer("林草局")).hasCount(1);
      visit.answer("林草局").locator("input[name=number]").fill("复函〔2026〕1号");
      visit.answer("林草局").locator("form button").click();
      assertThat(visit.answer("林草局")).containsText("复函〔2026〕1号");
      visit.settled();
      visit.typeSite(
          "105.0605407,28.7651338\n105.0631904,28.7653609\n105.063012,28.7669774", "EPSG:4490");
      assertThat(visit.answer("林草局")).hasCount(0);
      visit.question("place:forestry");
      button(page.locator("#former"), "仍适用于新位置").click();
      assertThat(visit.answer("林草局")).hasCount(1);
      assertThat(visit.answer("林草局")).not().containsText("复函〔2026〕1号");
      assertThat(page.locator("#former *")).hasCount(0);
    }
  }

  @Test
  void what_is_stated_against_the_map_stands_before_the_clauses() throws IOException {
    ObjectNode proposal =
        (ObjectNode)
            Product.JSON.readTree(Files.readString(Product.SAMPLES.resolve("chemical-640m.json")));
    proposal
        .putArray("place")
        .addObject()
        .put("of", "yangtze-shoreline")
        .put("relation", "outside")
        .put("metres", 5000)
        .put("basis", "declared");
    try (Visit visit = new Visit(proposal, 1440, 1000)) {
      assertThat(visit.page.locator("#result .contradictions .finding").first())
          .containsText("HD-");
      assertThat(visit.page.locator(".group .finding", new Page.LocatorOptions().setHasText("HD-")))
          .hasCount(0);
      assertThat(visit.page.locator("#result .meta").first()).containsText("依据：");
      visit.shot("precheck-contradiction-1440-zh.png");
    }
  }

  private static JsonNode sample(String project, String state) throws IOException {
    return Product.JSON.readTree(
        Files.readString(Product.SAMPLES.resolve("ordinary/" + project + "/" + state + ".json")));
  }

  private static void click(Locator map, double x, double y) {
    map.click(new Locator.ClickOptions().setPosition(x, y));
  }

  @Test
  void everything_can_be_done_by_keyboard_alone() {
    try (Visit visit = new Visit("en-GB", 1280, 900)) {
      Page page = visit.page;
      page.focus("#site-text");
      page.keyboard().type("105.0615, 28.7650");
      tabTo(page, "site-crs");
      page.keyboard().press("ArrowDown");
      tabTo(page, "site-read");
      page.keyboard().press("Enter");
      assertThat(page.locator("#site-read-as")).isVisible();
      tabTo(page, "industry-input");
      page.keyboard().type("pvc");
      assertThat(page.locator("#industry-list li").first()).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowUp");
      page.keyboard().press("Enter");
      assertThat(page.locator("#industry-chosen li")).containsText("2651");
      assertThat(visit.result()).isVisible();
      page.focus("#table-box summary");
      page.keyboard().press("Enter");
      assertThat(page.locator("#map-table tbody tr").first()).isVisible();
    }
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("document.activeElement.id"))) return;
    }
    throw new AssertionError("the tabulator does not reach " + id);
  }

  @Test
  void axe_finds_nothing_serious_on_any_page() {
    try (Visit visit = new Visit("zh-CN", 1440, 1000)) {
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      visit.pickIndustry("2669", "2669");
      assertThat(visit.result()).isVisible();
      assertThat(visit.page.locator("#site-read-as")).isVisible();
      visit.settled();
      // Findings are alike: a dozen of them unfolded stand for all three hundred.
      visit.page.evaluate(
          "[...document.querySelectorAll('details')].slice(0, 12).forEach(fold => fold.open = true)");
      visit.healthy();
      for (String path : List.of("/login", "/setup", "/nothing-here")) {
        visit.page.navigate(server.at(path).toString());
        visit.healthy();
      }
      assertTrue(visit.wrong.removeIf(message -> message.contains("404")));
    }
  }

  @Test
  void a_telephone_shows_everything_without_scrolling_sideways() throws IOException {
    try (Visit visit = new Visit("zh-CN", 390, 844)) {
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      visit.pickIndustry("2669", "2669");
      assertThat(visit.result()).isVisible();
      visit.page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
      visit.fits();
      visit.shot("precheck-390-zh.png");
      visit.page.setViewportSize(360, 844);
      visit.fits();
    }
  }

  @Test
  void two_people_at_once_do_not_see_each_other() {
    try (Visit one = new Visit("zh-CN", 1280, 900);
        Visit other = new Visit("en-GB", 1280, 900)) {
      one.pickIndustry("2614", "2614");
      other.pickIndustry("4413", "4413");
      assertThat(one.result()).isVisible();
      assertThat(other.result()).isVisible();
      assertThat(one.page.locator("#industry-chosen")).containsText("2614");
      assertThat(other.page.locator("#industry-chosen")).not().containsText("2614");
    }
  }
}
