package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.earth.CoordinateRange;
import io.redline.earth.CoordinateSystem;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Candidate;
import io.redline.layer.PlaceNames;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.locationtech.jts.geom.Coordinate;

/**
 * In which system coordinates may be that do not say theirs: offered with the place, never taken.
 */
class SystemGuessTest {
  private static final String PIDU_ZONE_35 =
      "35391000 3408000\n35391200 3408000\n35391200 3408198\n35391000 3408198";

  @Test
  void an_easting_with_its_zone_has_one_reading_with_place_and_area() {
    Candidate only = candidates(PIDU_ZONE_35).get(0);
    assertEquals(1, candidates(PIDU_ZONE_35).size());
    assertEquals("EPSG:4523", only.crs());
    assertTrue(only.place().zh().contains("成都市郫都区附近"), only.place().zh());
    assertTrue(only.place().zh().contains("3.96 公顷"), only.place().zh());
  }

  @Test
  void an_easting_without_zone_may_be_in_several_and_they_lie_in_different_counties() {
    List<Candidate> all = candidates(PIDU_ZONE_35.replace("35391", "391"));
    assertEquals("EPSG:4544", all.get(0).crs());
    assertTrue(all.size() > 1 && all.size() <= 4, all.toString());
    assertEquals(all.size(), all.stream().map(Candidate::place).distinct().count());
  }

  @Test
  void northing_first_is_read_as_such() {
    List<Candidate> all = candidates("3408000, 35391000\n3408000, 35391200\n3408198, 35391200");
    assertEquals(List.of("EPSG:4523"), all.stream().map(Candidate::crs).toList());
  }

  @Test
  void degrees_are_a_question_between_ground_phone_map_and_baidu() {
    List<Candidate> all = candidates("103.887, 30.808");
    assertEquals(
        List.of("EPSG:4490", "GCJ-02", "BD-09"), all.stream().map(Candidate::crs).toList());
    assertTrue(all.get(1).system().zh().contains("高德、腾讯"));
  }

  @Test
  void latitude_first_is_offered_as_exchanged_and_read_so_once_confirmed() throws IntakeProblem {
    String text = "30.808, 103.887";
    Candidate first = candidates(text).get(0);
    assertTrue(first.isSwapped());
    SiteFile read = SiteFile.read("a.txt", bytes(text), first.crs(), true, null);
    assertEquals(
        "[103.887,30.808]", read.geometry().path("coordinates").toString().replace(" ", ""));
    assertThrows(IntakeProblem.class, () -> SiteFile.read("a.txt", bytes(text), first.crs(), null));
  }

  @Test
  void a_system_that_is_named_but_not_ours_is_not_guessed_at() {
    assertEquals(List.of(), candidates("坐标系：西安80\n" + PIDU_ZONE_35));
    assertEquals(List.of(), candidates("成都坐标系\n" + PIDU_ZONE_35));
    assertEquals(List.of(), candidates("坐标系：北京54\n103.887, 30.808"));
  }

  @Test
  void a_datum_that_is_named_leaves_only_its_zones_open() {
    List<Candidate> all = candidates("CGCS2000\n" + PIDU_ZONE_35.replace("35391", "391"));
    assertTrue(all.stream().allMatch(c -> c.crs().startsWith("EPSG:45")), all.toString());
  }

  @Test
  void a_wrong_choice_of_before_is_told_with_what_it_may_be() {
    IntakeProblem problem =
        refused(() -> SiteFile.read("a.txt", bytes(PIDU_ZONE_35), "EPSG:4490", null));
    assertEquals("EPSG:4523", problem.candidates().get(0).crs());
  }

  @Test
  void the_message_of_the_command_line_lists_them() {
    IntakeProblem problem = refused(() -> SiteFile.read("a.txt", bytes(PIDU_ZONE_35), null, null));
    String text = problem.problems().get(0).text(Lang.ZH);
    assertTrue(text.contains("成都市郫都区附近") && text.contains("--crs EPSG:4523"), text);
  }

  @Test
  void whatever_the_system_nothing_is_taken_without_a_choice_and_the_true_one_is_offered()
      throws IntakeProblem {
    Random random = new Random(16);
    List<PlaceNames.PlaceName> seats =
        PlaceNames.all().stream().filter(p -> p.kind() == PlaceNames.Kind.COUNTY).toList();
    for (int i = 0; i < 300; i++) {
      PlaceNames.PlaceName seat = seats.get(random.nextInt(seats.size()));
      int zone = (int) Math.round(seat.longitude() / 3);
      String crs =
          List.of(
                  "EPSG:4490",
                  "GCJ-02",
                  "BD-09",
                  CoordinateRange.ofZone(zone, true),
                  CoordinateRange.ofZone(zone, false))
              .get(random.nextInt(5));
      String text = inSystem(crs, seat);
      List<Candidate> all = candidates(text);
      assertTrue(all.size() <= 4, text);
      assertTrue(all.stream().anyMatch(c -> c.crs().equals(crs)), crs + " not offered: " + text);
      for (Candidate c : all)
        assertEquals(
            c.crs(), SiteFile.read("a.txt", bytes(text), c.crs(), c.isSwapped(), null).crs());
    }
  }

  /** A point as it would be written in the system, to the nearest that the inverse finds. */
  private static String inSystem(String crs, PlaceNames.PlaceName seat) {
    CoordinateSystem system = CoordinateSystem.of(crs);
    CoordinateRange range = CoordinateRange.of(crs);
    double x = range.isProjected() ? range.zonePrefix() * 1e6 + 500_000 : seat.longitude();
    double y = range.isProjected() ? 3_300_000 : seat.latitude();
    double perDegree = range.isProjected() ? 100_000 : 1;
    for (int i = 0; i < 60; i++) {
      Coordinate at = system.toLongitudeLatitude(x, y);
      x += (seat.longitude() - at.x) * perDegree * 0.9;
      y += (seat.latitude() - at.y) * perDegree;
    }
    return String.format(Locale.ROOT, "%.6f, %.6f", x, y);
  }

  private static List<Candidate> candidates(String text) {
    try {
      return SiteFile.read("a.txt", bytes(text), null, null).candidates();
    } catch (IntakeProblem refused) {
      return refused.candidates();
    }
  }

  private static IntakeProblem refused(Executable read) {
    return assertThrows(IntakeProblem.class, read);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
