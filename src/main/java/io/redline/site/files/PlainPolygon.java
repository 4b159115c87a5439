package io.redline.site.files;

import io.redline.earth.CoordinateRange;
import io.redline.earth.GeoJsonWriter;
import io.redline.earth.SimpleRing;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/**
 * One small outline in plain well-known text, as most lists have it: {@code POLYGON((105.1 28.2, …
 * ))}. Whatever else a cell holds is left to {@link SiteFile}, which says what is wrong with it.
 */
public final class PlainPolygon {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final String KEYWORD = "POLYGON";

  private final String text;
  private int at;

  private PlainPolygon(String text) {
    this.text = text;
  }

  /**
   * @param crs as declared
   * @return GeoJSON as {@link SiteFile} would give it; null when that has to look
   */
  public static JsonNode read(String text, String crs) {
    if (!text.regionMatches(true, 0, KEYWORD, 0, KEYWORD.length())) return null;
    CoordinateRange range = CoordinateRange.of(crs);
    if (range == null || range.isProjected()) return null;
    Coordinate[] ring = new PlainPolygon(text).ring();
    if (ring == null || !SimpleRing.isSure(ring)) return null;
    for (Coordinate c : ring) if (!range.holds(c.x, c.y)) return null;
    return GeoJsonWriter.AS_DRAWN.write(FACTORY.createPolygon(ring));
  }

  private Coordinate[] ring() {
    at = KEYWORD.length();
    if (!takes('(') || !takes('(')) return null;
    List<Coordinate> ring = new ArrayList<>();
    do {
      double x = number();
      double y = number();
      if (Double.isNaN(x + y)) return null;
      ring.add(new Coordinate(x, y));
    } while (takes(','));
    boolean isAll = takes(')') && takes(')') && at == text.length();
    return isAll ? ring.toArray(Coordinate[]::new) : null;
  }

  private boolean takes(char c) {
    while (at < text.length() && text.charAt(at) == ' ') at++;
    if (at == text.length() || text.charAt(at) != c) return false;
    at++;
    return true;
  }

  /** NaN when there is no plain number. */
  private double number() {
    while (at < text.length() && text.charAt(at) == ' ') at++;
    int from = at;
    while (at < text.length() && ", )".indexOf(text.charAt(at)) < 0) at++;
    return PlainNumber.value(text, from, at);
  }
}
