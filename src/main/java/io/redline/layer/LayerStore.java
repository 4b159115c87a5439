package io.redline.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.MapQuestion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The layers at hand, by card order. Any number of threads may ask. */
public final class LayerStore {
  private final List<Layer> layers;

  /** As many as there are layer ids in the vocabulary. */
  private final Map<String, LayerGroup> groups = new ConcurrentHashMap<>();

  /** By the list object itself, for as long as somebody holds it. */
  private final Cache<List<MapQuestion>, List<MapQuestion>> answerable =
      Caffeine.newBuilder().executor(Runnable::run).weakKeys().build();

  public LayerStore(List<Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  public List<Layer> layers() {
    return layers;
  }

  /** All layers that serve an id; empty when the layer is missing. */
  public List<Layer> serving(String layerId) {
    return group(layerId).layers();
  }

  /** The questions to layers that are here. */
  public List<MapQuestion> answerable(List<MapQuestion> questions) {
    return answerable.get(
        questions, all -> all.stream().filter(q -> !serving(q.layer()).isEmpty()).toList());
  }

  public LayerGroup group(String layerId) {
    LayerGroup known = groups.get(layerId);
    return known != null ? known : groups.computeIfAbsent(layerId, this::find);
  }

  private LayerGroup find(String layerId) {
    return new LayerGroup(
        layerId, layers.stream().filter(layer -> layer.card().serves(layerId)).toList());
  }
}
