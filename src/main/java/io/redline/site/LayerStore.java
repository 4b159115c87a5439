package io.redline.site;

import java.util.List;

/** The layers at hand, by card order. */
public record LayerStore(List<Layer> layers) {
  public LayerStore {
    layers = List.copyOf(layers);
  }

  /** All layers that serve an id; empty when the layer is missing. */
  public List<Layer> serving(String layerId) {
    return layers.stream().filter(layer -> layer.card().serves(layerId)).toList();
  }
}
