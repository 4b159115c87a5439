package io.redline.earth;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A quick look at small outlines: most are plainly valid, and a full check costs more than it. */
public final class SimpleRing {
  private static final int MOST_POSITIONS = 33;

  private SimpleRing() {}

  /**
   * @param ring the first position again at the end
   * @return true when it is surely a valid outline; false says nothing
   */
  public static boolean isSure(Coordinate[] ring) {
    int edges = ring.length - 1;
    if (edges < 3 || ring.length > MOST_POSITIONS || !ring[0].equals2D(ring[edges])) return false;
    for (int i = 0; i < edges; i++) {
      if (!ring[i].isValid()) return false;
      // Edges in one line may run back over each other.
      if (Orientation.index(ring[i], ring[i + 1], ring[(i + 2) % edges]) == 0) return false;
      for (int k = i + 2; k < edges; k++)
        if ((k + 1) % edges != i && !areApart(ring, i, k)) return false;
    }
    return true;
  }

  private static boolean areApart(Coordinate[] ring, int i, int k) {
    Coordinate a = ring[i], b = ring[i + 1], c = ring[k], d = ring[k + 1];
    return !Envelope.intersects(a, b, c, d)
        || Orientation.index(a, b, c) * Orientation.index(a, b, d) > 0
        || Orientation.index(c, d, a) * Orientation.index(c, d, b) > 0;
  }
}
