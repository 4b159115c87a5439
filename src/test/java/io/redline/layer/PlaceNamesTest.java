package io.redline.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.AdministrativeCodes;
import io.redline.layer.PlaceNames.Kind;
import io.redline.layer.PlaceNames.PlaceName;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Names to find one's way by. */
class PlaceNamesTest {
  @Test
  void every_county_has_a_place_and_the_name_of_gb_t_2260() {
    Set<String> counties = new TreeSet<>();
    for (PlaceName place : PlaceNames.all())
      if (place.kind() == Kind.COUNTY) {
        counties.add(place.code());
        assertEquals(AdministrativeCodes.name(place.code()), place.name());
      }
    Set<String> all = new TreeSet<>(AdministrativeCodes.names().keySet());
    all.removeIf(code -> code.endsWith("00"));
    assertEquals(all, counties);
  }

  @Test
  void names_are_chinese_and_places_lie_here() {
    for (PlaceName place : PlaceNames.all()) {
      assertTrue(place.name().matches("\\p{IsHan}+"), place.name());
      assertTrue(place.longitude() > 96 && place.longitude() < 111, place.name());
      assertTrue(place.latitude() > 25 && place.latitude() < 35, place.name());
    }
  }

  @Test
  void a_county_is_named_with_its_city() {
    assertEquals("成都市郫都区", PlaceNames.nearestSeat(103.887, 30.808).full());
    assertEquals("重庆市万州区", PlaceNames.nearestSeat(108.41, 30.81).full());
  }
}
