package io.redline.site;

import io.redline.facts.Surroundings.Place;
import io.redline.site.Layer.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The counties of a site: as declared, as the map says, and unknown when the two do not agree.
 * Without a county layer the provinces still tell Sichuan from Chongqing from elsewhere.
 */
final class PlaceFinder {
  private final LayerStore store;

  PlaceFinder(LayerStore store) {
    this.store = store;
  }

  Place find(Site site) {
    List<String> declared = site.declaredCounties();
    Place onMap = site.geometry() == null ? Place.UNKNOWN : onMap(site);
    if (declared.isEmpty()) return onMap;
    List<String> strange =
        declared.stream().filter(code -> !AdministrativeCodes.mayExist(code)).toList();
    if (!strange.isEmpty())
      return new Place(declared, String.join(", ", strange) + " ∉ GB/T 2260", "proposal");
    if (!onMap.isKnown()
        || onMap.codes().stream()
            .allMatch(found -> declared.stream().anyMatch(code -> agree(code, found)))) {
      String source = onMap.isKnown() ? "proposal; " + onMap.source() : "proposal";
      return new Place(declared, null, source);
    }
    return new Place(
        declared,
        named(declared) + " ≠ " + named(onMap.codes()) + "（" + onMap.source() + "）",
        "proposal");
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

  /** Where the site lies by the layers alone. */
  Place onMap(Site site) {
    Place byCounty = on("counties", site);
    return byCounty.isKnown() ? byCounty : on("provinces", site);
  }

  /** Every unit the site surely lies in; unknown when the border is within the doubt. */
  private Place on(String layerId, Site site) {
    for (Layer layer : store.serving(layerId)) {
      LocalPlane plane = LocalPlane.around(site.geometry());
      Geometry here = plane.toMetres(site.geometry());
      double doubt = site.doubtMetres() + layer.card().accuracyMetres();
      TreeSet<String> codes = new TreeSet<>();
      boolean near = false;
      List<Feature> around = new ArrayList<>();
      for (Object item :
          layer.boxes().query(Nearest.around(site.geometry().getEnvelopeInternal(), doubt)))
        around.add((Feature) item);
      for (Feature unit : around) {
        Geometry area = plane.toMetres(unit.geometry());
        if (!unit.certain()) {
          near |= area.isWithinDistance(here, doubt);
          continue;
        }
        double toBorder = IndexedFacetDistance.distance(area.getBoundary(), here);
        if (toBorder <= doubt) near = true;
        else if (area.contains(here) && unit.attributes().get("code") != null)
          codes.add(unit.attributes().get("code"));
      }
      boolean covered = layer.coverage() != null && layer.coverage().covers(site.geometry());
      if (near || !covered) continue;
      if (!codes.isEmpty()) return new Place(List.copyOf(codes), null, layer.label());
      if (layer.isComplete() && layerId.equals("provinces"))
        return new Place(List.of(Place.ELSEWHERE), null, layer.label());
    }
    return Place.UNKNOWN;
  }

  /** 511502 agrees with 511500 and 510000, and the other way round. */
  static boolean agree(String declared, String found) {
    String a = Place.significant(declared);
    String b = Place.significant(found);
    return a.startsWith(b) || b.startsWith(a);
  }
}
