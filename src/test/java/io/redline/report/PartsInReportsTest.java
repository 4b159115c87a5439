package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.report.format.ReportFormat;
import io.redline.site.MapView;
import io.redline.words.Lang;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A finding about a part of the project says so in every form of report, and the part is drawn. */
class PartsInReportsTest {
  private static final String SAMPLE = "printing-dyeing-outfall";
  private static final String BAN = "STHJFD-318";
  private static final String SAID = "组成部分“排污口一”：";

  private static final Report ZH = Reports.of(SAMPLE, Lang.ZH);

  @Test
  void json_names_the_part_by_its_id_and_tells_how_each_part_was_read() {
    JsonNode json = Product.JSON.readTree(Reports.written(ReportFormat.JSON, ZH));
    JsonNode ban = finding(json, BAN);
    assertEquals("violated", ban.path("outcome").asString());
    assertEquals("outfall-1", ban.path("part").asString());
    assertTrue(ban.path("summary").asString().startsWith(SAID), ban.toString());
    JsonNode parts = json.at("/readAs/parts");
    assertEquals(2, parts.size());
    assertEquals("排污口一", parts.at("/0/name").asString());
    assertEquals("outfall", parts.at("/0/role").asString());
    assertEquals("江安县", parts.at("/0/place").asString());
    assertEquals(1_729, parts.at("/1/lengthMetres").asDouble(), 1);
    for (JsonNode finding : json.path("findings"))
      if (finding.path("clause").asString().startsWith("ZRQD-S-1"))
        assertTrue(finding.path("part").isMissingNode(), "the plant breaks it itself");
  }

  @Test
  void in_english_it_says_so_too() {
    JsonNode json =
        Product.JSON.readTree(Reports.written(ReportFormat.JSON, Reports.of(SAMPLE, Lang.EN)));
    String summary = finding(json, BAN).path("summary").asString();
    assertTrue(summary.startsWith("part \"排污口一\": "), summary);
  }

  @Test
  void text_page_and_exchange_forms_name_the_part() {
    for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.SARIF))
      assertTrue(Reports.written(format, ZH).contains(SAID), format.id());
  }

  @Test
  void word_pdf_and_workbook_name_the_part() throws Exception {
    String word = WordText.of(ReportFormat.DOCX.write(List.of(ZH), false));
    assertTrue(word.contains(SAID) && word.contains("排污口一 1-1"), word);
    try (var pdf = Loader.loadPDF(ReportFormat.PDF.write(List.of(ZH), false))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertTrue(text.contains(SAID), text);
    }
    byte[] xlsx = ReportFormat.XLSX.write(List.of(ZH), false);
    try (var book = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(xlsx)))) {
      assertTrue(book.getText().contains(SAID));
    }
  }

  @Test
  void the_facts_of_a_part_are_listed_as_declared() {
    List<Declared.Fact> facts = Declared.of(ZH);
    assertTrue(
        facts.contains(new Declared.Fact("/parts/0/role", "第 1 个组成部分的类型", "排污口")),
        facts.toString());
    assertTrue(
        facts.contains(new Declared.Fact("/parts/1/name", "第 2 个组成部分的名称", "尾水管道")),
        facts.toString());
    assertTrue(facts.stream().noneMatch(f -> f.pointer().contains("/geometry/")), facts.toString());
  }

  @Test
  void the_map_draws_each_part_with_its_name() {
    List<MapView.Shape> parts =
        ZH.map().shapes().stream().filter(s -> s.kind() == MapView.Kind.PART).toList();
    assertEquals(List.of("排污口一", "尾水管道"), parts.stream().map(MapView.Shape::label).toList());
    String html = Reports.written(ReportFormat.HTML, ZH);
    assertTrue(html.contains("class=\"part\"") && html.contains("class=\"part line\""), html);
    JsonNode features =
        Product.JSON.readTree(Reports.written(ReportFormat.GEOJSON, ZH)).path("features");
    int drawn = 0;
    for (JsonNode feature : features) {
      JsonNode properties = feature.path("properties");
      if (!properties.path("role").asString().equals("part")) continue;
      drawn++;
      if (!properties.path("part").asString().equals("outfall-1")) continue;
      assertEquals("Point", feature.at("/geometry/type").asString());
      assertTrue(properties.path("findings").toString().contains(BAN), properties.toString());
    }
    assertEquals(2, drawn);
  }

  private static JsonNode finding(JsonNode json, String clause) {
    for (JsonNode finding : json.path("findings"))
      if (finding.path("clause").asString().equals(clause)) return finding;
    throw new AssertionError(clause);
  }
}
