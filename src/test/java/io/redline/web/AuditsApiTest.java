package io.redline.web;

import static io.redline.web.SentList.done;
import static io.redline.web.SentList.isIn;
import static io.redline.web.SentList.until;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.audit.InventedList;
import io.redline.table.HostileWorkbook;
import io.redline.web.TestServer.Answer;
import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lists over HTTP: the same as on the command line, whoever asks and whatever happens between. */
class AuditsApiTest {
  private static final String DAY = "2026-11-01";
  private static final List<String> FORMS = List.of("csv", "xlsx", "jsonl", "geojson");
  private static final String TWO =
      "项目编号,项目名称,建设性质,经度,纬度\nA,甲,新建,105.06,28.76\nB,乙,新健,105.06,28.76\n";
  private static TestServer server;
  @TempDir Path folder;

  @BeforeAll
  static void twoAuditors() {
    server = TestServer.fresh();
    Accounts accounts = server.server().context().getBean(Accounts.class);
    for (String name : List.of("first", "second"))
      accounts.add(name, name, SentList.PASSWORD, EnumSet.of(Role.AUDITOR));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static SentList first() {
    return new SentList(server).as("first").with("asOf", DAY);
  }

  private static Answer get(String path) {
    return server.get(path, "Authorization", SentList.basic("first"));
  }

  private static JsonNode end(String job) {
    return until(
        server, job, isIn("done").or(isIn("failed")), "Authorization", SentList.basic("first"));
  }

  /** What the command line makes of a list, in every form. */
  private Path expected(Path list, String form, String... more) {
    Path out = folder.resolve("expected." + form);
    if (Files.exists(out)) return out;
    List<String> all =
        new ArrayList<>(
            List.of("audit", list.toString(), "--as-of", DAY, "--layers", "samples/layers"));
    for (String one : FORMS)
      all.addAll(List.of("-o", folder.resolve("expected." + one).toString()));
    all.addAll(List.of(more));
    Product.Ran ran = Product.run(all.toArray(String[]::new));
    assertTrue(Files.exists(out), ran.err());
    return out;
  }

  @Test
  void a_form_that_is_cut_off_or_has_no_boundary_is_no_defect_of_ours() {
    for (String type : List.of("multipart/form-data; boundary=b", "multipart/form-data"))
      assertTrue(
          server
              .send(
                  "POST",
                  "/api/audits",
                  new byte[] {'-', '-', 'b'},
                  "Content-Type",
                  type,
                  "Authorization",
                  SentList.basic("first"))
              .isProblem(400),
          type);
  }

  @Test
  void a_list_comes_out_byte_for_byte_as_on_the_command_line() throws IOException {
    Path list = Product.SAMPLES.resolve("list.csv");
    String job = first().file(list).with("findings", "true").ordered();
    JsonNode end = end(job);
    assertEquals("done", end.path("state").asString(), end.toString());
    assertEquals(end.at("/rows/total"), end.at("/rows/done"));
    Path findings = folder.resolve("expected-findings.csv");
    for (String form : FORMS) {
      Answer answer = get(job + "/result." + form);
      assertArrayEquals(
          Files.readAllBytes(expected(list, form, "--findings", findings.toString())),
          answer.response().body(),
          form);
      assertTrue(answer.header("Content-Disposition").contains("list-result." + form));
    }
    assertArrayEquals(Files.readAllBytes(findings), get(job + "/findings.csv").response().body());
    int counted = 0;
    for (JsonNode count : end.path("counts")) counted += count.intValue();
    assertEquals(end.at("/rows/done").intValue(), counted);
  }

  @Test
  void a_job_goes_on_after_a_pause_a_restart_or_a_crash_as_if_nothing_had_been()
      throws IOException {
    Path list =
        Files.writeString(folder.resolve("many.csv"), InventedList.csv(InventedList.rows(300)));
    Path data = Files.createDirectories(folder.resolve("data"));
    Path crashed = folder.resolve("crashed");
    String job;
    try (TestServer before = TestServer.on(data)) {
      job = new SentList(before).file(list).with("asOf", DAY).ordered();
      until(before, job, now -> now.at("/rows/done").intValue() > 0);
      copy(data, crashed);
      assertEquals(200, before.send("POST", job + "/pause", null).status());
      JsonNode paused = until(before, job, isIn("paused"));
      assertTrue(paused.at("/rows/done").intValue() < 300, "it had ended before it was paused");
      assertTrue(before.get(job + "/result.csv").isProblem(409));
    }
    try (TestServer after = TestServer.on(data)) {
      JsonNode still = after.get(job).json();
      assertEquals("paused", still.path("state").asString());
      assertTrue(still.at("/rows/done").intValue() > 0);
      assertEquals(200, after.send("POST", job + "/resume", null).status());
      until(after, job, now -> now.at("/rows/done").intValue() > still.at("/rows/done").intValue());
    }
    // Closed in the middle: the third server goes on by itself.
    for (Path place : List.of(data, crashed))
      try (TestServer last = TestServer.on(place)) {
        done(last, job);
        for (String form : FORMS)
          assertArrayEquals(
              Files.readAllBytes(expected(list, form)),
              last.get(job + "/result." + form).response().body(),
              place.getFileName() + " " + form);
      }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) Files.createDirectories(target);
        else if (Files.exists(one)) Files.copy(one, target);
      }
    }
  }

  @Test
  void a_failed_job_says_why_in_the_words_of_the_command_line() throws IOException {
    List<String> broken =
        List.of("甲,乙\n1,2\n", "项目编号,项目名称\n", "项目编号,项目名称\nA,\"甲\nB,乙\n", "项目名称,项目名称\n甲,乙\n");
    for (String text : broken) {
      Path list = Files.writeString(folder.resolve("list.csv"), text);
      JsonNode end = end(first().file(list).ordered());
      assertEquals("failed", end.path("state").asString(), text);
      String problem = end.at("/problems/0").asString();
      Product.Ran ran =
          Product.run("audit", list.toString(), "-o", folder.resolve("o.csv").toString());
      assertEquals(2, ran.code());
      assertTrue(ran.err().contains(problem), ran.err() + " / " + problem);
      assertTrue(get("/api/audits/" + end.path("id").asString() + "/result.csv").isProblem(409));
    }
    JsonNode zip = end(first().file("list.xlsx", "PK no workbook".getBytes()).ordered());
    assertEquals("failed", zip.path("state").asString());
    assertFalse(zip.toString().contains("redline-web"), "tells where its files lie: " + zip);
  }

  @Test
  void a_row_that_cannot_be_read_costs_only_itself() {
    String job = first().text(TWO + ",,新建,105.06,28.76\n").ordered();
    JsonNode end = end(job);
    assertEquals(1, end.at("/counts/unreadable").intValue(), end.toString());
    JsonNode rows = get(job + "/rows?outcome=unreadable").json();
    assertEquals(1, rows.size());
    assertTrue(rows.at("/0/reason").asString().contains("B4"), rows.toString());
  }

  @Test
  void columns_can_be_looked_at_and_said_before_the_list_is_ordered() {
    String strange = "标的,类型一\n甲厂,新建\n";
    Answer look = first().text(strange).to("/api/audits/columns");
    assertTrue(look.isProblem(400), "asOf is no part of a look: " + look.text());
    SentList list = new SentList(server).as("first").text(strange);
    JsonNode seen = list.to("/api/audits/columns").json();
    assertTrue(seen.path("refused").asString().contains("没有认识的表头"), seen.toString());
    assertTrue(seen.at("/columns/0/key").isNull());
    assertEquals("甲厂", seen.at("/columns/0/samples/0").asString());
    list.with("columns", "{\"标的\":\"name\",\"#2\":\"nature\"}");
    assertTrue(list.to("/api/audits/columns").json().path("refused").isNull());
    JsonNode end = end(list.ordered());
    assertEquals(1, end.at("/rows/done").intValue(), end.toString());
    list.with("columns", "{\"标的\":\"nmae\"}");
    assertTrue(list.to("/api/audits/columns").isProblem(422));
    assertTrue(list.with("columns", "[]").to("/api/audits").isProblem(400));
    assertTrue(
        list.with("columns", "{\"标的\":\"name\",\"标的 \":\"id\"}").to("/api/audits").isProblem(400),
        "one heading said to be two things");
  }

  @Test
  void a_cell_beyond_the_sheet_is_refused_before_its_row_is_filled() {
    byte[] far = HostileWorkbook.far("清单", "项目名称", "所在区县");
    SentList list = new SentList(server).as("first").file("far.xlsx", far);
    Answer look = list.to("/api/audits/columns");
    assertTrue(look.isProblem(422) && look.text().contains("ZZZZZZ3"), look.text());
    JsonNode end = end(first().file("far.xlsx", far).ordered());
    assertEquals("failed", end.path("state").asString());
    assertTrue(end.toString().contains("ZZZZZZ3"), end.toString());
  }

  @Test
  void columns_said_by_number_make_no_project_a_heading() {
    SentList list = first().text("标的,东,北\n甲,105.06,28.765\n乙,105.07,28.765\n丙,105.08,28.765\n");
    list.with("columns", "{\"#1\":\"name\",\"#2\":\"site.longitude\",\"#3\":\"site.latitude\"}");
    JsonNode end = end(list.ordered());
    assertEquals(3, end.at("/rows/done").intValue(), end.toString());
    list.with("columns", "{\"#1\":\"name\",\"#7\":\"nature\"}");
    JsonNode missing = end(list.ordered());
    assertEquals("failed", missing.path("state").asString());
    assertTrue(missing.toString().contains("#3 北"), missing.toString());
  }

  @Test
  void nobody_sees_or_touches_somebody_elses_job() {
    String job = first().text(TWO).ordered();
    end(job);
    String[] other = {"Authorization", SentList.basic("second")};
    for (String path : List.of("", "/rows", "/map", "/result.csv"))
      assertTrue(server.get(job + path, other).isProblem(404), path);
    assertTrue(server.send("DELETE", job, null, other).isProblem(404));
    assertTrue(server.send("POST", job + "/pause", null, other).isProblem(404));
    assertFalse(server.get("/api/audits", other).text().contains(job.substring(12)));
    assertEquals(200, get(job).status());
    assertTrue(server.get(job).isProblem(401));
  }

  @Test
  void the_same_list_twice_is_two_jobs_and_with_a_key_it_is_one() {
    String one = first().text(TWO).ordered();
    assertNotEquals(one, first().text(TWO).ordered());
    Answer keyed = first().text(TWO).header("Idempotency-Key", "k").to("/api/audits");
    Answer again = first().text(TWO).header("Idempotency-Key", "k").to("/api/audits");
    assertEquals(202, keyed.status());
    assertEquals(200, again.status());
    assertEquals(keyed.header("Location"), again.header("Location"));
    assertTrue(
        first()
            .text(TWO + "C,丙,新建,,\n")
            .header("Idempotency-Key", "k")
            .to("/api/audits")
            .isProblem(409));
    assertTrue(
        first()
            .text(TWO)
            .with("asOf", "2026-01-01")
            .header("Idempotency-Key", "k")
            .to("/api/audits")
            .isProblem(409));
    Answer second =
        new SentList(server)
            .as("second")
            .text(TWO)
            .with("asOf", DAY)
            .header("Idempotency-Key", "k")
            .to("/api/audits");
    assertEquals(202, second.status());
    assertNotEquals(keyed.header("Location"), second.header("Location"));
    JsonNode a = end(one);
    JsonNode b = end(keyed.header("Location"));
    assertEquals(a.path("counts"), b.path("counts"));
    for (String job : List.of(one, keyed.header("Location")))
      assertEquals(
          204, server.send("DELETE", job, null, "Authorization", SentList.basic("first")).status());
    assertTrue(get(one).isProblem(404));
  }

  @Test
  void what_is_not_understood_is_refused() {
    assertTrue(first().with("asof", DAY).text(TWO).to("/api/audits").isProblem(400));
    assertTrue(first().with("asOf", "2026-02-30").text(TWO).to("/api/audits").isProblem(400));
    assertTrue(first().to("/api/audits").isProblem(400), "no list");
    assertTrue(
        server.post("/api/audits", "{}", "Authorization", SentList.basic("first")).isProblem(415));
    String job = first().text(TWO).ordered();
    end(job);
    for (String wrong :
        List.of("sort=place", "outcome=good", "size=0", "size=1001", "page=-1", "order=id"))
      assertTrue(get(job + "/rows?" + wrong).isProblem(400), wrong);
    assertTrue(get(job + "/map?bbox=1,2,3").isProblem(400));
    for (String file : List.of("job.json", "rows.db", "list.csv", "findings.csv", "result.pdf"))
      assertTrue(get(job + "/" + file).isProblem(404), file);
    assertTrue(
        server
            .send("POST", job + "/pause", null, "Authorization", SentList.basic("first"))
            .isProblem(409));
  }

  @Test
  void a_name_leads_nowhere() {
    for (String name :
        List.of("../../../x.csv", "..", "C:\\a\\b.csv", "/etc/x.csv", ".csv", "a/../../b.jsonl")) {
      Answer answer =
          first()
              .file(name, TWO.getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .to("/api/audits");
      assertEquals(202, answer.status(), name);
      String kept = answer.json().path("list").asString();
      assertFalse(kept.contains("/") || kept.contains("\\") || kept.startsWith("."), kept);
      server.send(
          "DELETE", answer.header("Location"), null, "Authorization", SentList.basic("first"));
    }
  }

  @Test
  void rows_are_sorted_filtered_and_paged_and_lie_on_the_map() {
    String job = first().text(InventedList.csv(InventedList.rows(60))).ordered();
    end(job);
    Answer page = get(job + "/rows?sort=name&descending=true&size=7&page=1");
    assertEquals("60", page.header("X-Total-Count"));
    assertTrue(page.header("Link").contains("rel=\"next\""));
    List<String> names = new ArrayList<>();
    page.json().forEach(row -> names.add(row.path("name").asString()));
    assertEquals(7, names.size());
    List<String> sorted = new ArrayList<>(names);
    sorted.sort(java.util.Comparator.reverseOrder());
    assertEquals(sorted, names);
    JsonNode found = get(job + "/rows?q=project%2017").json();
    assertEquals("P17", found.at("/0/id").asString());
    assertEquals(1, found.size());
    assertEquals("0", get(job + "/rows?q=%25").header("X-Total-Count"), "no pattern but a text");
    JsonNode map = get(job + "/map").json();
    int placed = map.path("total").intValue();
    assertEquals(60 - 60 / 7 - (60 % 7 > 3 ? 1 : 0), placed);
    assertEquals(placed, map.path("features").size());
    JsonNode none = get(job + "/map?bbox=80,40,81,41").json();
    assertEquals(0, none.path("features").size());
  }

  @Test
  void limits_are_the_operators() throws IOException {
    Path data = Files.createDirectories(folder.resolve("small"));
    Files.writeString(
        data.resolve("server.yaml"),
        "redline.audits.waiting: 1\nspring.servlet.multipart.max-file-size: 20KB\n");
    String job;
    try (TestServer small = TestServer.on(data)) {
      String rows = InventedList.csv(InventedList.rows(250));
      job = new SentList(small).text(rows).ordered();
      Answer more = new SentList(small).text(TWO).to("/api/audits");
      assertTrue(more.isProblem(429), more.text());
      assertTrue(new SentList(small).text(rows + rows).to("/api/audits").isProblem(413));
      assertEquals(204, small.send("DELETE", job, null).status());
      until(small, "/api/audits", all -> all.size() == 0);
      assertTrue(small.get(job).isProblem(404));
      job = new SentList(small).text(TWO).ordered();
      done(small, job);
    }
    try (Stream<Path> kept = Files.list(data.resolve("audits"))) {
      assertEquals(1, kept.count(), "a deleted job leaves nothing");
    }
    Files.writeString(data.resolve("server.yaml"), "redline.audits.keep: 0s\n");
    try (TestServer later = TestServer.on(data)) {
      assertTrue(later.get(job).isProblem(404));
    }
    try (Stream<Path> kept = Files.list(data.resolve("audits"))) {
      assertEquals(0, kept.count());
    }
  }

  @Test
  void what_was_not_read_is_put_right_and_the_list_judged_again() {
    String job = first().text(TWO).ordered();
    done(server, job, "Authorization", SentList.basic("first"));
    JsonNode open = get(job + "/corrections").json();
    assertEquals("C", open.path("cells").path(0).path("column").stringValue());
    assertEquals("新健", open.path("cells").path(0).path("value").stringValue());
    assertEquals(1, open.path("cells").path(0).path("rows").intValue());
    assertEquals(400, again(job, "{}").status());
    assertEquals(400, again(job, "{\"hints\":[\"no-such\"]}").status());
    Answer next = again(job, "{\"cells\":{\"C\":{\"新健\":\"新建\"}}}");
    assertEquals(202, next.status());
    String corrected = next.header("Location");
    done(server, corrected, "Authorization", SentList.basic("first"));
    assertEquals(0, get(corrected + "/corrections").json().path("cells").size());
    JsonNode rows = get(corrected + "/rows?sort=triage").json();
    assertEquals(rows.path(0).path("undetermined"), rows.path(1).path("undetermined"));
  }

  private static Answer again(String job, String body) {
    return server.send(
        "POST",
        job + "/again",
        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "Authorization",
        SentList.basic("first"),
        "Content-Type",
        "application/json");
  }
}
