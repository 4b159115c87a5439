package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.words.Lang;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFormsTest {
  @TempDir Path folder;

  @Test
  void dotted_keys_and_chinese_headings_mean_the_same() throws Exception {
    Lists.Read keys = Lists.csv(folder, "id,name,nature,site.counties", "A,甲,new,511523");
    Lists.Read words = Lists.csv(folder, "项目编号,项目名称,建设性质,所在区县", "A,甲,新建,江安县");
    assertEquals(keys.only().proposal().facts(), words.only().proposal().facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "，", "；"})
  void the_separator_is_the_one_that_makes_headings(String separator) throws Exception {
    Lists.Read read =
        Lists.csv(
            folder,
            String.join(separator, "项目编号", "项目名称", "建设性质"),
            String.join(separator, "A", "甲", "新建"));
    assertEquals("甲", read.only().name());
    assertEquals("new", read.fact("nature"));
  }

  @Test
  void utf8_with_and_without_a_mark_and_gbk_are_told_apart() throws Exception {
    String list = "项目名称,建设性质\n长江某项目,新建";
    assertEquals("长江某项目", Lists.csv(folder, list).only().name());
    assertEquals("长江某项目", Lists.csv(folder, "\uFEFF" + list).only().name());
    assertEquals("长江某项目", Lists.csv(folder, Charset.forName("GBK"), list).only().name());
    assertTrue(
        assertThrows(UnreadableList.class, () -> Lists.csv(folder, StandardCharsets.UTF_16, list))
            .wording()
            .zh()
            .contains("UTF-16"));
    Files.write(
        folder.resolve("broken.csv"),
        new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xFF, (byte) 0xFF});
    assertThrows(UnreadableList.class, () -> Lists.read(folder.resolve("broken.csv")));
  }

  @Test
  void a_cell_may_hold_quotes_line_breaks_and_separators() throws Exception {
    Lists.Read read =
        Lists.csv(folder, "name,description,nature", "\"甲,乙\n丙 \"\"丁\"\"\",\"x;y\",new", "戊,,new");
    assertEquals("甲,乙\n丙 \"丁\"", read.rows().get(0).name());
    assertEquals(List.of(2, 3), read.rows().stream().map(ReadRow::row).toList());
  }

  @Test
  void a_quote_that_is_never_closed_is_no_list() {
    assertThrows(
        UnreadableList.class, () -> Lists.csv(folder, "name,nature", "甲,new", "\"乙,new", "丙,new"));
  }

  @Test
  void a_separator_in_an_unquoted_cell_moves_nothing_silently() throws Exception {
    Lists.Read read = Lists.csv(folder, "name,nature", "甲,乙公司,new");
    assertTrue(read.only().problems().toString().contains("C2"), read.only().problems().toString());
    assertTrue(read.only().proposal().facts().isEmpty());
  }

  @Test
  void titles_above_the_headings_and_blank_rows_are_passed_over() throws Exception {
    Lists.Read read =
        Lists.csv(
            folder,
            "某市 2026 年重点项目清单,,",
            "填报单位：某局,,",
            "序号,项目名称,建设性质",
            "1,甲,新建",
            ",,",
            "2,乙,扩建",
            ",,",
            ",,");
    assertEquals(List.of("甲", "乙"), read.rows().stream().map(ReadRow::name).toList());
    assertEquals(List.of(2, 4), read.rows().stream().map(ReadRow::row).toList());
  }

  @Test
  void headings_in_two_rows_are_read_together() throws Exception {
    Lists.Read read = Lists.csv(folder, "项目编号,项目名称,坐标,,建设性质", ",,经度,纬度,", "A,甲,105.06,28.76,新建");
    assertEquals("new", read.fact("nature"));
    assertEquals(
        105.06, read.only().proposal().site().geometry().path("coordinates").path(0).doubleValue());
  }

  @Test
  void headings_repeated_on_every_page_are_no_projects() throws Exception {
    Lists.Read read = Lists.csv(folder, "项目名称,建设性质", "甲,新建", "项目名称,建设性质", "乙,新建");
    assertEquals(2, read.rows().size());
    assertTrue(read.told().contains("重复的表头"));
  }

  @Test
  void what_is_not_understood_is_listed_with_a_guess() throws Exception {
    Lists.Read read = Lists.csv(folder, "项目名称,建设性至,联系电话", "甲,新建,1");
    assertNull(read.fact("nature"));
    assertTrue(read.told().contains("单元格 B1：列“建设性至”不认识，没有读取。可能是：建设性质"), read.told());
    assertTrue(read.told().contains("联系电话"), read.told());
  }

  @Test
  void two_columns_of_the_same_fact_are_no_list() {
    UnreadableList twice =
        assertThrows(UnreadableList.class, () -> Lists.csv(folder, "项目名称,占地面积,用地面积（亩）", "甲,1,2"));
    assertTrue(twice.wording().zh().contains("B1“占地面积” 和 C1“用地面积（亩）”"), twice.wording().zh());
  }

  @Test
  void a_list_without_known_headings_or_without_names_is_none() {
    assertThrows(UnreadableList.class, () -> Lists.csv(folder, "甲,乙", "1,2"));
    assertThrows(UnreadableList.class, () -> Lists.csv(folder, ""));
    UnreadableList noName =
        assertThrows(UnreadableList.class, () -> Lists.csv(folder, "项目编号,建设性质", "A,新建"));
    assertTrue(noName.wording().zh().contains("项目名称"));
  }

  @Test
  void a_row_without_a_name_is_unreadable() throws Exception {
    Lists.Read read = Lists.csv(folder, "项目名称,用地面积", ",12");
    assertTrue(read.problem().contains("单元格 A2（项目名称）"), read.problem());
  }

  @Test
  void the_columns_of_a_former_result_are_known_and_skipped() throws Exception {
    Lists.Read read =
        Lists.csv(
            folder,
            "行号,项目编号,项目名称,结论,不符合,运行错误,待补充,需人工判断,须办理,符合,鼓励,不涉及,主要理由,下一步,建设性质",
            "2,A,甲,待补充,0,0,3,0,0,0,0,0,x,y,新建");
    assertEquals("new", read.fact("nature"));
    assertTrue(read.told().contains("已跳过：行号、结论、不符合"), read.told());
  }

  @Test
  void the_example_row_is_never_assessed() throws Exception {
    Lists.Read read = Lists.csv(folder, "项目编号,项目名称", ExampleRow.mark(Lang.ZH) + ",示例", "A,甲");
    assertEquals("甲", read.only().name());
    assertTrue(read.told().contains("示例行"));
  }

  @Test
  void every_problem_of_a_row_is_named_with_its_cell() throws Exception {
    Lists.Read read = Lists.csv(folder, "name,nature,land.areaHectares", "甲,旧,many");
    String all = read.only().problems().toString();
    assertTrue(all.contains("B2") && all.contains("C2"), all);
  }

  @Test
  void each_line_of_json_lines_is_read_by_itself() throws Exception {
    Path file = folder.resolve("list.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"A\",\"name\":\"甲\"}\n\n{\"id\":\"B\",\"name\":\"乙\",\"natur\":\"new\"}\n{\"id\":\"C\"\n{\"id\":\"D\",\"name\":\"丁\"} x\n");
    Lists.Read read = Lists.read(file);
    assertEquals(List.of(1, 3, 4, 5), read.rows().stream().map(ReadRow::row).toList());
    assertEquals(
        List.of(true, false, false, false), read.rows().stream().map(ReadRow::isReadable).toList());
    assertTrue(read.rows().get(1).problems().get(0).text(Lang.ZH).startsWith("第 3 行 /natur"));
    assertEquals("B", read.rows().get(1).id());
  }

  @Test
  void a_json_array_is_no_json_lines() throws Exception {
    Path file = folder.resolve("list.jsonl");
    Files.writeString(file, "[{\"id\":\"A\",\"name\":\"甲\"}]");
    assertThrows(UnreadableList.class, () -> Lists.read(file));
  }

  @Test
  void every_fact_of_the_schema_has_a_heading_that_leads_back_to_it() {
    Fields fields = new Fields(Lists.VOCABULARY);
    Set<String> lost = new TreeSet<>();
    for (Field field : fields.all()) {
      if (field.kind() == Field.Kind.SKIPPED) continue;
      for (String heading : List.of(field.key(), field.label().zh(), field.label().en())) {
        Field named = fields.named(heading);
        if (named == null || !named.key().equals(field.key()))
          lost.add(heading + " -> " + (named == null ? null : named.key()) + " not " + field.key());
      }
    }
    assertEquals(Set.of(), lost);
    Set<String> missing = new TreeSet<>();
    keys("", io.redline.intake.ProposalReader.schema(), missing);
    fields.all().forEach(field -> missing.remove(field.key()));
    // Documents, families and layers have headings each; parts and sources do not fit into cells; a
    // district in the column of counties may lie in several.
    assertEquals(Set.of("evidence", "parts", "place", "site.possibleCounties", "sources"), missing);
  }

  private static void keys(String prefix, tools.jackson.databind.JsonNode schema, Set<String> all) {
    for (var entry : schema.path("properties").properties()) {
      String key = prefix + entry.getKey();
      if (entry.getValue().has("properties")) keys(key + ".", entry.getValue(), all);
      else all.add(key);
    }
  }

  @Test
  void parts_and_sources_are_refused_with_the_form_that_holds_them() throws Exception {
    for (String heading : List.of("parts", "parts.0.role", "parts[0].id", "sources./nature.from")) {
      UnreadableList refused =
          assertThrows(
              UnreadableList.class, () -> Lists.csv(folder, "项目名称," + heading, "甲,x"), heading);
      assertTrue(refused.wording().zh().contains("JSON Lines"), refused.wording().zh());
      assertTrue(refused.wording().en().contains("JSON Lines"), refused.wording().en());
    }
    assertEquals("甲", Lists.csv(folder, "项目名称,partners", "甲,x").only().name());
  }

  @Test
  void every_enumerated_value_has_a_chinese_word() {
    Fields fields = new Fields(Lists.VOCABULARY);
    Set<String> lost = new TreeSet<>();
    for (Field field : fields.all()) {
      if (field.kind() != Field.Kind.WORD && field.kind() != Field.Kind.WORDS) continue;
      tools.jackson.databind.JsonNode at = io.redline.intake.ProposalReader.schema();
      for (String part : field.key().split("\\.")) at = at.path("properties").path(part);
      tools.jackson.databind.JsonNode values =
          at.has("enum") ? at.path("enum") : at.path("items").path("enum");
      List<String> known = AllowedWords.of(field, Lang.EN);
      values.forEach(
          v -> {
            if (!known.contains(v.stringValue())) lost.add(field.key() + "=" + v);
          });
      assertEquals(values.size(), known.size(), field.key());
    }
    assertEquals(Set.of(), lost);
  }

  @Test
  void a_line_of_json_may_hold_parts() throws Exception {
    Path file = folder.resolve("list.jsonl");
    Files.writeString(
        file,
        """
        {"id": "A", "name": "甲", "parts": [{"id": "p1", "name": "排污口一", "role": "outfall"}]}
        """);
    assertEquals("排污口一", Lists.read(file).only().proposal().parts().get(0).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"parts", "Parts", "组成部分", "其他组成部分", "parts[0].role", "parts.0.site.wkt"})
  void a_table_cannot_hold_parts_and_says_what_can(String heading) throws Exception {
    UnreadableList refused =
        assertThrows(UnreadableList.class, () -> Lists.csv(folder, "项目名称," + heading, "甲,排污口"));
    assertTrue(refused.wording().zh().contains("“" + heading + "”"), refused.wording().zh());
    assertTrue(refused.wording().zh().contains("JSON Lines"), refused.wording().zh());
  }
}
