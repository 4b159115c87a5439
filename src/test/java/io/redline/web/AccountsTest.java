package io.redline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.web.TestServer.Answer;
import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts as an operator and as their owners change them. */
class AccountsTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String OTHER = "another long secret";
  private static TestServer server;
  private static Accounts accounts;

  @TempDir Path data;

  @BeforeAll
  static void start() {
    server = TestServer.fresh();
    accounts = server.server().context().getBean(Accounts.class);
    accounts.add("zhao", "赵管理", PASSWORD, EnumSet.of(Role.OPERATOR));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Browsing zhao() {
    Browsing zhao = Browsing.signedIn(server, "zhao", PASSWORD);
    zhao.get("/accounts");
    return zhao;
  }

  @Test
  void an_operator_adds_an_account_and_the_log_names_who_did() {
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("io.redline.web.account");
    logger.addHandler(handler);
    Answer added =
        zhao()
            .post(
                "/accounts",
                "name",
                "Qian",
                "displayName",
                "钱审查",
                "password",
                PASSWORD,
                "role",
                "reviewer",
                "role",
                "auditor");
    logger.removeHandler(handler);
    assertEquals(302, added.status());
    assertEquals(
        EnumSet.of(Role.REVIEWER, Role.AUDITOR), accounts.find("qian").orElseThrow().roles());
    assertTrue(lines.contains("zhao added account qian as reviewer, auditor"), lines::toString);
    assertEquals(200, Browsing.signedIn(server, "qian", PASSWORD).get("/desk").status());
  }

  @Test
  void what_makes_no_account_is_refused_with_the_reason() {
    Browsing zhao = zhao();
    for (String[] form :
        List.of(
            new String[] {"name", "x", "displayName", "甲", "password", PASSWORD, "role", "auditor"},
            new String[] {
              "name", "ok1", "displayName", "", "password", PASSWORD, "role", "auditor"
            },
            new String[] {
              "name", "ok1", "displayName", "甲", "password", "short", "role", "auditor"
            },
            new String[] {"name", "ok1", "displayName", "甲", "password", PASSWORD},
            new String[] {"name", "ok1", "displayName", "甲", "password", PASSWORD, "role", "king"},
            new String[] {
              "name", "zhao", "displayName", "甲", "password", PASSWORD, "role", "auditor"
            })) {
      Answer answer = zhao.post("/accounts", form);
      assertEquals(422, answer.status(), String.join(" ", form));
      assertTrue(answer.text().contains("role=\"alert\""));
    }
    assertTrue(accounts.find("ok1").isEmpty());
  }

  @Test
  void the_last_operator_cannot_be_locked_out() {
    Browsing zhao = zhao();
    Answer off =
        zhao.post("/accounts/change", "name", "zhao", "role", "operator", "enabled", "false");
    assertEquals(422, off.status());
    assertTrue(off.text().contains("至少要有一名能登录的管理员"));
    assertEquals(
        422,
        zhao.post("/accounts/change", "name", "zhao", "role", "auditor", "enabled", "true")
            .status());
    assertEquals(422, zhao.post("/accounts/change", "name", "zhao", "enabled", "true").status());
    assertEquals(
        422,
        zhao.post("/accounts/change", "name", "nobody", "role", "auditor", "enabled", "true")
            .status());
    assertTrue(accounts.find("zhao").orElseThrow().enabled());
    assertEquals(EnumSet.of(Role.OPERATOR), accounts.find("zhao").orElseThrow().roles());
  }

  @Test
  void a_disabled_account_is_out_at_once_and_cannot_come_back() {
    accounts.add("wu", "吴审查", PASSWORD, EnumSet.of(Role.REVIEWER));
    Browsing wu = Browsing.signedIn(server, "wu", PASSWORD);
    assertEquals(200, wu.get("/desk").status());
    assertEquals(302, zhao().post("/accounts/change", "name", "wu", "role", "reviewer").status());
    assertFalse(accounts.find("wu").orElseThrow().enabled());
    Answer out = wu.get("/desk");
    assertEquals(302, out.status());
    assertTrue(out.header("Location").contains("/login"));
    assertEquals(302, Browsing.signedIn(server, "wu", PASSWORD).get("/desk").status());
  }

  @Test
  void everybody_changes_the_own_password_and_nobody_elses() {
    accounts.add("zhou", "周申报", PASSWORD, EnumSet.of(Role.APPLICANT));
    Browsing zhou = Browsing.signedIn(server, "zhou", PASSWORD);
    Browsing elsewhere = Browsing.signedIn(server, "zhou", PASSWORD);
    zhou.get("/account");
    for (String[] form :
        List.of(
            new String[] {"old", "wrong one here", "password", OTHER, "again", OTHER},
            new String[] {"old", PASSWORD, "password", OTHER, "again", OTHER + "!"},
            new String[] {"old", PASSWORD, "password", "short", "again", "short"}))
      assertEquals(422, zhou.post("/account/password", form).status(), String.join(" ", form));
    assertEquals(
        302,
        zhou.post("/account/password", "old", PASSWORD, "password", OTHER, "again", OTHER)
            .status());
    assertEquals(200, zhou.get("/account").status());
    assertEquals(302, elsewhere.get("/account").status());
    assertEquals(302, Browsing.signedIn(server, "zhou", PASSWORD).get("/account").status());
    assertEquals(200, Browsing.signedIn(server, "zhou", OTHER).get("/account").status());
    assertEquals(403, zhou.post("/accounts/password", "name", "zhao", "password", OTHER).status());
  }

  @Test
  void an_operator_resets_a_password() {
    accounts.add("feng", "冯申报", PASSWORD, EnumSet.of(Role.APPLICANT));
    assertEquals(
        302, zhao().post("/accounts/password", "name", "feng", "password", OTHER).status());
    assertEquals(200, Browsing.signedIn(server, "feng", OTHER).get("/account").status());
    assertEquals(422, zhao().post("/accounts/password", "name", "feng", "password", "x").status());
  }

  @Test
  void a_session_ends_after_its_limit_however_busy_it_is() throws IOException {
    Files.writeString(data.resolve("server.yaml"), "redline:\n  session-limit: 0s\n");
    try (TestServer strict = TestServer.on(data)) {
      strict
          .server()
          .context()
          .getBean(Accounts.class)
          .add("chen", "陈审查", PASSWORD, EnumSet.of(Role.REVIEWER));
      Browsing chen = Browsing.signedIn(strict, "chen", PASSWORD);
      Answer later = chen.get("/desk");
      assertEquals(302, later.status());
      assertTrue(later.header("Location").contains("/login"));
    }
  }
}
