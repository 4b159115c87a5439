package io.redline.layer;

import io.redline.earth.Ellipsoid;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The borders of units on whose other side the layer draws no unit. Each edge is looked at when it
 * is first asked for. Any number of threads may ask.
 */
public final class OuterEdges {
  /** No unit is as narrow as this: a narrower gap between two is a fault of the drawing. */
  private static final double GAP_METRES = 20;

  private static final double[] ALONG = {0.01, 0.5, 0.99};
  private static final int INNER = 1;
  private static final int OUTER = 2;

  private final Layer layer;
  private volatile AtomicIntegerArray known;

  OuterEdges(Layer layer) {
    this.layer = layer;
  }

  /** Whether one may meet the box. */
  boolean anyIn(Envelope box) {
    return layer.index().edges().anyIn(box, this::isOuter);
  }

  boolean anyMeets(Geometry site) {
    return layer.index().edges().anyMeets(site, this::isOuter);
  }

  private boolean isOuter(int edge) {
    if (known == null)
      synchronized (this) {
        if (known == null) known = new AtomicIntegerArray(layer.index().edges().size());
      }
    int what = known.get(edge);
    if (what == 0) {
      what = hasUnitsOnBothSides(layer.index().edges().ends(), 4 * edge) ? INNER : OUTER;
      known.set(edge, what);
    }
    return what == OUTER;
  }

  private boolean hasUnitsOnBothSides(double[] e, int at) {
    double perX = Ellipsoid.roughMetresPerDegreeOfLongitude(e[at + 1]);
    double perY = Ellipsoid.metresPerDegreeOfLatitude(e[at + 1]);
    double dx = (e[at + 2] - e[at]) * perX, dy = (e[at + 3] - e[at + 1]) * perY;
    double length = Math.hypot(dx, dy);
    if (length == 0) return true;
    double aside = GAP_METRES / length;
    for (double along : ALONG)
      for (int side = -1; side <= 1; side += 2) {
        double x = e[at] + (along * dx - side * aside * dy) / perX;
        double y = e[at + 1] + (along * dy + side * aside * dx) / perY;
        if (layer.index().areas().holding(new Coordinate(x, y), unit -> true).isEmpty())
          return false;
      }
    return true;
  }
}
