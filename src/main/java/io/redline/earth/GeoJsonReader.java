package io.redline.earth;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;

/**
 * One GeoJSON geometry object, read token by token so that a large file costs its geometries and
 * not its text. Its members may come in any order. A drawing of a site (site.files.GeoJsonDrawing)
 * is not read here: it may leave a ring open, and is told every wrong position and not only the
 * first.
 */
public final class GeoJsonReader {
  private static final Catalogue TEXTS = Catalogue.named("earth");
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Depth of collections in collections. */
  private static final int MOST_COLLECTIONS = 32;

  /** Of the positions in a MultiPolygon. */
  private static final int MOST_LISTS = 4;

  private final Positions positions;
  private final int depth;
  private String type = "";
  private Object coordinates;
  private List<Geometry> parts = List.of();

  /** Where the two numbers of a position lie. */
  @FunctionalInterface
  public interface Positions {
    Coordinate at(double x, double y);
  }

  /** What the object says is no geometry. */
  public static final class BrokenShape extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient Message text;

    private BrokenShape(String key, Object... arguments) {
      this(TEXTS.say("geo-json." + key, arguments));
    }

    private BrokenShape(Message text) {
      super(text.en());
      this.text = text;
    }

    /** What is wrong, without a full stop. */
    public Message text() {
      return text;
    }
  }

  public GeoJsonReader(Positions positions) {
    this(positions, 0);
  }

  private GeoJsonReader(Positions positions, int depth) {
    if (depth > MOST_COLLECTIONS) throw new BrokenShape("deep", MOST_COLLECTIONS);
    this.positions = positions;
    this.depth = depth;
  }

  /**
   * @return null when there are no positions
   * @throws BrokenShape naming what is wrong with it
   */
  public static Geometry read(JsonNode geometry, Positions positions) {
    try (JsonParser p = geometry.traverse(ObjectReadContext.empty())) {
      p.nextToken();
      return read(p, positions);
    }
  }

  /**
   * The same, from the token that begins the object to the one that ends it.
   *
   * @return null when there are no positions
   * @throws BrokenShape naming what is wrong with it
   */
  public static Geometry read(JsonParser p, Positions positions) {
    return new GeoJsonReader(positions).rest(p);
  }

  private Geometry rest(JsonParser p) {
    while (p.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = p.currentName();
      p.nextToken();
      if (!takes(member, p)) p.skipChildren();
    }
    return geometry();
  }

  /**
   * Reads the value of a member that belongs to a geometry.
   *
   * @return false when it does not, and nothing was read
   * @throws BrokenShape naming what is wrong with it
   */
  public boolean takes(String member, JsonParser p) {
    boolean isList = p.currentToken() == JsonToken.START_ARRAY;
    if (member.equals("type") && p.currentToken() == JsonToken.VALUE_STRING) type = p.getString();
    else if (member.equals("coordinates") && isList) coordinates = nested(p, 0);
    else if (member.equals("geometries") && isList) parts = parts(p);
    else return false;
    return true;
  }

  /** Of the object, as far as it was read; empty when none was named. */
  public String type() {
    return type;
  }

  private List<Geometry> parts(JsonParser p) {
    List<Geometry> all = new ArrayList<>();
    while (p.nextToken() == JsonToken.START_OBJECT) {
      Geometry part = new GeoJsonReader(positions, depth + 1).rest(p);
      if (part != null) all.add(part);
    }
    return all;
  }

  /** A {@link Coordinate} or nested lists of them. */
  private Object nested(JsonParser p, int lists) {
    JsonToken first = p.nextToken();
    if (first != null && first.isNumeric()) return position(p);
    if (lists > MOST_LISTS) throw new BrokenShape("position");
    List<Object> all = new ArrayList<>();
    for (JsonToken t = first; t != JsonToken.END_ARRAY; t = p.nextToken()) {
      if (t != JsonToken.START_ARRAY) throw new BrokenShape("position");
      all.add(nested(p, lists + 1));
    }
    return all;
  }

  private Coordinate position(JsonParser p) {
    double x = p.getDoubleValue();
    double y = Double.NaN;
    int numbers = 1;
    for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
      if (t == null || !t.isNumeric()) throw new BrokenShape("position");
      if (++numbers == 2) y = p.getDoubleValue();
    }
    if (!Double.isFinite(x) || !Double.isFinite(y)) throw new BrokenShape("position");
    return positions.at(x, y);
  }

  /**
   * What was read.
   *
   * @return null when there are no positions
   * @throws BrokenShape naming what is wrong with it
   */
  public Geometry geometry() {
    boolean isEmpty = coordinates == null || coordinates instanceof List<?> l && l.isEmpty();
    return switch (type) {
      case Geometry.TYPENAME_GEOMETRYCOLLECTION ->
          parts.isEmpty() ? null : FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
      case Geometry.TYPENAME_POINT -> isEmpty ? null : FACTORY.createPoint(position(coordinates));
      case Geometry.TYPENAME_LINESTRING -> isEmpty ? null : line(coordinates);
      case Geometry.TYPENAME_POLYGON -> isEmpty ? null : polygon(coordinates);
      case Geometry.TYPENAME_MULTIPOINT ->
          isEmpty ? null : FACTORY.createMultiPointFromCoords(positions(coordinates));
      case Geometry.TYPENAME_MULTILINESTRING ->
          isEmpty
              ? null
              : FACTORY.createMultiLineString(
                  list(coordinates).stream().map(this::line).toArray(LineString[]::new));
      case Geometry.TYPENAME_MULTIPOLYGON ->
          isEmpty
              ? null
              : FACTORY.createMultiPolygon(
                  list(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
      default -> throw new BrokenShape("type", type);
    };
  }

  private LineString line(Object nested) {
    Coordinate[] line = positions(nested);
    if (line.length == 1) throw new BrokenShape("line");
    return FACTORY.createLineString(line);
  }

  private Polygon polygon(Object nested) {
    LinearRing[] rings = list(nested).stream().map(this::ring).toArray(LinearRing[]::new);
    if (rings.length == 0
        || rings[0].isEmpty() && !Arrays.stream(rings).allMatch(LinearRing::isEmpty))
      throw new BrokenShape("no-rings");
    return FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
  }

  private LinearRing ring(Object nested) {
    Coordinate[] ring = positions(nested);
    boolean isClosed = ring.length == 0 || ring[0].equals2D(ring[ring.length - 1]);
    if (!isClosed) throw new BrokenShape("open");
    if (ring.length > 0 && ring.length < LinearRing.MINIMUM_VALID_SIZE)
      throw new BrokenShape("short", LinearRing.MINIMUM_VALID_SIZE);
    return FACTORY.createLinearRing(ring);
  }

  private static Coordinate[] positions(Object nested) {
    return list(nested).stream().map(GeoJsonReader::position).toArray(Coordinate[]::new);
  }

  private static Coordinate position(Object nested) {
    if (nested instanceof Coordinate position) return position;
    throw new BrokenShape("nested");
  }

  private static List<?> list(Object nested) {
    if (nested instanceof List<?> list) return list;
    throw new BrokenShape("nested");
  }
}
