package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.explain.ExplainedFinding;
import io.redline.facts.Outcome;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDF, read back. */
class PdfReportTest {

  private static PDDocument pdf(Report... reports) throws IOException {
    return Loader.loadPDF(ReportFormat.PDF.write(List.of(reports), reports.length > 1));
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
  }

  @Test
  void every_page_carries_grade_record_project_and_number() throws IOException {
    Report recorded =
        Reports.of("chemical-640m", Lang.ZH).recorded(new RecordStamp("2026-000017", "ab", "cd"));
    try (PDDocument pdf = pdf(recorded, Reports.of("name-only", Lang.ZH))) {
      int pages = pdf.getNumberOfPages();
      assertTrue(pages > 3);
      for (int page = 1; page <= pages; page++) {
        String text = text(pdf, page);
        assertTrue(text.contains("预检·非审批依据"), text);
        assertTrue(text.contains("记录号："), text);
        assertTrue(text.contains(page + " / " + pages), text);
      }
      assertTrue(text(pdf, 1).contains("2026-000017"));
      assertTrue(text(pdf, pages).contains("未记录") && text(pdf, pages).contains("SAMPLE-name-only"));
    }
  }

  @Test
  void every_font_is_in_the_file() throws IOException {
    try (PDDocument pdf = pdf(Reports.of("chemical-640m", Lang.ZH))) {
      int fonts = 0;
      for (PDPage page : pdf.getPages())
        for (COSName name : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
          fonts++;
        }
      assertTrue(fonts > 1);
    }
  }

  @Test
  void every_clause_shown_is_quoted_and_judged() throws IOException {
    for (Lang lang : Lang.values()) {
      Report report = Reports.of("chemical-640m", lang);
      try (PDDocument pdf = pdf(report)) {
        String text = text(pdf);
        for (ExplainedFinding finding : report.explained()) {
          assertTrue(text.contains(finding.citation().quote().replaceAll("\\s", "")), text);
          assertTrue(text.contains(finding.outcome().replaceAll("\\s", "") + finding.clause()));
        }
      }
    }
  }

  @Test
  void what_does_not_apply_is_counted_and_not_printed() throws IOException {
    Report report = Reports.of("chemical-640m", Lang.ZH);
    try (PDDocument pdf = pdf(report)) {
      String text = text(pdf);
      assertTrue(
          text.contains("不涉及" + report.assessment().counts().get(Outcome.NOT_APPLICABLE)), text);
      for (ExplainedFinding finding : report.findings())
        if (finding.machine() == Outcome.NOT_APPLICABLE)
          assertFalse(text.contains("不涉及" + finding.clause()), finding.clause());
    }
  }

  @Test
  void the_headings_are_bookmarks() throws IOException {
    try (PDDocument pdf = pdf(Reports.of("chemical-640m", Lang.EN))) {
      List<String> titles = new ArrayList<>();
      PDOutlineItem report =
          pdf.getDocumentCatalog().getDocumentOutline().children().iterator().next();
      for (PDOutlineItem item : report.children()) titles.add(item.getTitle());
      assertEquals("Table 1: environmental control units", titles.get(0));
      assertTrue(titles.contains("Annexe 6: clause by clause, with evidence"), titles + "");
    }
  }

  @Test
  void it_is_tagged_and_says_its_language_and_title() throws IOException {
    try (PDDocument pdf = pdf(Reports.of("chemical-640m", Lang.ZH))) {
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertEquals("zh-CN", pdf.getDocumentCatalog().getLanguage());
      assertTrue(pdf.getDocumentInformation().getTitle().contains("江安县"));
    }
  }

  @Test
  void rare_characters_and_hostile_markup_are_printed_as_they_are() throws IOException {
    String name = "𬇙㴔镇 </h1><img src=http://example.org/x.png> =1+1";
    byte[] bytes = ReportFormat.PDF.write(List.of(Named.of(name)), false);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertTrue(text(pdf).contains("𬇙㴔镇</h1><imgsrc=http://example.org/x.png>=1+1"), text(pdf));
    }
    assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("/URI (http"));
  }

  @Test
  void the_names_direction_cannot_turn_the_words_around_it() throws IOException {
    try (PDDocument pdf = pdf(Named.of("\u202eabc\u0007"))) {
      assertFalse(text(pdf).contains("\u202e"));
      assertTrue(text(pdf).contains("abc"));
    }
  }
}
