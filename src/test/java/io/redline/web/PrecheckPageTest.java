package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.redline.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

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

    Locator result() {
      return page.locator("#result .verdict strong");
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

    /** An answer among those given. */
    Locator answer(String label) {
      return page.locator("#answered tr")
          .filter(new Locator.FilterOptions().setHas(page.getByText(label, EXACTLY)));
    }

    /** Answers the question of a family of layers; without a relation the one chosen stands. */
    void state(String family, String relation, String basis) {
      Locator asked = question("family:" + family);
      if (!relation.isEmpty()) asked.getByText(relation).click();
      asked.locator(".statement select").last().selectOption(basis);
      asked.getByLabel("机关或出处").fill("某局");
      asked.getByLabel("文号").fill("某函〔2026〕1号");
      asked.getByText("确定").click();
    }

    /** Every change was judged. */
    void settled() {
      assertThat(page.locator("#result.busy")).hasCount(0);
    }

    /** A question, also one that is folded away. */
    Locator question(String fact) {
      Locator question = page.locator(".question[data-fact='" + fact + "']");
      assertThat(question).hasCount(1);
      settled();
      page.evaluate("document.querySelectorAll('#questions details').forEach(d => d.open = true)");
      return question;
    }
  }

  @Test
  void a_developer_gets_from_coordinates_to_a_verdict_and_a_file() throws IOException {
    try (Visit visit = new Visit("zh-CN", 1440, 1000)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(page.locator("#site-read-as")).containsText("4.68 公顷");
      page.fill("#site-accuracy", "5");
      visit.pickIndustry("专用化学", "2669");
      assertThat(visit.result()).hasText("待补充");
      page.locator("#nature label").filter(new Locator.FilterOptions().setHasText("新建")).click();
      Locator counties = visit.question("/site/counties");
      counties.locator("input").fill("江安县");
      counties.locator("button").click();
      assertThat(page.locator("#answered")).containsText("江安县");
      assertThat(visit.result()).hasText("不符合");
      assertThat(page.locator(".finding.v-violated blockquote").first()).containsText("一公里");
      assertThat(page.locator("#result .steps li").first()).containsText("640");
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
  void answering_the_questions_asked_changes_the_outcome_and_can_be_taken_back() {
    try (Visit visit = new Visit("en-GB", 1440, 1000)) {
      Page page = visit.page;
      visit.pickIndustry("2614", "2614");
      assertThat(visit.result()).hasText("undetermined");
      Locator question = visit.question("/energy/highEnergyHighEmission");
      question.locator("label").first().click();
      assertThat(page.locator("#answered tr").first()).isVisible();
      assertThat(question).hasCount(0);
      page.locator("#answered button").first().click();
      assertThat(question).hasCount(1);
    }
  }

  @Test
  void a_site_that_is_not_understood_says_where_and_why_and_nothing_stands_of_the_one_before() {
    try (Visit visit = new Visit("zh-CN", 1280, 900)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      page.fill("#site-text", "105.06, 98.76");
      assertThat(page.locator("#site-pending")).containsText("还没有读取");
      page.click("#site-read");
      assertThat(page.locator("#site-problem")).containsText("应为");
      assertThat(page.locator("#site-pending")).isHidden();
      assertThat(page.locator("#result .verdict")).hasCount(0);
      assertThat(page.locator("#questions *")).hasCount(0);
    }
  }

  @Test
  void what_is_cleared_leaves_no_verdict_behind() {
    try (Visit visit = new Visit("zh-CN", 390, 844)) {
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      assertThat(visit.page.locator("#glance")).containsText("待补充");
      visit.page.click("#site-clear");
      assertThat(visit.page.locator("#result .verdict")).hasCount(0);
      assertThat(visit.page.locator("#glance")).isHidden();
    }
  }

  @Test
  void another_coordinate_system_reads_the_same_coordinates_anew() {
    try (Visit visit = new Visit("zh-CN", 1280, 900)) {
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.page.locator("#site-read-as")).containsText("EPSG:4490");
      visit.page.selectOption("#site-crs", "GCJ-02");
      assertThat(visit.page.locator("#site-read-as")).containsText("GCJ-02");
    }
  }

  @Test
  void a_day_that_is_none_is_not_judged_as_today() {
    try (Visit visit = new Visit("zh-CN", 1280, 900)) {
      visit.pickIndustry("2614", "2614");
      assertThat(visit.result()).isVisible();
      visit.page.fill("#as-of", "1999-12-31");
      visit.page.press("#as-of", "Tab");
      assertThat(visit.page.locator("#result")).containsText("不是通过");
      visit.page.fill("#as-of", "2026-08-14");
      visit.page.press("#as-of", "Tab");
      assertThat(visit.page.locator("#result .verdict")).containsText("2026-08-14");
    }
  }

  @Test
  void when_the_server_is_out_of_reach_the_page_says_that_this_is_no_pass() {
    try (Visit visit = new Visit("zh-CN", 1280, 900)) {
      visit.page.route("**/api/try*", route -> route.abort());
      visit.pickIndustry("2614", "2614");
      assertThat(visit.page.locator("#result .alert")).containsText("连不上服务器");
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
  void a_zipped_shapefile_is_read() {
    Path zip = Path.of("src/test/resources/io/redline/site/files/zipped-shapefile-gk35.zip");
    try (Visit visit = new Visit("zh-CN", 1280, 900)) {
      visit.page.setInputFiles("#site-file", zip);
      assertThat(visit.page.locator("#site-read-as")).containsText("EPSG:4523");
    }
  }

  @Test
  void an_answer_can_be_taken_back_after_the_page_was_loaded_anew() {
    try (Visit visit = new Visit("zh-CN", 1280, 900)) {
      visit.pickIndustry("2614", "2614");
      assertThat(visit.result()).isVisible();
      visit.question("/energy/highEnergyHighEmission").locator("label").first().click();
      assertThat(visit.page.locator("#answered tr")).hasCount(1);
      visit.page.click("[data-lang-switch]");
      assertThat(visit.page.locator("#answered tr")).hasCount(1);
      visit.page.locator("#answered button").first().click();
      assertThat(visit.page.locator("#answered tr")).hasCount(0);
    }
  }

  @Test
  void a_site_can_be_drawn_on_the_map() {
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
      visit.question("/activities").locator("button").click();
      Locator pond =
          visit
              .question("/activities")
              .locator(".yes-no")
              .filter(new Locator.FilterOptions().setHas(visit.page.getByText("尾矿库", EXACTLY)));
      visit.shot("precheck-facilities-1440-zh.png");
      pond.locator("label").filter(new Locator.FilterOptions().setHasText("没有")).click();
      assertThat(pond).hasCount(0);
      assertThat(visit.answer("没有的设施和活动")).containsText("尾矿库");
      visit.answer("没有的设施和活动").locator("button").click();
      visit.question("/activities");
      pond.locator("label").first().click();
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
      visit.question("/water/outfall").getByText("新设").click();
      Locator asked = visit.question("/parts");
      asked.locator("textarea").fill("105.06, 98.76");
      asked.locator("[data-read]").click();
      assertThat(asked.locator(".alert")).containsText("应为");
      asked.locator("textarea").fill("105.0640, 28.7690");
      asked.locator("[data-read]").click();
      assertThat(page.locator("#parts li")).containsText("排污口");
      assertThat(asked).hasCount(0);
      assertThat(page.locator("#map-table")).containsText("105.064, 28.769");
      assertThat(page.locator(".finding .chip").first()).containsText("排污口");
      visit.shot("precheck-outfall-1440-zh.png");
      page.click("[data-lang-switch]");
      assertThat(page.locator("#parts li")).containsText("outfall");
      page.locator("#parts li button").click();
      assertThat(page.locator("#parts li")).hasCount(0);
      visit.question("/parts");
    }
  }

  @Test
  void a_part_can_be_pointed_at_on_the_map_without_moving_the_site() {
    try (Visit visit = new Visit("zh-CN", 1440, 900)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      page.click("#parts-box summary");
      page.locator("#part-form select").first().selectOption("spoil-ground");
      page.locator("#part-form input").first().fill("一号渣场");
      page.click("#part-form [data-pick]");
      click(page.locator("#map"), 300, 200);
      assertThat(page.locator("#parts li")).containsText("一号渣场");
      assertThat(page.locator("#site-read-as")).containsText("4.68 公顷");
      assertThat(visit.result()).isVisible();
    }
  }

  @Test
  void a_document_that_is_held_can_say_its_number_and_its_last_day() {
    try (Visit visit = new Visit("zh-CN", 1440, 900)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      visit.pickIndustry("2614", "2614");
      assertThat(visit.result()).isVisible();
      String document =
          (String)
              page.locator(".question[data-fact^='/evidence/']")
                  .first()
                  .evaluate("q => q.dataset.fact");
      visit.question(document).getByText("已取得").click();
      Locator particulars = page.locator("#answered .particulars");
      particulars.locator("summary").click();
      particulars.locator("[data-key='number']").fill("川水许〔2026〕1号");
      particulars.locator("[data-key='validUntil']").fill("2026-01-01");
      page.keyboard().press("Tab");
      assertThat(page.locator("#result")).containsText("2026-01-01");
      assertThat(particulars.locator("[data-key='number']")).hasValue("川水许〔2026〕1号");
    }
  }

  @Test
  void an_area_without_a_layer_is_answered_by_what_an_authority_wrote() throws IOException {
    try (Visit visit = new Visit("zh-CN", 390, 844)) {
      Page page = visit.page;
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      visit.pickIndustry("2614", "2614");
      visit.state("protected-areas", "都不在其内", "letter");
      visit.fits();
      assertThat(visit.answer("自然保护地和生态敏感区")).containsText("都不在其内（主管部门复函 某局 某函〔2026〕1号）");
      visit.answer("自然保护地和生态敏感区").locator("button").click();
      visit.question("family:protected-areas").getByText("在某一区域内").click();
      Locator asked = visit.question("family:protected-areas");
      asked.locator(".statement select").nth(0).selectOption("nature-reserves");
      asked.locator(".statement select").nth(1).selectOption("core");
      asked.locator(".statement select").nth(2).selectOption("report");
      visit.healthy();
      visit.shot("precheck-statement-390-zh.png");
      asked.getByText("确定").click();
      assertThat(visit.answer("自然保护区")).containsText("在其内，核心区");
      visit.answer("自然保护区").locator("button").click();
      assertThat(page.locator("#answered tr")).hasCount(0);
    }
  }

  @Test
  void what_is_stated_against_the_map_stands_before_the_clauses() throws IOException {
    try (Visit visit = new Visit("zh-CN", 1440, 1000)) {
      visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
      assertThat(visit.result()).isVisible();
      visit.pickIndustry("2614", "2614");
      Locator asked = visit.question("family:river");
      asked.getByText("都不在其内").click();
      asked.locator(".statement [type='number']").fill("5000");
      visit.state("river", "", "declared");
      assertThat(visit.page.locator("#result .contradictions .finding").first())
          .containsText("HD-");
      assertThat(visit.page.locator(".group .finding", new Page.LocatorOptions().setHasText("HD-")))
          .hasCount(0);
      assertThat(visit.page.locator("#result .meta").first()).containsText("依据：");
      visit.shot("precheck-contradiction-1440-zh.png");
    }
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
    for (int width : List.of(390, 360)) {
      try (Visit visit = new Visit("zh-CN", width, 844)) {
        visit.typeSite(AREA_640_METRES_OFF, "EPSG:4490");
        visit.pickIndustry("2669", "2669");
        assertThat(visit.result()).isVisible();
        visit.page.evaluate(
            "document.querySelectorAll('details').forEach(fold => fold.open = true)");
        visit.fits();
        if (width == 390) visit.shot("precheck-390-zh.png");
      }
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
