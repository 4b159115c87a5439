package io.redline.earth;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** GeoJSON geometry objects as JTS geometries in longitude and latitude of EPSG:4490. */
public final class GeoJsonReader {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private final CoordinateSystem system;

  public GeoJsonReader(CoordinateSystem system) {
    this.system = system;
  }

  /**
   * @throws IllegalArgumentException naming what is wrong with the shape
   */
  public Geometry read(JsonNode geometry) {
    JsonNode c = geometry.path("coordinates");
    return switch (geometry.path("type").asString("")) {
      case "Point" -> FACTORY.createPoint(position(c));
      case "LineString" -> FACTORY.createLineString(positions(c));
      case "Polygon" -> polygon(c);
      case "MultiPoint" ->
          FACTORY.createMultiPoint(
              each(c, p -> FACTORY.createPoint(position(p))).toArray(Point[]::new));
      case "MultiLineString" ->
          FACTORY.createMultiLineString(
              each(c, l -> FACTORY.createLineString(positions(l))).toArray(LineString[]::new));
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(each(c, this::polygon).toArray(Polygon[]::new));
      case "GeometryCollection" ->
          FACTORY.createGeometryCollection(
              each(geometry.path("geometries"), this::read).toArray(Geometry[]::new));
      default ->
          throw new IllegalArgumentException(
              "geometry type '" + geometry.path("type").asString("") + "'");
    };
  }

  private Polygon polygon(JsonNode rings) {
    List<LinearRing> all = each(rings, ring -> FACTORY.createLinearRing(positions(ring)));
    if (all.isEmpty()) throw new IllegalArgumentException("a polygon without rings");
    return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private Coordinate[] positions(JsonNode list) {
    return each(list, this::position).toArray(Coordinate[]::new);
  }

  private Coordinate position(JsonNode position) {
    JsonNode x = position.path(0);
    JsonNode y = position.path(1);
    if (!x.isNumber() || !y.isNumber())
      throw new IllegalArgumentException("a position that is not two numbers: " + position);
    return system.toLongitudeLatitude(x.doubleValue(), y.doubleValue());
  }

  private static <T> List<T> each(JsonNode list, java.util.function.Function<JsonNode, T> reader) {
    if (!list.isArray()) throw new IllegalArgumentException("coordinates that are not a list");
    List<T> all = new ArrayList<>(list.size());
    for (JsonNode item : list) all.add(reader.apply(item));
    return all;
  }
}
