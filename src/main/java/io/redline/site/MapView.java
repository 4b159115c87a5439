package io.redline.site;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * What lies around a site, in metres east and north of its middle, for drawing.
 *
 * @param radiusMetres half the side of the square shown
 * @param shapes the site last, so that it is drawn on top
 */
public record MapView(double radiusMetres, List<Shape> shapes) {

  /** What a shape stands for. */
  public enum Kind {
    LAYER_LINE,
    LAYER_AREA,
    LIMIT,
    SITE
  }

  /**
   * One path or point.
   *
   * @param label layer or feature name; empty for none
   * @param rings lists of x, y pairs; one pair alone is a point
   */
  public record Shape(Kind kind, String layer, String label, List<double[]> rings) {}

  /**
   * @return null when the site has no geometry
   */
  public static MapView of(Site site, LayerStore store, double limitMetres) {
    if (site.geometry() == null) return null;
    LocalPlane plane = LocalPlane.around(site.geometry());
    Geometry here = plane.toMetres(site.geometry());
    double radius =
        Math.max(here.getEnvelopeInternal().getWidth(), here.getEnvelopeInternal().getHeight()) / 2
            + 1.6 * limitMetres;
    Geometry window = here.getFactory().toGeometry(new Envelope(-radius, radius, -radius, radius));
    List<Shape> shapes = new ArrayList<>();
    for (Layer layer : store.layers()) {
      if (layer.card().serves("provinces") || layer.card().serves("counties")) continue;
      for (Object item :
          layer
              .boxes()
              .query(Nearest.around(site.geometry().getEnvelopeInternal(), radius * 1.5))) {
        Layer.Feature feature = (Layer.Feature) item;
        Geometry shown = plane.toMetres(feature.geometry()).intersection(window);
        Kind kind = feature.geometry().getDimension() == 2 ? Kind.LAYER_AREA : Kind.LAYER_LINE;
        if (!shown.isEmpty())
          shapes.add(
              shape(
                  kind,
                  layer.card().title(),
                  feature.attributes().getOrDefault("name", ""),
                  shown));
      }
    }
    // Areas below lines, or a large unit would hide the river.
    shapes.sort(java.util.Comparator.comparing(s -> s.kind() == Kind.LAYER_AREA ? 0 : 1));
    shapes.add(shape(Kind.LIMIT, "", Math.round(limitMetres) + " m", here.buffer(limitMetres)));
    shapes.add(shape(Kind.SITE, "", "", here));
    return new MapView(radius, shapes);
  }

  private static Shape shape(Kind kind, String layer, String label, Geometry geometry) {
    List<double[]> rings = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        rings.add(pairs(polygon.getExteriorRing().getCoordinates()));
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          LinearRing hole = polygon.getInteriorRingN(h);
          rings.add(pairs(hole.getCoordinates()));
        }
      } else rings.add(pairs(part.getCoordinates()));
    }
    return new Shape(kind, layer, label, rings);
  }

  private static double[] pairs(Coordinate[] coordinates) {
    double[] pairs = new double[2 * coordinates.length];
    for (int i = 0; i < coordinates.length; i++) {
      pairs[2 * i] = coordinates[i].x;
      pairs[2 * i + 1] = coordinates[i].y;
    }
    return pairs;
  }
}
