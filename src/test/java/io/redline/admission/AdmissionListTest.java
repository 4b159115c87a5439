package io.redline.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.Product;
import io.redline.intake.IntakeProblem;
import io.redline.words.Lang;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An admission list is read whole or refused with every cell that cannot be read. */
class AdmissionListTest {
  private static final AdmissionCard CARD =
      new AdmissionCard(
          "l.csv", "清单", "", "", "2026", "示例", LocalDate.of(2026, 1, 1), null, Set.of());
  private static final String HEADINGS = "管控单元编码,管控单元分类,维度,管控方式,活动类别,行业代码,建设性质,证明文件,管控要求\n";
  private static final String GOOD = "ZH1,,空间布局约束,禁止,化工项目,,新建,,禁止新建化工项目。\n";

  private static AdmissionList read(String name, byte[] bytes) throws IntakeProblem {
    return AdmissionReader.read(name, bytes, CARD, Product.assessor().rulebook().vocabulary());
  }

  private static List<String> problems(String csv) {
    return assertThrows(
            IntakeProblem.class, () -> read("l.csv", csv.getBytes(StandardCharsets.UTF_8)))
        .problems()
        .stream()
        .map(p -> p.text(Lang.ZH))
        .toList();
  }

  @Test
  void a_workbook_and_a_csv_of_the_same_rows_are_the_same_list() throws Exception {
    byte[] csv = Files.readAllBytes(Path.of("samples/layers/admission-list.csv"));
    byte[] xlsx = Files.readAllBytes(Path.of("samples/layers/admission-list.xlsx"));
    AdmissionList fromCsv = read("l.csv", csv);
    AdmissionList fromXlsx = read("l.xlsx", xlsx);
    assertEquals(10, fromCsv.entries().size());
    assertEquals(
        fromCsv.entries().stream().map(AdmissionListTest::withoutPlace).toList(),
        fromXlsx.entries().stream().map(AdmissionListTest::withoutPlace).toList());
    assertEquals("第 2 行第 10 列", fromCsv.entries().get(0).quote().place());
    assertEquals("工作表“准入清单”单元格 J2", fromXlsx.entries().get(0).quote().place());
  }

  @Test
  void a_csv_in_gbk_with_semicolons_or_english_headings_is_read() throws Exception {
    String english =
        "unit;class;dimension;effect;activities;text\nZH1;;space-layout;prohibited;chemical-project;禁止\n";
    assertEquals(
        List.of("chemical-project"),
        read("l.csv", english.getBytes(Charset.forName("GBK")))
            .entries()
            .get(0)
            .projects()
            .activities());
  }

  @Test
  void words_of_the_vocabulary_may_hold_the_mark_that_parts_words() throws Exception {
    String csv = HEADINGS + "全部,,空间布局约束,限制,开垦、填埋湿地；码头、水库,,,,要求\n";
    AdmissionEntry entry = read("l.csv", csv.getBytes(StandardCharsets.UTF_8)).entries().get(0);
    assertEquals(
        List.of("reclaiming-wetland", "wharf", "reservoir"), entry.projects().activities());
    assertTrue(entry.target().units().isEmpty() && entry.target().kind() == null);
  }

  @Test
  void a_class_is_found_inside_its_longer_name() throws Exception {
    String csv = HEADINGS + ",环境综合管控单元工业重点管控单元,环境风险防控,管控要求,全部,,,,要求\n";
    AdmissionEntry entry = read("l.csv", csv.getBytes(StandardCharsets.UTF_8)).entries().get(0);
    assertEquals("key", entry.target().kind());
    assertTrue(entry.isForEveryProject());
  }

