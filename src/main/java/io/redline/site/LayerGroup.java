package io.redline.site;

import io.redline.facts.Surroundings.Gist;
import io.redline.facts.Truth;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The layers that serve one id, and what is the same for every site that asks them. Any number of
 * threads may ask.
 */
final class LayerGroup {
  private final List<Layer> layers;
  private final Gist unknown;

  /** Built when first asked for; stays null with fewer than two complete layers. */
  private Coverage sideBySide;

  private boolean united;

  LayerGroup(String layerId, List<Layer> layers) {
    this.layers = layers;
    this.unknown = new Gist(Truth.UNKNOWN, List.of("layer:" + layerId));
  }

  List<Layer> layers() {
    return layers;
  }

  /** The answer when the layers themselves are what is missing. */
  Gist unknown() {
    return unknown;
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
