package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import io.redline.web.record.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A bureau's people come in by the bureau's own sign-on, and leave by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BureauSignInTest {
  private static final String PASSWORD = "correct horse battery";
  @TempDir static Path data;
  @TempDir static Path lonely;
  private BureauServer bureau;
  private TestServer server;

  @BeforeAll
  void start() throws Exception {
    bureau = new BureauServer();
    bureau.knows(
        "li",
        Map.of("roles", List.of("reviewer"), "name", "四 李", "family_name", "李", "given_name", "四"));
    bureau.knows("zhang", Map.of("roles", "director", "name", "Zhang San"));
    settings(data, bureau.issuer());
    server = TestServer.on(data);
    // Of the same name as somebody of the bureau's.
    server
        .server()
        .context()
        .getBean(Accounts.class)
        .add("zhang", "本地张", PASSWORD, EnumSet.of(Role.APPLICANT));
  }

  @AfterAll
  void stop() {
    if (server != null) server.close();
    if (bureau != null) bureau.close();
  }

  private static void settings(Path folder, String issuer) throws IOException {
    Files.writeString(
        folder.resolve("server.yaml"),
        """
        spring.security.oauth2.client:
          registration.bureau: {client-id: redline, client-secret: secret, client-name: 生态环境局, scope: openid}
          provider.bureau: {issuer-uri: '%s'}
        """
            .formatted(issuer));
  }

  private BrowserVisit signedIn(String who) {
    BrowserVisit visit = new BrowserVisit(server, "zh-CN", 1280, 900);
    visit.go("/login");
    visit.page.click("text=用单位账号登录：生态环境局");
    visit.page.click("#" + who);
    assertThat(visit.page).hasURL(server.at(who.equals("li") ? "/desk" : "/").toString());
    visit.go("/account");
    assertTrue(
        visit.wrong.removeIf(left -> left.startsWith("left the server: " + bureau.issuer())));
    return visit;
  }

  private static String send(Page page, String name) {
    page.navigate(page.url().replace("/account", "/"));
    page.waitForSelector("html[data-ready]");
    page.fill("#name", name);
    page.locator("#nature input").first().check();
    page.click("#submit-button");
    return page.locator("#record-number").innerText();
  }

  @Test
  void somebody_with_a_role_comes_in_by_name_and_signs_out_everywhere() {
    try (BrowserVisit visit = signedIn("li")) {
      Page page = visit.page;
      assertThat(page.locator("h1")).hasText("李四");
      assertThat(page.locator("main .chip")).hasText("审查人");
      page.click("nav a[href='/desk']");
      assertThat(page.locator("h1")).isVisible();
      page.click(".who a[href='/account']");
      page.click("form[action='/logout'] button");
      assertThat(page).hasURL(server.at("/").toString());
      assertTrue(bureau.signedOut, "signed out there too");
      assertThat(page.locator(".who a[href='/login']")).isVisible();
      visit.wrong.removeIf(left -> left.startsWith("left the server: " + bureau.issuer()));
    }
  }

  @Test
  void what_they_do_is_recorded_by_a_name_that_no_account_here_can_have() {
    String number;
    try (BrowserVisit visit = signedIn("zhang")) {
      number = send(visit.page, "试验项目");
      visit.go("/desk");
      assertThat(visit.page.locator("body")).containsText("没有这项权限");
      assertTrue(visit.wrong.removeIf(message -> message.contains("403")));
    }
    Records records = server.server().context().getBean(Records.class);
    assertEquals("bureau:zhang", records.log().get(number).by());
    Browsing local = Browsing.signedIn(server, "zhang", PASSWORD);
    assertFalse(local.get("/mine").text().contains(number));
    try (BrowserVisit reviewer = signedIn("li")) {
      reviewer.go("/desk/" + number);
      assertThat(reviewer.page.locator("main")).containsText("Zhang San");
    }
  }

  @Test
  void while_the_sign_on_is_away_the_server_starts_and_says_so() throws IOException {
    settings(lonely, "http://localhost:9");
    try (TestServer alone = TestServer.on(lonely);
        BrowserVisit visit = new BrowserVisit(alone, "zh-CN", 1280, 900)) {
      assertEquals(200, alone.get("/").status());
      assertEquals(
          401, alone.get("/api/audits").status(), "nobody is local where people have names");
      visit.go("/login");
      visit.page.click("text=用单位账号登录");
      assertThat(visit.page.locator(".alert")).containsText("没有完成");
    }
  }
}
