package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.assess.Assessment;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings.Place;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sites whose declared counties are not those of the map, on a map of invented layers. */
class CountyCasesTest {
  private static Assessment assess(String name) throws Exception {
    LayerStore world =
        LayerReader.read(
            Shared.file("cases/attack/world"), Product.assessor().rulebook().vocabulary());
    var proposal = Product.JSON.readTree(Files.readString(Shared.file("cases/attack/" + name)));
    LocalDate day = LocalDate.parse(proposal.path("asOf").asString());
    return Product.assess(proposal, world, day);
  }

  private static Optional<Outcome> outcome(Assessment assessment, String clause) {
    return assessment.findings().stream()
        .filter(f -> f.clause().id().equals(clause))
        .map(f -> f.outcome())
        .findFirst();
  }

  @Test
  void a_site_across_a_border_is_judged_by_the_law_of_both_sides_whatever_is_declared()
      throws Exception {
    Assessment silent = assess("F06-straddle-no-county.json");
    Assessment other = assess("F06-straddle-declares-other-county.json");
    assertEquals(List.of("510104", "511502"), silent.place().sure());
    assertEquals(silent.place().sure(), other.place().sure());
    assertTrue(outcome(silent, "CN145-9.1-13").isPresent());
    assertEquals(outcome(silent, "CN145-9.1-13"), outcome(other, "CN145-9.1-13"));
    assertEquals(List.of("511502"), other.place().contradiction().undeclared());
  }

  @Test
  void a_declared_county_that_the_map_excludes_is_told_and_brings_no_law_with_it()
      throws Exception {
    Assessment extra = assess("F07-extra-county.json");
    Place place = extra.place();
    assertNotNull(place.contradiction());
    assertEquals(List.of("513401"), place.contradiction().excluded());
    assertEquals(Optional.empty(), outcome(extra, "PX-10.1-03"));
  }
}
