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
  void whereARingBeginsAndWhichWayItRunsDoesNotMatter() {
    String same = digest(SQUARE);
    assertEquals(
        same, digest("POLYGON((105.01 28.01, 105 28.01, 105 28, 105.01 28, 105.01 28.01))"));
    assertEquals(same, digest("POLYGON((105 28, 105 28.01, 105.01 28.01, 105.01 28, 105 28))"));
  }

  @Test
  void aVertexThatIsThereTwiceDoesNotMatter() {
    assertEquals(
        digest(SQUARE),
        digest("POLYGON((105 28, 105.01 28, 105.01 28, 105.01 28.01, 105 28.01, 105 28, 105 28))"));
  }

  @Test
  void lessThanHalfACentimetreDoesNotMatterAndTwoCentimetresDo() {
    assertEquals(
        digest(SQUARE),
        digest("POLYGON((105.00000003 28, 105.01 28, 105.01 28.01, 105 28.01, 105.00000003 28))"));
    assertNotEquals(
        digest(SQUARE),
        digest("POLYGON((105.0000002 28, 105.01 28, 105.01 28.01, 105 28.01, 105.0000002 28))"));
  }

  @Test
  void theOrderOfPartsAndOfHolesDoesNotMatter() {
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
  void aLineDrawnBackwardsIsTheSameLineAndNoArea() {
    assertEquals(
        digest("LINESTRING(105 28, 105.01 28.02, 105.02 28)"),
        digest("LINESTRING(105.02 28, 105.01 28.02, 105 28)"));
    assertNotEquals(
        digest("LINESTRING(105 28, 105.01 28.02, 105.02 28, 105 28)"),
        digest("POLYGON((105 28, 105.01 28.02, 105.02 28, 105 28))"));
    assertNotEquals(digest("POINT(105 28)"), digest("POINT(105 28.01)"));
  }

  @Test
  void withoutASiteThereIsNone() {
    assertNull(SiteDigest.of(null));
  }
}
