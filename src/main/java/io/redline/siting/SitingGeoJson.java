package io.redline.siting;

import io.redline.earth.GeoJsonWriter;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A siting map as GeoJSON (RFC 7946): one feature a patch, longitude first. */
public final class SitingGeoJson {

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
      feature.set("geometry", GeoJsonWriter.RFC_7946.write(areas(one.getValue())));
    }
    return JsonMapper.shared().writeValueAsString(all) + "\n";
  }

  /** One type for every patch, of one area or of many. */
  private static Geometry areas(Geometry patch) {
    return patch instanceof Polygon one
        ? patch.getFactory().createMultiPolygon(new Polygon[] {one})
        : patch;
  }
}
