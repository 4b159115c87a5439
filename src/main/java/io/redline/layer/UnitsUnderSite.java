package io.redline.layer;

import io.redline.admission.ControlUnit;
import io.redline.admission.ControlUnits;
import io.redline.admission.ControlUnits.OfLayer;
import io.redline.earth.Feature;
import io.redline.earth.Footprint;
import io.redline.earth.LocalPlane;
import io.redline.earth.Nearest;
import io.redline.facts.Detail;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The control units that a site lies on or may lie on. */
public final class UnitsUnderSite {
  private static final double MARGIN_METRES = 10;

  private final Footprint site;
  private final Nearest nearest;
  private final List<Layer> layers;
  private boolean covered;

  public UnitsUnderSite(Footprint site, Nearest nearest, List<Layer> layers) {
    this.site = site;
    this.nearest = nearest;
    this.layers = layers;
  }

  public ControlUnits find() {
    if (layers.isEmpty()) return ControlUnits.withoutMap();
    List<OfLayer> all = new ArrayList<>();
    List<Geometry> ground = new ArrayList<>();
    for (Layer layer : layers)
      all.add(
          new OfLayer(
              layer.card().id(),
              layer.label(),
              layer.admission(),
              site.geometry() == null ? List.of() : touched(layer, ground)));
    return new ControlUnits(all, elsewhere(ground));
  }

  /** Features of one code are one unit; one without a code is a unit by itself. */
  private List<ControlUnit> touched(Layer layer, List<Geometry> ground) {
    double doubt = site.uncertaintyMetres() + layer.card().accuracyMetres();
    Envelope box = Nearest.around(site.geometry().getEnvelopeInternal(), 2 * doubt + MARGIN_METRES);
    Map<String, Feature> units = new LinkedHashMap<>();
    List<Feature> near = new ArrayList<>(layer.index().near(box));
    near.sort(Comparator.comparingInt(Feature::number));
    for (Feature feature : near) units.putIfAbsent(unit(feature), feature);
    List<ControlUnit> touched = new ArrayList<>();
    units.forEach(
        (unit, feature) -> {
          Predicate<Feature> possibly = f -> unit(f).equals(unit);
          Predicate<Feature> surely =
              layer.isCertain() ? possibly : f -> f.certain() && possibly.test(f);
          Measured overlap =
              OnOneLayer.fully(site, nearest, ControlUnits.LAYER, layer)
                  .overlap(surely, possibly)
                  .measured();
          if (isMet(overlap)) touched.add(unit(feature, overlap));
        });
    // One unit that holds the whole site leaves no room for another to be elsewhere.
    covered |= layer.index().areas().anyCovers(site.geometry(), Feature::certain);
    if (covered) return touched;
    LocalPlane plane = LocalPlane.around(site.geometry());
    for (Feature feature : near)
      if (feature.certain() && feature.geometry().getDimension() == 2)
        ground.add(plane.toMetres(clipped(feature.geometry(), box)).buffer(doubt));
    return touched;
  }

  /** No hit in a partial layer is unknown, too, but not a unit that was met. */
  private static boolean isMet(Measured overlap) {
    return overlap.truth() == Truth.YES
        || overlap.truth() == Truth.UNKNOWN
            && overlap.detail().kind() != Detail.Kind.PARTIAL
            && overlap.detail().kind() != Detail.Kind.OUTSIDE_COVERAGE;
  }

  private static Geometry clipped(Geometry feature, Envelope box) {
    return box.contains(feature.getEnvelopeInternal())
        ? feature
        : OverlayNGRobust.overlay(
            feature, feature.getFactory().toGeometry(box), OverlayNG.INTERSECTION);
  }

  private Measured elsewhere(List<Geometry> ground) {
    if (covered) return null;
    String source = layers.get(0).label();
    if (site.geometry() == null)
      return ControlUnits.unknown(Detail.Kind.NO_GEOMETRY, source, "/site/geometry");
    Geometry here = LocalPlane.around(site.geometry()).toMetres(site.geometry());
    boolean together =
        !ground.isEmpty()
            && OverlayNGRobust.union(here.getFactory().buildGeometry(ground)).covers(here);
    return together
        ? null
        : ControlUnits.unknown(Detail.Kind.BEYOND_UNITS, source, "layer:" + ControlUnits.LAYER);
  }

  private static String unit(Feature feature) {
    String code = feature.attributes().get("code");
    return code == null ? "#" + feature.number() : code;
  }

  private static ControlUnit unit(Feature feature, Measured overlap) {
    Map<String, String> said = feature.attributes();
    return new ControlUnit(
        said.get("code"),
        said.get("name"),
        said.get("class"),
        said.get("city"),
        said.get("county"),
        said.get("listType"),
        said.get("controlType"),
        overlap);
  }
}
