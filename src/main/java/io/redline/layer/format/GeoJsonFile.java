package io.redline.layer.format;

import io.redline.earth.CoordinateRange;
import io.redline.earth.GeoJsonReader;
import io.redline.layer.format.FeatureTable.Crs;
import io.redline.layer.format.FeatureTable.Row;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.CoordinateXY;
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

  /** Keys that other formats in JSON have and GeoJSON has not. */
  private static final Map<String, String> OTHER_FORMATS =
      Map.of(
          "geometryType", "geojson.esri",
          "spatialReference", "geojson.esri",
          "rings", "geojson.esri",
          "attributes", "geojson.esri",
          "arcs", "geojson.topology",
          "objects", "geojson.topology");

  private final String name;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private Crs crs = Crs.standard("GeoJSON");

  /** What the file is instead, should it turn out to be no GeoJSON. */
  private String other;

  /** What an object of the file turned out to be; its members come in any order. */
  private static final class Member {
    final GeoJsonReader shape = new GeoJsonReader(CoordinateXY::new);
    boolean collection;
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
      Member top = file.object(p, true);
      if (p.nextToken() != null) throw new UnreadableFile(name, "geojson.end");
      if (!top.collection) {
        if (top.shape.type().isEmpty())
          throw new UnreadableFile(name, file.other == null ? "geojson.type" : file.other);
        file.add(top);
      }
    } catch (GeoJsonReader.BrokenShape e) {
      if (file.other != null) throw new UnreadableFile(name, file.other).from(e);
      throw new UnreadableFile(name, "geojson.feature", file.rows.size() + 1, e.text()).from(e);
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getLineNr());
      Object utf =
          String.valueOf(e.getOriginalMessage()).contains("UTF-8")
              ? UnreadableFile.say("geojson.gbk")
              : "";
      throw new UnreadableFile(name, "geojson.syntax", line, utf).from(e);
    }
    String layer = name.replaceFirst("\\.[^.]*$", "");
    return new FeatureTable(
        "GeoJSON", layer, file.crs, "", List.copyOf(file.fields), file.rows, List.of());
  }

  private void add(Member feature) {
    Limits.checkFeatures(name, rows.size() + 1);
    boolean isFeature = feature.shape.type().equals("Feature");
    Geometry geometry = isFeature ? feature.geometry : feature.shape.geometry();
    rows.add(new Row(rows.size() + 1, geometry, feature.values));
  }

  private Member object(JsonParser p, boolean top) {
    Member m = new Member();
    while (p.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = p.currentName();
      JsonToken value = p.nextToken();
      if (m.shape.takes(key, p)) continue;
      if (key.equals("properties"))
        m.values = value == JsonToken.START_OBJECT ? values(p) : Map.of();
      else if (key.equals("geometry") && value == JsonToken.START_OBJECT)
        m.geometry = GeoJsonReader.read(p, CoordinateXY::new);
      else if (key.equals("features") && top && value == JsonToken.START_ARRAY) {
        m.collection = true;
        while (p.nextToken() == JsonToken.START_OBJECT) add(object(p, false));
      } else if (key.equals("crs") && top && value == JsonToken.START_OBJECT)
        declared(values(p, new HashMap<>()));
      else {
        if (OTHER_FORMATS.containsKey(key)) other = OTHER_FORMATS.get(key);
        p.skipChildren();
      }
    }
    return m;
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
