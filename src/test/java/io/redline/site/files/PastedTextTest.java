package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.IntakeProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people paste from Word, PDF and instruments: the same three corners each time. */
class PastedTextTest {
  private static final double[][] CORNERS = {
    {105 + 3 / 60.0 + 42.4 / 3600, 28 + 45 / 60.0 + 54.2 / 3600},
    {105 + 3 / 60.0 + 52.4 / 3600, 28 + 45 / 60.0 + 54.2 / 3600},
    {105 + 3 / 60.0 + 52.4 / 3600, 28 + 46 / 60.0 + 4.2 / 3600},
  };

  private static SiteFile read(String name, String text) throws IntakeProblem {
    return SiteFile.read(name, text.getBytes(StandardCharsets.UTF_8), "EPSG:4490", null);
  }

  private static void areTheCorners(SiteFile site, String text) {
    JsonNode ring = site.geometry().at("/coordinates/0");
    assertEquals(4, ring.size(), text);
    for (int i = 0; i < 3; i++)
      for (int axis = 0; axis < 2; axis++)
        assertEquals(CORNERS[i][axis], ring.get(i).get(axis).doubleValue(), 1e-9, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "105°03′42.4″,28°45′54.2″|105°03′52.4″,28°45′54.2″|105°03′52.4″,28°46′04.2″",
        "J1\t105°03′42.4″\t28°45′54.2″|J2\t105°03′52.4″\t28°45′54.2″|J3\t105°03′52.4″\t28°46′04.2″",
        "J1|105°03′42.4″|28°45′54.2″|J2|105°03′52.4″|28°45′54.2″|J3|105°03′52.4″|28°46′04.2″",
        "1|105°03′42.4″|28°45′54.2″|2|105°03′52.4″|28°45′54.2″|3|105°03′52.4″|28°46′04.2″",
        "点号|经度|纬度|1|105°03′42.4″|28°45′54.2″|2|105°03′52.4″|28°45′54.2″|3|105°03′52.4″|28°46′04.2″",
        "105°03′|42.4″|28°45′|54.2″|105°03′|52.4″|28°45′|54.2″|105°03′|52.4″|28°46′|04.2″",
        "J1 105°03′42.4″|28°45′54.2″|J2 105°03′52.4″|28°45′54.2″|J3 105°03′52.4″|28°46′04.2″",
        "E105°03′42.4″|N28°45′54.2″||E105°03′52.4″|N28°45′54.2″||E105°03′52.4″|N28°46′04.2″",
        "105\u00AD°03′42.4″,28°45′54.2″\u00AD|105°03′52.4″,\u200B28°45′54.2″|\u200E105°03′52.4″,28°46′04.2″",
        "105\u00A0°\u00A003\u00A0′\u00A042.4\u00A0″,\u00A028°45′54.2″|105°03′52.4″,\u300028°45′54.2″|105°03′52.4″,28°46′04.2″",
        "105º03ʹ42.4ʺ，28º45ʹ54.2ʺ|105˚03’52.4’’，28˚45’54.2’’|105∘03‘52.4”，28∘46`04.2“",
        "105o03′42.4″,28o45′54.2″|105O03′52.4″,28o45′54.2″|105o03′52.4″,28o46′04.2″",
        "105 03 42.4 28 45 54.2|105 03 52.4 28 45 54.2|105 03 52.4 28 46 04.2",
        "J1,105,03,42.4,28,45,54.2|J2,105,03,52.4,28,45,54.2|J3,105,03,52.4,28,46,04.2",
        "105\t3\t42.4\t28\t45\t54.2|105\t3\t52.4\t28\t45\t54.2|105\t3\t52.4\t28\t46\t4.2",
        "1050342.4,284554.2|1050352.4,284554.2|1050352.4,284604.2",
        "J1 1050342.40 284554.20|J2 1050352.40 284554.20|J3 1050352.40 284604.20",
      })
  void every_writing_is_the_same_ground(String lines) throws IntakeProblem {
    String text = lines.replace("|", "\n");
    areTheCorners(read("粘贴.txt", text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "点号,经度(度),经度(分),经度(秒),纬度(度),纬度(分),纬度(秒)|1,105,03,42.4,28,45,54.2|2,105,03,52.4,28,45,54.2|3,105,03,52.4,28,46,04.2",
        "点号,经度,,,纬度,,|,度,分,秒,度,分,秒|1,105,03,42.4,28,45,54.2|2,105,03,52.4,28,45,54.2|3,105,03,52.4,28,46,04.2",
        "点号,经度,纬度|1,1050342.4,284554.2|2,1050352.4,284554.2|3,1050352.4,284604.2",
        "点号,经度（度.分秒）,纬度（度.分秒）|1,105.03424,28.45542|2,105.03524,28.45542|3,105.03524,28.46042",
      })
  void every_table_is_the_same_ground(String rows) throws IntakeProblem {
    String text = rows.replace("|", "\n");
    for (String name : List.of("a.csv", "a.txt")) areTheCorners(read(name, text), text);
  }

  @Test
  void what_was_put_together_is_told() throws IntakeProblem {
    String text = "J1\n105.061\n28.765\nJ2\n105.063\n28.765\nJ3\n105.063\n28.767";
    String notes = read("a.txt", text).notes().toString();
    assertTrue(notes.contains("3 个点由断开的几行拼成"), notes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "105.061,28.765\n105.063\n105.063,28.767\n105.061,28.767",
        "105.061,28.765\n105.063,28.767\n105.061,28.767\n105.06",
        "105 03 62.4 28 45 54.2",
        "1056342.4,284554.2",
        "J1\nJ2\n105.063\n28.765",
      })
  void a_piece_without_its_other_half_is_refused(String text) {
    assertThrows(IntakeProblem.class, () -> read("a.txt", text), text);
  }
}
