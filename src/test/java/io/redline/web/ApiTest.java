package io.redline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.table.HostileWorkbook;
import io.redline.web.TestServer.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP API as programs use it. */
class ApiTest {
  private final TestServer server = TestServer.shared();

  private static String sample(String name) throws IOException {
    return Files.readString(Product.SAMPLES.resolve(name + ".json"));
  }

  @Test
  void a_proposal_is_judged_as_on_the_command_line() throws IOException {
    Answer answer = server.post("/api/try", sample("chemical-640m"), "Accept-Language", "zh");
    assertEquals(200, answer.status());
    JsonNode expected = Product.json(Product.SAMPLES.resolve("expected/chemical-640m.json"));
    assertEquals(expected.path("outcome"), answer.json().path("outcome"));
    assertEquals(expected.path("counts"), answer.json().path("counts"));
    assertTrue(answer.json().path("record").isNull());
  }

  @Test
  void trying_leaves_no_record_and_assessing_does() throws IOException {
    Answer made = server.post("/api/assessments", sample("chemical-4km"));
    assertEquals(201, made.status());
    String record = made.json().path("record").stringValue();
    assertEquals("/api/assessments/" + record, made.header("Location"));
    Answer again = server.get("/api/assessments/" + record);
    assertEquals(200, again.status());
    for (String key : List.of("outcome", "counts", "findings", "asOf", "record", "recordHash"))
      assertEquals(made.json().path(key), again.json().path(key), key);
  }

  @Test
  void a_record_is_judged_the_same_again() throws IOException {
    String record =
        server.post("/api/assessments", sample("tailings-new")).json().path("record").stringValue();
    JsonNode replay = server.send("POST", "/api/assessments/" + record + "/replay", null).json();
    assertTrue(replay.path("identical").booleanValue(), replay::toString);
    assertTrue(server.send("POST", "/api/assessments/NO-1/replay", null).isProblem(404));
  }

  @Test
  void a_day_in_the_query_decides_over_the_proposals_own() throws IOException {
    String proposal = sample("tourism-in-water-source-2026-08-14");
    Answer before = server.post("/api/try?asOf=2026-08-14", proposal);
    Answer after = server.post("/api/try?asOf=2026-08-15", proposal);
    assertEquals("2026-08-14", before.json().path("asOf").stringValue());
    assertEquals("2026-08-15", after.json().path("asOf").stringValue());
    assertNotEquals(worst(before), worst(after));
  }

  private static String worst(Answer answer) {
    return answer.json().at("/findings/0/clause").stringValue();
  }

  @Test
  void the_same_key_gives_the_same_record_and_no_other_content() throws IOException {
    String proposal = sample("name-only");
    Answer first = server.post("/api/assessments", proposal, "Idempotency-Key", "k-1");
    Answer second = server.post("/api/assessments", proposal, "Idempotency-Key", "k-1");
    assertEquals(201, first.status());
    assertEquals(200, second.status());
    assertEquals(first.json().path("record"), second.json().path("record"));
    assertTrue(
        server
            .post("/api/assessments", sample("chemical-4km"), "Idempotency-Key", "k-1")
            .isProblem(409));
    assertTrue(
        server
            .post("/api/assessments?asOf=2026-01-02", proposal, "Idempotency-Key", "k-1")
            .isProblem(409));
  }

  @Test
  void a_problem_points_to_the_field_in_the_readers_language() throws IOException {
    ObjectNode proposal = (ObjectNode) Product.JSON.readTree(sample("chemical-640m"));
    proposal.put("nature", "newish");
    Answer zh = server.post("/api/try", proposal.toString());
    Answer en = server.post("/api/try", proposal.toString(), "Accept-Language", "en-GB,zh;q=0.5");
    assertTrue(zh.isProblem(422));
    assertEquals("/nature", zh.json().at("/errors/0/pointer").stringValue());
    assertEquals("/nature", en.json().at("/errors/0/pointer").stringValue());
    assertTrue(zh.text().contains("应为"));
    assertTrue(en.text().contains("expected"));
  }

