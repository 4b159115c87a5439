package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Power stations, steel and cement works that exist, taken as chemical projects, on the coarse
 * default layers.
 */
class RealSitesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final double NEAR_METRES = 1500;

  /** One row: metres to the official main stem, or NaN when far. */
  private record RealSite(
      String name, String county, double longitude, double latitude, double metresToMainStem) {}

  @Test
  void none_of_the_sites_beside_the_main_stem_comes_out_clear() throws Exception {
    List<String> clear = new ArrayList<>();
    int near = 0;
    Map<Outcome, Integer> counts = new TreeMap<>();
    for (RealSite site : sites()) {
      Finding ban = finding(site);
      counts.merge(ban.outcome(), 1, Integer::sum);
      if (!(site.metresToMainStem() <= NEAR_METRES)) continue;
      near++;
      if (ban.outcome() == Outcome.SATISFIED || ban.outcome() == Outcome.NOT_APPLICABLE)
        clear.add(site.name());
    }
    assertEquals(22, near, "sites within 1.5 km of the main stem");
    assertEquals(List.of(), clear);
    assertEquals(376, counts.values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(
        !counts.containsKey(Outcome.VIOLATED),
        "a coarse map never says violated of a 1 km limit: " + counts);
  }

  private static Finding finding(RealSite site) throws Exception {
    ObjectNode proposal =
        Product.JSON
            .createObjectNode()
            .put("id", "real")
            .put("name", site.name())
            .put("nature", "new");
    proposal.putArray("activities").add("chemical-project");
    ObjectNode place = proposal.putObject("site");
    place.putArray("counties").add(site.county());
    place
        .putObject("geometry")
        .put("type", "Point")
        .putArray("coordinates")
        .add(site.longitude())
        .add(site.latitude());
    return Product.assess(proposal, Product.defaultLayers(), DAY).findings().stream()
        .filter(f -> f.clause().id().equals("CJBHF-26-2"))
        .findFirst()
        .orElseThrow();
  }

  private static List<RealSite> sites() throws IOException {
    List<RealSite> sites = new ArrayList<>();
    for (String line :
        Files.readAllLines(Shared.file("geodata/projects_real_sites_with_coords.csv")).stream()
            .skip(1)
            .toList()) {
      String[] c = line.split(",", -1);
      // Some names have a comma in them; the columns are counted from the right.
      int n = c.length;
      double metres = c[n - 1].isEmpty() ? Double.NaN : Double.parseDouble(c[n - 1]);
      sites.add(
          new RealSite(
              c[0].isBlank() ? "unnamed" : c[0],
              c[n - 5],
              Double.parseDouble(c[n - 3]),
              Double.parseDouble(c[n - 2]),
              metres));
    }
    return sites;
  }
}
