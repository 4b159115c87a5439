package io.redline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.report.Conclusion;
import io.redline.web.TestServer.Answer;
import io.redline.web.account.Accounts;
import io.redline.web.account.Role;
import io.redline.web.record.Records;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The desk over HTTP: what is recorded, what is refused, and who is told what. */
class DeskTest {
  private static final String PASSWORD = "correct horse battery";
  private static final Pattern WAITING = Pattern.compile("is-left\" id=\"c-([^\"]+)\"");
  private static TestServer server;
  private static DecisionLog log;

  @BeforeAll
  static void people() {
    server = TestServer.fresh();
    Accounts accounts = server.server().context().getBean(Accounts.class);
    accounts.add("wang", "王审查", PASSWORD, EnumSet.of(Role.REVIEWER));
    accounts.add("li", "李复核", PASSWORD, EnumSet.of(Role.REVIEWER));
    accounts.add("zhang", "张申报", PASSWORD, EnumSet.of(Role.APPLICANT));
    accounts.add("sun", "孙申报", PASSWORD, EnumSet.of(Role.APPLICANT));
    log = server.server().context().getBean(Records.class).log();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Browsing wang() {
    return Browsing.signedIn(server, "wang", PASSWORD);
  }

  private static String sent(String by, String sample, String id) throws IOException {
    ObjectNode proposal =
        (ObjectNode)
            Product.JSON.readTree(Files.readString(Product.SAMPLES.resolve(sample + ".json")));
    proposal.put("id", id);
    return server
        .post("/api/assessments", proposal.toString(), "Authorization", basic(by))
        .json()
        .path("record")
        .stringValue();
  }

  private static String basic(String name) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  private static Answer conclude(Browsing by, String number, String item, String... more) {
    List<String> fields =
        new ArrayList<>(List.of("item", item, "decision", "accept", "reason", "已核对"));
    fields.addAll(List.of(more));
    return by.post("/desk/" + number + "/conclusions", fields.toArray(String[]::new));
  }

  private static List<String> waiting(Browsing by, String number) {
    List<String> clauses = new ArrayList<>();
    Matcher item = WAITING.matcher(by.get("/desk/" + number).text());
    while (item.find()) clauses.add(item.group(1));
    return clauses;
  }

  private static void concludeAll(Browsing by, String number) {
    List<String> fields =
        new ArrayList<>(
            List.of("decision", "not-applicable", "reason", "逐项核对", "basis", "长江保护法第二十六条"));
    for (String clause : waiting(by, number)) fields.addAll(List.of("item", clause + "@"));
    Answer answer = by.post("/desk/" + number + "/conclusions", fields.toArray(String[]::new));
    assertEquals(302, answer.status(), answer.text());
  }

  private static int added(String number) {
    return log.review(number).entries().size();
  }

  @Test
  void a_conclusion_is_a_record_of_its_own_beside_the_machines() throws IOException {
    String number = sent("zhang", "chemical-640m", "own-record");
    Answer answer =
        wang()
            .post(
                "/desk/" + number + "/conclusions",
                "item",
                "CJBHF-26-2@",
                "decision",
                "satisfied",
                "reason",
                "岸线已调整",
                "basis",
                "长江保护法第二十六条",
                "expires",
                "2199-01-01");
    assertEquals(302, answer.status());
    LogEntry entry = log.review(number).on("CJBHF-26-2").get(0);
    assertEquals("王审查", entry.by());
    assertEquals("wang", entry.header().path("account").stringValue());
    assertEquals("violated", entry.header().path("machine").stringValue());
    Conclusion conclusion = DecisionLog.conclusion(entry);
    assertEquals("satisfied", conclusion.instead().id());
    assertEquals("岸线已调整", conclusion.reason());
    String page = wang().get("/desk/" + number).text();
    assertTrue(page.contains("不同意机器结论，结论为“符合”"));
    assertTrue(page.contains("id=\"c-CJBHF-26-2\""), "the machine's finding stays");
    assertTrue(log.verify(null).isSound());
  }

  @Test
  void of_a_long_list_values_and_forms_are_fetched_one_by_one_and_nothing_is_lost()
      throws IOException {
    String number = sent("zhang", "name-only", "long-list");
    Browsing wang = wang();
    String page = wang.get("/desk/" + number).text();
    List<String> waiting = waiting(wang, number);
    assertTrue(waiting.size() > 100, "waiting: " + waiting.size());
    assertTrue(page.length() < 1_200 * waiting.size(), "characters: " + page.length());
    String clause = waiting.get(waiting.size() / 2);
    for (String one : waiting) assertTrue(page.contains("id=\"c-" + one + "\""), one);
    assertFalse(page.contains("class=\"values\""), "no table of a long list");
    Answer part = wang.get("/desk/" + number + "/clauses/" + clause);
    assertTrue(part.text().contains("name=\"reason\""));
    assertTrue(part.text().contains("依据与数值"));
    assertTrue(wang.get("/desk/" + number + "?clause=" + clause).text().contains("依据与数值"));
    assertEquals(404, wang.get("/desk/" + number + "/clauses/NO-1").status());
  }

  @Test
  void what_cannot_stand_is_refused_and_nothing_is_recorded() throws IOException {
    String number = sent("zhang", "chemical-640m", "refused");
    Browsing wang = wang();
    String item = "CJBHF-26-2@";
    String path = "/desk/" + number + "/conclusions";
    for (String[] form :
        List.of(
            new String[] {"decision", "accept", "reason", "x"},
            new String[] {"item", item, "reason", "x"},
            new String[] {"item", item, "decision", "maybe", "reason", "x"},
            new String[] {"item", item, "decision", "accept", "reason", "  "},
            new String[] {"item", item, "decision", "override", "reason", "x", "basis", "y"},
            new String[] {"item", item, "decision", "satisfied", "reason", "x"},
            new String[] {"item", item, "decision", "error", "reason", "x", "basis", "y"},
            new String[] {"item", item, "decision", "accept", "reason", "x", "paper", "函"},
            new String[] {
              "item", item, "decision", "accept", "reason", "x", "paper", "函", "reference", "1 号"
            },
            new String[] {"item", item, "decision", "accept", "reason", "x", "dated", "2027-02-30"},
            new String[] {
              "item", item, "decision", "accept", "reason", "x", "expires", "2020-01-01"
            },
            new String[] {
              "item", item, "decision", "accept", "reason", "x", "expires", "2027-02-30"
            },
            new String[] {"item", item, "item", item, "decision", "accept", "reason", "x"},
            new String[] {"item", "NO-SUCH-1@", "decision", "accept", "reason", "x"},
            new String[] {"item", item, "decision", "accept", "reason", "x".repeat(5000)})) {
      Answer answer = wang.post(path, form);
      assertEquals(422, answer.status(), String.join(" ", form));
      assertTrue(answer.text().contains("没有记录："), String.join(" ", form));
    }
    assertEquals(0, added(number));
    assertEquals(404, conclude(wang, "NO-1", item).status());
    assertEquals(403, wang.postWithoutToken(path, "item", item).status());
  }

  @Test
  void what_was_typed_is_still_there_when_a_form_is_refused() throws IOException {
    String number = sent("zhang", "chemical-640m", "typed");
    Answer answer =
        wang()
            .post(
                "/desk/" + number + "/conclusions",
                "item",
                "CJBHF-26-2@",
                "decision",
                "satisfied",
                "reason",
                "写了很久的<b>理由</b>",
                "basis",
                "");
    assertEquals(422, answer.status());
    assertTrue(answer.text().contains("写了很久的&lt;b&gt;理由&lt;/b&gt;"));
    assertTrue(answer.text().contains("法律依据"));
  }

  @Test
  void of_two_reviewers_on_one_item_the_second_is_told_and_sees_the_first() throws IOException {
    String number = sent("zhang", "chemical-640m", "two");
    Browsing wang = wang();
    Browsing li = Browsing.signedIn(server, "li", PASSWORD);
    wang.get("/desk/" + number);
    li.get("/desk/" + number);
    assertEquals(302, conclude(wang, number, "CJBHF-26-2@").status());
    Answer second = conclude(li, number, "CJBHF-26-2@", "basis", "另有看法");
    assertEquals(409, second.status());
    assertTrue(second.text().contains("王审查 刚刚对 CJBHF-26-2 作出结论"));
    assertTrue(second.text().contains("已核对"), "the reason typed is kept");
    assertEquals(1, added(number));
    String seen = log.review(number).latestOn("CJBHF-26-2");
    assertEquals(302, conclude(li, number, "CJBHF-26-2@" + seen).status());
    assertTrue(li.get("/desk/" + number).text().contains("已被新结论取代"));
  }

  @Test
  void several_are_concluded_together_or_not_at_all() throws IOException {
    String number = sent("zhang", "chemical-existing", "together");
    Browsing wang = wang();
    List<String> left = waiting(wang, number);
    assertEquals(302, conclude(wang, number, left.get(0) + "@").status());
    Answer stale = conclude(wang, number, left.get(1) + "@", "item", left.get(0) + "@");
    assertEquals(409, stale.status());
    assertEquals(1, added(number));
  }

  @Test
  void nothing_is_signed_while_an_item_is_left_and_the_answer_names_it() throws IOException {
    String number = sent("zhang", "chemical-existing", "left");
    Browsing wang = wang();
    List<String> left = waiting(wang, number);
    for (String clause : left.subList(1, left.size())) conclude(wang, number, clause + "@");
    String seen = log.review(number).latest();
    Answer answer = wang.post("/desk/" + number + "/signature", "seen", seen, "confirm", "true");
    assertEquals(422, answer.status());
    assertTrue(answer.text().contains("尚有 1 项没有有效的人工结论：" + left.get(0)));
    assertFalse(log.review(number).signature().isGiven());
  }

  @Test
  void a_signature_makes_the_review_edition_and_ends_the_case() throws IOException {
    String number = sent("zhang", "chemical-existing", "signed");
    Browsing wang = wang();
    concludeAll(wang, number);
    assertEquals("precheck", grade(number, "wang"));
    String path = "/desk/" + number + "/signature";
    assertEquals(422, wang.post(path, "seen", log.review(number).latest()).status());
    Answer stale = wang.post(path, "seen", "", "confirm", "true");
    assertEquals(409, stale.status(), "what came in since has to be looked at first");
    assertEquals(
        302, wang.post(path, "seen", log.review(number).latest(), "confirm", "true").status());
    assertEquals("reviewed", grade(number, "wang"));
    Browsing li = Browsing.signedIn(server, "li", PASSWORD);
    Answer second = li.post(path, "seen", log.review(number).latest(), "confirm", "true");
    assertEquals(409, second.status());
    assertTrue(second.text().contains("已由 王审查"));
    Answer late = conclude(li, number, "CJBHF-26-2@");
    assertTrue(late.status() == 409 || late.status() == 422);
    String clause = log.review(number).conclusions().get(0).clause();
    Answer more = conclude(li, number, clause + "@" + log.review(number).latestOn(clause));
    assertEquals(409, more.status());
    assertTrue(more.text().contains("新版本"));
    assertEquals(
        1,
        log.review(number).entries().stream()
            .filter(e -> e.kind() == LogEntry.Kind.SIGNATURE)
            .count());
    assertTrue(log.verify(null).isSound());
  }

  private static String grade(String number, String as) {
    return server
        .get("/api/assessments/" + number, "Authorization", basic(as))
        .json()
        .path("grade")
        .stringValue();
  }

  @Test
  void an_applicant_reads_conclusions_only_once_they_are_signed() throws IOException {
    String number = sent("zhang", "chemical-existing", "drafts");
    Browsing wang = wang();
    concludeAll(wang, number);
    String path = "/api/assessments/" + number + ".text";
    assertFalse(server.get(path, "Authorization", basic("zhang")).text().contains("逐项核对"));
    assertTrue(server.get(path, "Authorization", basic("zhang")).text().contains("未签署"));
    wang.post(
        "/desk/" + number + "/signature", "seen", log.review(number).latest(), "confirm", "true");
    String signed = server.get(path, "Authorization", basic("zhang")).text();
    assertTrue(signed.contains("逐项核对"));
    assertTrue(signed.contains("签署：王审查"));
    assertTrue(server.get(path, "Authorization", basic("sun")).isProblem(404));
  }

  @Test
  void the_queue_lists_the_newest_version_and_nobody_can_hide_anothers() throws IOException {
    String first = sent("zhang", "chemical-640m", "versions");
    String second = sent("zhang", "chemical-4km", "versions");
    String foreign = sent("sun", "chemical-4km", "versions");
    String page = wang().get("/desk?q=versions").text();
    assertTrue(page.contains(second) && page.contains(foreign));
    assertFalse(page.contains(first));
    assertTrue(page.contains("另有 1 个旧版本") && page.contains("另有 2 个旧版本"));
    assertTrue(wang().get("/desk/" + second).text().contains(first));
    Browsing sun = Browsing.signedIn(server, "sun", PASSWORD);
    String mine = sun.get("/mine").text();
    assertTrue(mine.contains(foreign));
    assertFalse(mine.contains(second));
  }

  @Test
  void a_comparison_says_which_fact_turned_which_clause() throws IOException {
    String near = sent("zhang", "chemical-640m", "compared");
    String far = sent("zhang", "chemical-4km", "compared");
    String page = wang().get("/desk/" + far + "/compare/" + near).text();
    assertTrue(page.contains("CJBHF-26-2"));
    assertTrue(page.contains("事实："));
    assertTrue(page.contains("选址"));
    String other = sent("zhang", "name-only", "another");
    assertEquals(409, wang().get("/desk/" + far + "/compare/" + other).status());
    assertEquals(409, wang().get("/desk/" + far + "/compare/" + far).status());
  }

  @Test
  void filters_are_read_strictly_and_states_follow_the_work() throws IOException {
    String number = sent("zhang", "chemical-existing", "filtered");
    Browsing wang = wang();
    assertTrue(wang.get("/desk?q=filtered&state=waiting").text().contains(number));
    assertFalse(wang.get("/desk?q=filtered&state=under-way").text().contains(number));
    conclude(wang, number, waiting(wang, number).get(0) + "@");
    assertTrue(wang.get("/desk?q=filtered&state=under-way").text().contains(number));
    assertTrue(wang.get("/desk?q=filtered&outcome=undetermined").text().contains(number));
    assertFalse(wang.get("/desk?q=filtered&outcome=violated").text().contains(number));
    assertFalse(wang.get("/desk?q=100%25").text().contains(number));
    for (String wrong : List.of("state=done", "outcome=bad", "page=0", "page=x"))
      assertEquals(400, wang.get("/desk?" + wrong).status(), wrong);
    assertEquals(200, wang.get("/desk?page=900").status());
  }

  @Test
  void only_a_reviewer_has_a_desk() throws IOException {
    String number = sent("zhang", "chemical-existing", "rights");
    Browsing zhang = Browsing.signedIn(server, "zhang", PASSWORD);
    for (String path : List.of("/desk", "/desk/" + number))
      assertEquals(403, zhang.get(path).status(), path);
    zhang.get("/account");
    assertEquals(403, conclude(zhang, number, "CJBHF-26-2@").status());
    assertEquals(403, zhang.post("/desk/" + number + "/signature", "confirm", "true").status());
    assertEquals(0, added(number));
    assertEquals(302, server.get("/desk").status());
  }
}
