package io.redline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import io.redline.web.guard.RouteTable;
import io.redline.web.guard.RouteTable.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The table of who may do what is held against the routes the application really has. */
class RoutesTest {
  private static final String PASSWORD = "correct horse battery";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static TestServer server;

  @BeforeAll
  static void oneAccountForEachRole() {
    server = TestServer.fresh();
    Accounts accounts = server.server().context().getBean(Accounts.class);
    for (Role role : Role.values()) accounts.add(role.id(), role.id(), PASSWORD, EnumSet.of(role));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Set<String> mapped() {
    Set<String> routes = new TreeSet<>();
    server
        .server()
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(info -> routes.addAll(routes(info)));
    return routes;
  }

  private static Set<String> routes(RequestMappingInfo info) {
    Set<String> all = new TreeSet<>();
    for (String path : info.getPatternValues())
      info.getMethodsCondition().getMethods().forEach(method -> all.add(method + " " + path));
    return all;
  }

  private static Set<String> tabled() {
    return RouteTable.ROUTES.stream()
        .map(r -> r.method() + " " + r.pattern())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_route_of_ours_is_in_the_table() {
    Set<String> missing = mapped();
    missing.removeAll(tabled());
    assertEquals(Set.of(), missing, "add these to RouteTable, with who may use them");
  }

  @Test
  void the_table_names_no_route_that_is_not_there() {
    Set<String> more = tabled();
    more.removeAll(mapped());
    assertEquals(
        Set.of(
            "GET /assets/**",
            "GET /webjars/**",
            "GET /actuator/health",
            "POST /login",
            "POST /logout"),
        more,
        "served by the framework");
  }

  @Test
  void each_role_reaches_what_the_table_gives_it_and_nothing_else() {
    for (Route route : RouteTable.ROUTES) {
      if (route.pattern().equals("/logout") || route.pattern().endsWith("/**")) continue;
      assertEquals(route.isOpen(), reaches(route, null), route + " without an account");
      for (Role role : Role.values())
        assertEquals(
            route.isOpen() || route.roles().contains(role),
            reaches(route, role),
            route + " as " + role);
    }
  }

  /** Whether the request got past the guard; what it then meets is another matter. */
  private static boolean reaches(Route route, Role role) {
    String path = route.pattern().replaceAll("\\{[^}]*}", "1");
    String[] headers =
        role == null
            ? new String[] {"Content-Type", "application/json"}
            : new String[] {
              "Content-Type", "application/json", "Authorization", basic(role.id(), PASSWORD)
            };
    boolean form = route.method().equals("POST") && !path.startsWith("/api/");
    // Open forms are for signing in: empty ones would only make everybody wait.
    if (form && route.isOpen()) return true;
    byte[] body = route.method().equals("POST") ? new byte[] {'{'} : null;
    if (form) {
      TestServer.Answer page = server.get("/login");
      String cookie = page.header("Set-Cookie").replaceAll(";.*", "");
      Matcher found = TOKEN.matcher(page.text());
      assertTrue(found.find());
      String token = URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
      headers = with(headers, "Content-Type", "application/x-www-form-urlencoded");
      headers = with(headers, "Cookie", cookie);
      body = ("_csrf=" + token).getBytes(StandardCharsets.UTF_8);
    }
    TestServer.Answer answer = server.send(route.method(), path, body, headers);
    boolean toSignIn = answer.status() == 302 && answer.header("Location").endsWith("/login");
    return answer.status() != 401 && answer.status() != 403 && !toSignIn;
  }

  private static String[] with(String[] headers, String name, String value) {
    String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
    more[headers.length] = name;
    more[headers.length + 1] = value;
    return more;
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_description_of_the_api_and_its_routes_agree() {
    JsonNode paths = server.get("/api/openapi.json").json().path("paths");
    Set<String> described = new TreeSet<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));
    Set<String> routes =
        mapped().stream()
            .filter(r -> r.contains(" /api/"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(routes, described);
  }

  @Test
  void an_applicant_does_not_see_that_somebody_elses_record_exists() {
    String made =
        server
            .post(
                "/api/assessments",
                "{\"id\":\"a\",\"name\":\"b\"}",
                "Authorization",
                basic("reviewer", PASSWORD))
            .json()
            .path("record")
            .stringValue();
    String path = "/api/assessments/" + made;
    assertTrue(server.get(path, "Authorization", basic("applicant", PASSWORD)).isProblem(404));
    assertEquals(200, server.get(path, "Authorization", basic("auditor", PASSWORD)).status());
    assertTrue(server.get(path, "Authorization", basic("operator", PASSWORD)).isProblem(403));
    assertTrue(server.get(path).isProblem(401));
  }

  @Test
  void wrong_passwords_have_to_wait_before_the_eleventh_try() {
    Accounts accounts = server.server().context().getBean(Accounts.class);
    accounts.add("guessed", "guessed", PASSWORD, EnumSet.of(Role.APPLICANT));
    for (int i = 0; i < 10; i++)
      assertTrue(
          server
              .get("/api/assessments/1", "Authorization", basic("guessed", "no " + i))
              .isProblem(401));
    assertTrue(
        server
            .get("/api/assessments/1", "Authorization", basic("guessed", PASSWORD))
            .isProblem(401),
        "even the right one has to wait now");
  }

  @Test
  void security_headers_stand_on_every_answer() {
    for (String path : new String[] {"/", "/api/clauses", "/nothing", "/assets/redline.css"}) {
      TestServer.Answer answer = server.get(path);
      String csp = answer.header("Content-Security-Policy");
      assertTrue(csp.contains("default-src 'none'"), path);
      assertTrue(csp.contains("frame-ancestors 'none'"), path);
      assertFalse(csp.contains("unsafe"), path);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
      assertEquals("same-origin", answer.header("Referrer-Policy"), path);
    }
  }

  @Test
  void another_sites_page_can_send_nothing() {
    TestServer.Answer foreign =
        server.post("/api/try", "{\"id\":\"a\",\"name\":\"b\"}", "Origin", "https://evil.example");
    assertTrue(foreign.isProblem(403));
    assertTrue(
        server
            .post("/api/try", "{\"id\":\"a\",\"name\":\"b\"}", "Sec-Fetch-Site", "cross-site")
            .isProblem(403));
  }
}
