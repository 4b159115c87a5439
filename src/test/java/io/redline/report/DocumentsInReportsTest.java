package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Every report tells which document decided, why one does not, and what nobody has confirmed. */
class DocumentsInReportsTest {
  private static final String PERMIT = "water-intake-permit";

  private static Report report(Lang lang, Consumer<ObjectNode> change) throws Exception {
    ObjectNode json =
        (ObjectNode) Product.json(Path.of("samples/food-factory-tuojiang.json")).deepCopy();
    change.accept(json);
    Proposal proposal =
        new ProposalReader(Product.assessor().rulebook().vocabulary()).read("given", json);
    return Reports.of(proposal, lang, Product.sampleLayers());
  }

  private static ObjectNode permit(ObjectNode proposal) {
    return proposal
        .withObject("/evidence")
        .putObject(PERMIT)
        .put("status", "granted")
        .put("number", "取水示例〔2024〕12号")
        .put("issuer", "某县水利局")
        .put("date", "2024-03-01");
  }

  private static void everywhere(Report report, String said) throws IOException {
    for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.JSON))
      assertTrue(Reports.written(format, report).contains(said), format + ": " + said);
    byte[] word = ReportFormat.DOCX.write(List.of(report), false);
    assertTrue(WordText.of(word).contains(said), "docx: " + said);
  }

  @Test
  void a_document_that_decided_is_named_by_number_issuer_and_day_with_its_conditions()
      throws Exception {
    Consumer<ObjectNode> held =
        json -> permit(json).put("validUntil", "2029-02-28").put("conditions", "枯水期停止取水");
    everywhere(
        report(Lang.ZH, held), "（取水示例〔2024〕12号，某县水利局，2024-03-01，有效期至 2029-02-28；所附条件：枯水期停止取水）");
    everywhere(
        report(Lang.EN, held),
        "(取水示例〔2024〕12号, 某县水利局, 2024-03-01, valid until 2029-02-28; granted under: 枯水期停止取水)");
  }

  @Test
  void one_that_has_run_out_says_so() throws Exception {
    Consumer<ObjectNode> expired = json -> permit(json).put("validUntil", "2025-06-30");
    everywhere(report(Lang.ZH, expired), "有效期至 2025-06-30，判定日已过期");
    everywhere(
        report(Lang.EN, expired), "was valid until 2025-06-30 and has expired on the as-of day");
  }

  @Test
  void one_of_a_later_day_says_so() throws Exception {
    Consumer<ObjectNode> later = json -> permit(json).put("date", "2027-01-02");
    everywhere(report(Lang.ZH, later), "日期为 2027-01-02，晚于判定日");
    everywhere(report(Lang.EN, later), "is dated 2027-01-02, after the as-of day");
  }

  @Test
  void an_unconfirmed_fact_is_told_with_its_place_and_asked_for() throws Exception {
    Consumer<ObjectNode> unconfirmed =
        json ->
            json.putObject("sources")
                .putObject("/water/intake")
                .put("from", "form")
                .put("file", "报告表.docx")
                .put("where", "表1第5行");
    Report zh = report(Lang.ZH, unconfirmed);
    everywhere(zh, "读自 报告表.docx（表1第5行），未确认");
    String text = Reports.written(ReportFormat.TEXT, zh);
    assertTrue(text.contains("未知，读自 报告表.docx（表1第5行），未确认"), text);
    assertTrue(zh.assessment().missing().stream().anyMatch(m -> m.fact().equals("/water/intake")));
    everywhere(report(Lang.EN, unconfirmed), "read from 报告表.docx (表1第5行), unconfirmed");
    assertEquals(
        "surface",
        zh.screened().proposal().json().at("/water/intake").asString(),
        "for the record");
  }

  @Test
  void an_unconfirmed_site_is_why_nothing_was_measured() throws Exception {
    Report report =
        report(
            Lang.ZH,
            json -> json.putObject("sources").putObject("/site/crs").put("from", "letter"));
    String text = Reports.written(ReportFormat.TEXT, report);
    assertTrue(text.contains("没有选址坐标"), text);
    assertTrue(text.contains("读自函件，未确认"), text);
  }
}
