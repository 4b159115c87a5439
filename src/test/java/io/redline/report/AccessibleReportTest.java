package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.redline.Axe;
import io.redline.Chromium;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for those who do not see it, or see it small. */
class AccessibleReportTest {
  @TempDir static Path folder;

  @ParameterizedTest
  @CsvSource({"heavy-chemical-park-2020, ZH, 1440", "heavy-chemical-park-2020, EN, 390"})
  void axe_finds_nothing_even_with_everything_unfolded(String sample, Lang lang, int width)
      throws Exception {
    try (Page page = open(Reports.of(sample, lang), width)) {
      page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
      assertEquals(List.of(), Axe.violations(page));
    }
  }

  @ParameterizedTest
  @CsvSource({"chemical-640m, ZH", "heavy-chemical-park-2020, EN"})
  void nothing_is_wider_than_a_telephone(String sample, Lang lang) throws Exception {
    try (Page page = open(Reports.of(sample, lang), 390)) {
      assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    }
  }

  @ParameterizedTest
  @CsvSource({"ZH, 预检·非审批依据", "EN, 'Pre-check, not a basis for approval'"})
  void the_grade_stands_in_the_margin_of_every_printed_page(Lang lang, String grade)
      throws Exception {
    Report report =
        Reports.of("chemical-640m", lang)
            .concluded(
                List.of(
                    new Conclusion(
                        "CN145-9.1-12",
                        Conclusion.Decision.ACCEPT,
                        "",
                        "",
                        "张三",
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse("2026-10-31"))));
    String html = Reports.written(ReportFormat.HTML, report);
    assertTrue(
        html.contains("@top-right { content: \"" + grade + "\""),
        "an expired conclusion counts for nothing");
  }

  private Page open(Report report, int width) throws Exception {
    Path file = Files.createTempFile(folder, "report", ".html");
    Files.writeString(file, Reports.written(ReportFormat.HTML, report));
    Page page =
        Chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
    page.navigate(file.toUri().toString());
    return page;
  }
}
