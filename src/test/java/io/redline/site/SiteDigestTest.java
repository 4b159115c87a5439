package io.redline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** One site has one digest, however it was drawn; another site has another. */
class SiteDigestTest {
  private static final String SQUARE =
      "POLYGON((105 28, 105.01 28, 105.01 28.01, 105 28.01, 105 28))";

  private static String digest(String wkt) {
    try {
      Geometry geometry = new WKTReader().read(wkt);
      return SiteDigest.of(geometry);
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void where_a_ring_begins_and_which_way_it_runs_does_not_matter() {
    String same = digest(SQUARE);
    assertEquals(
        same, digest("POLYGON((105.01 28.01, 105 28.01, 105 28, 105.01 28, 105.01 28.01))"));
    assertEquals(same, digest("POLYGON((105 28, 105 28.01, 105.01 28.01, 105.01 28, 105 28))"));
  }

  @Test
  void a_vertex_that_is_there_twice_does_not_matter() {
    assertEquals(
        digest(SQUARE),
        digest("POLYGON((105 28, 105.01 28, 105.01 28, 105.01 28.01, 105 28.01, 105 28, 105 28))"));
  }

  @Test
  void less_than_half_a_centimetre_does_not_matter_and_two_centimetres_do() {
    assertEquals(
        digest(SQUARE),
        digest("POLYGON((105.00000003 28, 105.01 28, 105.01 28.01, 105 28.01, 105.00000003 28))"));
    assertNotEquals(
        digest(SQUARE),
        digest("POLYGON((105.0000002 28, 105.01 28, 105.01 28.01, 105 28.01, 105.0000002 28))"));
  }

  @Test
  void the_order_of_parts_and_of_holes_does_not_matter() {
    String other = "((106 28, 106.01 28, 106.01 28.01, 106 28))";
    String square = SQUARE.substring("POLYGON".length());
    assertEquals(
        digest("MULTIPOLYGON(" + square + "," + other + ")"),
        digest("MULTIPOLYGON(" + other + "," + square + ")"));
    assertEquals(digest(SQUARE), digest("MULTIPOLYGON(" + square + ")"));
    String one = "(105.001 28.001, 105.002 28.001, 105.002 28.002, 105.001 28.001)";
    String two = "(105.005 28.005, 105.006 28.005, 105.006 28.006, 105.005 28.005)";
    String ring = square.substring(1, square.length() - 1);
    assertEquals(
        digest("POLYGON(" + ring + "," + one + "," + two + ")"),
        digest("POLYGON(" + ring + "," + two + "," + one + ")"));
    assertNotEquals(digest(SQUARE), digest("POLYGON(" + ring + "," + one + ")"));
  }

  @Test
  void a_line_drawn_backwards_is_the_same_line_and_no_area() {
    assertEquals(
        digest("LINESTRING(105 28, 105.01 28.02, 105.02 28)"),
        digest("LINESTRING(105.02 28, 105.01 28.02, 105 28)"));
    assertNotEquals(
        digest("LINESTRING(105 28, 105.01 28.02, 105.02 28, 105 28)"),
        digest("POLYGON((105 28, 105.01 28.02, 105.02 28, 105 28))"));
    assertNotEquals(digest("POINT(105 28)"), digest("POINT(105 28.01)"));
  }

  @Test
  void without_a_site_there_is_none() {
    assertNull(SiteDigest.of(null));
  }
}
