package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.facts.Outcome;
import io.redline.remedy.Remedy;
import io.redline.remedy.RemedyWords;
import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The Word chapter, read back. */
class WordReportTest {
  private static final List<String> SAMPLES =
      List.of("chemical-640m", "name-only", "waterworks-intake");

  private static byte[] docx(Report... reports) {
    return ReportFormat.DOCX.write(List.of(reports), reports.length > 1);
  }

  @TestFactory
  Stream<DynamicTest> every_table_stands_on_its_grid() {
    return SAMPLES.stream()
        .map(
            sample ->
                dynamicTest(
                    sample,
                    () -> {
                      try (XWPFDocument file = WordText.read(docx(Reports.of(sample, Lang.ZH)))) {
                        assertTrue(file.getTables().size() > 5);
                        for (XWPFTable table : file.getTables()) standsOnItsGrid(table.getCTTbl());
                      }
                    }));
  }

  private static void standsOnItsGrid(CTTbl table) {
    assertEquals(STTblLayoutType.FIXED, table.getTblPr().getTblLayout().getType());
    List<Integer> grid =
        table.getTblGrid().getGridColList().stream().map(c -> twips(c.getW())).toList();
    assertEquals(
        grid.stream().mapToInt(Integer::intValue).sum(), twips(table.getTblPr().getTblW().getW()));
    Set<Integer> open = new HashSet<>();
    for (CTRow row : table.getTrList()) {
      int column = 0;
      for (CTTc cell : row.getTcList()) {
        int span =
            cell.getTcPr().isSetGridSpan() ? cell.getTcPr().getGridSpan().getVal().intValue() : 1;
        int width = grid.subList(column, column + span).stream().mapToInt(w -> w).sum();
        assertEquals(width, twips(cell.getTcPr().getTcW().getW()));
        boolean merged = cell.getTcPr().isSetVMerge();
        boolean continues = merged && cell.getTcPr().getVMerge().getVal() != STMerge.RESTART;
        assertFalse(continues && !open.contains(column), "a cell goes on that never began");
        if (merged) open.add(column);
        else open.remove(column);
        assertTrue(cell.sizeOfPArray() > 0, "a cell without a paragraph");
        column += span;
      }
      assertEquals(grid.size(), column);
    }
  }

  private static int twips(Object width) {
    return ((BigInteger) width).intValue();
  }

  @Test
  void clauses_of_one_instrument_share_its_cell_and_the_head_is_repeated() throws IOException {
    try (XWPFDocument file = WordText.read(docx(Reports.of("chemical-640m", Lang.ZH)))) {
      List<CTRow> rows =
          file.getTables().stream()
              .map(XWPFTable::getCTTbl)
              .flatMap(t -> t.getTrList().stream())
              .toList();
      assertTrue(
          rows.stream()
              .flatMap(r -> r.getTcList().stream())
              .anyMatch(
                  c ->
                      c.getTcPr().isSetVMerge()
                          && c.getTcPr().getVMerge().getVal() == STMerge.RESTART));
      assertTrue(rows.stream().filter(r -> r.getTrPr().sizeOfTblHeaderArray() == 1).count() > 4);
    }
  }

  @Test
  void the_sections_are_real_headings() throws IOException, XmlException {
    try (XWPFDocument file = WordText.read(docx(Reports.of("chemical-640m", Lang.ZH)))) {
      assertEquals(
          List.of(
              "表1　环境管控单元符合性",
              "表2　法律和负面清单的禁止性规定",
              "表3　相关规划符合性",
              "表4　须办理事项",
              "5　审查意见",
              "附件1　对照的文件",
              "附件2　图层和许可",
              "附件3　申报事实",
              "附件4　选址坐标",
              "附件5　推导事实",
              "附件6　逐条对照和证据",
              "附件7　可行的调整",
              "附件8　记录号与摘要",
              "附件9　经查不涉及的条款"),
          WordText.headings(file, "Heading1"));
      assertEquals("heading 1", file.getStyles().getStyle("Heading1").getName());
      assertEquals(
          0,
          file.getStyles()
              .getStyle("Heading1")
              .getCTStyle()
              .getPPr()
              .getOutlineLvl()
              .getVal()
              .intValue());
      String styles = file.getStyle().xmlText();
      assertTrue(styles.contains("w:eastAsia=\"宋体\"") && styles.contains("w:eastAsia=\"zh-CN\""));
    }
  }

  @Test
  void grade_and_record_stand_at_the_head_of_every_page_of_every_report() throws IOException {
    Report recorded =
        Reports.of("chemical-640m", Lang.ZH).recorded(new RecordStamp("2026-000017", "ab", "cd"));
    Report other = Reports.of("name-only", Lang.ZH);
    try (XWPFDocument file = WordText.read(docx(recorded, other))) {
      List<String> heads = file.getHeaderList().stream().map(XWPFHeader::getText).toList();
      assertEquals(2, heads.size());
      assertTrue(heads.get(0).contains("预检·非审批依据") && heads.get(0).contains("2026-000017"));
      assertTrue(heads.get(1).contains("预检·非审批依据") && heads.get(1).contains("未记录"));
    }
  }

