package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists as offices send them: a cell that nobody can read is not known, and its row is judged. */
class MessyCellsTest {
  private static final String HEADINGS =
      "项目编号,项目名称,建设性质,行业代码,所在区县,用地面积（公顷）,环评批复,环评批复有效期至,坐标系,经度,纬度\n";
  private static final List<String> WELL =
      List.of(
          "P1", "某厂", "新建", "C1469", "江安县", "3", "已取得", "2030-01-01", "CGCS2000", "105.1", "28.7");

  /** What a cell of each column holds in real lists and no reader can take for a value. */
  private static final List<List<String>> ODD =
      List.of(
          List.of(),
          List.of(),
          List.of("待定?", "新建或改建", "新建、扩建"),
          List.of("有机化学原料", "9999", "26xx"),
          List.of("高新区", "市中区", "某园区内"),
          List.of("约70", "70（新增20）", "三十", "1,2,3"),
          List.of("批了", "见附件"),
          List.of("长期?", "2026年13月"),
          List.of("西安80", "当地坐标"),
          List.of("一百零五度", "105.1.2"),
          List.of("28度多", "北纬"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "511523, 511523",
    "511523000, 511523",
    "511523100200, 511523",
    "江安县, 511523",
    "江安, 511523",
    "江安县阳春镇, 511523",
    "宜宾市江安县, 511523",
    "四川省宜宾市江安县, 511523",
    "四川江安, 511523",
    "重庆市江津区德感街道, 500116",
    "重庆江津区, 500116",
    "江津, 500116",
    "江津市, 500116",
    "石柱县, 500240",
    "石柱, 500240",
    "彭水县, 500243",
    "酉阳, 500242",
    "北川县, 510726",
    "木里, 513422",
    "内江市市中区, 511002",
    "乐山市中区, 511102",
    "郫县, 510117",
    "双流县, 510116",
    "罗江县, 510604",
    "安县桑枣镇, 510705",
    "宜宾县, 511504",
    "达县, 511703",
    "名山县, 511803",
    "开县, 500154",
    "万县市, 500000",
    "綦江县, 500110",
    "万盛区, 500110",
    "巴县, 500000",
    "西昌, 513401",
    "成都, 510100",
    "两江新区, 500105 500109 500112",
    "绵阳市高新区, 510703 510704 510705",
    "永善县, 530625",
    "云南省永善县, 530625",
    "贵州省某某县, 520000"
  })
  void a_county_is_known_by_what_people_call_it(String written, String code) throws Exception {
    JsonNode row = judged("P1,某厂,新建,C1469," + written + ",3,,,,,").get(0);
    assertEquals("", row.path("unread").path(0).asString(""), written);
    assertEquals(code, read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"高新区", "市中区", "石棉", "河南省南部县", "瑞安县", "成都市江安县", "江津区江安县", "江北新区", "区", "县"})
  void no_county_is_guessed_by_the_likeness_of_letters(String written) throws Exception {
    JsonNode row = judged("P1,某厂,新建,C1469," + written + ",3,,,,,").get(0);
    if (written.equals("石棉")) assertEquals("511824", read(written));
    else assertTrue(row.path("unread").path(0).asString("").contains("所在区县"), row.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "新建（迁建）, C1469",
    "☑新建 □改建 □扩建, C1469",
    "√新建（迁建）□改建, 1469",
    "R新建（迁建） □改建, 调味品制造C1469",
    "新建, 食品制造（C1469）",
    "新建, 1469其他调味品",
    "新建, 2614/2662",
    "改扩建, C1469",
    "改、扩建, C1469"
  })
  void a_form_s_own_way_of_writing_is_read(String nature, String code) throws Exception {
    JsonNode row = judged("P1,某厂," + nature + "," + code + ",江安县,3,,,,,").get(0);
    assertEquals("[]", row.path("unread").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"新建☑ 改建□ 扩建□", "新建√ 改建", "☑新建 ☑扩建", "□新建 □改建", "新建 √改建 扩建"})
  void a_tick_that_may_belong_to_two_words_is_not_read(String nature) throws Exception {
    JsonNode row = judged("P1,某厂," + nature + ",C1469,江安县,3,,,,,").get(0);
    assertTrue(row.path("unread").path(0).asString("").contains("建设性质"), row.toString());
  }

  @Test
  void an_odd_cell_is_named_and_gives_nothing_firmer_than_an_empty_one() throws Exception {
    List<String> odd = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (int column = 2; column < WELL.size(); column++)
      for (String text : ODD.get(column)) {
        odd.add(with(column, text));
        empty.add(with(column, ""));
      }
    List<JsonNode> found = judged(String.join("\n", odd));
    List<JsonNode> without = judged(String.join("\n", empty));
    assertEquals(odd.size(), found.size());
    for (int i = 0; i < odd.size(); i++) {
      assertTrue(found.get(i).path("unread").size() >= 1, odd.get(i));
      assertNotFirmer(found.get(i), without.get(i));
    }
  }

