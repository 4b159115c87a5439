package io.redline.site;

import io.redline.site.Layer.Edge;
import io.redline.site.Layer.Feature;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The feature of a layer that is nearest to a site, edge to edge, on the ellipsoid. */
final class Nearest {
  /**
   * A rough distance is within 1 % of the true one; what lies within this of the best is measured
   * exactly.
   */
  private static final double ROUGH_MARGIN = 1.02;

  private static final double HALF_THE_EARTH_METRES = 20_100_000;

  /**
   * @param metres 0 when site and feature touch
   */
  record Hit(Feature feature, double metres) {}

  private final PreparedGeometry site;
  private final List<Edge> siteEdges;

  Nearest(Geometry site) {
    this.site = PreparedGeometryFactory.prepare(site);
    this.siteEdges = Layer.edgesOf(new Feature(site, Map.of()));
  }

  /**
   * The nearest feature the filter lets through, or null when there is none. Looks in growing
   * windows.
   */
  Hit in(Layer layer, Predicate<Feature> filter, double firstWindowMetres) {
    return in(layer, filter, firstWindowMetres, HALF_THE_EARTH_METRES);
  }

  /**
   * The same, but looks no farther than a distance; what it then finds beyond it is not surely the
   * nearest.
   */
  Hit in(Layer layer, Predicate<Feature> filter, double firstWindowMetres, double mostMetres) {
    Hit touching = touching(layer, filter);
    if (touching != null) return touching;
    for (double window = firstWindowMetres; ; window = Math.min(8 * window, mostMetres)) {
      Hit hit = among(edgesAround(layer, filter, window));
      // Beyond the window something nearer could hide.
      if (hit != null && hit.metres() <= window || window >= mostMetres) return hit;
    }
  }

  private Hit touching(Layer layer, Predicate<Feature> filter) {
    for (Object item : layer.boxes().query(site.getGeometry().getEnvelopeInternal())) {
      Feature feature = (Feature) item;
      if (filter.test(feature) && site.intersects(feature.geometry())) return new Hit(feature, 0);
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private List<Edge> edgesAround(Layer layer, Predicate<Feature> filter, double metres) {
    List<Edge> found =
        layer.edges().query(around(site.getGeometry().getEnvelopeInternal(), metres));
    return found.stream().filter(edge -> filter.test(edge.feature())).toList();
  }

  private Hit among(List<Edge> edges) {
    double bound = Double.POSITIVE_INFINITY;
    for (Edge edge : edges) for (Edge own : siteEdges) bound = Math.min(bound, rough(edge, own));
    Hit best = null;
    double limit = bound * ROUGH_MARGIN + 1;
    for (Edge edge : edges)
      for (Edge own : siteEdges) {
        if (rough(edge, own) > limit) continue;
        double metres = exact(edge, own);
        if (best == null || metres < best.metres()) best = new Hit(edge.feature(), metres);
      }
    return best;
  }

  /** Two edges that do not cross are nearest at an end of one of them. */
  private static double rough(Edge a, Edge b) {
    double toB =
        Math.min(
            Ellipsoid.roughMetresToEdge(a.ax(), a.ay(), b.ax(), b.ay(), b.bx(), b.by()),
            Ellipsoid.roughMetresToEdge(a.bx(), a.by(), b.ax(), b.ay(), b.bx(), b.by()));
    double toA =
        Math.min(
            Ellipsoid.roughMetresToEdge(b.ax(), b.ay(), a.ax(), a.ay(), a.bx(), a.by()),
            Ellipsoid.roughMetresToEdge(b.bx(), b.by(), a.ax(), a.ay(), a.bx(), a.by()));
    return Math.min(toA, toB);
  }

  private static double exact(Edge a, Edge b) {
    double toB =
        Math.min(
            Ellipsoid.metresToEdge(a.ax(), a.ay(), b.ax(), b.ay(), b.bx(), b.by()),
            Ellipsoid.metresToEdge(a.bx(), a.by(), b.ax(), b.ay(), b.bx(), b.by()));
    double toA =
        Math.min(
            Ellipsoid.metresToEdge(b.ax(), b.ay(), a.ax(), a.ay(), a.bx(), a.by()),
            Ellipsoid.metresToEdge(b.bx(), b.by(), a.ax(), a.ay(), a.bx(), a.by()));
    return Math.min(toA, toB);
  }

  /** A box that holds everything within these metres of the given one. */
  static Envelope around(Envelope box, double metres) {
    Envelope wider = new Envelope(box);
    double latitude =
        Math.min(85, Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + metres / 110_000);
    wider.expandBy(
        metres / Ellipsoid.metresPerDegreeOfLongitude(latitude),
        metres / Ellipsoid.metresPerDegreeOfLatitude(0));
    return wider;
  }
}
