package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.facts.Basis;
import io.redline.intake.PlaceStatement;
import io.redline.intake.PlaceStatement.Relation;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list states of where its projects lie. */
class PlaceCellsTest {
  private static final String WATER = "饮用水水源保护区（位置关系）";
  @TempDir Path folder;

  private static List<PlaceStatement> stated(Lists.Read read) {
    if (!read.only().problems().isEmpty())
      throw new AssertionError(read.only().problems().toString());
    return read.only().proposal().statements();
  }

  private static String said(PlaceStatement one) {
    return one.relation().name().toLowerCase(java.util.Locale.ROOT)
        + (one.metres() == null ? "" : " " + one.metres())
        + (one.hectares() == null ? "" : " " + one.hectares() + "ha")
        + (one.among() == null ? "" : " " + one.among());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outside | outside",
        "不在 | outside",
        "不在范围内 | outside",
        "不涉及 | outside",
        "不涉及范围 | outside",
        "inside | inside",
        "在内 | inside",
        "在 范围 内 | inside",
        "部分 | partly",
        "Partly | partly",
        "涉及 | partly",
        "near 1200 m | near 1200.0",
        "1200 米 | near 1200.0",
        "1200 | near 1200.0",
        "１．２公里 | near 1200.0",
        "距离 1,200 m | near 1200.0",
        "1200 米：二级 | near 1200.0 二级",
        "near | near",
        "inside 1 | inside 1",
        "在内：一级 | inside 一级",
        "在内（二级） | inside 二级",
        "不在；1 级保护区以外 | ",
        "不在 800 米 | outside 800.0",
        "部分 2.5 公顷 | partly 2.5ha",
        "部分 30 亩 | partly 2.0ha"
      })
  void a_relation_is_read_as_people_write_it(String written, String meant) throws Exception {
    Lists.Read read = Lists.cell(folder, WATER, written);
    if (meant == null) assertTrue(read.isUnread("place"), written);
    else assertEquals(meant, said(stated(read).get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0 米",
        "1",
        "2",
        "约1200米",
        "1200-1500米",
        "2.5公顷",
        "-5",
        "无",
        "有",
        "是",
        "否",
        "不再",
        "在内一级",
        "不在 5",
        "部分 2",
        "在内 2.5公顷",
        "在内：八级",
        "insdie",
        "TRUE"
      })
  void what_may_mean_two_things_states_nothing(String written) throws Exception {
    Lists.Read read = Lists.cell(folder, WATER, written);
    assertTrue(read.isUnread("place"), written);
    assertTrue(read.problem().contains("单元格 B2"), read.problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "不清楚", "待定", "—", "/"})
  void what_says_nothing_states_nothing(String written) throws Exception {
    assertEquals(List.of(), stated(Lists.cell(folder, WATER, written)));
  }

  @Test
  void yes_and_no_answer_only_a_question() throws Exception {
    assertEquals("partly", said(stated(Lists.cell(folder, "是否涉及生态保护红线", "是")).get(0)));
    assertEquals("outside", said(stated(Lists.cell(folder, "是否占用生态保护红线", "否")).get(0)));
    Mapping avoided = Mapping.of(List.of("是否避让红线=place.ecological-redline"));
    assertTrue(mapped("项目名称,是否避让红线\n甲,是\n", avoided).isUnread("place"));
  }

  @Test
  void a_number_under_a_heading_of_areas_is_no_distance() throws Exception {
    assertTrue(Lists.cell(folder, "是否涉及生态保护红线（公顷）", "25").isUnread("place"));
    Mapping area = Mapping.of(List.of("红线占地=place.ecological-redline"));
    assertTrue(mapped("项目名称,红线占地\n甲,25\n", area).isUnread("place"));
    assertEquals(
        "near 25.0", said(stated(mapped("项目名称,红线占地\n甲,25 米\n", area)).get(0)), "with its unit");
    assertEquals(
        "near 1500.0", said(stated(Lists.cell(folder, "生态保护红线（关系）（公里）", "1.5 公里")).get(0)));
  }

  private Lists.Read mapped(String text, Mapping mapping) throws Exception {
    Path file = java.nio.file.Files.writeString(folder.resolve("mapped.csv"), text);
    List<ReadRow> rows = new ArrayList<>();
    try (ProjectList list = new ListFile(file, Lists.VOCABULARY, mapping).open(null)) {
      for (Entry entry = list.next(); entry != null; entry = list.next()) rows.add(entry.read());
      return new Lists.Read(rows, list.messages());
    }
  }

  @Test
  void everything_a_statement_says_has_a_column() throws Exception {
    PlaceStatement keys =
        stated(
                Lists.csv(
                    folder,
                    "name,place.zoning,place.zoning.basis,place.zoning.authority,place.zoning.number,"
                        + "place.zoning.on,place.zoning.validUntil,place.zoning.metres",
                    "甲,outside,letter,某局,某函〔2026〕1号,2026-03-01,2027-03-01,800"))
            .get(0);
    PlaceStatement words =
        stated(
                Lists.csv(
                    folder,
                    "项目名称,管控分区（查询结果）,管控分区（依据）,管控分区（出具单位）,管控分区（文号）,"
                        + "管控分区（日期）,管控分区（有效期至）,管控分区（距离）（公里）",
                    "甲,不在范围内,复函,某局,某函〔2026〕1号,2026年3月1日,2027/3/1,0.8"))
            .get(0);
    assertEquals(keys, words);
    assertEquals(Basis.LETTER, words.basis());
    assertEquals(LocalDate.of(2027, 3, 1), words.validUntil());
    assertEquals(800.0, words.metres());
    assertEquals(Relation.OUTSIDE, words.relation());
  }

  @Test
  void who_says_so_is_the_applicant_where_nothing_else_is_said() throws Exception {
    assertEquals(Basis.DECLARED, stated(Lists.cell(folder, WATER, "不在")).get(0).basis());
    Lists.Read unknown = Lists.csv(folder, "name," + WATER + ",饮用水水源保护区依据", "甲,不在,不清楚");
    assertEquals(Basis.DECLARED, stated(unknown).get(0).basis());
  }

  @Test
  void a_measure_may_stand_in_a_column_of_its_own_and_agrees() throws Exception {
    String head = "name,place.wetlands,place.wetlands.hectares,place.wetlands.metres";
    assertEquals("partly 2.5ha", said(stated(Lists.csv(folder, head, "甲,部分,2.5,")).get(0)));
    assertEquals("outside", said(stated(Lists.csv(folder, head, "甲,不在,0,")).get(0)));
    assertEquals("inside", said(stated(Lists.csv(folder, head, "甲,在内,,0")).get(0)));
    assertTrue(Lists.csv(folder, head, "甲,不在,2.5,").problem().contains("C2"));
    assertTrue(Lists.csv(folder, head, "甲,1200米,,800").problem().contains("D2"));
  }

  @Test
  void without_the_relation_nothing_is_said_and_it_is_told() throws Exception {
    Lists.Read noColumn = Lists.csv(folder, "项目名称,管控分区（依据）,place.river.number", "甲,复函,1号");
    assertEquals(List.of(), stated(noColumn));
    assertTrue(noColumn.told().contains("列“管控分区（依据）”没有读取：缺少位置关系的列（管控分区（位置关系））"));
    assertTrue(noColumn.told().contains("place.river.number"));
    Lists.Read noCell = Lists.csv(folder, "项目名称,管控分区（查询结果）,管控分区（依据）", "甲,,复函");
    assertTrue(noCell.problem().contains("单元格 C2（管控分区（依据））"), noCell.problem());
  }

  @Test
  void a_problem_of_a_statement_names_its_own_cell() throws Exception {
    String head =
        "name,place.river,place.drinking-water-sources,place.drinking-water-sources.class";
    assertTrue(Lists.csv(folder, head, "甲,不清楚,在内,八级").problem().contains("D2"));
    assertTrue(Lists.csv(folder, head, "甲,不在,在内：八级,").problem().contains("C2"));
  }

  @Test
  void a_place_that_is_none_is_refused_with_a_guess() {
    UnreadableList refused =
        assertThrows(
            UnreadableList.class,
            () -> Lists.csv(folder, "name,place.ecological-redlin", "甲,inside"));
    assertTrue(refused.wording().zh().contains("place.ecological-redline"), refused.wording().zh());
    assertThrows(UnreadableList.class, () -> Lists.csv(folder, "name,place.counties", "甲,inside"));
  }

  @Test
  void every_family_and_layer_of_the_vocabulary_has_its_columns_in_both_languages()
      throws Exception {
    Fields fields = new Fields(Lists.VOCABULARY);
    Set<String> keys =
        new TreeSet<>(
            ProposalReader.schema().at("/properties/place/items/properties").propertyNames());
    keys.removeAll(Set.of("of", "relation", "part", "file"));
    for (String kind : List.of(Vocabulary.FAMILY, Vocabulary.LAYER))
      for (String id : Lists.VOCABULARY.ids(kind)) {
        if (Lists.VOCABULARY.layersOf(id).isEmpty()) continue;
        assertEquals("place." + id, fields.named("place." + id).key());
        for (String key : keys)
          assertEquals("place." + id + "." + key, fields.named("place." + id + "." + key).key());
      }
    for (Map.Entry<String, String> one :
        Map.of(
                "生态保护红线（查询结果）", "place.ecological-redline",
                "管控分区（依据）", "place.zoning.basis",
                "与永久基本农田的位置关系", "place.permanent-basic-farmland",
                "污染地块（位置关系）", "place.contaminated-plots")
            .entrySet()) assertEquals(one.getValue(), fields.named(one.getKey()).key());
  }

  @Test
  void activities_that_the_project_has_not_have_a_column() throws Exception {
    assertEquals(List.of("wharf"), Lists.cell(folder, "不含活动", "码头").fact("excludedActivities"));
    assertEquals(
        List.of("wharf"),
        Lists.cell(folder, "excludedActivities", "wharf").fact("excludedActivities"));
  }
}
