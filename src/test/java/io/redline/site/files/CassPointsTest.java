package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Shared;
import io.redline.intake.IntakeProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points of 南方 CASS have the easting first, and nothing in the file says so. */
class CassPointsTest {
  private static final String ROWS =
      "1,,35500000.000,3183000.000,0\n2,,35500300.000,3183000.000,0\n3,,35500300.000,3183200.000,0\n"
          + "4,,35500000.000,3183200.000,0\n";

  private static SiteFile read(String name, String text) throws IntakeProblem {
    return SiteFile.read(name, text.getBytes(StandardCharsets.UTF_8), "EPSG:4523", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",, | ,K1,",
        "1, | JZD1,",
        ",0\\n | \\n",
        ",0\\n | ,412.55,\\n",
        ", | ，",
        "\\n | \\r\\n\\r\\n",
      })
  void easting_comes_first_in_every_writing(String from, String to) throws IntakeProblem {
    String text =
        ROWS.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n").replace("\\r", "\r"));
    for (String name : new String[] {"a.dat", "点.txt", "a.csv"}) {
      SiteFile site = read(name, text);
      assertEquals(6, site.count().outerHectares(), 0.01, text);
      assertEquals(4, site.count().vertices());
      assertTrue(site.notes().toString().contains("东坐标在前"), site.notes().toString());
    }
  }

  @Test
  void a_line_that_is_no_point_is_refused() {
    IntakeProblem problem =
        assertThrows(
            IntakeProblem.class, () -> read("a.dat", ROWS + "5,,35500000.000,318300O.000,0\n"));
    assertTrue(problem.problems().toString().contains("第 5 行"));
    assertTrue(problem.problems().toString().contains("点号,编码,东坐标,北坐标,高程"));
  }

  @Test
  void the_system_is_asked_for() throws Exception {
    byte[] dat = Files.readAllBytes(Shared.file("cases/files/12-unclear-refusals/cass.dat"));
    IntakeProblem asked =
        assertThrows(IntakeProblem.class, () -> SiteFile.read("cass.dat", dat, null, null));
    assertEquals("EPSG:4523", asked.candidates().get(0).crs());
    assertEquals(
        3, SiteFile.read("cass.dat", dat, "EPSG:4523", null).count().outerHectares(), 0.01);
  }
}