  @Test
  void the_figure_says_what_it_shows() throws IOException {
    try (XWPFDocument file = WordText.read(docx(Reports.of("chemical-640m", Lang.EN)))) {
      assertEquals(1, file.getAllPictures().size());
      assertTrue(
          file.getDocument().xmlText().contains("descr=\"Relative position of the site, north up"));
    }
  }

  @Test
  void without_coordinates_there_is_no_figure_and_it_says_so() throws IOException {
    byte[] file = docx(Reports.of("name-only", Lang.ZH));
    assertTrue(WordText.of(file).contains("没有选址坐标，未绘相对位置图。"));
    try (XWPFDocument read = WordText.read(file)) {
      assertEquals(0, read.getAllPictures().size());
    }
  }

  @Test
  void what_a_person_concludes_stands_beside_the_machines_outcome() throws IOException {
    Report report = Reports.of("chemical-640m", Lang.ZH);
    String clause =
        report.findings().stream()
            .filter(f -> f.machine() == Outcome.REVIEW)
            .findFirst()
            .orElseThrow()
            .clause();
    Conclusion expired =
        new Conclusion(
            clause,
            Conclusion.Decision.ACCEPT,
            "旧结论",
            "",
            "李四",
            LocalDate.parse("2025-01-02"),
            LocalDate.parse("2025-12-31"));
    Conclusion valid =
        new Conclusion(
            clause,
            Conclusion.Decision.OVERRIDE,
            "清单未列此类项目",
            "第八条",
            "张三",
            LocalDate.parse("2026-10-30"),
            null);
    String text = WordText.of(docx(report.concluded(List.of(expired, valid))));
    List<String> rows =
        Arrays.stream(text.split("\n"))
            .filter(line -> line.startsWith("|"))
            .filter(line -> line.contains("张三") || line.contains("李四"))
            .toList();
    assertEquals(2, rows.size(), text);
    assertTrue(rows.get(0).contains("需人工判断") && rows.get(0).contains("已过期，不再计"), text);
    assertTrue(rows.get(1).contains("清单未列此类项目") && rows.get(1).contains("2026-10-30"), text);
  }

  @Test
  void what_does_not_apply_is_counted_and_only_listed_when_asked_for() throws IOException {
    Report some = Reports.of("chemical-640m", Lang.ZH);
    String passed =
        some.findings().stream()
            .filter(f -> f.machine() == Outcome.NOT_APPLICABLE)
            .findFirst()
            .orElseThrow()
            .clause();
    int count = some.assessment().counts().get(Outcome.NOT_APPLICABLE);
    String short_ = WordText.of(docx(some));
    assertTrue(short_.contains("经查不涉及 " + count + " 条"));
    assertFalse(short_.contains(passed));
    Report all =
        new Report(
            some.screened(),
            some.readAs(),
            some.layers(),
            some.map(),
            some.explanation(),
            true,
            null,
            null,
            List.of(),
            some.seenOn(),
            some.findings(),
            some.questions(),
            some.remedies());
    assertTrue(WordText.of(docx(all)).contains("| " + passed + " |"));
  }

  @Test
  void what_the_applicant_can_do_is_printed_with_its_effect() throws IOException {
    Report report = Reports.of("chemical-640m", Lang.ZH);
    RemedyWords words = new RemedyWords(report.explanation().words());
    String text = WordText.of(docx(report));
    assertFalse(report.remedies().found().isEmpty());
    for (Remedy remedy : report.remedies().found()) {
      assertTrue(text.contains(words.action(remedy)), text);
      for (String line : words.effect(remedy)) assertTrue(text.contains(line), text);
    }
  }

  @TestFactory
  Stream<DynamicTest> the_chapter_reads_as_it_was_looked_at() {
    return Stream.of(Lang.values())
        .flatMap(
            lang ->
                Stream.of(
                    dynamicTest(
                        "violated " + lang,
                        () ->
                            golden(
                                "violated",
                                lang,
                                "chemical-640m",
                                "CJBHF-26-2",
                                "CN145-9.1-12",
                                "CN145-9.1-13")),
                    dynamicTest(
                        "within doubt " + lang,
                        () -> golden("doubt", lang, "chemical-doubt-band", "CJBHF-26-2")),
                    dynamicTest(
                        "name only " + lang,
                        () -> golden("nothing-known", lang, "name-only", "CJBHF-26-2"))));
  }

  private static void golden(String name, Lang lang, String sample, String... clauses)
      throws IOException {
    Golden.check(
        name + "." + lang.name().toLowerCase(java.util.Locale.ROOT) + ".docx.txt",
        WordText.of(docx(FewClauses.of(sample, lang, clauses))));
  }

  @Test
  void hostile_text_comes_out_as_text() throws IOException {
    String name = "</w:t><w:r>\u0000\u001b[31m\u202e\ud800&amp;=1+1\t_x000D_";
    Report report = Named.of(name);
    String text = WordText.of(docx(report));
    assertTrue(text.contains("</w:t><w:r>\uFFFD\uFFFD[31m\uFFFD\uFFFD&amp;=1+1 _x000D_"), text);
    assertFalse(text.contains("\u202e"));
  }

  @Test
  void a_text_longer_than_a_page_is_there_whole() throws IOException {
    String name = "很长的项目名称".repeat(2000) + "END";
    assertTrue(WordText.of(docx(Named.of(name))).contains(name));
  }
}
