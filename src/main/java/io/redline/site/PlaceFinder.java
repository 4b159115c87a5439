package io.redline.site;

import io.redline.facts.Surroundings.Place;
import io.redline.intake.AdministrativeCodes;
import io.redline.layer.LayerStore;
import io.redline.layer.UnitMap;
import io.redline.layer.UnitsMet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The counties of a site: the map says in which it lies and may lie, the declaration narrows what
 * the map leaves open. Without a county layer the provinces still tell Sichuan from Chongqing from
 * elsewhere.
 */
final class PlaceFinder {
  private final LayerStore store;

  PlaceFinder(LayerStore store) {
    this.store = store;
  }

  Place find(Site site) {
    return new DeclaredCounties(site.declaredCounties(), site.possibleCounties()).narrow(met(site));
  }

  /** Where the site lies by the layers alone. */
  Place onMap(Site site) {
    return new DeclaredCounties(List.of(), List.of()).narrow(met(site));
  }

  private UnitsMet met(Site site) {
    UnitsMet met = UnitsMet.NOTHING;
    if (site.geometry() == null) return met.closed();
    for (String layerId : List.of("counties", "provinces"))
      for (UnitMap map : store.group(layerId).units())
        if (met.open() != UnitsMet.Open.NO) met = met.orElse(map.of(site.footprint()));
    return met.closed();
  }

  /** Codes with their names, for both languages. */
  static String named(List<String> codes) {
    return codes.stream()
        .map(
            code ->
                code.equals(Place.ELSEWHERE)
                    ? "川渝以外 (outside 51, 50)"
                    : code + " " + AdministrativeCodes.name(code))
        .collect(Collectors.joining("、"));
  }
}
