package io.redline.report;

import io.redline.assess.Finding;
import io.redline.earth.LocalPlane;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.layer.LayerStore;
import io.redline.remedy.Remedy;
import io.redline.screening.PlacedPart;
import io.redline.screening.Screened;
import io.redline.site.MapView;
import io.redline.site.MapView.Ground;
import io.redline.site.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Chooses what a report's map shows: the limits that matter to the project, and how far to look.
 */
final class SiteMap {
  private static final double USUAL_REACH_METRES = 1_600;

  /** Where no layer holds anything near: far enough for towns to find the site by. */
  private static final double WIDE_REACH_METRES = 6_000;

  private static final double FARTHEST_REACH_METRES = 10_000;
  private static final double FARTHEST_PART_METRES = 20_000;

  private SiteMap() {}

  static MapView of(Screened screened, LayerStore layers, List<Remedy> remedies) {
    Map<Zone, Double> zones = new LinkedHashMap<>();
    for (Finding finding : screened.assessment().findings())
      if (finding.outcome() != Outcome.NOT_APPLICABLE)
        for (Condition condition : finding.conditions())
          if (condition.role() != Role.EXCEPTION)
            for (Condition leaf : condition.leaves()) add(leaf, zones);
    List<Ground> more = new ArrayList<>(parts(screened));
    for (Remedy remedy : remedies)
      if (remedy.geometry() != null)
        more.add(
            new Ground(
                remedy.kind() == Remedy.Kind.MOVE ? MapView.Kind.MOVE : MapView.Kind.TRIM,
                "",
                remedy.geometry()));
    List<Zone> drawn = List.copyOf(zones.keySet());
    MapView view = MapView.of(screened.site(), layers, drawn, more, reach(zones));
    return view == null || view.shapes().stream().anyMatch(s -> !s.layerId().isEmpty())
        ? view
        : MapView.of(screened.site(), layers, drawn, more, WIDE_REACH_METRES);
  }

  private static List<Ground> parts(Screened screened) {
    List<Ground> parts = new ArrayList<>();
    if (screened.site().geometry() == null) return parts;
    LocalPlane plane = LocalPlane.around(screened.site().geometry());
    for (PlacedPart placed : screened.parts()) {
      Geometry geometry = placed.site().geometry();
      if (geometry != null && !isTooFar(geometry, plane))
        parts.add(new Ground(MapView.Kind.PART, placed.part().name(), geometry));
    }
    return parts;
  }

  /** A map that reached it would show nothing of the site; null is nowhere. */
  static boolean isTooFar(Geometry part, MapView view) {
    return part != null && isTooFar(part, view.plane());
  }

  private static boolean isTooFar(Geometry part, LocalPlane plane) {
    return MapView.farthest(plane.toMetres(part)) > FARTHEST_PART_METRES;
  }

  private static void add(Condition leaf, Map<Zone, Double> zones) {
    if (leaf.operator() != Operator.WITHIN || leaf.value() == null) return;
    zones.put(
        new Zone(
            leaf.fact().substring("layer:".length()), leaf.detail().where(), (Double) leaf.limit()),
        (Double) leaf.value());
  }

  /** As far as the limits and what they were measured to, but no farther than is of use. */
  private static double reach(Map<Zone, Double> zones) {
    double reach = USUAL_REACH_METRES;
    for (Map.Entry<Zone, Double> zone : zones.entrySet()) {
      double wanted = Math.max(1.6 * zone.getKey().limitMetres(), 1.15 * zone.getValue());
      if (wanted <= FARTHEST_REACH_METRES) reach = Math.max(reach, wanted);
    }
    return reach;
  }
}