  @Test
  void json_is_read_strictly() {
    for (String text : List.of("", "{", "[]", "{\"id\":\"a\",\"name\":\"b\"} x", "nul"))
      assertTrue(server.post("/api/try", text).status() / 100 == 4, text);
    assertTrue(
        server.post("/api/try", "{\"id\":\"a\",\"id\":\"b\",\"name\":\"c\"}").isProblem(400));
  }

  @Test
  void a_mistyped_parameter_is_not_passed_over() throws IOException {
    Answer answer = server.post("/api/try?asof=2020-01-01", sample("name-only"));
    assertTrue(answer.isProblem(400));
    assertTrue(answer.text().contains("asOf"));
    assertTrue(server.post("/api/try?asOf=2026-02-30", sample("name-only")).isProblem(400));
    assertTrue(server.get("/api/clauses?size=abc").isProblem(400));
    assertTrue(server.get("/api/clauses?status=done").isProblem(400));
  }

  @Test
  void a_parameter_that_leaves_open_what_is_meant_is_refused() throws IOException {
    String name = sample("name-only");
    assertTrue(server.post("/api/try?asOf=2026-01-01&asOf=2026-12-01", name).isProblem(400));
    assertTrue(server.post("/api/try?asOf=", name).isProblem(400));
    assertTrue(server.post("/api/try?lang=fr", name).isProblem(400));
    assertEquals(200, server.get("/api/clauses?q=").status(), "looking for nothing finds all");
  }

  @Test
  void the_switch_of_a_page_stays_for_the_pages_after_it() {
    String chosen = server.get("/?lang=en").header("Set-Cookie");
    assertTrue(chosen.startsWith("lang=en;"), chosen);
    assertTrue(chosen.contains("HttpOnly"), chosen);
    Answer next = server.get("/login", "Cookie", "lang=en", "Accept-Language", "zh");
    assertEquals("en", next.header("Content-Language"));
    assertFalse(server.get("/?lang=fr").header("Set-Cookie").contains("lang="));
    assertEquals("", server.get("/api/clauses?lang=en").header("Set-Cookie"));
    assertEquals("zh-CN", server.get("/login", "Cookie", "lang=x").header("Content-Language"));
  }

  @Test
  void what_scripts_say_is_served_in_both_languages_and_once() {
    for (String lang : List.of("zh", "en")) {
      Answer texts = server.get("/assets/texts-" + lang + ".js");
      assertTrue(texts.header("Content-Type").startsWith("text/javascript"));
      assertTrue(texts.text().contains(lang.equals("zh") ? "\"放大\"" : "\"zoom in\""));
      assertEquals(
          304,
          server
              .get("/assets/texts-" + lang + ".js", "If-None-Match", texts.header("ETag"))
              .status());
    }
    assertEquals(404, server.get("/assets/texts-fr.js").status());
  }

  @Test
  void a_page_says_which_language_it_is_in() {
    assertEquals("zh-CN", server.get("/").header("Content-Language"));
    assertEquals("en", server.get("/", "Accept-Language", "en-GB").header("Content-Language"));
  }

  @Test
  void what_is_not_there_or_not_possible_is_said_as_a_problem() throws IOException {
    assertTrue(server.get("/api/nothing").isProblem(404));
    assertTrue(server.get("/api/clauses/NO-1").isProblem(404));
    assertTrue(server.get("/api/assessments/NO-1").isProblem(404));
    Answer method = server.send("DELETE", "/api/try", null);
    assertTrue(method.isProblem(405));
    assertEquals("POST", method.header("Allow"));
    assertTrue(server.post("/api/try", "{}", "Content-Type", "text/plain").isProblem(415));
    assertTrue(server.post("/api/try", sample("name-only"), "Accept", "image/png").isProblem(406));
  }

  @Test
  void too_much_is_refused() {
    byte[] large = new byte[17 * 1024 * 1024];
    assertTrue(
        server.send("POST", "/api/try", large, "Content-Type", "application/json").isProblem(413));
  }

