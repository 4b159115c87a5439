package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.site.files.PlaceSearch.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding a place by its name or by coordinates. */
public class PlaceSearchTest {
  @Test
  void a_county_a_city_and_a_town_are_found_by_name() {
    assertEquals("郫都区", first("郫都区").name().zh());
    assertEquals("郫都区", first("成都市郫都区").name().zh());
    assertEquals("郫都区", first("郫筒").name().zh());
    assertEquals("宜宾市", first("宜宾").name().zh());
  }

  @Test
  void a_river_is_found_in_the_layer_that_has_it() {
    Found river = first("赤水河");
    assertTrue(river.what().zh().contains("中心线"), river.what().zh());
    assertTrue(river.extent().getWidth() > 0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "103.887, 30.808",
        "30.808, 103.887",
        "103.887 30.808",
        "103°53′13.2″ 30°48′28.8″",
        "E103.887 N30.808",
        "N30°48′28.8″, E103°53′13.2″",
        "东经103.887°，北纬30.808°",
        "35393500, 3409700",
        "3409700, 35393500"
      })
  void coordinates_are_found_in_any_usual_form(String written) {
    Found found = first(written);
    assertEquals("成都市郫都区附近", found.name().zh(), written);
    assertEquals(103.887, found.extent().centre().x, 0.01, written);
    assertEquals(30.808, found.extent().centre().y, 0.01, written);
  }

  @Test
  void an_easting_without_zone_is_found_in_each_zone_it_may_be_in() {
    assertTrue(find("393500, 3409700").size() > 1);
  }

  @Test
  void nothing_is_found_for_nothing() {
    assertEquals(List.of(), find(" "));
    assertEquals(List.of(), find("不存在的地方"));
    assertEquals(List.of(), find("1".repeat(300)));
  }

  private static Found first(String asked) {
    return find(asked).get(0);
  }

  private static List<Found> find(String asked) {
    return PlaceSearch.of(asked, Product.defaultLayers().layers());
  }
}
