package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;

import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Plots from the geometry that a reader of another format made: WKT here, and where the readers of
 * layer formats join.
 */
final class DrawnGeometry {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private DrawnGeometry() {}

  /**
   * @param geometry in the file's own coordinates, east first
   * @param place of the geometry in the file
   */
  static List<Plot> plots(SiteSource source, Geometry geometry, String id, Message place)
      throws IntakeProblem {
    List<Plot> plots = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part.isEmpty()) continue;
      if (part instanceof GeometryCollection) throw nested(source, place);
      plots.add(plot(part, id, place));
    }
    return plots;
  }

  private static Plot plot(Geometry part, String id, Message place) {
    if (part instanceof Polygon polygon) {
      List<List<Vertex>> rings = new ArrayList<>();
      rings.add(vertices(polygon.getExteriorRing(), place));
      for (int h = 0; h < polygon.getNumInteriorRing(); h++)
        rings.add(vertices(polygon.getInteriorRingN(h), place));
      return new Plot(id, Plot.Kind.AREA, rings);
    }
    Plot.Kind kind = part instanceof Point ? Plot.Kind.POINTS : Plot.Kind.LINE;
    return new Plot(id, kind, List.of(vertices(part, place)));
  }

  private static List<Vertex> vertices(Geometry line, Message place) {
    List<Vertex> vertices = new ArrayList<>();
    for (Coordinate c : line.getCoordinates())
      vertices.add(
          new Vertex(
              c.x,
              c.y,
              line instanceof LineString
                  ? TEXTS.say("drawn-geometry.vertex", vertices.size() + 1, place)
                  : place));
    return vertices;
  }

  private static IntakeProblem nested(SiteSource source, Message place) {
    return source.refuse(
        List.of(
            problem(
                place,
                TEXTS.say("drawn-geometry.collection-within"),
                TEXTS.say("drawn-geometry.points-lines-or-areas"),
                SiteSource.NOTHING)));
  }
}
