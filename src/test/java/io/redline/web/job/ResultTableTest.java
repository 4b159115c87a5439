package io.redline.web.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The table that a page looks at a result by. */
class ResultTableTest {
  private static final ResultTable.Choice ALL = new ResultTable.Choice("", List.of());
  private static final double[] WORLD = {-180, -90, 180, 90};
  @TempDir Path folder;

  /** A result of rows on a small lattice; every tenth has no place, every seventh is violated. */
  private ResultTable table(int rows) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String outcome = i % 7 == 0 ? "violated" : i % 5 == 0 ? "unreadable" : "undetermined";
      String place =
          i % 10 == 9
              ? "null"
              : "{\"type\":\"Point\",\"coordinates\":["
                  + (104 + i % 100 * .01)
                  + ","
                  + (28 + i / 100 * .01)
                  + "]}";
      lines.add(
          "{\"type\":\"Feature\",\"geometry\":"
              + place
              + ",\"properties\":{\"row\":"
              + (i + 2)
              + ",\"id\":\"P"
              + i
              + "\",\"name\":\"项目 "
              + i
              + "\",\"outcome\":\""
              + outcome
              + "\","
              + counts(outcome)
              + "\"reason\":\"r%\",\"next\":\"\"}}");
    }
    Path geoJson = folder.resolve("result.geojson");
    Files.writeString(
        geoJson,
        "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", lines) + "\n]}\n");
    ResultTableMaker.make(geoJson, folder.resolve("rows.db"));
    return new ResultTable(folder.resolve("rows.db"));
  }

  private static String counts(String outcome) {
    StringBuilder counts = new StringBuilder();
    for (String one : ResultTable.COUNTED)
      counts.append('"').append(one).append("\":").append(one.equals(outcome) ? 1 : 0).append(',');
    return counts.toString();
  }

  @Test
  void every_row_is_in_it_once() throws Exception {
    ResultTable table = table(230);
    List<Integer> seen = new ArrayList<>();
    for (int page = 0; page < 5; page++)
      table
          .rows(ALL, "outcome", false, page * 50, 50)
          .rows()
          .forEach(row -> seen.add(row.path("row").intValue()));
    assertEquals(230, seen.size());
    assertEquals(230, seen.stream().distinct().count());
    assertEquals(230, table.rows(ALL, "row", false, 0, 1).total());
  }

  @Test
  void the_worst_come_first_and_the_unreadable_last() throws Exception {
    ResultTable table = table(60);
    assertEquals(
        "violated",
        table.rows(ALL, "outcome", false, 0, 1).rows().get(0).path("outcome").asString());
    assertEquals(
        "unreadable",
        table.rows(ALL, "outcome", true, 0, 1).rows().get(0).path("outcome").asString());
  }

  @Test
  void a_choice_is_by_words_and_outcomes_and_words_are_no_pattern() throws Exception {
    ResultTable table = table(60);
    ResultTable.Choice violated = new ResultTable.Choice("", List.of("violated"));
    assertEquals(9, table.rows(violated, "row", false, 0, 50).total());
    assertEquals(
        1, table.rows(new ResultTable.Choice("p59", List.of()), "row", false, 0, 9).total());
    assertEquals(
        60, table.rows(new ResultTable.Choice("R%", List.of()), "row", false, 0, 9).total());
    assertEquals(
        0,
        table.rows(new ResultTable.Choice("' OR 1=1 --", List.of()), "row", false, 0, 9).total());
  }

  @Test
  void a_map_has_every_project_of_a_few_and_counts_of_many() throws Exception {
    JsonNode few = table(100).map(ALL, WORLD);
    assertTrue(few.path("shapes").booleanValue());
    assertEquals(90, few.path("features").size());
    JsonNode many = table(4000).map(ALL, new double[] {104, 28, 105, 29});
    assertFalse(many.path("shapes").booleanValue());
    assertTrue(many.path("features").size() < 1700, "bounded");
    int number = 0;
    for (JsonNode place : many.path("features"))
      number += place.at("/properties/number").intValue();
    assertEquals(many.path("total").intValue(), number);
    assertEquals(3600, number);
  }

  @Test
  void a_long_outline_is_thinned_and_keeps_its_box_and_its_ends() throws Exception {
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i <= 10_000; i++) {
      double turn = 2 * Math.PI * (i % 10_000) / 10_000;
      ring.append(i == 0 ? "" : ",")
          .append('[')
          .append(104 + Math.cos(turn))
          .append(',')
          .append(30 + Math.sin(turn))
          .append(']');
    }
    Outline outline =
        Outline.of(
            Product.JSON.readTree("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}"));
    JsonNode line = outline.shape().at("/coordinates/0");
    assertTrue(line.size() < 200);
    assertEquals(line.get(0), line.get(line.size() - 1));
    assertEquals(103, outline.box()[0], 1e-9);
    assertEquals(31, outline.box()[3], 1e-6);
    assertNull(Outline.of(Product.JSON.readTree("null")));
  }
}
