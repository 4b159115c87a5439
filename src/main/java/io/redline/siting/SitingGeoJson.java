package io.redline.siting;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A siting map as GeoJSON (RFC 7946): one feature a patch, longitude first. */
public final class SitingGeoJson {
  private static final double DEGREES = 1e7;

  private SitingGeoJson() {}

  public static String write(SitingMap map) {
    ObjectNode all = JsonMapper.shared().createObjectNode();
    all.put("type", "FeatureCollection");
    ObjectNode about = all.putObject("siting");
    about.put("activity", map.prospect().activity());
    about.put("nature", map.prospect().nature());
    about.put("asOf", map.prospect().asOf().toString());
    about.put("cellMetres", map.grid().cellMetres());
    map.openEverywhere().forEach(about.putArray("openEverywhere")::add);
    ArrayNode features = all.putArray("features");
    for (Map.Entry<Integer, Geometry> one : new TreeMap<>(SitingOutlines.of(map)).entrySet()) {
      Patch patch = map.patches().get(one.getKey());
      ObjectNode feature = features.addObject();
      feature.put("type", "Feature");
      ObjectNode properties = feature.putObject("properties");
      properties.put("permission", patch.permission().id());
      patch.clauses().forEach(properties.putArray("clauses")::add);
      patch.missing().forEach(properties.putArray("missing")::add);
      properties.put("doubtHere", patch.doubtHere());
      properties.put("squareKilometres", map.squareKilometres(one.getKey()));
      geometry(feature.putObject("geometry"), one.getValue());
    }
    return JsonMapper.shared().writeValueAsString(all) + "\n";
  }

  private static void geometry(ObjectNode node, Geometry geometry) {
    node.put("type", "MultiPolygon");
    ArrayNode polygons = node.putArray("coordinates");
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      ArrayNode rings = polygons.addArray();
      ring(rings.addArray(), polygon.getExteriorRing(), true);
      for (int h = 0; h < polygon.getNumInteriorRing(); h++)
        ring(rings.addArray(), polygon.getInteriorRingN(h), false);
    }
  }

  /** RFC 7946 wants outer rings counter-clockwise and holes clockwise. */
  private static void ring(ArrayNode node, LinearRing ring, boolean outer) {
    boolean counterClockwise =
        org.locationtech.jts.algorithm.Orientation.isCCW(ring.getCoordinates());
    LinearRing turned = counterClockwise == outer ? ring : ring.reverse();
    for (Coordinate c : turned.getCoordinates())
      node.addArray()
          .add(Math.round(c.x * DEGREES) / DEGREES)
          .add(Math.round(c.y * DEGREES) / DEGREES);
  }
}
