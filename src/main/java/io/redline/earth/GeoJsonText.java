package io.redline.earth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Geometries as GeoJSON of RFC 7946: longitude first, outer rings counter-clockwise, a centimetre.
 */
public final class GeoJsonText {
  private static final int DECIMALS = 7;

  private GeoJsonText() {}

  /**
   * @param geometry longitude and latitude
   */
  public static ObjectNode of(Geometry geometry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String type = geometry.getGeometryType();
    if (type.equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
      json.put("type", type);
      ArrayNode parts = json.putArray("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) parts.add(of(geometry.getGeometryN(i)));
      return json;
    }
    json.put("type", geometry instanceof LinearRing ? Geometry.TYPENAME_LINESTRING : type);
    ArrayNode into = json.putArray("coordinates");
    if (geometry.getNumGeometries() == 1 && !type.startsWith("Multi")) part(into, geometry);
    else
      for (int i = 0; i < geometry.getNumGeometries(); i++)
        part(into.addArray(), geometry.getGeometryN(i));
    return json;
  }

  private static void part(ArrayNode into, Geometry part) {
    if (part instanceof Polygon polygon) {
      ring(into.addArray(), polygon.getExteriorRing(), true);
      for (int h = 0; h < polygon.getNumInteriorRing(); h++)
        ring(into.addArray(), polygon.getInteriorRingN(h), false);
    } else if (part instanceof LineString)
      for (Coordinate c : part.getCoordinates()) position(into.addArray(), c);
    else position(into, part.getCoordinate());
  }

  private static void ring(ArrayNode into, LinearRing ring, boolean counterClockwise) {
    Coordinate[] positions = ring.getCoordinates();
    boolean turn = Orientation.isCCW(positions) != counterClockwise;
    for (int i = 0; i < positions.length; i++)
      position(into.addArray(), positions[turn ? positions.length - 1 - i : i]);
  }

  private static void position(ArrayNode into, Coordinate c) {
    into.add(rounded(c.x)).add(rounded(c.y));
  }

  private static double rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