  @Test
  void every_format_of_a_report_can_be_had_by_its_type_and_by_its_ending() throws IOException {
    String record =
        server
            .post("/api/assessments", sample("chemical-640m"))
            .json()
            .path("record")
            .stringValue();
    for (JsonNode format : server.get("/api/settings").json().path("formats")) {
      String type = format.path("mediaType").stringValue();
      String ending = format.path("id").stringValue();
      boolean slow = ending.equals("pdf") || ending.equals("docx");
      Answer answer =
          slow
              ? server.get("/api/assessments/" + record + "." + ending)
              : server.post("/api/try", sample("chemical-640m"), "Accept", type);
      assertEquals(200, answer.status(), ending);
      assertTrue(answer.header("Content-Type").startsWith(type), ending);
      assertEquals(
          !ending.equals("json"),
          answer.header("Content-Disposition").startsWith("attachment"),
          ending);
    }
    assertEquals(200, server.get("/api/assessments/" + record + ".geojson").status());
    assertEquals(200, server.get("/api/assessments/" + record + ".xlsx").status());
    assertTrue(server.get("/api/assessments/" + record + ".exe").isProblem(404));
  }

  @Test
  void a_site_is_read_as_people_write_it_down() {
    Answer answer =
        server.send(
            "POST",
            "/api/sites?name=p.txt&crs=EPSG:4490",
            "105.0605, 28.7641\n105.0632, 28.7644\n105.0630, 28.7660"
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "text/plain");
    assertEquals(200, answer.status());
    assertEquals("Polygon", answer.json().at("/geometry/type").stringValue());
    assertFalse(answer.json().path("notes").isEmpty());
    assertTrue(
        server
            .send(
                "POST",
                "/api/sites",
                "105.0605, 28.7641".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "text/plain")
            .isProblem(422),
        "the system is never guessed");
  }

  @Test
  void a_site_of_ovital_is_gcj02_and_a_cell_beyond_the_sheet_is_refused() {
    String kml =
        "<kml xmlns='http://www.opengis.net/kml/2.2'><Placemark><Point><coordinates>105.061,28.765"
            + "</coordinates></Point></Placemark></kml>";
    Answer ovital = site("a.OVKML", kml.getBytes(StandardCharsets.UTF_8));
    assertEquals("GCJ-02", ovital.json().path("crs").stringValue(), ovital::text);
    assertTrue(ovital.json().at("/shown/coordinates/0").doubleValue() < 105.0595);
    Answer far = site("a.xlsx", HostileWorkbook.far("拐点", "经度", "纬度"));
    assertTrue(far.isProblem(422), far::text);
    assertTrue(far.text().contains("ZZZZZZ3"), far::text);
  }

  private Answer site(String name, byte[] body) {
    return server.send(
        "POST", "/api/sites?name=" + name, body, "Content-Type", "application/octet-stream");
  }

  @Test
  void clauses_come_in_pages() {
    Answer all = server.get("/api/clauses");
    int total = all.json().size();
    assertEquals(String.valueOf(total), all.header("X-Total-Count"));
    Answer first = server.get("/api/clauses?size=5&lang=en");
    assertEquals(5, first.json().size());
    assertTrue(first.header("Link").contains("page=1"), first.header("Link"));
    assertTrue(first.header("Link").contains("rel=\"next\""));
    assertEquals(all.json().get(5), server.get("/api/clauses?size=5&page=1").json().get(0));
    assertEquals(0, server.get("/api/clauses?size=5&page=100000000").json().size());
    String id = all.json().get(0).path("id").stringValue();
    assertEquals(id, server.get("/api/clauses/" + id).json().path("id").stringValue());
  }

  @Test
  void layers_and_words_are_told() {
    JsonNode layer = server.get("/api/layers").json().get(0);
    for (String key : List.of("id", "title", "edition", "source", "accuracyMetres", "completeness"))
      assertTrue(layer.has(key), key);
    JsonNode words = server.get("/api/vocabulary?lang=en").json();
    assertTrue(words.path("activities").size() > 10);
    assertEquals(
        "nature of the project",
        words
            .path("facts")
            .valueStream()
            .filter(f -> f.path("pointer").stringValue().equals("/nature"))
            .findFirst()
            .orElseThrow()
            .path("label")
            .stringValue());
  }

