package io.redline.audit.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.audit.list.Entry;
import io.redline.audit.list.ListFile;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.ReadRow;
import io.redline.audit.portfolio.Portfolio.Found;
import io.redline.intake.Vocabulary;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.screening.Screening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows of a list say about each other, and what must not be taken for it. */
class PortfolioTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final String HEADING =
      "项目编号,项目名称,建设单位,建设性质,行业代码,经度,纬度,坐标系,用地面积（公顷）,项目阶段,环评批复,环评批复日期,园区名称\n";
  @TempDir Path folder;
  private LayerStore layers = Product.sampleLayers();

  @Test
  void one_project_divided_is_found_with_its_rows_and_why() throws Exception {
    Portfolio found =
        survey(
            "A1,某某新材料一期,甲公司,新建,2669,105.06181,28.76502,EPSG:4490,2,环评,已取得,2026-03-01,",
            "A2,别处的项目,乙公司,新建,2669,105.16181,28.76502,EPSG:4490,2,环评,,,",
            "A3,某某新材料二期,甲公司,新建,2669,105.06301,28.76502,EPSG:4490,2,环评,已取得,2026-03-21,");
    Found split = only(found, Kind.SPLIT);
    assertEquals(List.of(2, 4), split.rows().stream().map(Portfolio.Row::row).toList());
    assertTrue(split.why().zh().contains("甲公司"), split.why().zh());
    assertTrue(split.why().zh().contains("117 米"), split.why().zh());
    assertTrue(split.why().zh().contains("20 天"), split.why().zh());
    assertTrue(split.why().zh().contains("4.00 ha"), split.why().zh());
    assertTrue(split.why().en().contains("within 117 m"), split.why().en());
  }

  @Test
  void what_only_looks_like_a_division_is_left_alone() throws Exception {
    String first = "A1,某某新材料一期,甲公司,新建,2669,105.06181,28.76502,EPSG:4490,2,环评,已取得,2026-03-01,";
    for (String other :
        List.of(
            "A2,某某新材料二期,乙公司,新建,2669,105.06301,28.76502,EPSG:4490,2,环评,,,",
            "A2,某某新材料二期,甲公司,新建,2669,105.07001,28.76502,EPSG:4490,2,环评,,,",
            "A2,某某新材料二期,甲公司,新建,2669,105.06301,28.76502,EPSG:4490,2,环评,已取得,2023-03-01,",
            "A2,职工宿舍,甲公司,新建,4710,105.06301,28.76502,EPSG:4490,2,环评,,,",
            "A2,某某新材料废气治理,甲公司,技改,2669,105.06301,28.76502,EPSG:4490,2,环评,,,",
            "A2,某某新材料二期,甲公司,新建,2669,,,,2,环评,,,"))
      assertEquals(List.of(), survey(first, other).findings(), other);
  }

  @Test
  void one_plot_under_two_names_is_found_and_an_extension_on_it_is_not() throws Exception {
    String first = "B1,甲仓库,甲公司,新建,5990,105.06181,28.76502,EPSG:4490,2,,,,";
    Found plot =
        only(
            survey(first, "B2,乙加工厂,乙公司,新建,1469,105.06182,28.76502,EPSG:4490,2,,,,"),
            Kind.SAME_PLOT);
    assertTrue(plot.why().zh().contains("建设单位不同"), plot.why().zh());
    assertEquals(
        List.of(),
        survey(first, "B2,甲仓库冷库,甲公司,扩建,5990,105.06181,28.76502,EPSG:4490,2,,,,").findings());
    // A position to a hundred metres means a town, not a plot.
    assertEquals(
        List.of(),
        survey(
                "B1,甲仓库,甲公司,新建,5990,105.06,28.765,EPSG:4490,2,,,,",
                "B2,乙加工厂,乙公司,新建,1469,105.06,28.765,EPSG:4490,2,,,,")
            .findings());
  }

  @Test
  void one_project_twice_tells_what_differs_and_nothing_where_nothing_does() throws Exception {
    String first = "C1,某某食品厂,甲公司,新建,1469,105.06181,28.76502,EPSG:4490,2,,,,";
    Found twice =
        only(
            survey(first, "C7,某某 食品厂,甲公司,扩建,1469,105.06181,28.76502,EPSG:4490,12,,,,"), Kind.TWICE);
    assertTrue(twice.why().zh().contains("用地面积（公顷） 2 / 12"), twice.why().zh());
    assertTrue(twice.why().zh().contains("建设性质 新建 / 扩建"), twice.why().zh());
    assertEquals(List.of(), survey(first, first.replace("C1", "C2")).findings());
    assertEquals(
        List.of(), survey(first, "C2,某某食品厂,甲公司,新建,1469,,,,2,,,,").findings(), "said by one only");
    assertEquals(
        List.of(),
        survey(first, "C1,另一个工程,丙公司,新建,4710,106.06181,29.76502,EPSG:4490,9,,,,").findings(),
        "a number that two projects have");
  }

  @Test
  void an_old_approval_is_found_where_work_has_not_begun() throws Exception {
    String row = "D1,某某厂,甲公司,新建,1469,,,,2,%s,已取得,%s,";
    Found lapsed = only(survey(row.formatted("环评", "2021-10-31")), Kind.LAPSED);
    assertTrue(lapsed.why().zh().contains("满 5 年为 2026-10-31"), lapsed.why().zh());
    assertTrue(lapsed.why().zh().contains("STHJFD-106"), lapsed.why().zh());
    assertTrue(
        only(survey(row.formatted("", "2021-10-31")), Kind.LAPSED).why().zh().contains("没有写是否已开工"));
    assertEquals(List.of(), survey(row.formatted("环评", "2021-11-01")).findings());
    assertEquals(List.of(), survey(row.formatted("施工", "2015-01-01")).findings());
  }

  @Test
  void a_site_outside_the_park_it_claims_is_found_beyond_its_doubt() throws Exception {
    layers = withPark();
    String row = "E1,某某厂,甲公司,新建,1469,%s,28.76502,EPSG:4490,2,,,,江安示例工业园区";
    Found outside = only(survey(row.formatted("105.08181")), Kind.OUTSIDE_PARK);
    assertTrue(outside.why().zh().contains("1.2 km"), outside.why().zh());
    assertEquals(List.of(), survey(row.formatted("105.06181")).findings());
    assertEquals(List.of(), survey(row.formatted("105.07030")).findings(), "within the doubt");
    assertEquals(List.of(), survey(row.formatted("105.08181").replace("江安示例", "长宁某某")).findings());
  }

  @Test
  void projects_drawn_at_random_have_nothing_in_common() throws Exception {
    List<String> codes = List.of("1411", "1451", "1713", "2631", "3011", "3311", "5990");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++)
      rows.add(
          String.format(
              Locale.ROOT,
              "R%d,项目%s,%s公司,新建,%s,%.5f,%.5f,EPSG:4490,%d,,,,",
              i,
              Integer.toString(i * 7919, 36),
              (char) ('甲' + i % 300),
              codes.get(i % codes.size()),
              104 + (i * 37 % 400) * 0.00731,
              28 + (i * 91 % 400) * 0.00517,
              1 + i % 9));
    assertEquals(List.of(), survey(rows.toArray(String[]::new)).findings());
  }

  @Test
  void a_million_rows_are_compared_and_what_is_beyond_is_said() {
    Sketches sketches = new Sketches();
    for (int i = 0; i < Sketches.MOST + 5; i++)
      sketches.add(
          new Sketch(
              i + 2,
              0,
              Likeness.stirred(i),
              Likeness.stirred(i / 2),
              new Sketch.Spot(100 + (i % 1000) * 0.01, 25 + (i / 1000) * 0.01, 0, true),
              i,
              false,
              false));
    assertEquals(5, sketches.beyond());
    assertEquals(0, sketches.twice().size());
    assertEquals(0, sketches.onOnePlot().size());
    assertTrue(sketches.adjoining().size() > 1000);
  }

  private static Found only(Portfolio portfolio, Kind kind) {
    assertEquals(1, portfolio.findings().size(), portfolio.toString());
    assertEquals(kind, portfolio.findings().get(0).kind());
    assertEquals(1, portfolio.counts().get(kind));
    return portfolio.findings().get(0);
  }

  private Portfolio survey(String... rows) throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), HEADING + String.join("\n", rows) + "\n");
    Screening screening = new Screening(Product.assessor(), layers);
    Survey survey = new Survey(new Sketcher(screening, DAY, DAY), VOCABULARY);
    ListFile file = new ListFile(list, VOCABULARY);
    List<ReadRow> read = new ArrayList<>();
    try (ProjectList open = file.open(null)) {
      for (Entry entry = open.next(); entry != null; entry = open.next()) read.add(entry.read());
    }
    read.forEach(row -> assertEquals(List.of(), row.problems(), row.name()));
    survey.add(survey.sketched(read));
    return survey.result(() -> file.open(null));
  }

  private LayerStore withPark() throws Exception {
    Path map = Files.createDirectories(folder.resolve("map"));
    Files.writeString(
        map.resolve("parks.geojson"),
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"江安示例工业园区"},
        "geometry":{"type":"Polygon","coordinates":[[[105.06,28.76],[105.07,28.76],[105.07,28.77],[105.06,28.77],[105.06,28.76]]]}}]}
        """);
    Files.writeString(
        map.resolve("layers.yaml"),
        """
        layers:
          - { id: industrial-parks, title: 园区, path: parks.geojson, crs: "EPSG:4490", edition: "1",
              source: 虚构, licence: x, accuracyMetres: 10, completeness: partial, attributes: { name: name } }
        """);
    return LayerReader.read(map, VOCABULARY);
  }
}
