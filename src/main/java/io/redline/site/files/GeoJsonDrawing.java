package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON: a geometry, a feature, or a collection whose features together are the site. */
final class GeoJsonDrawing implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxNumberLength(40)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final int MOST_PROBLEMS = 20;

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    return source.text().stripLeading().startsWith("{");
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    JsonNode root;
    try {
      root = MAPPER.readTree(source.text());
    } catch (JacksonException e) {
      Message place =
          e.getLocation() == null ? Message.same("") : SiteSource.line(e.getLocation().getLineNr());
      throw source.refuse(
          List.of(
              problem(
                  place,
                  TEXTS.say("geo-json-drawing.no-complete-json"),
                  TEXTS.say("geo-json-drawing.one-complete-geojson"),
                  SiteSource.NOTHING)));
    }
    Message other = otherFormat(root);
    if (other != null)
      throw source.refuse(
          other,
          TEXTS.say("geo-json-drawing.one-complete-geojson"),
          TEXTS.say("geo-json-drawing.convert"));
    Features features = new Features();
    features.read(root, "", "");
    if (!features.problems.isEmpty()) throw source.refuse(features.problems);
    return new Drawing(
        Message.same("GeoJSON"), system(root), Axes.EAST_FIRST, features.plots, features.notes);
  }

  /** What the file is instead; null when it may be GeoJSON. */
  private static Message otherFormat(JsonNode root) {
    boolean esri = root.has("geometryType") || root.has("rings") || root.has("spatialReference");
    boolean topology = "Topology".equals(root.path("type").asString(""));
    if (!esri && !topology) return null;
    return Message.same(esri ? "Esri JSON" : "TopoJSON");
  }

  /**
   * The {@code crs} member of old GeoJSON. RFC 7946 fixes WGS 84 for a file without, but map pages
   * of China write it in GCJ-02 without a word.
   */
  private static DeclaredCrs system(JsonNode root) {
    JsonNode crs = root.path("crs");
    if (crs.isMissingNode() || crs.isNull()) return DeclaredCrs.NOTHING;
    String name =
        crs.isString() ? crs.stringValue() : crs.path("properties").path("name").asString("");
    if (name.contains("CRS84")) return DeclaredCrs.of("EPSG:4326");
    DeclaredCrs said = DeclaredCrs.in(name.replaceAll("(?i)EPSG:+(?:[\\d.]*:)?", "EPSG:"));
    return said.isEmpty() ? DeclaredCrs.foreign("crs " + name) : said;
  }

  private static final class Features {
    private final List<Plot> plots = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    void read(JsonNode node, String id, String at) {
      JsonNode c = node.path("coordinates");
      String in = at + "/coordinates";
      switch (node.path("type").asString("")) {
        case "FeatureCollection" -> each(node.path("features"), at + "/features", id);
        case "GeometryCollection" -> each(node.path("geometries"), at + "/geometries", id);
        case "Feature" -> feature(node, at);
        case "Point" -> add(id, Plot.Kind.POINTS, List.of(List.of(c)), in);
        case "MultiPoint" -> add(id, Plot.Kind.POINTS, List.of(list(c, in)), in);
        case "LineString" -> add(id, Plot.Kind.LINE, List.of(list(c, in)), in);
        case "MultiLineString" -> add(id, Plot.Kind.LINE, lists(c, in), in);
        case "Polygon" -> add(id, Plot.Kind.AREA, lists(c, in), in);
        case "MultiPolygon" -> {
          int i = 0;
          for (JsonNode polygon : list(c, in))
            add(id, Plot.Kind.AREA, lists(polygon, in), in + "/" + i++);
        }
        default ->
            problem(
                at + "/type", node.path("type"), TEXTS.say("geo-json-drawing.geojson-geometry"));
      }
    }

    private void feature(JsonNode node, String at) {
      JsonNode properties = node.path("properties");
      String id = properties.path("name").asString(properties.path("NAME").asString(""));
      if (node.path("geometry").isObject()) read(node.path("geometry"), id, at + "/geometry");
      else notes.add(TEXTS.say("geo-json-drawing.feature-no-geometry", at));
    }

    private void each(JsonNode all, String at, String id) {
      int i = 0;
      for (JsonNode one : list(all, at)) read(one, id, at + "/" + i++);
    }

    private void add(String id, Plot.Kind kind, List<List<JsonNode>> rings, String at) {
      List<List<Vertex>> read = new ArrayList<>();
      for (int r = 0; r < rings.size(); r++) {
        List<Vertex> ring = new ArrayList<>();
        for (int i = 0; i < rings.get(r).size() && problems.size() < MOST_PROBLEMS; i++) {
          Vertex v = vertex(rings.get(r).get(i), at + (rings.size() > 1 ? "/" + r : "") + "/" + i);
          if (v != null) ring.add(v);
        }
        if (ring.isEmpty()) problem(at, null, TEXTS.say("geo-json-drawing.coordinates-not-empty"));
        else read.add(ring);
      }
      if (rings.isEmpty()) problem(at, null, TEXTS.say("geo-json-drawing.coordinates-not-empty"));
      if (!read.isEmpty()) plots.add(new Plot(id, kind, read));
    }

    private Vertex vertex(JsonNode p, String at) {
      if (p.isArray() && p.size() >= 2 && p.get(0).isNumber() && p.get(1).isNumber()) {
        double x = p.get(0).doubleValue();
        double y = p.get(1).doubleValue();
        if (Double.isFinite(x) && Double.isFinite(y)) return new Vertex(x, y, Message.same(at));
      }
      problem(at, p, TEXTS.say("geo-json-drawing.position-x-y-two"));
      return null;
    }

    private List<List<JsonNode>> lists(JsonNode node, String at) {
      List<List<JsonNode>> all = new ArrayList<>();
      for (JsonNode inner : list(node, at)) all.add(list(inner, at));
      return all;
    }

    private List<JsonNode> list(JsonNode node, String at) {
      List<JsonNode> all = new ArrayList<>();
      if (node.isArray()) node.forEach(all::add);
      else problem(at, node, TEXTS.say("geo-json-drawing.list"));
      return all;
    }

    private void problem(String at, JsonNode value, Message expectation) {
      if (problems.size() < MOST_PROBLEMS)
        problems.add(
            SiteSource.problem(
                Message.same(at),
                value == null || value.isMissingNode() ? null : quoted(value.toString()),
                expectation,
                SiteSource.NOTHING));
    }
  }
}
