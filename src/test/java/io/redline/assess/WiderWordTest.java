package io.redline.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.Product;
import io.redline.facts.Declared;
import io.redline.facts.Parameters;
import io.redline.facts.Project;
import io.redline.facts.Truth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A word that is wider than an activity neither frees a project nor accuses it on its own. */
class WiderWordTest {
  private static final List<String> PLANT = List.of("chemical-project", "industrial-enterprise");

  @Test
  void beside_a_code_that_is_the_activity_it_is_no_second_thing() {
    assertEquals(Truth.NO, other(PLANT, List.of("2614")));
  }

  @Test
  void without_such_a_code_it_stays_open() {
    assertEquals(Truth.UNKNOWN, other(PLANT, List.of()));
    assertEquals(Truth.UNKNOWN, other(List.of("industrial-enterprise"), List.of()));
  }

  @Test
  void a_second_plant_is_one_whatever_stands_beside_it() {
    assertEquals(Truth.YES, other(PLANT, List.of("2614", "1469")));
    assertEquals(Truth.YES, other(List.of("chemical-project", "house-building"), List.of("2614")));
  }

  @Test
  void it_is_never_among_what_an_exception_releases() {
    assertEquals(
        Truth.NO,
        project(List.of("wind-power", "industrial-enterprise"), List.of("4415"))
            .each("wind-power")
            .truth());
  }

  private static Truth other(List<String> activities, List<String> codes) {
    return project(activities, codes).otherThan("chemical-project", "chemical-park").truth();
  }

  private static Project project(List<String> activities, List<String> codes) {
    return new Declared(
            Map.of("activities", activities, "industries", codes),
            Product.assessor().rulebook().definitions(),
            new Parameters(Map.of()),
            true)
        .project();
  }
}
