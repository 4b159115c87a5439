package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What somebody says of a list's columns, and how the columns look before. */
class MappingTest {
  private static final String STRANGE =
      "台账,,,\n标的,占地（亩）,类型一,随手记\n甲厂,15,新建,第一\n乙厂,30,扩建,第二\n丙厂,30,扩建,第二\n";
  @TempDir Path folder;

  private Path list(String text) throws Exception {
    return Files.writeString(folder.resolve("list.csv"), text);
  }

  private ColumnLook look(Path list, Map<String, String> keys) throws Exception {
    return new ListFile(list, Lists.VOCABULARY, new Mapping(keys)).look(null);
  }

  private static ColumnLook.Seen column(ColumnLook look, String heading) {
    return look.columns().stream().filter(c -> c.heading().equals(heading)).findFirst().get();
  }

  @Test
  void columns_are_seen_with_samples_also_where_the_list_cannot_be_read_so() throws Exception {
    ColumnLook look = look(list(STRANGE), Map.of());
    assertEquals(2, look.line());
    assertTrue(look.refused().zh().contains("项目名称"), look.refused().zh());
    assertNull(column(look, "标的").field());
    assertEquals("land.areaHectares", column(look, "占地（亩）").field().key());
    assertEquals(List.of("第一", "第二"), column(look, "随手记").samples());
    assertEquals("A2", column(look, "标的").address());
    assertEquals("#4", column(look, "随手记").number());
  }

  @Test
  void what_is_said_of_a_column_decides_over_its_heading() throws Exception {
    Map<String, String> said = Map.of("标的", "name", "#3", "nature", "占地（亩）", "none");
    ColumnLook look = look(list(STRANGE), said);
    assertNull(look.refused());
    assertEquals("name", column(look, "标的").field().key());
    assertEquals("nature", column(look, "类型一").field().key());
    assertNull(column(look, "占地（亩）").field());
    String told = look.messages().stream().map(m -> m.zh()).toList().toString();
    assertTrue(told.contains("列“占地（亩）”按指定没有读取"), told);
    assertTrue(told.contains("随手记"), told);
  }

  @Test
  void a_mapped_list_comes_out_like_one_with_known_headings() throws Exception {
    Path known =
        Files.writeString(
            folder.resolve("known.csv"), STRANGE.replace("标的", "项目名称").replace("类型一", "建设性质"));
    Path out = folder.resolve("strange-out.csv");
    Path other = folder.resolve("known-out.csv");
    run(list(STRANGE), out, "--map", "标的=name", "--map", "类型一=nature");
    run(known, other);
    assertEquals(Files.readString(other), Files.readString(out));
    assertTrue(Files.readString(out).contains("甲厂"));
  }

