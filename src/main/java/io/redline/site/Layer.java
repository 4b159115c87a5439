package io.redline.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * A map layer: features in longitude and latitude of EPSG:4490 and an index over their edges and
 * over their bounding boxes.
 *
 * @param coverage where the layer looked; null when it does not say
 * @param unlocated features without geometry: with any, no hit proves nothing
 * @param digest SHA-256 over card and data
 */
public record Layer(
    LayerCard card,
    List<Feature> features,
    Geometry coverage,
    int unlocated,
    String digest,
    STRtree edges,
    STRtree boxes) {

  /**
   * @param attributes by our names; an attribute the file leaves empty is absent
   */
  public record Feature(Geometry geometry, Map<String, String> attributes) {
    public Feature {
      attributes = Map.copyOf(attributes);
    }
  }

  /** An edge of a feature; a point feature is an edge of length 0. */
  record Edge(Feature feature, double ax, double ay, double bx, double by) {}

  static Layer of(
      LayerCard card,
      List<Feature> features,
      Geometry declaredCoverage,
      int unlocated,
      String digest) {
    STRtree edges = new STRtree();
    STRtree boxes = new STRtree();
    Envelope all = new Envelope();
    for (Feature feature : features) {
      all.expandToInclude(feature.geometry().getEnvelopeInternal());
      boxes.insert(feature.geometry().getEnvelopeInternal(), feature);
      for (Edge edge : edgesOf(feature))
        edges.insert(new Envelope(edge.ax, edge.bx, edge.ay, edge.by), edge);
    }
    edges.build();
    boxes.build();
    Geometry coverage = declaredCoverage;
    if (coverage == null && card.complete() && !all.isNull())
      coverage = new org.locationtech.jts.geom.GeometryFactory().toGeometry(all);
    return new Layer(card, List.copyOf(features), coverage, unlocated, digest, edges, boxes);
  }

  /**
   * Whether no hit inside the coverage means that there is nothing. An empty layer looked nowhere.
   */
  boolean isComplete() {
    return card.complete() && unlocated == 0 && !features.isEmpty();
  }

  /** Title and edition, as printed beside every value measured on the layer. */
  String label() {
    String centreline =
        card.halfWidthMetres() > 0 ? "；中心线，半宽 " + Math.round(card.halfWidthMetres()) + " m" : "";
    return card.title() + "（" + card.edition() + centreline + "）";
  }

  static List<Edge> edgesOf(Feature feature) {
    List<Edge> edges = new ArrayList<>();
    feature
        .geometry()
        .apply(
            (GeometryComponentFilter)
                part -> {
                  if (part instanceof Point point && !point.isEmpty()) {
                    Coordinate c = point.getCoordinate();
                    edges.add(new Edge(feature, c.x, c.y, c.x, c.y));
                  } else if (part instanceof LineString line) {
                    CoordinateSequence s = line.getCoordinateSequence();
                    for (int i = 1; i < s.size(); i++)
                      edges.add(
                          new Edge(feature, s.getX(i - 1), s.getY(i - 1), s.getX(i), s.getY(i)));
                  }
                });
    return edges;
  }
}
