package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.layer.LayerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the admission list of its control unit says of a project. Unit A (key) and unit B (general)
 * share a border at 105.1; east of 105.2 the layer holds nothing.
 */
class AdmissionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final String HEADINGS = "序号,管控单元编码,管控单元分类,维度,管控方式,活动类别,行业代码,建设性质,证明文件,管控要求\n";
  private static final String BAN = "1,A,,空间布局约束,禁止,化工项目,,新建,,禁止新建化工项目。\n";
  private static final String IN_A = "[105.04,28.85]";
  private static final String IN_B = "[105.15,28.85]";
  private static final String ON_BORDER = "[105.1,28.85]";
  private static final String BEYOND = "[105.3,28.85]";
  private static final String CHEMICAL =
      "\"nature\":\"new\",\"activities\":[\"chemical-project\"],\"industries\":[\"2614\"]";
  private static final String OTHER =
      "\"nature\":\"new\",\"activities\":[],\"industries\":[\"1439\"]";

  @TempDir Path folder;

  private static String unit(String properties, double west, double east) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[["
        + west
        + ",28.8],["
        + east
        + ",28.8],["
        + east
        + ",28.9],["
        + west
        + ",28.9],["
        + west
        + ",28.8]]]}}";
  }

  private static final String A =
      unit("\"code\":\"A\",\"name\":\"甲单元\",\"class\":\"key\"", 105.0, 105.1);
  private static final String B =
      unit("\"code\":\"B\",\"name\":\"乙单元\",\"class\":\"general\"", 105.1, 105.2);

  /**
   * @param list null for a layer without one
   */
  private Path layers(String list, String... units) throws IOException {
    Path layers = Files.createTempDirectory(folder, "layers");
    String card =
        "layers:\n  - id: control-units\n    path: a.geojson\n    crs: EPSG:4490\n    accuracyMetres: 5\n    completeness: complete\n    attributes: { code: code, name: name, class: class }\n";
    if (list != null) {
      card += "    admission: { path: list.csv, title: 清单, effectiveFrom: 2026-01-01 }\n";
      Files.writeString(layers.resolve("list.csv"), list);
    }
    Files.writeString(layers.resolve("layers.yaml"), card);
    Files.writeString(
        layers.resolve("a.geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", units) + "]}");
    return layers;
  }

  private static Assessment assess(Path layers, String facts, String point, LocalDate day)
      throws Exception {
    String site =
        point == null
            ? ""
            : ",\"site\":{\"accuracyMetres\":5,\"crs\":\"EPSG:4490\",\"geometry\":{\"type\":\"Point\",\"coordinates\":"
                + point
                + "}}";
    JsonNode proposal = Product.JSON.readTree("{\"id\":\"p\",\"name\":\"p\"," + facts + site + "}");
    return Product.assess(
        proposal, LayerReader.read(layers, Product.assessor().rulebook().vocabulary()), day);
  }

  /** The outcomes of the list and of the question whether there is one. */
  private static Map<String, Outcome> outcomes(Assessment assessment) {
    Map<String, Outcome> byClause = new TreeMap<>();
    for (Finding f : assessment.findings())
      if (f.clause().id().startsWith("ZRQD")) byClause.put(f.clause().id(), f.outcome());
    return byClause;
  }

  private static Finding finding(Assessment assessment, String clause) {
    return assessment.findings().stream()
        .filter(f -> f.clause().id().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> a_row_gives_what_its_effect_and_the_facts_say() {
    String restricted = BAN.replace("禁止,", "限制,");
    String demanded = "1,A,,污染物排放管控,要求,化工项目,,,,须达到特别排放限值。\n";
    String document = "1,A,,资源开发效率要求,要求,化工项目,,,取水许可,须取得取水许可。\n";
    String held = CHEMICAL + ",\"evidence\":{\"water-intake-permit\":{\"status\":\"granted\"}}";
    String none = CHEMICAL + ",\"evidence\":{\"water-intake-permit\":{\"status\":\"none\"}}";
    String byCode = BAN.replace("化工项目,", ",26");
    Object[][] cases = {
      {"a ban met", BAN, CHEMICAL, IN_A, Outcome.VIOLATED},
      {"another project", BAN, OTHER, IN_A, Outcome.NOT_APPLICABLE},
      {"another nature", BAN, CHEMICAL.replace("new", "expand"), IN_A, Outcome.NOT_APPLICABLE},
      {"nature not given", BAN, CHEMICAL.substring(15), IN_A, Outcome.UNDETERMINED},
      {"activities not given", BAN, "\"nature\":\"new\"", IN_A, Outcome.UNDETERMINED},
      {"a border within the doubt", BAN, CHEMICAL, ON_BORDER, Outcome.UNDETERMINED},
      {"no coordinates", BAN, CHEMICAL, null, Outcome.UNDETERMINED},
      {"a restriction", restricted, CHEMICAL, IN_A, Outcome.REVIEW},
      {"a requirement", demanded, CHEMICAL, IN_A, Outcome.REVIEW},
      {"a document held", document, held, IN_A, Outcome.SATISFIED},
      {"a document not held", document, none, IN_A, Outcome.REQUIRED},
      {"a document not mentioned", document, CHEMICAL, IN_A, Outcome.REQUIRED},
      {"by industry", byCode, CHEMICAL, IN_A, Outcome.VIOLATED},
      {
        "by a coarser industry",
        byCode.replace(",26", ",2614"),
        CHEMICAL.replace("2614", "26"),
        IN_A,
        Outcome.UNDETERMINED
      },
      {"industries not given", byCode, "\"nature\":\"new\"", IN_A, Outcome.UNDETERMINED},
      {"another industry", byCode, OTHER, IN_A, Outcome.NOT_APPLICABLE},
      {
        "an empty list of industries",
        byCode,
        "\"nature\":\"new\",\"activities\":[\"wharf\"],\"industries\":[]",
        IN_A,
        Outcome.UNDETERMINED
      },
      {"by class", BAN.replace("A,,", ",重点管控单元,"), CHEMICAL, IN_A, Outcome.VIOLATED},
      {"every unit", BAN.replace("A,,", "全部,,"), CHEMICAL, IN_B, Outcome.VIOLATED},
      {"every project", BAN.replace("化工项目,", "全部,"), OTHER, IN_A, Outcome.VIOLATED}
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    (String) c[0],
                    () -> {
                      Path layers = layers(HEADINGS + c[1], A, B);
                      Assessment a = assess(layers, (String) c[2], (String) c[3], DAY);
                      assertEquals(c[4], outcomes(a).get("ZRQD-1"));
                      int counted = a.counts().values().stream().mapToInt(i -> i).sum();
                      assertEquals(a.findings().size(), counted);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> what_no_list_can_say_is_undetermined_and_names_the_layer() {
    String forB = BAN.replace("1,A", "1,B");
    String nameless = unit("\"name\":\"丙单元\",\"class\":\"key\"", 105.0, 105.1);
    String noClass = unit("\"code\":\"A\",\"class\":\"其他\"", 105.0, 105.1);
    Object[][] cases = {
      {"no list", null, new String[] {A, B}, IN_A, "没有附准入清单", "layer:control-units"},
      {
        "a unit the list does not have",
        HEADINGS + forB,
        new String[] {A, B},
        IN_A,
        "没有单元 A 甲单元 的条目",
        "layer:control-units"
      },
      {
        "beyond the units",
        HEADINGS + BAN,
        new String[] {A, B},
        BEYOND,
        "不在图层“环境管控单元”已收录的单元内",
        "layer:control-units"
      },
      {
        "a unit without a code",
        HEADINGS + BAN,
        new String[] {nameless, B},
        IN_A,
        "没有注明单元（丙单元）的编码",
        "layer:control-units"
      },
      {"no coordinates", HEADINGS + BAN, new String[] {A, B}, null, "没有选址坐标", "/site/geometry"},
      {
        "a unit without a class",
        HEADINGS + BAN.replace("A,,", ",一般管控单元,"),
        new String[] {noClass, B},
        IN_A,
        null,
        "layer:control-units"
      }
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    (String) c[0],
                    () -> {
                      Path layers = layers((String) c[1], (String[]) c[2]);
                      Assessment a = assess(layers, CHEMICAL, (String) c[3], DAY);
                      String clause = c[4] == null ? "ZRQD-1" : "ZRQD";
                      assertEquals(Outcome.UNDETERMINED, outcomes(a).get(clause), c[0].toString());
                      assertTrue(finding(a, clause).missing().contains(c[5]));
                      assertTrue(a.outcome().compareTo(Outcome.UNDETERMINED) <= 0);
                      String text = text(layers, (String) c[3]);
                      if (c[4] != null) assertTrue(text.contains((String) c[4]), text);
                    }));
  }

  private String text(Path layers, String point) throws IOException {
    Path file = folder.resolve("p.json");
    Files.writeString(
        file,
        "{\"id\":\"p\",\"name\":\"p\","
            + CHEMICAL
            + (point == null
                ? ""
                : ",\"site\":{\"accuracyMetres\":5,\"geometry\":{\"type\":\"Point\",\"coordinates\":"
                    + point
                    + "}}")
            + "}");
    return Product.run(
            "check", file.toString(), "--layers", layers.toString(), "--as-of", DAY.toString())
        .out();
  }

  @Test
  void without_a_layer_of_units_the_question_stays_open() throws Exception {
    Assessment a =
        Product.assess(
            Product.json(Product.SAMPLES.resolve("chemical-4km.json")),
            Product.defaultLayers(),
            DAY);
    assertEquals(Map.of("ZRQD", Outcome.UNDETERMINED), outcomes(a));
    assertEquals(
        List.of("layer:control-units", "/evidence/control-unit-analysis"),
        finding(a, "ZRQD").missing());
  }

  @Test
  void a_list_is_asked_from_its_first_day_on() throws Exception {
    Path layers = layers(HEADINGS + BAN, A, B);
    assertEquals(
        Map.of("ZRQD-1", Outcome.VIOLATED),
        outcomes(assess(layers, CHEMICAL, IN_A, LocalDate.of(2026, 1, 1))));
    assertEquals(
        Map.of("ZRQD", Outcome.UNDETERMINED),
        outcomes(assess(layers, CHEMICAL, IN_A, LocalDate.of(2025, 12, 31))));
  }

  @Test
  void before_there_were_lists_nobody_asks_for_one() throws Exception {
    Path layers = layers(null, A, B);
    assertEquals(Map.of(), outcomes(assess(layers, CHEMICAL, IN_A, LocalDate.of(2021, 2, 28))));
    assertEquals(
        Map.of("ZRQD", Outcome.UNDETERMINED),
        outcomes(assess(layers, CHEMICAL, IN_A, LocalDate.of(2021, 3, 1))));
  }

  @Test
  void a_site_on_two_units_is_asked_of_both() throws Exception {
    Path layers = layers(HEADINGS + BAN + BAN.replace("1,A", "2,B").replace("禁止,", "限制,"), A, B);
    JsonNode proposal =
        Product.JSON.readTree(
            "{\"id\":\"p\",\"name\":\"p\","
                + CHEMICAL
                + ",\"site\":{\"accuracyMetres\":5,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105.09,28.84],[105.11,28.84],[105.11,28.86],[105.09,28.86],[105.09,28.84]]]}}}");
    Assessment a =
        Product.assess(
            proposal, LayerReader.read(layers, Product.assessor().rulebook().vocabulary()), DAY);
    assertEquals(Map.of("ZRQD-1", Outcome.VIOLATED, "ZRQD-2", Outcome.REVIEW), outcomes(a));
    assertEquals(2, a.controlUnits().size());
    assertEquals(0.5, a.controlUnits().get(0).unit().overlap().part().share(), 0.001);
  }

  @Test
  void a_part_of_the_site_beyond_the_units_is_not_overlooked() throws Exception {
    Path layers = layers(HEADINGS + BAN, A, B);
    JsonNode proposal =
        Product.JSON.readTree(
            "{\"id\":\"p\",\"name\":\"p\","
                + CHEMICAL
                + ",\"site\":{\"accuracyMetres\":5,\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[105.15,28.85],[105.25,28.85]]}}}");
    Assessment a =
        Product.assess(
            proposal, LayerReader.read(layers, Product.assessor().rulebook().vocabulary()), DAY);
    assertEquals(Outcome.UNDETERMINED, outcomes(a).get("ZRQD"));
  }

  @Test
  void an_outcome_of_the_table_is_that_of_its_unit() throws Exception {
    Path layers = layers(HEADINGS + BAN.replace("A,,", "全部,,"), A, B);
    Assessment a = assess(layers, CHEMICAL, "[105.09998,28.85]", DAY);
    // About 2 m west of the border: within the doubt of both units.
    assertEquals(2, a.controlUnits().size());
    a.controlUnits().forEach(t -> assertEquals(Outcome.UNDETERMINED, t.rows().get(0).outcome()));
  }

  private Path partial(String list, String... units) throws IOException {
    Path layers = layers(list, units);
    Path card = layers.resolve("layers.yaml");
    Files.writeString(card, Files.readString(card).replace("complete\n", "partial\n"));
    return layers;
  }

  @Test
  void
      a_row_for_a_unit_that_a_partial_layer_does_not_have_stays_in_play_and_is_listed_as_a_warning()
          throws Exception {
    Path layers = partial(HEADINGS + BAN + BAN.replace("1,A", "2,XYZ"), A, B);
    String shown =
        Product.run("layers", "show", "control-units", "--layers", layers.toString()).out();
    assertTrue(shown.contains("第 3 行第 10 列：图层里没有单元 XYZ"), shown);
    assertTrue(shown.contains("没有单列条目的单元 1 个：B"), shown);
    assertEquals(Map.of("ZRQD-1", Outcome.VIOLATED), outcomes(assess(layers, CHEMICAL, IN_A, DAY)));
    assertEquals(
        Outcome.UNDETERMINED, outcomes(assess(layers, CHEMICAL, BEYOND, DAY)).get("ZRQD-2"));
  }

  private static final String CODE = "ZH51152320001";
  private static final String BESIDE = "ZH51152330002";

  /** The unit at A by another code, and its neighbour. */
  private static String[] coded(String code) {
    return new String[] {
      A.replace("\"A\"", "\"" + code + "\""), B.replace("\"B\"", "\"" + BESIDE + "\"")
    };
  }

  @TestFactory
  Stream<DynamicTest> a_code_written_in_another_form_is_the_same_code() {
    return Stream.of(
            "zh51152320001",
            "ＺＨ５１１５２３２０００１",
            " ZH51152320001\u00a0",
            "ZH 511523 2 0001",
            "\u200bZH51152320001\ufeff",
            CODE)
        .map(
            written ->
                dynamicTest(
                    written,
                    () -> {
                      String list = HEADINGS + BAN.replace("1,A", "1," + written);
                      Path layers = layers(list, coded(CODE));
                      assertEquals(
                          Map.of("ZRQD-1", Outcome.VIOLATED),
                          outcomes(assess(layers, CHEMICAL, IN_A, DAY)));
                      Path other =
                          layers(HEADINGS + BAN.replace("1,A", "1," + CODE), coded(written));
                      assertEquals(
                          Map.of("ZRQD-1", Outcome.VIOLATED),
                          outcomes(assess(other, CHEMICAL, IN_A, DAY)));
                    }));
  }

  /** Whoever mistypes the code of a ban must not lose the ban. */
  @TestFactory
  Stream<DynamicTest> a_row_for_a_unit_that_there_cannot_be_is_refused_with_its_cell_and_a_guess() {
    String[][] cases = {
      {"letter O for zero", "ZH51152320O01", CODE, "complete"},
      {"letter l for one", "ZH5l152320001", CODE, "complete"},
      {"letter I for one, partial", "ZH51I52320001", CODE, "partial"},
      {"letter O for zero, partial", "ZH511523200O1", CODE, "partial"},
      {"a digit lost", "ZH5115232001", CODE, "partial"},
      {"a digit too many", "ZH511523200011", CODE, "partial"},
      {"a letter for a unit the layer lacks", "ZH51050220O03", "ZH 加 11 位数字", "partial"},
      {"another digit", "ZH51152320007", CODE, "complete"},
      {"two digits exchanged", "ZH51152302001", CODE, "complete"},
      {"no unit of the county", "ZH51152399999", "图层已有的单元", "complete"},
      {"two codes in one", "ZH51152320001ZH51152330002", "ZH 加 11 位数字", "partial"},
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    c[0],
                    () -> {
                      String list =
                          HEADINGS
                              + BAN.replace("1,A", "1," + CODE)
                              + BAN.replace("1,A", "2," + c[1]);
                      Path layers =
                          c[3].equals("partial")
                              ? partial(list, coded(CODE))
                              : layers(list, coded(CODE));
                      Product.Ran ran =
                          Product.run(
                              "check", "samples/chemical-4km.json", "--layers", layers.toString());
                      assertEquals(4, ran.code(), ran.out());
                      assertTrue(ran.err().contains("list.csv"), ran.err());
                      String at =
                          "第 3 行第 2 列，现为 \"" + c[1].toUpperCase(java.util.Locale.ROOT) + "\"";
                      assertTrue(ran.err().contains(at), ran.err());
                      assertTrue(ran.err().contains(c[2]), ran.err());
                    }));
  }

  @Test
  void a_mistyped_code_of_the_layer_is_refused_too() throws Exception {
    String list = HEADINGS + BAN.replace("1,A", "1," + CODE);
    for (Path layers :
        List.of(
            layers(list, coded("ZH51152320O01")),
            partial(list, coded("ZH5115232000l")),
            layers(list, coded("ZH51152320011")))) {
      Product.Ran ran = Product.run("layers", "list", "--layers", layers.toString());
      assertEquals(4, ran.code(), ran.out());
      assertTrue(ran.err().contains("第 2 行第 2 列，现为 \"" + CODE), ran.err());
    }
    // One digit off in a layer that need not have every unit: nobody can tell, so it stays open.
    Path layers = partial(list, coded("ZH51152320011"));
    Assessment a = assess(layers, CHEMICAL, IN_A, DAY);
    assertEquals(Outcome.UNDETERMINED, outcomes(a).get("ZRQD-1"));
    assertTrue(text(layers, IN_A).contains("只差一处"), text(layers, IN_A));
  }

  @Test
  void a_list_of_a_whole_province_goes_with_a_layer_of_one_county() throws Exception {
    String list =
        HEADINGS + BAN.replace("1,A", "1," + CODE) + BAN.replace("1,A", "2,ZH51050220001");
    Path layers = layers(list, coded(CODE));
    assertEquals(Map.of("ZRQD-1", Outcome.VIOLATED), outcomes(assess(layers, CHEMICAL, IN_A, DAY)));
    assertEquals(
        Outcome.UNDETERMINED, outcomes(assess(layers, CHEMICAL, BEYOND, DAY)).get("ZRQD-2"));
    assertTrue(text(layers, IN_A).contains("图层里没有单元 ZH51050220001"));
  }

  @TestFactory
  Stream<DynamicTest> every_door_refuses_a_list_with_a_unit_that_there_cannot_be()
      throws IOException {
    Path layers = layers(HEADINGS + BAN.replace("1,A", "1,ZH51152320O01"), coded(CODE));
    String data = folder.resolve("data").toString();
    String[][] doors = {
      {"check", "samples/chemical-4km.json", "--layers", layers.toString()},
      {
        "audit",
        "samples/list.csv",
        "-o",
        folder.resolve("o.csv").toString(),
        "--layers",
        layers.toString()
      },
      {"layers", "show", "control-units", "--layers", layers.toString()},
      {
        "site",
        "--activity",
        "wharf",
        "--bbox",
        "105,28.8,105.1,28.9",
        "-o",
        folder.resolve("o.geojson").toString(),
        "--layers",
        layers.toString()
      },
      {"serve", "--rehearse", "--port", "0", "--layers", layers.toString(), "--data", data},
      {
        "layers",
        "import",
        layers.resolve("a.geojson").toString(),
        "--as",
        "control-units",
        "--preset",
        "control-units",
        "--accuracy",
        "5",
        "--completeness",
        "complete",
        "--edition",
        "2026",
        "--source",
        "示例",
        "--admission",
        layers.resolve("list.csv").toString(),
        "--admission-from",
        "2026-01-01",
        "--data",
        data
      }
    };
    return Stream.of(doors)
        .map(
            door ->
                dynamicTest(
                    door[0] + " " + door[1],
                    () -> {
                      Product.Ran ran = Product.run(door);
                      assertTrue(ran.code() == 4 || ran.code() == 2, ran.code() + ran.err());
                      assertTrue(ran.err().contains("ZH51152320O01"), ran.err());
                      assertTrue(ran.err().contains(CODE), ran.err());
                      assertTrue(Files.notExists(folder.resolve("data/layers/layers.yaml")));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_broken_list_stops_the_run_with_its_cell() {
    String[][] cases = {
      {"a broken cell", HEADINGS + BAN.replace("化工项目", "化工项自"), "第 2 行第 6 列"},
      {"an empty list", HEADINGS, "an empty list does not say"},
      {"an empty file", "", "no headings"}
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    c[0],
                    () -> {
                      Path layers = layers(c[1], A, B);
                      Product.Ran ran =
                          Product.run(
                              "check",
                              "samples/chemical-4km.json",
                              "--layers",
                              layers.toString(),
                              "--lang",
                              c[2].startsWith("第") ? "zh" : "en");
                      assertEquals(4, ran.code(), ran.err());
                      assertEquals("", ran.out());
                      assertTrue(ran.err().contains(c[2]), ran.err());
                      assertTrue(ran.err().contains("list.csv"), ran.err());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_card_that_says_too_little_of_its_list_stops_the_run() {
    String[][] cases = {
      {
        "{ path: list.csv, title: 清单, effectiveFrom: 2026-01-01 }",
        "list.csv",
        "effectiveFrom: 2024"
      },
      {"effectiveFrom: 2026-01-01", "number: x", "'effectiveFrom' is missing"},
      {"effectiveFrom: 2026-01-01", "effectiveFrom: soon", "expected a day"},
      {"path: list.csv", "path: lost.csv", "lost.csv cannot be read"},
      {"path: list.csv", "pth: list.csv", "Maybe 'path'"},
      {"id: control-units", "id: lakes", "belongs to a layer of control-units"}
    };
    return Stream.of(cases)
        .map(
            c ->
                dynamicTest(
                    c[2],
                    () -> {
                      Path layers = layers(HEADINGS + BAN, A, B);
                      Path cards = layers.resolve("layers.yaml");
                      Files.writeString(cards, Files.readString(cards).replace(c[0], c[1]));
                      Product.Ran ran =
                          Product.run(
                              "layers", "list", "--layers", layers.toString(), "--lang", "en");
                      assertEquals(4, ran.code(), ran.out());
                      assertTrue(ran.err().contains(c[2]), ran.err());
                    }));
  }

  @Test
  void a_list_is_imported_with_its_layer() throws Exception {
    Path layers = layers(HEADINGS + BAN, A, B);
    String[] wish = {
      "layers",
      "import",
      layers.resolve("a.geojson").toString(),
      "--as",
      "control-units-yibin",
      "--preset",
      "control-units",
      "--accuracy",
      "5",
      "--completeness",
      "complete",
      "--edition",
      "2026",
      "--source",
      "示例",
      "--admission",
      layers.resolve("list.csv").toString(),
      "--data",
      folder.resolve("data").toString()
    };
    Product.Ran ran = Product.run(wish);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("--admission-from"), ran.err());
    String[] more = java.util.Arrays.copyOf(wish, wish.length + 2);
    more[wish.length] = "--admission-from";
    more[wish.length + 1] = "2026-01-01";
    ran = Product.run(more);
    assertEquals(0, ran.code(), ran.err());
    Files.delete(layers.resolve("list.csv"));
    Assessment a =
        Product.assess(
            Product.JSON.readTree(
                "{\"id\":\"p\",\"name\":\"p\","
                    + CHEMICAL
                    + ",\"site\":{\"accuracyMetres\":5,\"geometry\":{\"type\":\"Point\",\"coordinates\":"
                    + IN_A
                    + "}}}"),
            LayerReader.inUse(folder.resolve("data"), Product.assessor().rulebook().vocabulary()),
            DAY);
    assertEquals(Map.of("ZRQD-yibin-1", Outcome.VIOLATED), outcomes(a));
  }

  @Test
  void a_broken_list_is_not_imported_and_names_its_cells() throws Exception {
    Path layers = layers(HEADINGS + BAN.replace("新建,", "新健,"), A, B);
    Product.Ran ran =
        Product.run(
            "layers",
            "import",
            layers.resolve("a.geojson").toString(),
            "--as",
            "control-units",
            "--preset",
            "control-units",
            "--accuracy",
            "5",
            "--completeness",
            "complete",
            "--edition",
            "2026",
            "--source",
            "示例",
            "--admission",
            layers.resolve("list.csv").toString(),
            "--admission-from",
            "2026-01-01",
            "--data",
            folder.resolve("data").toString());
    assertEquals(2, ran.code(), ran.out());
    assertTrue(ran.err().contains("list.csv：第 2 行第 8 列，现为 \"新健\""), ran.err());
    assertTrue(Files.notExists(folder.resolve("data")));
  }

  @Test
  void the_list_is_part_of_the_layers_digest() throws Exception {
    Path layers = layers(HEADINGS + BAN, A, B);
    String before = digest(layers);
    Files.writeString(layers.resolve("list.csv"), HEADINGS + BAN.replace("禁止,", "限制,"));
    assertTrue(!before.equals(digest(layers)));
  }

  private static String digest(Path layers) {
    return LayerReader.read(layers, Product.assessor().rulebook().vocabulary())
        .layers()
        .get(0)
        .digest();
  }

  @Test
  void the_laws_that_demand_a_list_are_quoted_to_the_letter() throws Exception {
    Path layers = layers(null, A, B);
    Map<LocalDate, String> texts =
        Map.of(LocalDate.of(2026, 8, 14), "legal/长江保护法.txt", DAY, "legal/生态环境法典2026.txt");
    for (Map.Entry<LocalDate, String> text : texts.entrySet()) {
      String quote =
          finding(assess(layers, CHEMICAL, IN_A, text.getKey()), "ZRQD").clause().quote();
      assertTrue(Files.readString(Shared.file(text.getValue())).contains(quote), quote);
    }
  }

  @Test
  void every_report_shows_the_four_dimensions() {
    for (String format : new String[] {"text", "html"}) {
      String shown =
          Product.run(
                  "check",
                  "samples/pulp-mill-two-units.json",
                  "--layers",
                  "samples/layers",
                  "--format",
                  format)
              .out();
      for (String dimension : new String[] {"空间布局约束", "污染物排放管控", "环境风险防控", "资源开发效率要求"})
        assertTrue(shown.contains(dimension), format + " " + dimension);
      String silent = format.equals("text") ? "清单未作规定" : "清单在此维度对本项目没有要求";
      assertTrue(shown.contains(silent), format);
    }
    JsonNode units =
        Product.JSON
            .readTree(
                Product.run(
                        "check",
                        "samples/pulp-mill-two-units.json",
                        "--layers",
                        "samples/layers",
                        "--format",
                        "json")
                    .out())
            .path("controlUnits");
    assertEquals(2, units.size());
    assertEquals("ZH51152320001", units.get(0).path("code").asString());
    assertEquals(
        "violated",
        units.get(0).path("dimensions").path("space-layout").get(0).path("outcome").asString());
  }
}
