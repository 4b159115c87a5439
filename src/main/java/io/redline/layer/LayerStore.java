package io.redline.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.facts.MapQuestions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The layers at hand, by card order. Any number of threads may ask. */
public final class LayerStore {
  private final List<Layer> layers;

  /** As many as there are layer ids in the vocabulary. */
  private final Map<String, LayerGroup> groups = new ConcurrentHashMap<>();

  private static final int MOST_ASKED = 4096;

  private final Cache<MapQuestions, MapQuestions> answerable =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST_ASKED).build();

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
  public MapQuestions answerable(MapQuestions questions) {
    MapQuestions known = answerable.getIfPresent(questions);
    return known != null ? known : answerable.get(questions, this::served);
  }

  private MapQuestions served(MapQuestions questions) {
    return new MapQuestions(
        questions.all().stream().filter(q -> !serving(q.layer()).isEmpty()).toList());
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
