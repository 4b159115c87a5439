package io.redline.earth;

import java.util.Arrays;

/**
 * Boxes still to look into, nearest first, and edges that may be the nearest. Flat arrays that are
 * used again from query to query; of one thread.
 */
public final class NearestQueue {
  private double[] keys = new double[128];
  private long[] nodes = new long[128];
  private int size;
  private double metres;
  private long node;

  private double[] keptMetres = new double[32];
  private int[] keptEdges = new int[32];
  private int kept;

  void clear() {
    size = 0;
    kept = 0;
  }

  void add(double key, int level, int index) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    int at = size++;
    while (at > 0 && keys[(at - 1) >>> 1] > key) {
      keys[at] = keys[(at - 1) >>> 1];
      nodes[at] = nodes[(at - 1) >>> 1];
      at = (at - 1) >>> 1;
    }
    keys[at] = key;
    nodes[at] = (long) level << 32 | index;
  }

  /** Takes the nearest box off; false when there is none. */
  boolean next() {
    if (size == 0) return false;
    metres = keys[0];
    node = nodes[0];
    double key = keys[--size];
    long moved = nodes[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= key) break;
      keys[at] = keys[child];
      nodes[at] = nodes[child];
      at = child;
    }
    keys[at] = key;
    nodes[at] = moved;
    return true;
  }

  double metres() {
    return metres;
  }

  int level() {
    return (int) (node >>> 32);
  }

  int node() {
    return (int) node;
  }

  void keep(double roughMetres, int edge) {
    if (kept == keptEdges.length) {
      keptMetres = Arrays.copyOf(keptMetres, 2 * kept);
      keptEdges = Arrays.copyOf(keptEdges, 2 * kept);
    }
    keptMetres[kept] = roughMetres;
    keptEdges[kept++] = edge;
  }

  double keptMetres(int k) {
    return keptMetres[k];
  }

  int keptEdge(int k) {
    return keptEdges[k];
  }

  /** Infinite when nothing was kept. */
  double leastKept() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < kept; i++) least = Math.min(least, keptMetres[i]);
    return least;
  }

  /**
   * Drops what is beyond the limit and puts the nearest first.
   *
   * @return how many are left
   */
  int sortKept(double limitMetres) {
    int left = 0;
    for (int i = 0; i < kept; i++) {
      double m = keptMetres[i];
      int e = keptEdges[i];
      if (m > limitMetres) continue;
      int k = left++ - 1;
      for (; k >= 0 && keptMetres[k] > m; k--) {
        keptMetres[k + 1] = keptMetres[k];
        keptEdges[k + 1] = keptEdges[k];
      }
      keptMetres[k + 1] = m;
      keptEdges[k + 1] = e;
    }
    kept = left;
    return left;
  }
}
