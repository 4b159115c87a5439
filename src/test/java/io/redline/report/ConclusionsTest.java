package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Named persons' conclusions beside the machine's outcome, and the grade they earn. */
class ConclusionsTest {
  private static final String DIGEST = Reports.of("chemical-640m", Lang.ZH).proposalDigest();
  private static final String ANSWER =
      "proposal: "
          + DIGEST
          + """

      conclusions:
        - clause: CN-24-5
          decision: accept
          reason: 不在清单所列情形之内
          by: 张三
          on: 2026-11-05
      """;

  @TempDir Path folder;

  private Product.Ran check(String conclusions, String... more) throws IOException {
    return checked(conclusions + onTheOthers(), more);
  }

  /** The sample asks more than one question: the rest are answered without a word. */
  private static String onTheOthers() {
    StringBuilder yaml = new StringBuilder();
    for (Finding finding : Reports.of("chemical-640m", Lang.ZH).assessment().findings())
      if (finding.outcome() == Outcome.REVIEW && !finding.clause().id().equals("CN-24-5"))
        yaml.append("  - { clause: ")
            .append(finding.clause().id())
            .append(", decision: accept, by: 王五, on: 2026-11-05 }\n");
    return yaml.toString();
  }

  private Product.Ran checked(String conclusions, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("conclusions.yaml"), conclusions);
    String[] base = {
      "check",
      "samples/chemical-640m.json",
      "--layers",
      "samples/layers",
      "--conclusions",
      file.toString()
    };
    String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
    System.arraycopy(more, 0, all, base.length, more.length);
    return Product.run(all);
  }

  @Test
  void a_conclusion_on_every_question_makes_the_review_edition() throws IOException {
    Product.Ran ran = check(ANSWER);
    assertEquals(1, ran.code(), "the machine's verdict stays what it is");
    assertTrue(ran.out().contains("【审查版】"), ran.out());
    assertTrue(ran.out().contains("人工结论：认定为“符合”；理由：不在清单所列情形之内。张三，2026-11-05"), ran.out());
    assertTrue(ran.out().contains("── 需人工判断 "));
  }

  @Test
  void without_one_or_with_an_expired_one_it_stays_a_pre_check() throws IOException {
    Product.Ran expired =
        check(ANSWER.replace("2026-11-05", "2026-11-05\n    expires: 2026-11-06"));
    assertTrue(expired.out().contains("【预检·非审批依据】"), expired.out());
    assertTrue(expired.out().contains("2026-11-06（已过期，不再计）"), expired.out());
    assertTrue(expired.out().contains("! 人工结论（张三，2026-11-05）CN-24-5：已过期，不再计"), expired.out());
    Product.Ran other = check(ANSWER.replace("CN-24-5", "CJBHF-26-2"), "--lang", "en");
    assertTrue(other.out().contains("[Pre-check, not a basis for approval]"), other.out());
  }

  @Test
  void a_conclusion_holds_on_its_last_day() throws Exception {
    String last = ANSWER.replace("2026-11-05", "2026-11-05\n    expires: 2026-12-31");
    assertEquals(Grade.REVIEWED, on(LocalDate.of(2026, 12, 31), last + onTheOthers()).grade());
    assertEquals(Grade.PRECHECK, on(LocalDate.of(2027, 1, 1), last + onTheOthers()).grade());
  }

  /** The report as it is made on a day. */
  private Report on(LocalDate today, String conclusions) throws Exception {
    Path file = Files.writeString(folder.resolve("conclusions.yaml"), conclusions);
    Report report = Reports.of("chemical-640m", Lang.ZH);
    return report.concluded(ConclusionReader.read(file, report.screened(), today), today);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-05 | 2099-01-01 | 2026-11-30 | 日期在今天之后",
        "2026-11-05 | 2026-12-01 | 2026-11-30 | 日期在今天之后",
        "2026-11-05 | 2026-11-30 | 2026-11-30 | -",
        "2026-11-05 | 2026-10-31 | 2026-11-30 | 日期早于申报所载的日期",
        "2026-11-05 | 2026-11-01 | 2026-11-30 | -",
        "sha256: | sha256:0 | 2026-11-30 | 针对的是另一份申报",
        "proposal | # | 2026-11-30 | 未写明针对哪份申报"
      })
  void one_that_cannot_have_been_given_on_this_proposal_counts_for_nothing_and_says_so(
      String right, String wrong, LocalDate today, String said) throws Exception {
    String yaml = (ANSWER + onTheOthers()).replace(right, wrong);
    // One digit more in front leaves one less behind.
    if (wrong.equals("sha256:0"))
      yaml = yaml.replace(DIGEST.substring(DIGEST.length() - 1) + "\n", "\n");
    Report report = on(today, yaml);
    boolean counts = said.equals("-");
    assertEquals(counts ? Grade.REVIEWED : Grade.PRECHECK, report.grade());
    for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.JSON))
      assertEquals(!counts, Reports.written(format, report).contains("不计：" + (counts ? "" : said)));
    assertEquals(counts, !report.countingConclusions().isEmpty(), "nor is it recorded");
  }

  @Test
  void who_forgets_the_proposal_is_told_what_to_add() throws IOException {
    Product.Ran ran = check(ANSWER.substring(ANSWER.indexOf("conclusions:")));
    assertTrue(ran.out().contains("【预检·非审批依据】"), ran.out());
    assertTrue(ran.out().contains("对本申报作结论，须写明 proposal: " + DIGEST), ran.out());
    assertTrue(ran.out().contains("申报摘要：" + DIGEST), ran.out());
  }

  @Test
  void a_file_for_several_proposals_counts_where_it_is_about_this_one() throws Exception {
    String foreign =
        """
          - { clause: CQ-OF-ANOTHER, decision: accept, by: 王五, on: 2026-11-05, proposal: "sha256:%s" }
        """
            .formatted("0".repeat(64));
    String own = ANSWER + onTheOthers() + foreign;
    Report report = on(LocalDate.of(2026, 11, 30), own);
    assertEquals(Grade.REVIEWED, report.grade());
    assertTrue(report.notes().stream().anyMatch(n -> n.contains("CQ-OF-ANOTHER")));
  }

  @Test
  void conclusions_dated_in_2099_never_make_the_review_edition() throws IOException {
    Path attack = io.redline.Shared.file("cases/attack/F09-future-dated.yaml");
    for (String sample : List.of("chemical-640m", "chemical-4km")) {
      Product.Ran ran =
          Product.run(
              "check",
              "samples/" + sample + ".json",
              "--layers",
              "samples/layers",
              "--conclusions",
              attack.toString());
      assertFalse(ran.out().contains("审查版"), ran.out());
    }
  }

  @Test
  void an_assessment_that_nobody_signed_is_no_review_edition_even_when_it_asks_nothing() {
    assertEquals(Grade.PRECHECK, Reports.of("small-hydropower-panxi", Lang.ZH).grade());
  }

  @Test
  void a_signed_assessment_is_no_review_edition_once_the_conclusion_on_an_open_clause_expired() {
    List<Finding> findings = Reports.of("chemical-640m", Lang.ZH).assessment().findings();
    Finding open =
        findings.stream()
            .filter(f -> f.asksPerson() && f.outcome() == Outcome.UNDETERMINED)
            .findFirst()
            .orElseThrow();
    LocalDate on = LocalDate.of(2026, 11, 5);
    List<Conclusion> all =
        findings.stream()
            .filter(Finding::asksPerson)
            .map(
                f ->
                    new Conclusion(
                        f.clause().id(),
                        Conclusion.Decision.ACCEPT,
                        "",
                        "",
                        "王五",
                        on,
                        f == open ? on : null))
            .toList();
    assertEquals(Grade.REVIEWED, Grade.signed(findings, all, on));
    assertEquals(Grade.PRECHECK, Grade.signed(findings, all, on.plusDays(1)));
  }

  @Test
  void an_override_leaves_the_machine_outcome_beside_it() throws IOException {
    JsonNode json =
        Product.JSON.readTree(
            check(
                    ANSWER
                        + """
                          - clause: CJBHF-26-2
                            decision: override
                            reason: 岸线已调整
                            legalBasis: 长江保护法第二十六条
                            by: 李四
                            on: "2026-11-06"
                        """,
                    "--format",
                    "json")
                .out());
    assertEquals("reviewed", json.path("grade").asString());
    JsonNode finding = json.path("findings").path(0);
    assertEquals("violated", finding.path("outcome").asString());
    assertEquals("override", finding.path("conclusions").path(0).path("decision").asString());
    assertTrue(finding.path("conclusions").path(0).path("holds").asBoolean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN-24-5 | CN-24-99 | /conclusions/0/clause，现为 CN-24-99，应为 本次评估中的条款",
        "张三 | '  ' | /conclusions/0/by，应为 文字",
        "accept | override | /conclusions/0/legalBasis，应为 文字（不同意机器结论时必填）",
        "accept | perhaps | /conclusions/0/decision，现为 perhaps，应为 accept, override",
        "2026-11-05 | 2026-02-30 | /conclusions/0/on，现为 2026-02-30，应为 日期 YYYY-MM-DD",
        "reason | reasons | /conclusions/0/reasons",
        "张三 | 7 | /conclusions/0/by，现为 7，应为 文字",
        "conclusions: | other: | /conclusions，应为 至少一条结论的列表",
        "proposal: | propsal: | /propsal，现为 propsal，应为 conclusions, proposal",
        "proposal: sha256: | proposal: sha1: | /proposal，现为 sha1:"
      })
  void what_is_wrong_is_named_with_its_place_and_nothing_is_printed(
      String right, String wrong, String said) throws IOException {
    Product.Ran ran = check(ANSWER.replace(right, wrong));
    assertEquals(2, ran.code(), ran.out());
    assertTrue(ran.err().contains(said), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void two_conclusions_on_one_clause_and_one_that_ends_before_it_began_are_refused()
      throws IOException {
    String twice = ANSWER + ANSWER.substring(ANSWER.indexOf("  - clause"));
    assertTrue(check(twice).err().contains("/conclusions/1/clause"), check(twice).err());
    String backwards = ANSWER.replace("2026-11-05", "2026-11-05\n    expires: 2026-11-04");
    assertTrue(check(backwards).err().contains("/conclusions/0/expires"));
  }

  @Test
  void json_will_do_as_well_as_yaml_and_one_proposal_is_the_most() throws IOException {
    String json =
        "{\"proposal\":\""
            + DIGEST
            + "\",\"conclusions\":[{\"clause\":\"CN-24-5\",\"decision\":\"accept\",\"by\":\"张三\",\"on\":\"2026-11-05\"}]}";
    assertTrue(checked(json).out().contains("人工结论：认定为“符合”。张三，2026-11-05"));
    Product.Ran two = checked(json, "samples/chemical-4km.json");
    assertEquals(2, two.code());
    assertFalse(two.err().contains("Exception"), two.err());
  }

  @Test
  void who_disagrees_without_saying_what_holds_instead_settles_nothing() {
    Report report = Reports.of("chemical-existing", Lang.ZH);
    assertEquals(Outcome.UNDETERMINED, reviewed(report, Conclusion.Decision.OVERRIDE, null));
    assertEquals(Outcome.UNDETERMINED, reviewed(report, Conclusion.Decision.ACCEPT, null));
    assertEquals(
        Outcome.REQUIRED, reviewed(report, Conclusion.Decision.OVERRIDE, Outcome.NOT_APPLICABLE));
  }

  @Test
  void what_stays_open_is_no_review_edition_whoever_agrees_and_its_opinion_grows_no_softer() {
    Report report = Reports.of("chemical-existing", Lang.ZH);
    Report agreed = concluded(report, Conclusion.Decision.ACCEPT, null);
    assertEquals(Grade.PRECHECK, agreed.grade());
    assertTrue(agreed.personHeadline().contains("不作结论"), agreed.personHeadline());
    assertEquals(ClosingOpinion.of(report).verdict(), ClosingOpinion.of(agreed).verdict());
    assertTrue(ClosingOpinion.of(report).verdict().contains("暂不作“可行”的结论"));
  }

  @Test
  void of_several_conclusions_on_one_clause_the_newest_counts() {
    Report report = Reports.of("chemical-existing", Lang.ZH);
    Finding open =
        report.assessment().findings().stream()
            .filter(f -> f.asksPerson() && f.outcome() == Outcome.UNDETERMINED)
            .findFirst()
            .orElseThrow();
    LocalDate day = report.assessment().asOf();
    String clause = open.clause().id();
    Conclusion first = new Conclusion(clause, Conclusion.Decision.ACCEPT, "x", "", "张三", day, null);
    Conclusion second =
        new Conclusion(
            clause, Conclusion.Decision.OVERRIDE, "x", "y", "张三", day, null, Outcome.SATISFIED);
    assertEquals(Outcome.SATISFIED, report.concluded(List.of(first, second)).reviewed().of(open));
    assertEquals(
        Outcome.UNDETERMINED, report.concluded(List.of(second, first)).reviewed().of(open));
  }

  @Test
  void an_attachment_is_told_by_its_number_and_day_or_by_its_digest() throws IOException {
    String letter =
        ANSWER + "    attachment: { name: 林草局复函, number: 复函〔2026〕100 号, on: 2026-11-12 }\n";
    assertTrue(check(letter).out().contains("附件：林草局复函（复函〔2026〕100 号，2026-11-12）"));
    Product.Ran nameless = check(letter.replace(", on: 2026-11-12", ""));
    assertEquals(2, nameless.code());
    assertTrue(nameless.err().contains("/conclusions/0/attachment"), nameless.err());
  }

  /** With one conclusion of a kind on everything that waits for a person. */
  private static Outcome reviewed(Report report, Conclusion.Decision decision, Outcome instead) {
    return concluded(report, decision, instead).reviewedOutcome();
  }

  private static Report concluded(Report report, Conclusion.Decision decision, Outcome instead) {
    LocalDate day = report.assessment().asOf();
    return report.concluded(
        report.assessment().findings().stream()
            .filter(Finding::asksPerson)
            .map(f -> new Conclusion(f.clause().id(), decision, "x", "y", "张三", day, null, instead))
            .toList());
  }
}
