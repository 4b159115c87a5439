package io.redline.layer.format;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Nested lists of positions as the geometry their type says. */
public final class GeoJsonShape {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private GeoJsonShape() {}

  /**
   * @param coordinates a {@link Coordinate} or nested lists of them; null for none
   * @param parts of a collection; null for none
   * @return null when there are no positions
   * @throws IllegalArgumentException naming what is wrong with the shape
   */
  static Geometry of(String type, Object coordinates, List<Geometry> parts) {
    if (type.equals("GeometryCollection"))
      return parts == null || parts.isEmpty()
          ? null
          : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    if (coordinates == null || coordinates instanceof List<?> list && list.isEmpty()) {
      if (!List.of(
              "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon")
          .contains(type)) throw new IllegalArgumentException("geometry type '" + type + "'");
      return null;
    }
    return switch (type) {
      case "Point" -> FACTORY.createPoint(position(coordinates));
      case "LineString" -> line(coordinates);
      case "Polygon" -> polygon(coordinates);
      case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions(coordinates));
      case "MultiLineString" -> {
        List<LineString> lines = new ArrayList<>();
        for (Object l : list(coordinates)) lines.add(line(l));
        yield FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
      }
      case "MultiPolygon" -> {
        List<Polygon> areas = new ArrayList<>();
        for (Object a : list(coordinates)) areas.add(polygon(a));
        yield FACTORY.createMultiPolygon(areas.toArray(Polygon[]::new));
      }
      default -> throw new IllegalArgumentException("geometry type '" + type + "'");
    };
  }

  private static LineString line(Object coordinates) {
    return FACTORY.createLineString(positions(coordinates));
  }

  private static Polygon polygon(Object coordinates) {
    List<LinearRing> rings = new ArrayList<>();
    for (Object ring : list(coordinates)) rings.add(FACTORY.createLinearRing(positions(ring)));
    if (rings.isEmpty()) throw new IllegalArgumentException("a polygon without rings");
    return FACTORY.createPolygon(
        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate[] positions(Object coordinates) {
    List<?> all = list(coordinates);
    Coordinate[] positions = new Coordinate[all.size()];
    for (int i = 0; i < positions.length; i++) positions[i] = position(all.get(i));
    return positions;
  }

  private static Coordinate position(Object value) {
    if (value instanceof Coordinate c) return c;
    throw new IllegalArgumentException("coordinates nested too deeply for the type");
  }

  private static List<?> list(Object value) {
    if (value instanceof List<?> list) return list;
    throw new IllegalArgumentException("coordinates nested too shallowly for the type");
  }
}
