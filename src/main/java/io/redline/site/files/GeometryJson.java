package io.redline.site.files;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A geometry as the GeoJSON object of a proposal; coordinates stay in their own system. */
public final class GeometryJson {
  private GeometryJson() {}

  public static ObjectNode of(Geometry geometry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", geometry.getGeometryType());
    ArrayNode coordinates = json.putArray("coordinates");
    switch (geometry.getGeometryType()) {
      case "Point" -> position(coordinates, geometry.getCoordinate());
      case "LineString" -> positions(coordinates, geometry);
      case "Polygon" -> rings(coordinates, (Polygon) geometry);
      default -> {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
          Geometry part = geometry.getGeometryN(i);
          if (part instanceof Polygon polygon) rings(coordinates.addArray(), polygon);
          else if (part.getDimension() == 1) positions(coordinates.addArray(), part);
          else position(coordinates.addArray(), part.getCoordinate());
        }
      }
    }
    return json;
  }

  private static void rings(ArrayNode into, Polygon polygon) {
    positions(into.addArray(), polygon.getExteriorRing());
    for (int h = 0; h < polygon.getNumInteriorRing(); h++)
      positions(into.addArray(), polygon.getInteriorRingN(h));
  }

  private static void positions(ArrayNode into, Geometry line) {
    for (Coordinate c : line.getCoordinates()) position(into.addArray(), c);
  }

  private static void position(ArrayNode into, Coordinate c) {
    into.add(c.x).add(c.y);
  }
}
