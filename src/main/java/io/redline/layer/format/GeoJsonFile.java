package io.redline.layer.format;

import io.redline.earth.CoordinateRange;
import io.redline.layer.format.FeatureTable.Crs;
import io.redline.layer.format.FeatureTable.Row;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON read feature by feature, so that a large file costs its geometries and not its text. A
 * bare feature or geometry counts as a collection of one. The {@code crs} member of the 2008
 * specification, which GDAL still writes, is understood.
 */
public final class GeoJsonFile {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private Crs crs = Crs.standard("GeoJSON");

  /** What an object of the file turned out to be; its members come in any order. */
  private static final class Member {
    String type = "";
    boolean collection;
    Object coordinates;
    List<Geometry> geometries;
    Geometry geometry;
    Map<String, String> values = Map.of();
  }

  private GeoJsonFile(String name) {
    this.name = name;
  }

  /**
   * @throws UnreadableFile naming the feature, or the line where it stops being JSON
   */
  static FeatureTable read(String name, InputStream in) {
    GeoJsonFile file = new GeoJsonFile(name);
    try (JsonParser p = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), in)) {
      if (p.nextToken() != JsonToken.START_OBJECT) throw new UnreadableFile(name, "geojson.begin");
      Member top = file.object(p, 0, true);
      if (p.nextToken() != null) throw new UnreadableFile(name, "geojson.end");
      if (!top.collection) {
        if (top.type.isEmpty()) throw new UnreadableFile(name, "geojson.type");
        file.add(top);
      }
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getLineNr());
      Object utf =
          String.valueOf(e.getOriginalMessage()).contains("UTF-8")
              ? UnreadableFile.say("geojson.gbk")
              : "";
      throw new UnreadableFile(name, "geojson.syntax", e.getOriginalMessage(), line, utf).from(e);
    }
    String layer = name.replaceFirst("\\.[^.]*$", "");
    return new FeatureTable(
        "GeoJSON", layer, file.crs, "", List.copyOf(file.fields), file.rows, List.of());
  }

  private void add(Member feature) {
    int number = rows.size() + 1;
    Limits.checkFeatures(name, number);
    try {
      Geometry geometry = feature.type.equals("Feature") ? feature.geometry : geometry(feature);
      rows.add(new Row(number, geometry, feature.values));
    } catch (IllegalArgumentException e) {
      throw new UnreadableFile(name, "geojson.feature", number, e.getMessage()).from(e);
    }
  }

  private Member object(JsonParser p, int depth, boolean top) {
    if (depth > Limits.DEPTH) throw new UnreadableFile(name, "file.deep", Limits.DEPTH);
    Member m = new Member();
    while (p.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = p.currentName();
      JsonToken value = p.nextToken();
      switch (key) {
        case "type" -> m.type = value == JsonToken.VALUE_STRING ? p.getString() : "";
        case "coordinates" ->
            m.coordinates = value == JsonToken.START_ARRAY ? coordinates(p, 0) : skip(p);
        case "properties" -> m.values = value == JsonToken.START_OBJECT ? values(p) : Map.of();
        case "geometry" -> {
          if (value == JsonToken.START_OBJECT) m.geometry = built(object(p, depth + 1, false));
          else skip(p);
        }
        case "geometries" -> {
          m.geometries = new ArrayList<>();
          while (value == JsonToken.START_ARRAY && p.nextToken() == JsonToken.START_OBJECT) {
            Geometry part = built(object(p, depth + 1, false));
            if (part != null) m.geometries.add(part);
          }
        }
        case "features" -> {
          if (!top || value != JsonToken.START_ARRAY) skip(p);
          else {
            m.collection = true;
            while (p.nextToken() == JsonToken.START_OBJECT) add(object(p, depth + 1, false));
          }
        }
        case "crs" -> {
          if (top && value == JsonToken.START_OBJECT) declared(values(p, new HashMap<>()));
          else skip(p);
        }
        default -> skip(p);
      }
    }
    return m;
  }

  private Geometry built(Member m) {
    try {
      return geometry(m);
    } catch (IllegalArgumentException e) {
      throw new UnreadableFile(name, "geojson.feature", rows.size() + 1, e.getMessage()).from(e);
    }
  }

  private static Geometry geometry(Member m) {
    return GeoJsonShape.of(m.type, m.coordinates, m.geometries);
  }

  private static Object skip(JsonParser p) {
    p.skipChildren();
    return null;
  }

  /** A position as double[2], a list of such as List, nested up to four deep. */
  private Object coordinates(JsonParser p, int depth) {
    JsonToken first = p.nextToken();
    if (first != null && first.isNumeric()) {
      double x = p.getDoubleValue();
      JsonToken second = p.nextToken();
      if (second == null || !second.isNumeric()) throw position();
      double y = p.getDoubleValue();
      while ((second = p.nextToken()) != JsonToken.END_ARRAY)
        if (second == null || !second.isNumeric()) throw position();
      if (!Double.isFinite(x) || !Double.isFinite(y)) throw position();
      return new org.locationtech.jts.geom.CoordinateXY(x, y);
    }
    if (depth > 4) throw position();
    List<Object> all = new ArrayList<>();
    for (JsonToken t = first; t != JsonToken.END_ARRAY; t = p.nextToken()) {
      if (t != JsonToken.START_ARRAY) throw position();
      all.add(coordinates(p, depth + 1));
    }
    return all;
  }

  private UnreadableFile position() {
    return new UnreadableFile(name, "geojson.position", rows.size() + 1);
  }

  private Map<String, String> values(JsonParser p) {
    Map<String, String> all = values(p, new java.util.LinkedHashMap<>());
    if (fields.size() < Limits.FIELDS) fields.addAll(all.keySet());
    return all;
  }

  /** Texts, numbers and truths; with nested objects flattened only for the {@code crs} member. */
  private Map<String, String> values(JsonParser p, Map<String, String> all) {
    while (p.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = p.currentName();
      JsonToken value = p.nextToken();
      if (key.equals("properties") && value == JsonToken.START_OBJECT) values(p, all);
      else if (value.isStructStart()) p.skipChildren();
      else if (value != JsonToken.VALUE_NULL && !p.getString().isBlank())
        all.put(key, p.getString().strip());
    }
    return all;
  }

  private void declared(Map<String, String> member) {
    String said = member.getOrDefault("name", "");
    var code = java.util.regex.Pattern.compile("(?i)EPSG:.*?(\\d{4,6})$").matcher(said);
    String ours =
        code.find()
            ? CoordinateRange.ofEpsg(Integer.parseInt(code.group(1)))
            : said.toUpperCase(java.util.Locale.ROOT).endsWith("CRS84") ? "EPSG:4326" : null;
    crs =
        ours == null ? Crs.strange(said, UnreadableFile.say("crs.member")) : Crs.known(ours, said);
  }
}
