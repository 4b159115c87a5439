package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.redline.Product;
import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The reviewer's way with an ordinary project, from signing in to the paper, clicks counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewerWayTest {
  private static final int MOST_CLICKS = 25;
  private static final int MOST_FORMS = 10;
  private TestServer server;

  @BeforeAll
  void start() {
    server = TestServer.fresh();
    Accounts accounts = server.server().context().getBean(Accounts.class);
    accounts.add("wang", "王审查", SignedVisit.PASSWORD, EnumSet.of(Role.REVIEWER));
    accounts.add("zhang", "张申报", SignedVisit.PASSWORD, EnumSet.of(Role.APPLICANT));
  }

  @AfterAll
  void stop() {
    if (server != null) server.close();
  }

  private String sent(String project, String state) throws IOException {
    String proposal =
        Files.readString(Product.SAMPLES.resolve("ordinary/" + project + "/" + state + ".json"));
    String basic =
        Base64.getEncoder()
            .encodeToString(("zhang:" + SignedVisit.PASSWORD).getBytes(StandardCharsets.UTF_8));
    return server
        .post("/api/assessments", proposal, "Authorization", "Basic " + basic)
        .json()
        .path("record")
        .stringValue();
  }

  private SignedVisit wang(int width, int height) {
    return new SignedVisit(server, "wang", "/desk", "zh-CN", width, height);
  }

  @Test
  void with_the_letters_at_hand_the_form_of_a_food_factory_is_signed_question_by_question()
      throws IOException {
    String number = sent("food-factory", "form");
    try (SignedVisit visit = wang(1440, 900)) {
      Page page = visit.page;
      visit.click("a[href='/desk/" + number + "']");
      page.waitForSelector("html[data-ready]");
      visit.healthy();
      visit.fits();
      visit.shot("reviewer-questions-1440-zh.png");
      int forms = 0;
      Locator waiting = page.locator(".question:not([data-left='0'])");
      for (int left = waiting.count(); left > 0; left = waiting.count()) {
        String question = "#" + waiting.first().getAttribute("id");
        page.fill(question + " > .conclude [name=reason]", "主管部门复函：不在所列范围内");
        visit.click(question + " > .conclude [value=not-applicable] + span");
        visit.click(question + " > .conclude button.primary");
        forms++;
        assertThat(waiting).hasCount(left - 1);
      }
      visit.shot("reviewer-concluded-1440-zh.png");
      visit.click(".sign-form [name=confirm]");
      visit.click(".sign-form button");
      assertThat(page.locator(".signed-box")).containsText("王审查");
      assertThat(page.locator(".person-verdict")).containsText("审查结论：符合");
      assertTrue(visit.clicks() < MOST_CLICKS, "clicks: " + visit.clicks());
      assertTrue(forms <= MOST_FORMS, "forms: " + forms);
      visit.healthy();
      visit.shot("reviewer-signed-1440-zh.png");
      String word = word(page, ".downloads [data-id=docx]");
      for (String said : List.of("审查版", "审查结论：符合", "审查人：王审查", "主管部门复函"))
        assertTrue(word.contains(said), said);
    }
  }

  @Test
  void what_is_still_open_becomes_a_notice_to_those_who_can_answer() throws IOException {
    String number = sent("warehouse", "form");
    try (SignedVisit visit = wang(1440, 900)) {
      Page page = visit.page;
      visit.click("a[href='/desk/" + number + "']");
      page.waitForSelector("html[data-ready]");
      assertThat(page.locator(".sign-form")).hasCount(0);
      visit.click(".notice-form button");
      assertThat(page.locator(".case-head .ready")).containsText("补正通知已记录");
      assertThat(page.locator(".state")).containsText("已发补正通知");
      String word = word(page, "[data-notice=docx]");
      for (String said : List.of("补正通知", number, "林草局", "水利局", "申报人", "王审查", "不是对项目的结论"))
        assertTrue(word.contains(said), said);
      assertTrue(visit.clicks() <= 3, "clicks: " + visit.clicks());
      visit.healthy();
    }
    try (SignedVisit visit = wang(390, 844)) {
      visit.go("/desk/" + number);
      visit.page.waitForSelector("html[data-ready]");
      visit.fits();
      visit.healthy();
      visit.shot("reviewer-notice-390-zh.png");
    }
  }

  private static String word(Page page, String link) throws IOException {
    Download download = page.waitForDownload(() -> page.click(link));
    String kept = System.getProperty("redline.shots");
    if (kept != null)
      Files.copy(
          download.path(),
          java.nio.file.Path.of(kept, download.suggestedFilename()),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (var in = Files.newInputStream(download.path());
        var document = new XWPFDocument(in);
        var all = new XWPFWordExtractor(document)) {
      return all.getText();
    }
  }
}