  @Test
  void the_words_tell_which_layers_one_statement_can_speak_of() {
    JsonNode words = server.get("/api/vocabulary?lang=zh").json();
    assertEquals("zoning", words.at("/families/0/id").stringValue());
    List<JsonNode> layers = words.path("layers").valueStream().toList();
    for (JsonNode layer : layers)
      if (layer.path("id").stringValue().equals("drinking-water-sources")) {
        assertEquals("water-sources", layer.path("family").stringValue());
        assertEquals("一级", layer.at("/classes/0/label").stringValue());
      } else if (layer.path("id").stringValue().equals("counties")) {
        assertFalse(layer.has("family"));
      }
    assertTrue(layers.stream().anyMatch(l -> l.path("id").stringValue().equals("counties")));
  }

  @Test
  void the_description_names_what_a_proposal_can_say() {
    JsonNode schemas = server.get("/api/openapi.json").json().at("/components/schemas");
    for (String key : List.of("parts", "place", "sources", "excludedActivities"))
      assertTrue(schemas.at("/proposal/properties").has(key), key);
    assertTrue(schemas.at("/assessment/properties/findings/items/properties").has("part"));
    assertTrue(schemas.at("/vocabulary/properties").has("families"));
  }

  @Test
  void every_industry_of_the_definitions_can_be_picked() {
    List<String> codes =
        server
            .get("/api/industries")
            .json()
            .valueStream()
            .map(i -> i.path("code").stringValue())
            .toList();
    Product.assessor()
        .rulebook()
        .definitions()
        .activities()
        .values()
        .forEach(
            a -> {
              assertTrue(codes.containsAll(a.certainCodes()), a.id());
              assertTrue(codes.containsAll(a.doubtfulCodes()), a.id());
            });
    assertEquals(20, codes.stream().filter(c -> c.matches("[A-T]")).count());
    assertEquals(97, codes.stream().filter(c -> c.matches("\\d\\d")).count());
  }

  @Test
  void no_garbage_makes_the_server_fail_or_tell_its_insides() throws IOException {
    Random random = new Random(20261122);
    byte[] good = sample("chemical-640m").getBytes(StandardCharsets.UTF_8);
    List<String> paths =
        List.of(
            "/api/try",
            "/api/assessments",
            "/api/sites",
            "/api/sites?name=a.kml&crs=GCJ-02",
            "/api/sites?name=a.zip");
    for (int i = 0; i < 200; i++) {
      byte[] bad = good.clone();
      for (int n = random.nextInt(12) + 1; n > 0; n--)
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      String path = paths.get(i % paths.size());
      String type = path.startsWith("/api/sites") ? "application/octet-stream" : "application/json";
      Answer answer = server.send("POST", path, bad, "Content-Type", type);
      assertTrue(answer.status() < 500, () -> path + ": " + answer.text());
      assertFalse(answer.text().contains("java."), answer::text);
    }
  }

  @Test
  void odd_addresses_and_headers_are_no_defect_of_ours() {
    for (String path :
        List.of(
            "/api/clauses/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "/api/assessments/..%5c..%5cx",
            "/assets/..%2f..%2fapplication.yaml",
            "/map/x/y/1/2/3",
            "/map/x/y/a/b/c",
            "/api/clauses?q=%00",
            "/api/clauses?page=-1",
            "/api/clauses/%E4%B8%80",
            "/actuator/env",
            "/h2-console",
            "/error")) assertTrue(server.get(path).status() / 100 != 5, path);
    assertTrue(server.get("/api/clauses", "Accept-Language", "x;q=9,,;").status() < 500);
    assertTrue(server.get("/api/clauses", "Accept", "bad").isProblem(406));
    assertTrue(server.post("/api/try", "{}", "Accept", "bad").isProblem(406));
  }
}
