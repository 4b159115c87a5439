package io.redline.report;

import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The corners of a site as a table, numbered through as boundary points are. */
public final class SiteVertices {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private SiteVertices() {}

  /**
   * One corner.
   *
   * @param number from 1, through all parts
   * @param part plot and ring, "1-1", after the name of the part of the project, if it is one's;
   *     the closing corner of a ring is left out
   */
  public record Vertex(int number, String part, double longitude, double latitude) {}

  /** The site's corners, then those of its parts, each under the part's name. */
  public static List<Vertex> of(Report report) {
    List<Vertex> vertices = new ArrayList<>(of(report.screened().site().geometry()));
    for (PartReading part : report.parts())
      for (Vertex corner : of(part.geometry()))
        vertices.add(
            new Vertex(
                vertices.size() + 1,
                part.part().name() + " " + corner.part(),
                corner.longitude(),
                corner.latitude()));
    return vertices;
  }

  /**
   * @param site longitude and latitude of EPSG:4490; null for none
   */
  public static List<Vertex> of(Geometry site) {
    List<Vertex> vertices = new ArrayList<>();
    if (site == null) return vertices;
    for (int i = 0; i < site.getNumGeometries(); i++) {
      Geometry part = site.getGeometryN(i);
      if (!(part instanceof Polygon polygon)) {
        add(vertices, (i + 1) + "-1", part.getCoordinates(), 0);
        continue;
      }
      add(vertices, (i + 1) + "-1", polygon.getExteriorRing().getCoordinates(), 1);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++)
        add(
            vertices,
            (i + 1) + "-" + (hole + 2),
            polygon.getInteriorRingN(hole).getCoordinates(),
            1);
    }
    return vertices;
  }

  private static void add(List<Vertex> to, String part, Coordinate[] ring, int closing) {
    for (int i = 0; i < ring.length - closing; i++)
      to.add(new Vertex(to.size() + 1, part, ring[i].x, ring[i].y));
  }

  /** 105°03′36.65″E, or the same in Chinese words: a hundredth of a second is 0.3 m. */
  public static String degrees(double value, Lang lang, String hemisphere) {
    long hundredths = Math.round(Math.abs(value) * 360_000);
    long degrees = hundredths / 360_000;
    long minutes = hundredths / 6_000 % 60;
    double seconds = hundredths % 6_000 / 100.0;
    return TEXTS.say(
        lang,
        "site-vertices.degrees",
        degrees,
        minutes,
        Numbers.fixed(seconds, 2),
        String.format(Locale.ROOT, "%02d", minutes),
        String.format(Locale.ROOT, "%05.2f", seconds),
        hemisphere);
  }

  /** Seven decimals, about a centimetre. */
  public static String decimal(double value) {
    return Numbers.fixed(value, 7);
  }
}
