package io.redline.site.files;

import java.util.ArrayList;
import java.util.List;

/** Plots as they grow, vertex by vertex; a ring that has come back to its start is complete. */
final class Plots {
  private final List<Plot> plots = new ArrayList<>();
  private List<List<Vertex>> rings = new ArrayList<>();
  private List<Vertex> ring = new ArrayList<>();
  private String id = "";

  /** What follows is another plot. */
  void next(String newId) {
    nextRing();
    if (!rings.isEmpty()) plots.add(new Plot(id, null, rings));
    rings = new ArrayList<>();
    id = newId;
  }

  /** What follows is another ring of this plot. */
  void nextRing() {
    if (!ring.isEmpty()) rings.add(ring);
    ring = new ArrayList<>();
  }

  /** Adds to the ring; after a closed ring to the next plot. */
  void add(Vertex vertex) {
    if (isClosed()) next("");
    addToRing(vertex);
  }

  void addToRing(Vertex vertex) {
    ring.add(vertex);
  }

  private boolean isClosed() {
    return ring.size() >= 4 && ring.get(0).isSamePlaceAs(ring.get(ring.size() - 1));
  }

  List<Plot> all() {
    next("");
    return List.copyOf(plots);
  }
}
