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
 * Geometries as GeoJSON objects. JTS has a writer of its own (jts-io-common), but it writes text by
 * way of a second JSON library and always turns the rings, where a proposal keeps what was drawn.
 */
public enum GeoJsonWriter {
  /** Every digit and the order of vertices as drawn, in any coordinate system. */
  AS_DRAWN,
  /** RFC 7946: longitude first, outer rings counter-clockwise, seven decimals: a centimetre. */
  RFC_7946;

  private static final int DECIMALS = 7;

  public ObjectNode write(Geometry geometry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String type = geometry.getGeometryType();
    if (type.equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
      json.put("type", type);
      ArrayNode parts = json.putArray("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++)
        parts.add(write(geometry.getGeometryN(i)));
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

  private void part(ArrayNode into, Geometry part) {
    if (part instanceof Polygon polygon) {
      ring(into.addArray(), polygon.getExteriorRing(), true);
      for (int h = 0; h < polygon.getNumInteriorRing(); h++)
        ring(into.addArray(), polygon.getInteriorRingN(h), false);
    } else if (part instanceof LineString)
      for (Coordinate c : part.getCoordinates()) position(into.addArray(), c);
    else position(into, part.getCoordinate());
  }

  private void ring(ArrayNode into, LinearRing ring, boolean counterClockwise) {
    Coordinate[] positions = ring.getCoordinates();
    boolean turn = this == RFC_7946 && Orientation.isCCW(positions) != counterClockwise;
    for (int i = 0; i < positions.length; i++)
      position(into.addArray(), positions[turn ? positions.length - 1 - i : i]);
  }

  private void position(ArrayNode into, Coordinate c) {
    into.add(number(c.x)).add(number(c.y));
  }

  private double number(double degrees) {
    return this == AS_DRAWN
        ? degrees
        : BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