  private static void run(Path list, Path out, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "audit",
                list.toString(),
                "-o",
                out.toString(),
                "--as-of",
                "2026-11-01",
                "--layers",
                "samples/layers"));
    all.addAll(List.of(more));
    Product.Ran ran = Product.run(all.toArray(String[]::new));
    assertEquals(3, ran.code(), ran.err());
  }

  @Test
  void a_mapping_that_fits_nothing_is_refused_by_name() throws Exception {
    Path list = list(STRANGE);
    for (Map<String, String> wrong :
        List.of(
            Map.of("标底", "name"),
            Map.of("标的", "nmae"),
            Map.of("标的", "result.reason"),
            Map.of("#9", "name"))) {
      Mapping mapping = new Mapping(wrong);
      assertThrows(
          UnreadableList.class,
          () -> new ListFile(list, Lists.VOCABULARY, mapping).open(null),
          wrong::toString);
    }
    UnreadableList guessed =
        assertThrows(
            UnreadableList.class,
            () ->
                new ListFile(list, Lists.VOCABULARY, new Mapping(Map.of("标的", "nmae"))).open(null));
    assertTrue(guessed.wording().zh().contains("可能是 name"), guessed.wording().zh());
    assertThrows(UnreadableList.class, () -> Mapping.of(List.of("标的")));
    assertThrows(UnreadableList.class, () -> Mapping.of(List.of("标的=name", "标的=id")));
    assertEquals(Map.of("a=b", "name"), Mapping.of(List.of("A=b=name")).keys());
  }

  @Test
  void the_second_of_two_columns_alike_can_be_left_out_by_its_number() throws Exception {
    Path list = list("项目名称,项目名称,建设性质\n甲,乙,新建\n");
    assertTrue(look(list, Map.of()).refused().zh().contains("两列"));
    ColumnLook look = look(list, Map.of("#2", "none"));
    assertNull(look.refused());
    assertEquals("name", look.columns().get(0).field().key());
    assertNull(look.columns().get(1).field());
  }

  @Test
  void a_list_without_any_known_heading_can_be_read_when_it_is_said_what_they_are()
      throws Exception {
    Path list = list("甲乙,丙丁\n一厂,新建\n");
    ColumnLook look = look(list, Map.of());
    assertEquals(2, look.columns().size());
    assertTrue(look.refused().zh().contains("没有认识的表头"));
    assertNull(look(list, Map.of("甲乙", "name")).refused());
  }

  private Lists.Read read(String text, String... pairs) throws Exception {
    List<ReadRow> rows = new ArrayList<>();
    ListFile file = new ListFile(list(text), Lists.VOCABULARY, Mapping.of(List.of(pairs)));
    try (ProjectList list = file.open(null)) {
      for (Entry entry = list.next(); entry != null; entry = list.next()) rows.add(entry.read());
      return new Lists.Read(rows, list.messages());
    }
  }

  private static List<String> names(Lists.Read read) {
    return read.rows().stream().map(ReadRow::name).toList();
  }

  private static final String[] BY_NUMBER = {"#1=name", "#2=site.longitude", "#3=site.latitude"};

  /** What is said of a column by its number holds for every row, so it makes none a heading. */
  @TestFactory
  Stream<DynamicTest> no_project_becomes_a_heading_by_what_is_said_by_number() {
    String rows = "甲,105.06,28.765\n乙,105.07,28.765\n丙,105.08,28.765\n";
    return Stream.of(
            "标的,东,北\n",
            "台账,,\n标的,东,北\n",
            "标的,东,\n",
            "项目名称,经度,纬度\n",
            "项目名称,东,北\n",
            "地点,,\n名称,位置,\n标的,东,北\n")
        .map(
            headings ->
                dynamicTest(
                    headings,
                    () -> {
                      assertTrue(
                          names(read(headings + rows, BY_NUMBER))
                              .containsAll(List.of("甲", "乙", "丙")));
                    }));
  }

  @Test
  void headings_that_no_word_knows_are_told() throws Exception {
    Lists.Read read = read("标的,东,北\n甲,105.06,28.765\n", BY_NUMBER);
    assertEquals(List.of("甲"), names(read));
    assertTrue(read.told().contains("第 1 行没有认识的表头"), read.told());
    assertTrue(read.told().contains("标的、东、北"), read.told());
    assertEquals(
        List.of("甲", "乙"), names(read("标的;备忘\n甲;一\n乙;二\n", "#1=name")), "another separator");
  }

  @Test
  void a_list_that_begins_with_a_project_is_refused() {
    String rows = "甲,105.06,28.765\n乙,105.07,28.765\n";
    UnreadableList refused = assertThrows(UnreadableList.class, () -> read(rows, BY_NUMBER));
    assertTrue(refused.wording().zh().contains("也要有一行表头"), refused.wording().zh());
    assertThrows(UnreadableList.class, () -> read("甲,化工项目\n乙,码头\n", "#1=name", "#2=activities"));
    assertThrows(UnreadableList.class, () -> read("甲,新建\n乙,扩建\n", "#1=name", "#2=nature"));
  }

  @Test
  void a_column_without_a_heading_is_read_as_its_number_says() throws Exception {
    Lists.Read read = read("项目名称,\n甲,新建\n", "#2=nature");
    assertThrows(
        UnreadableList.class, () -> read("项目名称\n甲\n", "#2=nature"), "a list of one column");
    assertEquals("new", read.only().proposal().facts().get("nature"));
  }

  @Test
  void what_is_not_there_is_refused_with_what_is_and_a_guess() {
    String text = "项目名称,建设性质,备忘录\n甲,新建,x\n";
    for (String[] c :
        new String[][] {
          {"#9=nature", "#1 项目名称、#2 建设性质、#3 备忘录", "#1 项目名称, #2 建设性质, #3 备忘录"},
          {"#0=nature", "#1 项目名称", "#1 项目名称"},
          {"备忘彔=description", "可能是：备忘录", "Maybe: 备忘录"},
          {"备忘录=descripton", "可能是 description", "maybe description"},
          {"备忘录=evidence.nothing.status", "没有这个键", "no key"},
        }) {
      UnreadableList refused = assertThrows(UnreadableList.class, () -> read(text, c[0]), c[0]);
      assertTrue(refused.wording().zh().contains(c[1]), refused.wording().zh());
      assertTrue(refused.wording().en().contains(c[2]), refused.wording().en());
    }
  }

  @Test
  void one_column_said_to_be_two_things_is_refused() {
    String text = "项目名称,建设性质\n甲,新建\n";
    assertThrows(UnreadableList.class, () -> read(text, "#2=nature", "建设性质=description"));
    assertDoesNotThrow(() -> read(text, "#2=nature", "建设性质=nature"));
  }

  @Test
  void several_forms_at_once_are_each_what_they_are_alone() throws Exception {
    Path list = Product.SAMPLES.resolve("list.csv");
    for (String ending : List.of("csv", "xlsx", "jsonl", "geojson"))
      audit(list, List.of("alone." + ending));
    audit(list, List.of("all.geojson", "all.csv", "all.xlsx", "all.jsonl"));
    for (String ending : List.of("csv", "xlsx", "jsonl", "geojson"))
      assertEquals(
          -1,
          Files.mismatch(folder.resolve("alone." + ending), folder.resolve("all." + ending)),
          ending);
    assertFalse(Files.exists(folder.resolve("all.geojson.journal")));
  }

  private void audit(Path list, List<String> outputs) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "audit", list.toString(), "--as-of", "2026-11-01", "--layers", "samples/layers"));
    for (String output : outputs) all.addAll(List.of("-o", folder.resolve(output).toString()));
    Product.Ran ran = Product.run(all.toArray(String[]::new));
    assertTrue(ran.code() == 1 || ran.code() == 2 || ran.code() == 3, ran.err());
  }
}
