package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Candidate;
import io.redline.words.Lang;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings of a CAD: closed lines of one layer, arcs, joined pieces; the layer is a question. */
class DxfDrawingTest {
  private static final double EAST = 35500000;
  private static final double NORTH = 3183000;

  /** A rectangle of 300 m by 200 m. */
  private static final String RECTANGLE =
      polyline("红线", true, 0, 0, 0, 300, 0, 0, 300, 200, 0, 0, 200, 0);

  private static String pair(int code, Object value) {
    return "%3d\n%s\n".formatted(code, value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static String drawing(String... entities) {
    return pair(0, "SECTION")
        + pair(2, "HEADER")
        + pair(9, "$ACADVER")
        + pair(1, "AC1015")
        + pair(0, "ENDSEC")
        + pair(0, "SECTION")
        + pair(2, "ENTITIES")
        + String.join("", entities)
        + pair(0, "ENDSEC")
        + pair(0, "EOF");
  }

  /** Triples of x, y and bulge, metres from the corner. */
  private static String polyline(String layer, boolean closed, double... xyb) {
    StringBuilder text =
        new StringBuilder(pair(0, "LWPOLYLINE") + pair(100, "AcDbEntity") + pair(8, layer));
    text.append(pair(90, xyb.length / 3)).append(pair(70, closed ? 1 : 0));
    for (int i = 0; i < xyb.length; i += 3)
      text.append(pair(10, number(EAST + xyb[i])))
          .append(pair(20, number(NORTH + xyb[i + 1])))
          .append(pair(42, xyb[i + 2]));
    return text.toString();
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return pair(0, "LINE")
        + pair(8, "0")
        + pair(10, number(EAST + x1))
        + pair(20, number(NORTH + y1))
        + pair(30, "0.0")
        + pair(11, number(EAST + x2))
        + pair(21, number(NORTH + y2))
        + pair(31, "0.0");
  }

  private static String arc(double x, double y, double radius, double from, double to) {
    return pair(0, "ARC")
        + pair(8, "0")
        + pair(10, number(EAST + x))
        + pair(20, number(NORTH + y))
        + pair(40, radius)
        + pair(50, from)
        + pair(51, to);
  }

  private static SiteFile read(String text, String layer) throws IntakeProblem {
    return SiteFile.read(
        "a.dxf",
        text.getBytes(StandardCharsets.UTF_8),
        new SiteFile.Said("EPSG:4523", false, null, layer));
  }

  private static double hectares(SiteFile site) {
    return site.count().outerHectares() - site.count().holeHectares();
  }

  private static String refused(String text, String layer) {
    return assertThrows(IntakeProblem.class, () -> read(text, layer))
        .problems()
        .get(0)
        .text(Lang.ZH);
  }

  @Test
  void a_closed_polyline_is_the_site_and_one_within_it_a_hole() throws IntakeProblem {
    assertEquals(6, hectares(read(drawing(RECTANGLE), null)), 0.01);
    String hole = polyline("红线", true, 100, 50, 0, 150, 50, 0, 150, 100, 0, 100, 100, 0);
    SiteFile site = read(drawing(RECTANGLE, hole), null);
    assertEquals(6 - 0.25, hectares(site), 0.01);
    assertEquals(1, site.count().holes());
  }

  @Test
  void a_polyline_that_comes_back_to_its_start_is_closed_without_the_flag() throws IntakeProblem {
    String back = polyline("红线", false, 0, 0, 0, 300, 0, 0, 300, 200, 0, 0, 200, 0, 0, 0.0004, 0);
    assertEquals(6, hectares(read(drawing(back), null)), 0.01);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, 0.1, -0.4, -0.05})
  void an_arc_by_its_bulge_has_the_area_of_its_segment(double bulge) throws IntakeProblem {
    String bulged = polyline("红线", true, 0, 0, 0, 300, 0, bulge, 300, 200, 0, 0, 200, 0);
    double angle = 4 * Math.atan(Math.abs(bulge));
    double radius = 100 / Math.sin(angle / 2);
    double segment = radius * radius / 2 * (angle - Math.sin(angle)) / 10_000 * Math.signum(bulge);
    assertEquals(6 + segment, hectares(read(drawing(bulged), null)), 0.01);
  }

  @Test
  void lines_and_arcs_that_meet_are_one_outline() throws IntakeProblem {
    String pieces =
        line(0, 0, 300, 0)
            + line(300, 200, 300, 0)
            + line(0, 200, 300, 200)
            + arc(0, 100, 100, 90, 270);
    SiteFile site = read(drawing(pieces), null);
    assertEquals(6 + Math.PI / 2, hectares(site), 0.01);
    assertEquals("Polygon", site.geometry().path("type").asString());
  }

  @Test
  void an_old_polyline_with_vertices_of_its_own_is_read() throws IntakeProblem {
    StringBuilder text =
        new StringBuilder(pair(0, "POLYLINE") + pair(8, "红线") + pair(66, 1) + pair(70, 9));
    double[][] corners = {{0, 0}, {300, 0}, {300, 200}, {0, 200}};
    for (double[] c : corners)
      text.append(pair(0, "VERTEX"))
          .append(pair(8, "红线"))
          .append(pair(10, number(EAST + c[0])))
          .append(pair(20, number(NORTH + c[1])))
          .append(pair(30, "412.5"));
    SiteFile site = read(drawing(text + pair(0, "SEQEND")), null);
    assertEquals(6, hectares(site), 0.01);
    assertEquals(5, site.count().vertices());
  }

  @Test
  void which_of_several_layers_is_asked_with_what_each_holds() throws IntakeProblem {
    String frame = polyline("图框", true, -500, -500, 0, 900, -500, 0, 900, 900, 0, -500, 900, 0);
    String text = drawing(RECTANGLE, frame);
    IntakeProblem problem = assertThrows(IntakeProblem.class, () -> read(text, null));
    String zh = problem.problems().get(0).text(Lang.ZH);
    assertTrue(zh.contains("图框（1 条闭合线，196.00 公顷）、红线（1 条闭合线，6.00 公顷）"), zh);
    assertTrue(zh.contains("--dxf-layer"), zh);
    assertEquals(List.of("图框", "红线"), problem.candidates().stream().map(Candidate::layer).toList());
    assertEquals(6, hectares(read(text, "红线")), 0.01);
    assertTrue(refused(text, "用地").contains("\"用地\""));
  }

  @Test
  void a_layer_without_closed_lines_is_no_choice_beside_one_with_them() throws IntakeProblem {
    String road = polyline("道路", false, 0, -50, 0, 300, -60, 0);
    assertEquals(6, hectares(read(drawing(RECTANGLE, road), null)), 0.01);
    assertEquals(
        "LineString", read(drawing(RECTANGLE, road), "道路").geometry().path("type").asString());
  }

  @Test
  void what_is_not_read_is_told() throws IntakeProblem {
    String insert =
        pair(0, "INSERT")
            + pair(8, "红线")
            + pair(2, "树")
            + pair(10, number(EAST))
            + pair(20, number(NORTH));
    String open = polyline("红线", false, 0, -50, 0, 300, -60, 0);
    String notes = read(drawing(RECTANGLE, insert, open), null).notes().toString();
    assertTrue(notes.contains("INSERT=1"), notes);
    assertTrue(notes.contains("另有 1 条未闭合的线"), notes);
  }

  @Test
  void words_in_the_drawing_name_its_system() throws IntakeProblem {
    String said =
        pair(0, "TEXT") + pair(8, "0") + pair(10, "0.0") + pair(20, "0.0") + pair(40, "2.5");
    String named = drawing(RECTANGLE, said + pair(1, "CGCS2000 3度带"));
    SiteFile site = SiteFile.read("a.dxf", named.getBytes(StandardCharsets.UTF_8), null, null);
    assertEquals("EPSG:4523", site.crs());
    String escaped =
        drawing(RECTANGLE, said + pair(1, "1980\\U+897f\\U+5b89\\U+5750\\U+6807\\U+7cfb"));
    assertTrue(refused(escaped, null).contains("1980西安"));
  }

  @Test
  void the_encoding_is_that_of_the_file() throws IntakeProblem {
    byte[] gbk = drawing(RECTANGLE).getBytes(Charset.forName("GBK"));
    SiteFile site = SiteFile.read("a.dxf", gbk, new SiteFile.Said("EPSG:4523", false, null, "红线"));
    assertEquals(6, hectares(site), 0.01);
  }

  @Test
  void what_is_no_text_drawing_is_refused_with_the_way_out() {
    for (String name : List.of("a.dwg", "a.dxf", "红线.DWG")) {
      byte[] dwg = "AC1032\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
      String zh =
          assertThrows(IntakeProblem.class, () -> SiteFile.read(name, dwg, null, null))
              .problems()
              .get(0)
              .text(Lang.ZH);
      assertTrue(zh.contains("另存为 DXF"), zh);
    }
    byte[] binary = "AutoCAD Binary DXF\r\n\u001a\0".getBytes(StandardCharsets.US_ASCII);
    assertTrue(
        assertThrows(IntakeProblem.class, () -> SiteFile.read("a.dxf", binary, null, null))
            .problems()
            .get(0)
            .text(Lang.ZH)
            .contains("另存为文本"));
  }

  @Test
  void a_broken_pair_is_refused_with_its_line() {
    String text = drawing(RECTANGLE);
    int line = text.substring(0, text.indexOf("3183200")).split("\n").length + 1;
    assertTrue(refused(text.replaceFirst("3183200", "31832OO"), null).contains("第 " + line + " 行"));
    assertTrue(refused(text.replaceFirst(" 10\n", "十\n"), null).contains("组码"));
    assertTrue(refused(drawing(), null).contains("图中没有线"));
  }
}
