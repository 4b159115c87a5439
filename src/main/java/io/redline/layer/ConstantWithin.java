package io.redline.layer;

import io.redline.earth.Coverage;
import io.redline.earth.Feature;
import io.redline.earth.Footprint;
import io.redline.earth.Nearest;
import io.redline.facts.MapQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether what the map says of a point it says of every point so near to it. "Yes" is proven: a
 * distance changes by no more than the way between two points. "No" means that it may change.
 */
public final class ConstantWithin {
  /** Distances are true to a hundredth, boxes to less than a thousandth. */
  private static final double MARGIN = 1.01;

  private static final double MARGIN_METRES = 1;

  private final Footprint point;
  private final Nearest nearest;
  private final LayerStore store;
  private final double metres;

  public ConstantWithin(Footprint point, Nearest nearest, LayerStore store, double metres) {
    this.point = point;
    this.nearest = nearest;
    this.store = store;
    this.metres = metres * MARGIN + MARGIN_METRES;
  }

  /** The truth and, where it is unknown, why, and what is missing. */
  public boolean inAnswer(MapQuestion question) {
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
    Nearest.Hit hit = nearest.in(layer.index(), meant, reach);
    return hit != null && hit.metres() <= reach;
  }

  private double nearestTo(OnOneLayer one, Layer layer, MapQuestion question) {
    double reach = one.reachMetres(question.limitMetres()) + metres;
    Nearest.Hit hit = nearest.in(layer.index(), OnOneLayer.surely(question.attributes()), reach);
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

  /**
   * In which counties the points lie and may lie. What is possible grows with the doubt and what is
   * sure shrinks: where a smaller and a greater doubt by the way between two points say the same of
   * the middle, they say it of every point.
   */
  public boolean inPlace() {
    for (String layerId : List.of("counties", "provinces"))
      for (int i = 0; i < store.group(layerId).layers().size(); i++) {
        Layer layer = store.group(layerId).layers().get(i);
        if (layer.coverage() == null || layer.coverage().misses(box(metres))) continue;
        UnitsMet met = alike(layer, store.group(layerId).units().get(i));
        if (met == null) return false;
        if (met.open() == UnitsMet.Open.NO) return true;
      }
    return true;
  }

  /** What a layer says of all the points; null when it may not be the same. */
  private UnitsMet alike(Layer layer, UnitMap map) {
    double doubt = point.uncertaintyMetres() + layer.card().accuracyMetres();
    if (!layer.coverage().covers(box(metres)) || isAnyNear(layer, metres)) return null;
    if (!isAnyNear(layer, doubt + metres)) {
      boolean decidesOutside = layer.coverage().covers(box(doubt + metres));
      UnitsMet met = map.of(point.geometry(), doubt + metres);
      return decidesOutside || met.open() == UnitsMet.Open.NO ? met : null;
    }
    if (doubt <= metres) return null;
    UnitsMet most = map.of(point.geometry(), doubt + metres);
    return most.equals(map.of(point.geometry(), doubt - metres)) ? most : null;
  }

  /** Whether a border is so near; a unit that was repaired in doubt is border all over. */
  private boolean isAnyNear(Layer layer, double reach) {
    if (!layer.isCertain()
        && layer
                .index()
                .areas()
                .meeting(point.geometry().getFactory().toGeometry(box(reach)), u -> !u.certain())
            != null) return true;
    Nearest.Hit border = nearest.edge(layer.index(), unit -> true, reach);
    return border != null && border.metres() <= reach;
  }
}
