package io.redline.site;

import io.redline.facts.Surroundings.Place;
import io.redline.site.Layer.Feature;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.ComponentCoordinateExtracter;

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

  private Place on(String layerId, Site site) {
    LayerGroup group = store.group(layerId);
    for (int i = 0; i < group.layers().size(); i++) {
      Place inCell = group.cells().get(i).of(site);
      if (inCell.isKnown()) return inCell;
      Layer layer = group.layers().get(i);
      double doubt = site.doubtMetres() + layer.card().accuracyMetres();
      boolean covered = layer.coverage() != null && layer.coverage().covers(site.geometry());
      if (!covered || isNearBorder(site.geometry(), layer, doubt)) continue;
      Place place = place(site.geometry(), layer, layerId);
      if (place.isKnown()) return place;
    }
    return Place.UNKNOWN;
  }

  /** Where a site lies that no border is near; unknown when the units do not say. */
  static Place place(Geometry site, Layer layer, String layerId) {
    boolean elseIsElsewhere = layer.isComplete() && layerId.equals("provinces");
    List<String> codes = codes(site, layer, elseIsElsewhere);
    return codes.isEmpty() ? Place.UNKNOWN : new Place(codes, null, layer.label());
  }

  /** Whether a border is within the doubt; all of a unit that was repaired in doubt is border. */
  private static boolean isNearBorder(Geometry site, Layer layer, double doubt) {
    boolean maybe = layer.edges().anyIn(Nearest.around(site.getEnvelopeInternal(), doubt));
    if (maybe) {
      Nearest.Hit border = new Nearest(site).edge(layer, unit -> true, doubt);
      if (border != null && border.metres() <= doubt) return true;
    }
    return !layer.isCertain() && layer.areas().meeting(site, unit -> !unit.certain()) != null;
  }

  /**
   * Every unit the site lies in, none of whose parts is near a border: one position tells where a
   * part lies. Empty when a part lies in no unit, or in one that does not say which.
   */
  private static List<String> codes(Geometry site, Layer layer, boolean elseIsElsewhere) {
    TreeSet<String> codes = new TreeSet<>();
    for (Object part : ComponentCoordinateExtracter.getCoordinates(site)) {
      List<Feature> units = layer.areas().holding((Coordinate) part, Feature::certain);
      if (units.isEmpty() && elseIsElsewhere) codes.add(Place.ELSEWHERE);
      else if (units.isEmpty()) return List.of();
      for (Feature unit : units) {
        String code = unit.attributes().get("code");
        if (code == null) return List.of();
        codes.add(code);
      }
    }
    return List.copyOf(codes);
  }

  /** 511502 agrees with 511500 and 510000, and the other way round. */
  static boolean agree(String declared, String found) {
    String a = Place.significant(declared);
    String b = Place.significant(found);
    return a.startsWith(b) || b.startsWith(a);
  }
}
