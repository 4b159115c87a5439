package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.table.Cell;
import io.redline.table.FormulaText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-01",
        "2025/3/1",
        "2025.3.1",
        "20250301",
        "2025年3月1日",
        "２０２５年３月１日",
        "二〇二五年三月一日",
        "二○二五年三月一日",
        "2025-03-01 00:00:00",
        "2025年03月01日"
      })
  void a_day_is_read_in_every_form_people_write(String written) throws Exception {
    assertEquals("2025-03-01", Lists.cell(folder, "判定日", written).fact("asOf"));
  }

  @Test
  void chinese_numerals_reach_the_thirty_first() throws Exception {
    assertEquals("2025-12-31", Lists.cell(folder, "判定日", "二〇二五年十二月三十一日").fact("asOf"));
    assertEquals("2025-10-20", Lists.cell(folder, "判定日", "二〇二五年十月二十日").fact("asOf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-30",
        "2025年3月",
        "01/03/2025",
        "明年",
        "2025-13-01",
        "25-03-01",
        "二〇二五年十三月一日"
      })
  void a_day_that_is_none_leaves_the_row_unread(String written) throws Exception {
    assertTrue(Lists.cell(folder, "判定日", written).problem().startsWith("单元格 B2（判定日）"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.7 | 4.7",
        "4.7公顷 | 4.7",
        "150亩 | 10",
        "１５０ 亩 | 10",
        "47000平方米 | 4.7",
        "47,000 m² | 4.7",
        "0.047平方公里 | 4.7",
        "4.7万㎡ | 4.7",
        "1,234.5 | 1234.5",
        "0.3万亩 | 200",
        "1e2 | 100"
      })
  void an_area_is_read_with_its_unit(String written, double hectares) throws Exception {
    assertEquals(hectares, Lists.cell(folder, "用地面积", written).fact("land.areaHectares"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "约5公顷", "≥5", "5-8", "5~8公顷", "1,23", "12O0", "五公顷", "5吨", "5km", "4.7公顷左右", "1.2.3",
        "-" + "5"
      })
  void a_vague_area_or_a_wrong_unit_is_not_read_as_a_number(String written) throws Exception {
    Lists.Read read = Lists.cell(folder, "用地面积", written);
    assertTrue(read.isUnread("land"));
    assertTrue(read.problem().contains("单元格 B2"), read.problem());
  }

  @Test
  void the_unit_of_a_heading_counts() throws Exception {
    assertEquals(10.0, Lists.cell(folder, "用地面积（亩）", "150").fact("land.areaHectares"));
    assertEquals(10.0, Lists.cell(folder, "用地面积(单位:亩)", "150").fact("land.areaHectares"));
    assertEquals(
        50.0, Lists.cell(folder, "开采规模（万吨/年）", "50").fact("mining.scaleTenThousandTonnesPerYear"));
    assertEquals(
        50.0, Lists.cell(folder, "开采规模", "50万吨/年").fact("mining.scaleTenThousandTonnesPerYear"));
    assertEquals(
        1200.0,
        Lists.cell(folder, "重金属排放量(t/a)", "1.2").fact("heavyMetals.emissionKilogramsPerYear"));
  }

  @Test
  void a_column_in_an_unknown_unit_is_named_and_not_read() throws Exception {
    Lists.Read read = Lists.cell(folder, "用地面积（英亩）", "150");
    assertNull(read.fact("land.areaHectares"));
    assertTrue(read.told().contains("单元格 B1：列“用地面积（英亩）”的单位不认识"), read.told());
  }

  @Test
  void a_share_without_a_percent_sign_is_asked_back() throws Exception {
    assertEquals(85.0, Lists.cell(folder, "开采回采率", "85%").fact("mining.recoveryRatePercent"));
    assertEquals(85.0, Lists.cell(folder, "开采回采率", "85").fact("mining.recoveryRatePercent"));
    assertTrue(Lists.cell(folder, "开采回采率", "0.85").problem().contains("可能是：85%"));
  }

  @Test
  void a_ratio_may_be_written_as_one() throws Exception {
    assertEquals(1.2, Lists.cell(folder, "重金属减量替代比例", "1.2:1").fact("heavyMetals.offsetRatio"));
  }

  @ParameterizedTest
  @CsvSource({
    "是,true",
    "√,true",
    "属于,true",
    "Y,true",
    "否,false",
    "不属于,false",
    "无,false",
    "×,false"
  })
  void yes_and_no_are_understood_in_chinese(String written, boolean yes) throws Exception {
    assertEquals(
        yes, Lists.cell(folder, "是否“两高”项目", written).fact("energy.highEnergyHighEmission"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "不详", "待定", "—", "/", "N/A", "？", "暂无"})
  void what_says_nothing_is_unknown_and_never_no(String written) throws Exception {
    assertNull(Lists.cell(folder, "是否“两高”项目", written).fact("energy.highEnergyHighEmission"));
    assertNull(Lists.cell(folder, "活动类别", written).fact("activities"));
    assertNull(Lists.cell(folder, "用地面积", written).fact("land.areaHectares"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "none", "没有"})
  void none_is_the_empty_list_and_not_the_unknown_one(String written) throws Exception {
    assertEquals(List.of(), Lists.cell(folder, "活动类别", written).fact("activities"));
    assertEquals(List.of(), Lists.cell(folder, "建设目的", written).fact("purposes"));
    assertEquals(List.of(), Lists.cell(folder, "行业代码", written).fact("industries"));
  }

  @Test
  void an_error_of_the_spreadsheet_is_unreadable_not_missing() throws Exception {
    for (String error : List.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!"))
      assertTrue(Lists.cell(folder, "用地面积", error).problem().contains("单元格 B2"));
  }

  @ParameterizedTest
  @CsvSource({
    "新建,new",
    "扩建,expand",
    "改建,rebuild",
    "技改,upgrade",
    "技术改造,upgrade",
    "迁建,relocate",
    "new,new"
  })
  void the_nature_is_read_from_the_words_of_the_form(String written, String id) throws Exception {
    assertEquals(id, Lists.cell(folder, "建设性质", written).fact("nature"));
  }

  @Test
  void two_natures_in_one_word_are_either_of_them() throws Exception {
    assertEquals("rebuild-or-expand", Lists.cell(folder, "建设性质", "改扩建").fact("nature"));
    assertTrue(Lists.cell(folder, "建设性质", "新健").problem().contains("可能是：新建"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2614;2669",
        "2614；2669",
        "2614、2669",
        "2614,2669",
        "2614\n2669",
        "2614 有机化学原料制造；2669 其他专用化学产品制造"
      })
  void several_industries_share_a_cell(String written) throws Exception {
    assertEquals(List.of("2614", "2669"), Lists.cell(folder, "行业代码", written).fact("industries"));
  }

  @Test
  void an_industry_keeps_its_letter_and_its_zero() throws Exception {
    assertEquals(
        List.of("C2614"), Lists.cell(folder, "国民经济行业类别", "C2614有机化学原料制造").fact("industries"));
    assertEquals(List.of("0911"), Lists.cell(folder, "行业代码", "0911").fact("industries"));
    assertTrue(Lists.cell(folder, "行业代码", "化工").problem().contains("GB/T 4754-2017"));
  }

  @Test
  void activities_are_understood_by_id_and_by_chinese_word() throws Exception {
    assertEquals(
        List.of("chemical-project", "wharf"),
        Lists.cell(folder, "活动类别", "化工项目；wharf").fact("activities"));
    assertEquals(
        List.of("land-reclamation", "wharf"),
        Lists.cell(folder, "活动类别", "围湖造田、填湖造地；码头").fact("activities"));
    assertEquals(List.of("steel", "wharf"), Lists.cell(folder, "活动类别", "钢铁、码头").fact("activities"));
    assertTrue(Lists.cell(folder, "活动类别", "化功项目").problem().contains("可能是：化工项目"));
  }

  @ParameterizedTest
  @CsvSource({
    "江安县,511523",
    "511523,511523",
    "四川省宜宾市江安县,511523",
    "宜宾市 江安县,511523",
    "内江市市中区,511002",
    "乐山市市中区,511102",
    "重庆市江北区,500105",
    "甘孜州康定市,513301",
    "泸州市,510500"
  })
  void a_county_is_read_by_code_or_name(String written, String code) throws Exception {
    assertEquals(List.of(code), Lists.cell(folder, "所在区县", written).fact("site.counties"));
  }

  @Test
  void a_county_of_which_there_are_two_needs_its_city() throws Exception {
    assertTrue(Lists.cell(folder, "所在区县", "市中区").problem().contains("511002"));
    assertFalse(Lists.cell(folder, "所在区县", "江岸县").problem().contains("江安县"));
    assertTrue(Lists.cell(folder, "所在区县", "成都市江安县").problem().contains("单元格 B2"));
  }

  @Test
  void a_document_needs_a_status_to_count() throws Exception {
    assertEquals(
        "granted", Lists.cell(folder, "取水许可", "已取得").fact("evidence.water-intake-permit.status"));
    assertEquals("pending", Lists.cell(folder, "环评批复", "报批中").fact("evidence.eia-approval.status"));
    Lists.Read numberOnly = Lists.cell(folder, "环评批复文号", "某环审〔2026〕1号");
    assertNull(numberOnly.fact("evidence.eia-approval.number"));
    assertTrue(numberOnly.told().contains("没有读取"), numberOnly.told());
    Lists.Read row = Lists.csv(folder, "项目名称,环评批复,环评批复文号", "甲,,某环审〔2026〕1号");
    assertTrue(row.problem().contains("单元格 B2（环评批复）"), row.problem());
  }

  @Test
  void a_text_that_was_kept_from_being_a_formula_is_itself_again() throws Exception {
    assertEquals("=1+1", Lists.csv(folder, "name", "'=1+1").only().name());
    assertEquals("＝cmd", Lists.csv(folder, "name", "'＝cmd").only().name());
    assertEquals("'quoted", Lists.csv(folder, "name", "'quoted").only().name());
    for (String text : List.of("=1", "'=1", "+1", " =1", "@x", "a=1", "\t=1"))
      assertEquals(text, FormulaText.plain(FormulaText.safe(text)));
  }

  @Test
  void a_day_of_a_workbook_is_a_number_in_its_calendar() throws Exception {
    Fields fields = new Fields(Lists.VOCABULARY);
    Column column = new Column(0, fields.ofKey("asOf"), "判定日", Units.Factor.ONE);
    Cell serial = new Cell("45717", Cell.Kind.NUMBER, LocalDate.of(2025, 3, 1));
    CellReader reader = new CellReader(Lists.VOCABULARY, Set.of());
    assertEquals("2025-03-01", reader.read(column, serial).stringValue());
    Cell small = new Cell("5", Cell.Kind.NUMBER, LocalDate.of(1900, 1, 4));
    org.junit.jupiter.api.Assertions.assertThrows(
        UnreadableCell.class, () -> reader.read(column, small));
  }

  /** A spreadsheet that saves 0313 as a number leaves 313 in the CSV. */
  @Test
  void bare_digits_of_a_csv_may_have_lost_their_zero_too() throws Exception {
    assertTrue(Lists.cell(folder, "行业代码", "313").problem().contains("0313 或 C313"));
    assertTrue(Lists.cell(folder, "行业代码", "919").problem().contains("0919"));
    assertEquals(List.of("C313"), Lists.cell(folder, "行业代码", "C313").fact("industries"));
    assertEquals(List.of("313"), Lists.cell(folder, "行业代码", "313钢压延加工").fact("industries"));
    assertEquals(List.of("0313"), Lists.cell(folder, "行业代码", "0313").fact("industries"));
  }

  @Test
  void a_code_that_is_none_is_refused_in_its_cell() throws Exception {
    for (String written : List.of("2699", "9999", "A2614", "2614;2699", "2699 专用化学"))
      assertTrue(Lists.cell(folder, "行业代码", written).problem().contains("GB/T 4754-2017"), written);
  }

  @Test
  void a_code_that_may_have_lost_its_zero_as_a_number_is_asked_back() throws Exception {
    Fields fields = new Fields(Lists.VOCABULARY);
    Column column = new Column(0, fields.ofKey("industries"), "行业代码", Units.Factor.ONE);
    CellReader reader = new CellReader(Lists.VOCABULARY, Set.of());
    Cell lost = new Cell("911", Cell.Kind.NUMBER, null);
    UnreadableCell asked =
        org.junit.jupiter.api.Assertions.assertThrows(
            UnreadableCell.class, () -> reader.read(column, lost));
    assertTrue(asked.guess().zh().startsWith("0911"));
    Cell pigsOrSteel = new Cell("313", Cell.Kind.NUMBER, null);
    asked =
        org.junit.jupiter.api.Assertions.assertThrows(
            UnreadableCell.class, () -> reader.read(column, pigsOrSteel));
    assertEquals("0313 或 C313", asked.guess().zh());
    assertEquals("313", reader.read(column, Cell.shown("313")).path(0).stringValue());
    Cell clear = new Cell("2614", Cell.Kind.NUMBER, null);
    assertEquals("2614", reader.read(column, clear).path(0).stringValue());
  }
}
