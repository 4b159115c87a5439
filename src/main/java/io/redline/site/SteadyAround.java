package io.redline.site;

import io.redline.facts.MapQuestion;
import io.redline.site.Layer.Feature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether what the map says of a point it says of every point so near to it. "Yes" is proven: a
 * distance changes by no more than the way between two points. "No" means that it may change.
 */
final class SteadyAround {
  /** Distances are true to a hundredth, boxes to less than a thousandth. */
  private static final double MARGIN = 1.01;

  private static final double MARGIN_METRES = 1;

  private final Site point;
  private final Nearest nearest;
  private final LayerStore store;
  private final double metres;

  SteadyAround(Site point, Nearest nearest, LayerStore store, double metres) {
    this.point = point;
    this.nearest = nearest;
    this.store = store;
    this.metres = metres * MARGIN + MARGIN_METRES;
  }

  /** The truth and, where it is unknown, why, and what is missing. */
  boolean inAnswer(MapQuestion question) {
    LayerGroup group = store.group(question.layer());
    Set<List<String>> doubts = new HashSet<>();
    Set<Boolean> whySilent = new HashSet<>();
    boolean none = false;
    double mostReach = 0;
    for (Layer layer : group.layers()) {
      OnOneLayer one = OnOneLayer.briefly(point, nearest, question.layer(), layer);
      double reach = one.reachMetres(question.limitMetres());
      if (question.limitMetres() == null) {
        if (!one.isClear(reach + metres)) return false;
      } else if (mayBeNear(one, layer, question)) {
        List<String> missing =
            one.missingAllAlong(question, nearestTo(one, layer, question), metres);
        if (missing == null) return false;
        doubts.add(missing);
        continue;
      }
      boolean looked = one.hasLooked(reach + metres);
      if (!looked && layer.isComplete() && mayHold(layer.coverage(), reach)) return false;
      none |= looked;
      if (!looked) whySilent.add(layer.isComplete());
      if (layer.isComplete()) mostReach = Math.max(mostReach, reach);
    }
    // A doubt outranks every layer that saw nothing.
    if (!doubts.isEmpty()) return doubts.size() == 1;
    if (none) return true;
    // A layer with gaps and one that did not look there are silent for different reasons.
    if (whySilent.size() > 1) return false;
    Coverage together = group.sideBySide();
    return together == null
        || together.covers(box(mostReach + metres))
        || !mayHold(together, mostReach);
  }

  /** Whether a feature that is meant, or may be, is near enough at some of the points to count. */
  private boolean mayBeNear(OnOneLayer one, Layer layer, MapQuestion question) {
    Predicate<Feature> meant = OnOneLayer.possibly(question.attributes());
    double reach = one.reachMetres(question.limitMetres()) + metres;
    Nearest.Hit hit = nearest.in(layer, meant, reach);
    return hit != null && hit.metres() <= reach;
  }

  private double nearestTo(OnOneLayer one, Layer layer, MapQuestion question) {
    double reach = one.reachMetres(question.limitMetres()) + metres;
    Nearest.Hit hit = nearest.in(layer, OnOneLayer.surely(question.attributes()), reach);
    return hit == null ? Double.POSITIVE_INFINITY : hit.metres();
  }

  /** Whether the coverage may reach so far around some of the points. */
  private boolean mayHold(Coverage coverage, double reach) {
    if (coverage == null) return false;
    return reach > metres ? coverage.covers(box(reach - metres)) : !coverage.misses(box(metres));
  }

  private Envelope box(double reach) {
    return Nearest.around(point.geometry().getEnvelopeInternal(), reach);
  }

  /** In which counties the points lie, or that it is unknown. */
  boolean inPlace() {
    Boolean county = places("counties");
    return county == null ? places("provinces") != Boolean.FALSE : county;
  }

  /** True when all are known to lie in one place, null when of none it is known, false else. */
  private Boolean places(String layerId) {
    Geometry middle = point.geometry();
    for (Layer layer : store.serving(layerId)) {
      if (layer.coverage() == null || layer.coverage().misses(box(metres))) continue;
      double doubt = point.doubtMetres() + layer.card().accuracyMetres();
      Nearest.Hit border = nearest.edge(layer, unit -> true, doubt + metres);
      if (border != null && border.metres() + metres <= doubt) continue;
      boolean nearSome = border != null && border.metres() <= doubt + metres;
      if (nearSome || !layer.coverage().covers(box(metres))) return false;
      if (layer.areas().meeting(middle, unit -> !unit.certain()) != null) continue;
      if (isNamed(layer, layerId)) return true;
    }
    return null;
  }

  private boolean isNamed(Layer layer, String layerId) {
    List<Feature> units = layer.areas().holding(point.geometry().getCoordinate(), f -> true);
    if (units.isEmpty()) return layer.isComplete() && layerId.equals("provinces");
    return units.stream().allMatch(unit -> unit.attributes().get("code") != null);
  }
}
