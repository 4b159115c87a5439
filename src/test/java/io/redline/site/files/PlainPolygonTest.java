package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.IntakeProblem;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the short way takes, the long way reads the same. */
class PlainPolygonTest {
  private static final String CRS = "EPSG:4490";
  private static final String[] BLANKS = {"", " ", "  "};

  @Test
  void outlines_at_random_are_read_as_site_files_read_them() throws Exception {
    Random random = new Random(7);
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      String text = outline(random);
      JsonNode plain = PlainPolygon.read(text, CRS);
      if (plain == null) refused++;
      else {
        taken++;
        assertEquals(long_way(text), plain, text);
      }
    }
    assertTrue(taken > 1_000 && refused > 1_000, taken + " taken, " + refused + " left");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON((105 28, 105.1 28, 105.1 28.1))",
        "POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28)) x",
        "POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28)",
        "POLYGON((28 105, 28 105.1, 28.1 105.1, 28 105))",
        "POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28), (105 28, 105.1 28, 105.1 28.1, 105 28))",
        "POLYGON Z((105 28 3, 105.1 28 3, 105.1 28.1 3, 105 28 3))",
        "POLYGON((105 28, 105.1 28.1, 105.1 28, 105 28.1, 105 28))",
        "POLYGON((105 28, 1e2 28, 105.1 28.1, 105 28))",
        "POLYGON((NaN NaN, 105.1 28, 105.1 28.1, NaN NaN))",
        "POLYGON(())",
        "POLYGON",
        "SRID=4490;POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28))"
      })
  void whatever_else_is_left_to_the_long_way(String text) {
    assertNull(PlainPolygon.read(text, CRS));
  }

  @Test
  void metres_are_left_to_the_long_way() {
    assertNull(PlainPolygon.read("POLYGON((105 28, 105.1 28, 105.1 28.1, 105 28))", "EPSG:4544"));
  }

  @Test
  void a_plain_number_is_read_to_the_last_bit() {
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      String digits = String.valueOf(random.nextLong(100_000_000_000_000L));
      int point = 1 + random.nextInt(digits.length());
      String text =
          point == digits.length()
              ? digits
              : digits.substring(0, point) + "." + digits.substring(point);
      assertEquals(Double.parseDouble(text), PlainNumber.value(text, 0, text.length()), text);
    }
  }

  private static JsonNode long_way(String text) throws IntakeProblem {
    return SiteFile.read("cell", text.getBytes(StandardCharsets.UTF_8), CRS, null).geometry();
  }

  /** Some cross themselves, some repeat a corner, some are not closed. */
  private static String outline(Random random) {
    int corners = 3 + random.nextInt(5);
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "POLYGON" : "polygon");
    text.append(blank(random)).append('(').append(blank(random)).append('(');
    String first = null;
    for (int k = 0; k < corners; k++) {
      String corner =
          String.format(
              "%s %s", 105 + random.nextInt(1_000) / 1e3, 28 + random.nextInt(1_000) / 1e3);
      if (first == null) first = corner;
      text.append(corner).append(blank(random)).append(',').append(blank(random));
    }
    return text.append(random.nextInt(10) > 0 ? first : "105.5 28.5").append("))").toString();
  }

  private static String blank(Random random) {
    return BLANKS[random.nextInt(BLANKS.length)];
  }
}