  @Test
  void a_document_whose_last_day_is_illegible_shows_nothing() throws Exception {
    String well = with(0, "P1");
    List<JsonNode> rows = judged(well + "\n" + with(7, "长期?"));
    assertTrue(rows.get(0).path("required").intValue() < rows.get(1).path("required").intValue());
  }

  @Test
  void of_a_thousand_messy_rows_none_is_lost_or_unread_and_none_is_firmer_than_with_empty_cells()
      throws Exception {
    Random random = new Random(18);
    StringBuilder messy = new StringBuilder();
    StringBuilder empty = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      List<String> cells = new ArrayList<>(WELL);
      cells.set(0, "P" + i);
      List<String> without = new ArrayList<>(cells);
      for (int spoiled = random.nextInt(4); spoiled > 0; spoiled--) {
        int column = 2 + random.nextInt(WELL.size() - 2);
        List<String> texts = ODD.get(column);
        cells.set(column, quoted(texts.get(random.nextInt(texts.size()))));
        without.set(column, "");
      }
      messy.append(String.join(",", cells)).append('\n');
      empty.append(String.join(",", without)).append('\n');
    }
    List<JsonNode> found = judged(messy.toString());
    List<JsonNode> less = judged(empty.toString());
    assertEquals(1_000, found.size());
    for (int i = 0; i < found.size(); i++) {
      assertTrue(!found.get(i).path("outcome").asString().equals("unreadable"));
      assertNotFirmer(found.get(i), less.get(i));
    }
  }

  @Test
  void titles_sums_notes_and_signatures_are_no_projects() throws Exception {
    Path list = folder.resolve("list.csv");
    Files.writeString(
        list,
        HEADINGS
            + "一、食品制造,,,,,,,,,,\n"
            + String.join(",", WELL)
            + "\n宜宾市小计,1,,,,3,,,,,\n合计,,,,,3,,,,,\n注：面积以批复为准,,,,,,,,,,\n填表人：某某,,,审核：某某,,,,,,,\n");
    Product.Ran ran = run(list);
    assertEquals(1, rows().size());
    for (String told : List.of("一、食品制造", "宜宾市小计", "合计", "注:", "填表人"))
      assertTrue(ran.err().contains(told.replace("注:", "注：")), ran.err());
  }

  @Test
  void of_a_row_that_a_stray_comma_has_shifted_only_its_name_is_believed() throws Exception {
    JsonNode row = judged("P1,某厂,新建,C1469,江安县,3,4,已取得,2030-01-01,CGCS2000,105.1,28.7").get(0);
    JsonNode named = judged("P1,某厂,,,,,,,,,").get(0);
    assertEquals(named.path("undetermined"), row.path("undetermined"));
  }

  @Test
  void only_a_row_without_id_and_name_is_unreadable() throws Exception {
    List<JsonNode> rows = judged("P1,,新建,C1469,江安县,3,,,,,\n,,新建,C1469,江安县,3,,,,,\n,某厂,新建,,,,,,,,");
    assertEquals("P1", rows.get(0).path("name").asString());
    assertEquals("unreadable", rows.get(1).path("outcome").asString());
    assertTrue(!rows.get(2).path("outcome").asString().equals("unreadable"));
  }

  private static void assertNotFirmer(JsonNode row, JsonNode than) {
    for (String firm : List.of("violated", "satisfied", "not-applicable"))
      assertTrue(row.path(firm).intValue() <= than.path(firm).intValue(), firm + ": " + row + than);
  }

  private static String with(int column, String text) {
    List<String> cells = new ArrayList<>(WELL);
    cells.set(column, quoted(text));
    return String.join(",", cells);
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  private static String read(String county) throws UnreadableCell {
    Counties.Codes codes = new Counties().read(county);
    List<String> all = new ArrayList<>(codes.all());
    all.addAll(codes.oneOf());
    return String.join(" ", all);
  }

  private List<JsonNode> judged(String rows) throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, HEADINGS + rows + "\n");
    run(list);
    return rows();
  }

  private Product.Ran run(Path list) {
    String out = folder.resolve("out.jsonl").toString();
    return Product.run("audit", list.toString(), "-o", out, "--lang", "zh");
  }

  private List<JsonNode> rows() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out.jsonl")))
      rows.add(Product.JSON.readTree(line));
    return rows;
  }
}
