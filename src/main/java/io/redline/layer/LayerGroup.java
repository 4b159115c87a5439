package io.redline.layer;

import io.redline.earth.Coverage;
import io.redline.facts.Detail;
import io.redline.facts.Surroundings.Measured;
import io.redline.facts.Truth;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The layers that serve one id, and what is the same for every site that asks them. Any number of
 * threads may ask.
 */
public final class LayerGroup {
  private final List<Layer> layers;
  private final List<UnitMap> units;
  private final Measured yes;
  private final Measured none;
  private final Measured unseen;

  /** Built when first asked for; stays null with fewer than two complete layers. */
  private Coverage sideBySide;

  private boolean united;

  LayerGroup(String layerId, List<Layer> layers) {
    this.layers = layers;
    this.units = layers.stream().map(layer -> new UnitMap(layer, layerId)).toList();
    List<String> itself = List.of("layer:" + layerId);
    this.yes = nothing(Truth.YES, Detail.Kind.NONE, "", List.of());
    this.none = nothing(Truth.NO, Detail.Kind.NONE, "", List.of());
    Detail.Kind why =
        layers.isEmpty()
            ? Detail.Kind.LAYER_MISSING
            : layers.get(0).isComplete() ? Detail.Kind.OUTSIDE_COVERAGE : Detail.Kind.PARTIAL;
    this.unseen = nothing(Truth.UNKNOWN, why, layers.isEmpty() ? layerId : "", itself);
  }

  public List<Layer> layers() {
    return layers;
  }

  /** Each as a map of counties or provinces. */
  public List<UnitMap> units() {
    return units;
  }

  /** The site lies on a feature, not said which. */
  Measured yes() {
    return yes;
  }

  /** Surely nothing within the reach of a question. */
  Measured none() {
    return none;
  }

  /** Nothing is known within the reach of a question, which is not to say that there is nothing. */
  Measured unseen() {
    return unseen;
  }

  /** Without coordinates nothing can be asked. */
  public Measured nowhere() {
    return layers.isEmpty()
        ? unseen
        : nothing(Truth.UNKNOWN, Detail.Kind.NO_GEOMETRY, "", List.of("/site/geometry"));
  }

  private Measured nothing(Truth truth, Detail.Kind why, String text, List<String> missing) {
    String source = layers.isEmpty() ? null : layers.get(0).label();
    return new Measured(truth, null, null, null, source, new Detail(why, text), missing);
  }

  /** Where its complete layers looked, taken together; null when fewer than two say where. */
  synchronized Coverage sideBySide() {
    if (united) return sideBySide;
    united = true;
    List<Geometry> looked =
        layers.stream()
            .filter(layer -> layer.isComplete() && layer.coverage() != null)
            .map(layer -> layer.coverage().area())
            .toList();
    if (looked.size() > 1)
      sideBySide =
          new Coverage(OverlayNGRobust.union(looked.get(0).getFactory().buildGeometry(looked)));
    return sideBySide;
  }
}
