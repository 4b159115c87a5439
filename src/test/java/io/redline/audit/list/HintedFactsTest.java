package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What remarks state is a hint, and a fact only where somebody takes it. */
class HintedFactsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "距长江约800米 | place.yangtze-shoreline near 800",
        "距长江干流岸线最近800余米 | place.yangtze-shoreline near 800",
        "厂界距离沱江1.2公里 | place.yangtze-shoreline near 1200",
        "位于某自然保护区核心区内 | place.nature-reserves inside 核心区",
        "位于长江上游珍稀特有鱼类国家级自然保护区核心区内 | place.fish-reserve inside 核心区",
        "部分占用生态保护红线 | place.ecological-redline partly",
        "不在饮用水水源保护区内 | place.drinking-water-sources outside",
        "占用基本农田约3亩 | land.permanentBasicFarmlandHectares 0.2",
        "占用林地1.5公顷，手续未办 | land.forestHectares 1.5",
        "位于饮用水水源二级保护区，距岷江500m | place.yangtze-shoreline near 500"
      })
  void a_remark_states_a_place_or_an_area(String remark, String fact) {
    assertTrue(said(remark).contains(fact), said(remark).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"长江大道88号", "某长江公司投资", "位于长江路", "总投资3亿元", "距自然保护区较远", "年产3万吨", ""})
  void other_words_state_none(String remark) {
    assertEquals(List.of(), said(remark));
  }

  @ParameterizedTest
  @CsvSource({"江安县某化工项目, 511523", "宜宾市某厂, 511500", "乐山市沙湾区某厂, 511111"})
  void a_name_states_a_county(String name, String code) {
    assertEquals(code, HintedFacts.county(name).value().path(0).asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"宁波市江北区某厂", "河南省南部县某厂", "某新材料项目", "浙江江北区某厂"})
  void no_county_across_provinces(String name) {
    assertNull(HintedFacts.county(name));
  }

  @Test
  void a_hint_is_a_fact_only_where_it_is_taken_and_never_over_a_cell() throws Exception {
    Path list = folder.resolve("list.csv");
    Files.writeString(
        list,
        "项目名称,所在区县,占用基本农田面积（亩）,用地面积（亩）,备注\n江安县某厂,,,约30,占用基本农田约3亩；距长江约800米\n长宁县某厂,江安县,0,30,占用基本农田约3亩\n");
    JsonNode plain = first(list, Mapping.NONE);
    assertTrue(plain.path("site").isMissingNode() && plain.path("place").isMissingNode());
    JsonNode taken = first(list, Mapping.NONE.taking(List.of("all")));
    assertEquals("511523", taken.path("site").path("counties").path(0).asString());
    assertEquals(800, taken.path("place").path(1).path("metres").doubleValue());
    assertEquals("declared", taken.path("place").path(1).path("basis").asString());
    assertEquals(0.2, taken.at("/land/permanentBasicFarmlandHectares").doubleValue(), 1e-9);
    assertEquals(2, taken.at("/land/areaHectares").doubleValue(), 1e-9);
    JsonNode said = rows(list, Mapping.NONE.taking(List.of("all"))).get(1);
    assertEquals("511523", said.path("site").path("counties").path(0).asString());
    assertEquals(0, said.at("/land/permanentBasicFarmlandHectares").doubleValue());
  }

  @Test
  void what_cannot_be_taken_is_refused() {
    assertThrows(UnreadableList.class, () -> Mapping.NONE.taking(List.of("activities")));
  }

  private static List<String> said(String remark) {
    return new HintedFacts(Lists.VOCABULARY)
        .in(remark).stream().map(HintedFactsTest::shown).collect(Collectors.toList());
  }

  private static String shown(HintedFact fact) {
    JsonNode value = fact.value();
    if (!value.isObject()) return fact.key() + " " + value;
    String metres = value.has("metres") ? " " + value.path("metres").intValue() : "";
    String kind = value.has("class") ? " " + value.path("class").asString() : "";
    return fact.key() + " " + value.path("relation").asString() + metres + kind;
  }

  private static JsonNode first(Path list, Mapping mapping) throws Exception {
    return rows(list, mapping).get(0);
  }

  private static List<JsonNode> rows(Path list, Mapping mapping) throws Exception {
    List<JsonNode> rows = new java.util.ArrayList<>();
    try (ProjectList all = new ListFile(list, Lists.VOCABULARY, mapping).open(null)) {
      for (Entry entry = all.next(); entry != null; entry = all.next())
        rows.add(entry.read().proposal().json());
    }
    return rows;
  }
}
