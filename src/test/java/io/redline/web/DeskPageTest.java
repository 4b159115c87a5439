package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/** The reviewer's way, from signing in to the signed review edition, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPageTest {
  private static final String PASSWORD = SignedVisit.PASSWORD;
  private TestServer server;

  @BeforeAll
  void start() {
    server = TestServer.fresh();
    Accounts accounts = server.server().context().getBean(Accounts.class);
    accounts.add("wang", "王审查", PASSWORD, EnumSet.of(Role.REVIEWER));
    accounts.add("zhang", "张申报", PASSWORD, EnumSet.of(Role.APPLICANT));
    accounts.add("zhao", "赵管理", PASSWORD, EnumSet.of(Role.OPERATOR));
  }

  @AfterAll
  void stop() {
    if (server != null) server.close();
  }

  private SignedVisit visit(String name, String language, int width, int height) {
    String landing =
        switch (name) {
          case "wang" -> "/desk";
          case "zhao" -> "/operator";
          default -> "/";
        };
    return new SignedVisit(server, name, landing, language, width, height);
  }

  /** A sample as the applicant would send it; returns its record number. */
  private String sent(String sample, String id, int accuracyMetres) throws IOException {
    ObjectNode proposal =
        (ObjectNode)
            Product.JSON.readTree(Files.readString(Product.SAMPLES.resolve(sample + ".json")));
    proposal.put("id", id);
    ((ObjectNode) proposal.path("site")).put("accuracyMetres", accuracyMetres);
    String basic =
        Base64.getEncoder().encodeToString(("zhang:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return server
        .post("/api/assessments", proposal.toString(), "Authorization", "Basic " + basic)
        .json()
        .path("record")
        .stringValue();
  }

  @Test
  void a_reviewer_gets_from_the_queue_to_a_signed_review_edition() throws IOException {
    sent("chemical-existing", "desk-1", 30);
    String number = sent("chemical-existing", "desk-1", 25);
    try (SignedVisit visit = visit("wang", "zh-CN", 1440, 1000)) {
      Page page = visit.page;
      Locator row =
          page.locator(".queue tbody tr").filter(new Locator.FilterOptions().setHasText("desk-1"));
      assertThat(row).hasCount(1);
      assertThat(row).containsText("另有 1 个旧版本");
      assertThat(row).containsText("待审");
      assertThat(row).containsText("张申报");
      visit.healthy();
      visit.shot("desk-queue-1440-zh.png");
      row.locator("td.number a").click();
      assertThat(page.locator(".crumbs")).containsText(number);
      page.waitForSelector("html[data-ready]");
      int asked = Integer.parseInt(page.locator("progress").getAttribute("max"));
      assertTrue(asked > 2);
      assertThat(page.locator(".sign-form")).hasCount(0);
      assertThat(page.locator(".grade")).containsText("未签署");

      visit.healthy();
      visit.shot("desk-case-1440-zh.png");
      judge(page);
      allOthersTogether(page);
      assertThat(page.locator("#progress")).containsText("/ " + asked + " 项已有结论");
      assertThat(page.locator("#progress b")).hasText(String.valueOf(asked));
      assertTrue(text(download(page)).contains("未签署"));

      page.check(".sign-form [name=confirm]");
      page.click(".sign-form button");
      assertThat(page.locator(".signed-box")).containsText("王审查");
      assertThat(page.locator(".conclude")).hasCount(0);
      String word = text(download(page));
      for (String said : List.of("审查版", "王审查", "园区内现有企业", "长江保护法第二十六条", number, "签署记录"))
        assertTrue(word.contains(said), said);
      assertFalse(word.contains("未签署"));

      page.click(".versions .compare");
      assertThat(page.locator("#facts-title")).hasText("变了的事实 1");
      visit.healthy();
      visit.go("/desk?state=signed");
      assertThat(page.locator(".queue tbody tr")).hasCount(1);
      assertThat(page.locator(".queue tbody tr")).containsText("王审查");
    }
  }

  /** The judgements one by one. */
  private static void judge(Page page) {
    Locator waiting = page.locator(".question[data-left='1']:has(.v-review)");
    int questions = waiting.count();
    assertTrue(questions > 0);
    for (int left = questions; left > 0; left--) {
      Locator form = waiting.first().locator("> .conclude form");
      form.locator("[value=accept]").check();
      form.locator("[name=reason]").fill("园区内现有企业，不新增用地");
      form.locator("button").click();
      assertThat(page.locator(".case-head .ready")).containsText("已记录 1 项结论");
      assertThat(waiting).hasCount(left - 1);
    }
  }

  /** What else is open: by one form, decided otherwise. */
  private static void allOthersTogether(Page page) {
    page.click("#together > summary");
    Locator together = page.locator("#together form");
    for (Locator group : together.locator("[data-tick]").all()) group.click();
    together.locator("[value=not-applicable]").check();
    together.locator("[name=basis]").fill("长江保护法第二十六条");
    together.locator("[name=reason]").fill("各局复函均不在范围内");
    together.locator("button.primary").click();
    assertThat(page.locator(".sign-form")).isVisible();
  }

  private static Path download(Page page) {
    Download download = page.waitForDownload(() -> page.click(".downloads [data-id=docx]"));
    assertTrue(download.suggestedFilename().endsWith(".docx"));
    return download.path();
  }

  private static String text(Path docx) throws IOException {
    try (var in = Files.newInputStream(docx);
        var document = new XWPFDocument(in);
        var all = new XWPFWordExtractor(document)) {
      return all.getText();
    }
  }

  @Test
  void one_of_a_long_list_is_concluded_where_it_stands() throws IOException {
    String number = sent("detergent-doubtful-code", "desk-3", 25);
    try (SignedVisit visit = visit("wang", "zh-CN", 1280, 900)) {
      Page page = visit.page;
      visit.go("/desk/" + number);
      page.waitForSelector("html[data-ready]");
      String clause =
          page.locator(".finding:has([data-part])").nth(3).getAttribute("id").substring(2);
      Locator finding = page.locator("#c-" + clause);
      page.evaluate("c => { location.hash = 'c-' + c; }", clause);
      assertThat(finding.locator(".values table")).isVisible();
      visit.healthy();
      finding.locator("[value=accept]").check();
      finding.locator("[name=reason]").fill("已核对");
      finding.locator(".conclude button").click();
      assertThat(page.locator(".case-head .ready")).containsText("已记录 1 项结论");
      assertThat(page.locator("#c-" + clause + " .said")).containsText("王审查");
    }
  }

  @Test
  void a_telephone_and_an_english_reader_see_the_whole_case() throws IOException {
    sent("chemical-existing", "desk-2", 8);
    String number = sent("chemical-existing", "desk-2", 5);
    try (SignedVisit visit = visit("wang", "en-GB", 390, 844)) {
      visit.go("/desk");
      assertThat(visit.page.locator("h1")).hasText("Review desk");
      visit.fits();
      visit.healthy();
      visit.shot("desk-queue-390-en.png");
      visit.go("/desk/" + number);
      visit.page.waitForSelector("html[data-ready]");
      assertThat(visit.page.locator(".verdict strong")).hasText("undetermined");
      visit.fits();
      visit.shot("desk-case-390-en.png");
      visit.page.evaluate(
          "[...document.querySelectorAll('details')].slice(0, 30).forEach(fold => fold.open = true)");
      visit.fits();
      visit.healthy();
    }
  }

  @Test
  void an_applicant_sends_a_pre_check_in_and_finds_it_again() throws IOException {
    try (SignedVisit visit = visit("zhang", "zh-CN", 1440, 1000)) {
      Page page = visit.page;
      visit.go("/");
      page.waitForSelector("html[data-ready]");
      page.fill("#name", "江边某厂");
      page.fill("#industry-input", "2614");
      page.locator("#industry-list li").first().click();
      page.click("#submit-button");
      String number = page.locator("#record-number").textContent();
      page.click("#submit a[href='/mine']");
      assertThat(page.locator(".queue tbody tr").first()).containsText(number);
      assertThat(page.locator(".queue tbody tr").first()).containsText("江边某厂");
      assertThat(page.locator(".queue a[href^='/desk']")).hasCount(0);
      visit.fits();
      visit.healthy();
      visit.shot("desk-mine-1440-zh.png");
    }
  }

  @Test
  void an_operator_looks_after_accounts() throws IOException {
    for (int width : List.of(1440, 390)) {
      try (SignedVisit visit = visit("zhao", "zh-CN", width, 900)) {
        Page page = visit.page;
        visit.healthy();
        visit.go("/accounts");
        page.fill("section:last-child [name=name]", "new" + width);
        page.fill("section:last-child [name=displayName]", "新人");
        page.check("section:last-child [value=auditor]");
        page.fill("section:last-child [name=password]", "a good long secret");
        page.click("section:last-child button.primary");
        assertThat(page.locator(".ready")).containsText("new" + width);
        page.locator(".account summary").last().click();
        visit.fits();
        visit.healthy();
        visit.shot("accounts-" + width + "-zh.png");
      }
    }
  }
}
