package io.redline.layer;

import io.redline.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The layers at hand, by card order. Where there are several editions of one, they can be asked
 * only {@link #on a day}. Any number of threads may ask.
 */
public final class LayerStore {
  private final List<Layer> layers;
  private final List<OtherEdition> others;
  private final List<Message> remarks;

  /** Null where every layer holds on every day that may be asked for. */
  private final @Nullable Editions editions;

  /** As many as there are layer ids in the vocabulary. */
  private final Map<String, LayerGroup> groups = new ConcurrentHashMap<>();

  private final Map<OtherEdition, LayerStore> supposed = new ConcurrentHashMap<>();

  public LayerStore(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    this.others = List.of();
    this.remarks = List.of();
    boolean always = layers.stream().allMatch(layer -> layer.card().term().isAlways());
    this.editions = always ? null : new Editions(this.layers);
  }

  /** Those that hold on one day. */
  LayerStore(List<Layer> chosen, List<OtherEdition> others, List<Message> remarks) {
    this.layers = List.copyOf(chosen);
    this.others = List.copyOf(others);
    this.remarks = List.copyOf(remarks);
    this.editions = null;
  }

  /** With every edition, whatever day it holds on. */
  public List<Layer> layers() {
    return layers;
  }

  /** The editions that hold on a day. The same store for days on which the same ones do. */
  public LayerStore on(LocalDate day) {
    return editions == null ? this : editions.on(day);
  }

  /** Of a store of one day: what else there is of its layers. */
  public List<OtherEdition> others() {
    return others;
  }

  /** Of a store of one day: layers of which no edition holds on it. */
  public List<Message> remarks() {
    return remarks;
  }

  /** As if another edition held in place of the one that does. */
  public LayerStore supposing(OtherEdition other) {
    return supposed.computeIfAbsent(other, this::swapped);
  }

  private LayerStore swapped(OtherEdition other) {
    List<Layer> all = new ArrayList<>();
    for (Layer layer : layers)
      if (!layer.card().id().equals(other.layer().card().id())) all.add(layer);
    all.add(other.layer());
    return new LayerStore(all, List.of(), List.of());
  }

  /** All layers that serve an id; empty when the layer is missing. */
  public List<Layer> serving(String layerId) {
    return group(layerId).layers();
  }

  /**
   * @throws IllegalStateException when it depends on the day and none was said
   */
  public LayerGroup group(String layerId) {
    if (editions != null) throw new IllegalStateException("layers have days; ask on a day");
    LayerGroup known = groups.get(layerId);
    return known != null ? known : groups.computeIfAbsent(layerId, this::find);
  }

  private LayerGroup find(String layerId) {
    return new LayerGroup(
        layerId, layers.stream().filter(layer -> layer.card().serves(layerId)).toList());
  }
}