  @TestFactory
  Stream<DynamicTest> a_cell_that_cannot_be_read_is_named_with_what_is_expected_and_a_guess() {
    String[][] cases = {
      {"unknown activity", GOOD.replace("化工项目,,新", "化工项自,,新"), "第 2 行第 5 列，现为 \"化工项自\"", "化工项目"},
      {
        "one of several activities",
        GOOD.replace("化工项目,,新", "化工项目；chemical-prk,,新"),
        "第 2 行第 5 列",
        "chemical-park"
      },
      {
        "no such industry",
        "ZH1,,空间布局约束,禁止,,98,,,禁止\n",
        "第 2 行第 6 列，现为 \"98\"",
        "GB/T 4754-2017 有的代码"
      },
      {"no such small class", "ZH1,,空间布局约束,禁止,,2699,,,禁止\n", "第 2 行第 6 列", "可能是：26"},
      {"industry without its zero", "ZH1,,空间布局约束,禁止,,911,,,禁止\n", "第 2 行第 6 列", "可能是：0911"},
      {"pigs or steel", "ZH1,,空间布局约束,禁止,,313,,,禁止\n", "第 2 行第 6 列", "可能是：0313 或 C313"},
      {"industry of another section", "ZH1,,空间布局约束,禁止,,B26,,,禁止\n", "第 2 行第 6 列", "可能是：C26"},
      {"industry in words", "ZH1,,空间布局约束,禁止,,化学工业,,,禁止\n", "第 2 行第 6 列", "GB/T 4754-2017"},
      {"unknown dimension", GOOD.replace("空间布局约束", "空间布居约束"), "第 2 行第 3 列", "可能是：空间布局约束"},
      {"no dimension", GOOD.replace("空间布局约束", ""), "第 2 行第 3 列，现为 空格", "四个维度之一"},
      {"unknown effect", GOOD.replace("禁止,", "不禁止,"), "第 2 行第 4 列", "禁止…、限制…，或 …要求"},
      {"unknown class", GOOD.replace("ZH1,", ",次要单元"), "第 2 行第 2 列", "优先保护单元"},
      {"unknown nature", GOOD.replace("新建,,", "新健,,"), "第 2 行第 7 列", "可能是：新建"},
      {"unknown document", "ZH1,,空间布局约束,管控要求,全部,,,取水许可正,要求\n", "第 2 行第 8 列", "可能是：取水许可"},
      {"a ban met by a document", GOOD.replace("新建,,", "新建,取水许可,"), "第 2 行第 8 列", "只有“要求”能以文件证明"},
      {"no text", GOOD.replace("禁止新建化工项目。", ""), "第 2 行第 9 列，现为 空格", "要求的原文"},
      {"no unit, as in merged cells", GOOD.replace("ZH1", ""), "第 2 行第 1 列", "合并的单元格"},
      {"a unit that is no code", GOOD.replace("ZH1", "ZH 1?"), "第 2 行第 1 列", "管控单元编码"},
      {"nobody it is for", GOOD.replace("化工项目,", ","), "第 2 行第 5 列", "适用于一切项目的写“全部”"},
      {"everybody and somebody", GOOD.replace("化工项目,", "全部,26"), "第 2 行第 5 列", "要么“全部”"},
      {"a cell below no heading", GOOD.replace("。\n", "。,还有\n"), "第 2 行第 10 列，现为 \"还有\"", "没有表头"}
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    c[0],
                    () -> {
                      List<String> problems = problems(HEADINGS + c[1]);
                      assertEquals(1, problems.size(), problems::toString);
                      assertTrue(problems.get(0).startsWith(c[2]), problems.get(0));
                      assertTrue(problems.get(0).contains(c[3]), problems.get(0));
                    }));
  }

  @Test
  void all_problems_are_named_at_once() {
    List<String> problems =
        problems(HEADINGS + GOOD.replace("化工项目,,新", "化工,,新") + GOOD + ",,,,,,,,x\n");
    assertTrue(problems.get(0).startsWith("第 2 行"), problems::toString);
    assertEquals(
        4, problems.stream().filter(p -> p.startsWith("第 4 行")).count(), problems::toString);
  }

  @TestFactory
  Stream<DynamicTest> a_table_that_is_no_list_is_refused() {
    String[][] cases = {
      {"empty", "", "没有表头"},
      {"headings only", HEADINGS, "空的清单不等于没有要求"},
      {"no headings", "a,b,c\n1,2,3\n", "没有表头"},
      {"an unknown heading", HEADINGS.replace("维度", "唯度") + GOOD, "第 1 行第 3 列，现为 \"唯度\""},
      {"a heading twice", HEADINGS.replace("管控要求", "管控要求,要求") + GOOD, "每种内容一列"},
      {"a dimension a column", "管控单元编码,管控单元分类,活动类别,空间布局约束\nZH1,,全部,禁止\n", "一行一条"},
      {
        "no column of units",
        HEADINGS.replace("管控单元编码,管控单元分类,", "") + "空间布局约束,禁止,全部,,,,x\n",
        "管控单元编码 / 管控单元分类"
      },
      {"a number twice", "序号," + HEADINGS + "1," + GOOD + "1," + GOOD, "不重复的序号"},
      {"an open quote", HEADINGS + "\"ZH1,,\n", "CSV"}
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    c[0],
                    () -> {
                      List<String> problems = problems(c[1]);
                      assertTrue(
                          problems.stream().anyMatch(p -> p.contains(c[2])), problems::toString);
                    }));
  }

  @Test
  void a_workbook_that_is_none_is_refused() {
    assertThrows(
        IntakeProblem.class, () -> read("l.xlsx", "not a zip".getBytes(StandardCharsets.UTF_8)));
    assertThrows(IntakeProblem.class, () -> read("l.csv", new byte[] {(byte) 0xff, 0x41, 0x2c}));
  }

  @Test
  void a_row_names_the_sheet_where_a_broken_cell_stands() throws IOException {
    byte[] xlsx = Files.readAllBytes(Path.of("samples/layers/admission-list.xlsx"));
    byte[] broken = RewrittenWorkbook.replace(xlsx, "制浆造纸；印染", "制浆造纸；印柒");
    List<String> problems =
        assertThrows(IntakeProblem.class, () -> read("l.xlsx", broken)).problems().stream()
            .map(p -> p.text(Lang.EN))
            .toList();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(
        problems.get(0).startsWith("sheet '准入清单', cell F2: found \"印柒\", expected"),
        problems.get(0));
    assertTrue(problems.get(0).endsWith("Maybe: 印染"), problems.get(0));
  }

  private static AdmissionEntry withoutPlace(AdmissionEntry e) {
    return new AdmissionEntry(
        e.id(),
        new AdmissionEntry.Target(e.target().units(), e.target().kind(), e.target().maybe(), null),
        e.dimension(),
        e.effect(),
        e.projects(),
        e.evidence(),
        new AdmissionEntry.Quote(e.quote().text(), e.quote().source(), ""));
  }
}
