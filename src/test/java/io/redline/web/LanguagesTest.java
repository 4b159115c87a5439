package io.redline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.web.TestServer.Answer;
import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import io.redline.web.guard.RouteTable;
import io.redline.web.guard.RouteTable.Route;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every route of the table answers in the language asked for, and in no other. */
class LanguagesTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Names that stay as they are: the product's, the switch's, and examples of what to type. */
  private static final String STAYS = "红线|中文|农药|界址点";

  private static TestServer server;

  @BeforeAll
  static void oneAccountForEachRole() {
    server = TestServer.fresh();
    Accounts accounts = server.server().context().getBean(Accounts.class);
    for (Role role : Role.values())
      accounts.add(role.id(), role.id(), SentList.PASSWORD, EnumSet.of(role));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  static Stream<Route> pages() {
    return RouteTable.ROUTES.stream()
        .filter(r -> r.method().equals("GET") && !r.pattern().contains("{"))
        .filter(r -> !r.pattern().matches("/(api|assets|webjars|actuator)/.*"));
  }

  static Stream<Route> api() {
    return RouteTable.ROUTES.stream().filter(r -> r.pattern().startsWith("/api/"));
  }

  private static Answer ask(Route route, String lang) {
    String path = route.pattern().replaceAll("\\{[^}]*}", "1") + "?lang=" + lang;
    boolean sends = route.method().equals("POST");
    String[] headers = {"Accept", route.pattern().startsWith("/api/") ? "*/*" : "text/html"};
    if (sends) headers = with(headers, "Content-Type", "application/json");
    if (!route.isOpen())
      headers =
          with(headers, "Authorization", SentList.basic(route.roles().iterator().next().id()));
    byte[] body = sends ? "{".getBytes(StandardCharsets.UTF_8) : null;
    return server.send(route.method(), path, body, headers);
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_in_the_language_asked_for(Route route) {
    String english = ask(route, "en").text();
    assertTrue(english.contains("<html lang=\"en\">"), english);
    String rest = english.replaceAll(STAYS, "");
    assertFalse(HAN.matcher(rest).find(), () -> HAN.matcher(rest).replaceAll("<$0>"));

    String chinese = ask(route, "zh").text();
    assertTrue(chinese.contains("<html lang=\"zh-CN\">"), chinese);
    assertTrue(HAN.matcher(title(chinese)).find(), title(chinese));
    assertFalse(title(english).equals(title(chinese)));
    // Whatever the one says by itself the other does not.
    for (String said : List.of("Skip to the content", "All data stays on this server"))
      assertTrue(english.contains(said) && !chinese.contains(said), said);
  }

  private static String title(String page) {
    return page.replaceFirst("(?s).*<title>(.*)</title>.*", "$1");
  }

  @ParameterizedTest
  @MethodSource("api")
  void a_refusal_is_in_the_language_asked_for(Route route) {
    Answer english = ask(route, "en");
    if (!english.header("Content-Type").startsWith("application/problem+json")) return;
    Answer chinese = ask(route, "zh");
    assertEquals(english.status(), chinese.status());
    assertEquals(english.json().path("type"), chinese.json().path("type"));
    assertFalse(HAN.matcher(english.text()).find(), english.text());
    assertTrue(HAN.matcher(chinese.json().path("title").asString("")).find(), chinese.text());
    for (JsonNode error : chinese.json().path("errors"))
      assertTrue(HAN.matcher(error.path("detail").asString("")).find(), chinese.text());
  }

  @Test
  void a_page_that_is_not_there_says_so_to_a_person_in_both_languages() {
    for (String lang : List.of("zh", "en")) {
      Answer page = server.get("/nothing?lang=" + lang, "Accept", "text/html");
      assertEquals(404, page.status());
      assertTrue(page.text().contains(lang.equals("zh") ? "没有这个地址" : "nothing has this address"));
      assertTrue(page.text().contains(lang.equals("zh") ? "回到预检" : "Back to the pre-check"));
    }
  }

  @Test
  void what_the_guards_refuse_is_said_in_both_languages() {
    for (String lang : List.of("zh", "en")) {
      boolean zh = lang.equals("zh");
      Answer nobody = server.get("/api/audits?lang=" + lang);
      assertTrue(nobody.isProblem(401));
      assertEquals(zh ? "需要登录" : "please sign in", nobody.json().path("title").asString(""));
      Answer other =
          server.get("/api/audits?lang=" + lang, "Authorization", SentList.basic("applicant"));
      assertTrue(other.isProblem(403));
      assertEquals(zh ? "没有这项权限" : "you may not do this", other.json().path("title").asString(""));
      Answer foreign = server.post("/api/try?lang=" + lang, "{}", "Origin", "https://evil.example");
      assertTrue(foreign.isProblem(403));
      assertEquals(zh, HAN.matcher(foreign.json().path("title").asString("")).find());
    }
  }

  @Test
  void an_upload_that_is_no_list_fails_with_its_reason_in_the_language_of_its_reader() {
    for (String lang : List.of("zh", "en"))
      for (byte[] bytes :
          List.of(
              new byte[0],
              new byte[] {0, 1, 2, 3},
              "PK\3\4 no zip".getBytes(StandardCharsets.UTF_8))) {
        String job =
            new SentList(server)
                .file("list.xlsx", bytes)
                .with("lang", lang)
                .as("auditor")
                .ordered();
        JsonNode end =
            SentList.until(
                server,
                job + "?lang=" + lang,
                SentList.isIn("failed"),
                "Authorization",
                SentList.basic("auditor"));
        assertFalse(end.path("problems").isEmpty());
        for (JsonNode problem : end.path("problems"))
          assertEquals(
              lang.equals("zh"), HAN.matcher(problem.asString("")).find(), problem.toString());
      }
  }
}
