package io.redline.audit.portfolio;

import io.redline.earth.Feature;
import io.redline.earth.LocalPlane;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.site.Site;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The parks of the map by their names, and whether a site lies in the one it claims. */
final class ClaimedParks {
  private static final Catalogue TEXTS = Catalogue.named("portfolio");
  private static final String PARKS = "industrial-parks";

  /** A shorter name is part of too many others. */
  private static final int SHORTEST = 4;

  private static final int REMEMBERED = 4_096;

  /** A park's area on a layer. */
  private record Park(Layer layer, Feature feature) {}

  /** How far outside, and what was compared. */
  private record Outside(Park park, double metres, double doubtMetres) {}

  private final Map<String, List<Park>> byName = new HashMap<>();
  private final Map<String, List<Park>> claimed = new ConcurrentHashMap<>();

  ClaimedParks(LayerStore layers) {
    for (Layer layer : layers.serving(PARKS))
      for (Feature feature : layer.features()) {
        String name = Likeness.plain(feature.attributes().getOrDefault("name", ""));
        if (name.length() < SHORTEST || feature.geometry().getDimension() < 2) continue;
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(new Park(layer, feature));
      }
  }

  /** Whether the map has parks with names at all. */
  boolean areKnown() {
    return !byName.isEmpty();
  }

  boolean isOutside(Proposal proposal) {
    return outside(proposal) != null;
  }

  /** Where it lies outside the park it claims; null when it does not, or nobody can tell. */
  @Nullable Message told(Proposal proposal) {
    Outside found = outside(proposal);
    if (found == null) return null;
    return TEXTS.say(
        "outside-park",
        proposal.facts().get("park.name"),
        found.park.layer.card().title(),
        found.park.feature.attributes().get("name"),
        Numbers.length(found.metres),
        Numbers.length(found.doubtMetres));
  }

  private @Nullable Outside outside(Proposal proposal) {
    if (byName.isEmpty() || !(proposal.facts().get("park.name") instanceof String name))
      return null;
    if ("outside".equals(proposal.facts().get("park.status"))) return null;
    List<Park> parks = parks(name);
    if (parks.isEmpty() || proposal.site() == null || proposal.site().geometry() == null)
      return null;
    try {
      return outside(Site.of(proposal), parks);
    } catch (IntakeProblem e) {
      return null;
    }
  }

  private static @Nullable Outside outside(Site site, List<Park> parks) {
    LocalPlane plane = LocalPlane.around(site.geometry());
    Geometry here = plane.toMetres(site.geometry());
    Outside nearest = null;
    for (Park park : parks) {
      double metres = here.distance(plane.toMetres(park.feature.geometry()));
      double doubt =
          site.accuracyMetres() + site.transformMetres() + park.layer.card().accuracyMetres();
      // The nearest of several parts of a park decides.
      if (!(metres > doubt)) return null;
      if (nearest == null || metres < nearest.metres) nearest = new Outside(park, metres, doubt);
    }
    return nearest;
  }

  /** All that the name may mean: the same, or one within the other. */
  private List<Park> parks(String claim) {
    List<Park> known = claimed.get(claim);
    if (known != null) return known;
    String name = Likeness.plain(claim);
    List<Park> found = new ArrayList<>(byName.getOrDefault(name, List.of()));
    if (found.isEmpty() && name.length() >= SHORTEST)
      byName.forEach(
          (other, parks) -> {
            if (other.contains(name) || name.contains(other)) found.addAll(parks);
          });
    if (claimed.size() < REMEMBERED) claimed.put(claim, List.copyOf(found));
    return found;
  }
}
