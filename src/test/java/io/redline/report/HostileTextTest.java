package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Chromium;
import io.redline.Product;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Whatever somebody else wrote comes out as text. */
class HostileTextTest {
  private static final String SCRIPT =
      "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'--><svg onload=alert(3)>";
  private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"x\")";
  private static final String TERMINAL = "\u001b[31m\u202e\u0007\r";

  @TempDir Path folder;
  private Report report;

  @BeforeEach
  void hostile_names_in_every_place() throws Exception {
    LayerStore layers = layers();
    ObjectNode json = (ObjectNode) Product.json(Path.of("samples/chemical-640m.json"));
    json.put("name", SCRIPT + FORMULA + TERMINAL);
    json.put("description", SCRIPT);
    Proposal proposal =
        new ProposalReader(Product.assessor().rulebook().vocabulary())
            .read("<b>" + FORMULA, json.toString().getBytes(StandardCharsets.UTF_8));
    report =
        Reports.of(proposal, Lang.ZH, layers)
            .concluded(
                List.of(
                    new Conclusion(
                        "CJBHF-26-2",
                        Conclusion.Decision.OVERRIDE,
                        SCRIPT,
                        FORMULA,
                        TERMINAL + SCRIPT,
                        LocalDate.parse("2026-11-02"),
                        null)))
            .recorded(new RecordStamp(SCRIPT, FORMULA, TERMINAL));
  }

  private LayerStore layers() throws IOException {
    String feature =
        Files.readString(Path.of("samples/layers/shoreline.geojson"))
            .replace("长江（示例江段）", SCRIPT.replace("\"", "\\\""));
    Files.writeString(folder.resolve("s.geojson"), feature);
    Files.copy(Path.of("samples/layers/coverage.geojson"), folder.resolve("coverage.geojson"));
    Files.writeString(
        folder.resolve("layers.yaml"),
        """
        layers:
          - id: yangtze-shoreline
            title: "%s"
            path: s.geojson
            crs: EPSG:4490
            edition: "%s"
            source: "%s"
            licence: "%s"
            accuracyMetres: 10
            completeness: complete
            coverage: coverage.geojson
        """
            .formatted(escaped(SCRIPT), escaped(FORMULA), escaped(SCRIPT), escaped(SCRIPT)));
    return LayerReader.read(folder, Product.assessor().rulebook().vocabulary());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Test
  void no_markup_of_theirs_is_markup_on_the_page() {
    String html = Reports.written(ReportFormat.HTML, report);
    for (String mark : List.of("<script", "<img", "<svg onload", "onerror=alert(2)>\"", "<b>"))
      assertFalse(html.contains(mark), mark);
    assertTrue(html.contains("&lt;/script&gt;&lt;script&gt;alert(1)"));
    assertFalse(html.contains("\u001b"));
  }

  @Test
  void no_command_of_theirs_reaches_the_terminal() {
    String text = TextReport.write(List.of(report), true, 80);
    String own = text.replaceAll("\u001b\\[[0-9;]*m", "");
    assertFalse(own.matches("(?s).*[\\p{Cc}&&[^\\n]].*"), own);
    assertFalse(own.contains("\u202e"));
    assertFalse(text.contains("\u001b[31m"), "their colour, not ours");
  }

  @Test
  void json_forms_carry_it_as_strings() {
    for (ReportFormat format :
        List.of(ReportFormat.JSON, ReportFormat.GEOJSON, ReportFormat.SARIF)) {
      String json = Reports.written(format, report);
      assertTrue(Product.JSON.readTree(json).toString().contains("alert(1)"), format.id());
    }
  }

  @Test
  void a_browser_runs_nothing_and_fetches_nothing() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, Reports.written(ReportFormat.HTML, report));
    List<String> happened = new ArrayList<>();
    try (var tab = Chromium.browser().newPage()) {
      tab.onDialog(dialog -> happened.add("dialog " + dialog.message()));
      tab.onRequest(request -> happened.add("request " + request.url()));
      tab.navigate(page.toUri().toString());
      assertEquals(SCRIPT.substring(0, 9), tab.locator("h1").textContent().substring(0, 9));
      assertEquals(0, tab.locator("main script, main img, main b").count());
    }
    assertEquals(List.of("request " + page.toUri()), happened);
  }
}
