package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Finding the place: which system the coordinates are in, and where on the map it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPageTest {
  private static final String UNSAID_ZONE_35 =
      "35391000 3408000\n35391200 3408000\n35391200 3408198\n35391000 3408198";

  private static final LocatorAssertions.IsVisibleOptions WITHIN_A_MINUTE =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private final TestServer server = TestServer.shared();

  private final class Visit extends BrowserVisit {
    Visit(int width, int height) {
      super(server, "zh-CN", width, height, "422");
      go("/");
      page.waitForSelector("html[data-ready]");
    }

    Locator paste(String text) {
      page.fill("#site-text", text);
      page.click("#site-read");
      return page.locator("#site-systems button");
    }
  }

  @Test
  void pasted_coordinates_that_do_not_say_their_system_need_one_click() throws IOException {
    try (Visit visit = new Visit(1440, 900)) {
      Locator systems = visit.paste(UNSAID_ZONE_35);
      assertThat(systems).hasCount(1);
      assertThat(systems).containsText("成都市郫都区附近");
      assertThat(visit.page.locator("#site-problem")).isHidden();
      visit.shot("systems-1440-zh.png");
      systems.click();
      assertThat(visit.page.locator("#site-read-as")).containsText("坐标系由您确认");
      assertThat(visit.page.locator("#site-read-as")).containsText("3.96 公顷");
      visit.shot("map-1440-zh.png");
      assertThat(visit.page.locator("#site-systems")).isHidden();
    }
  }

  @Test
  void degrees_are_asked_in_everyday_words_and_nothing_is_judged_before() throws IOException {
    try (Visit visit = new Visit(390, 844)) {
      Locator systems = visit.paste("103.887, 30.808");
      assertThat(systems).hasCount(4);
      assertThat(visit.page.locator("#result .verdict")).hasCount(0);
      visit.page.locator("#site-systems").scrollIntoViewIfNeeded();
      visit.shot("systems-390-zh.png");
      assertEquals("GCJ-02", systems.nth(1).getAttribute("data-crs"));
      systems.nth(1).click();
      assertThat(visit.page.locator("#site-read-as")).containsText("高德");
      visit.shot("map-390-zh.png");
      visit.paste("103.887, 30.808");
      systems.nth(3).click();
      assertThat(visit.page.locator("#site-read-as")).containsText("几种读法一并判定");
      visit.healthy();
    }
  }

  @Test
  void an_everyday_word_finds_codes_to_choose_from() throws IOException {
    try (Visit visit = new Visit(1440, 900)) {
      visit.page.fill("#industry-input", "食品厂");
      Locator found = visit.page.locator("#industry-list li");
      assertThat(found.filter(new Locator.FilterOptions().setHasText("1469"))).hasCount(1);
      assertThat(found.filter(new Locator.FilterOptions().setHasText("1411"))).hasCount(1);
      visit.shot("industry-1440-zh.png");
      visit.page.fill("#industry-input", "年产5000吨火锅底料生产线");
      assertThat(found.first()).containsText("1469");
    }
  }

  @Test
  void a_place_is_found_by_name_or_by_coordinates() throws IOException {
    try (Visit visit = new Visit(1440, 900)) {
      visit.page.fill("#find-place", "郫都");
      Locator found = visit.page.locator("#found-places button");
      assertThat(found.first()).containsText("郫都区");
      assertThat(found.first()).containsText("成都市");
      visit.page.press("#find-place", "Enter");
      assertThat(visit.page.locator("#pointer")).containsText("103.88");
      assertThat(found).hasCount(0);
      visit.page.fill("#find-place", "E105°3′37.9″ N28°45′50.9″");
      visit.page.press("#find-place", "Enter");
      assertThat(visit.page.locator("#pointer")).containsText("105.060528° E 28.764139° N");
      visit.healthy();
    }
  }

  @Test
  void where_it_could_go_asks_with_the_project_and_names_what_is_still_open() throws IOException {
    try (Visit visit = new Visit(1440, 900)) {
      visit.paste("105.0605, 28.7641").first().click();
      visit.page.fill("#industry-input", "火锅底料");
      visit.page.locator("#industry-list li").first().click();
      assertThat(visit.page.locator("#result.busy")).hasCount(0);
      visit.page.locator("#siting-box summary").click();
      assertThat(visit.page.locator("#siting-activity")).isHidden();
      visit.page.click("#siting-ask");
      Locator answer = visit.page.locator("#siting-answer");
      assertThat(answer.locator("tbody tr").first()).isVisible(WITHIN_A_MINUTE);
      assertThat(answer).containsText("局");
      assertEquals("", answer.innerText().replaceAll("(?s).*?(layer:|/site[^ ]*|$)", "$1"));
      visit.shot("siting-1440-zh.png");
    }
  }
}
