package io.redline.site.files;

import io.redline.earth.Ellipsoid;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * What was read from a site file, to hold against what the file says of itself.
 *
 * @param plots, rings, vertices as the file has them, closing points among them
 * @param holes rings of the site that are cut out
 * @param outerHectares within all outer rings
 * @param holeHectares within all holes; to be taken off
 * @param claims what the file says of itself; null when nothing
 */
public record ReadCount(
    int plots,
    int rings,
    int vertices,
    int holes,
    double outerHectares,
    double holeHectares,
    @Nullable Message claims) {
  private static final Catalogue TEXTS = Catalogue.named("site");
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int MOST_NAMES = 8;

  /**
   * @param degrees the site in longitude and latitude of EPSG:4490
   */
  static ReadCount of(Drawing drawing, Geometry degrees) {
    int holes = 0;
    double outer = 0;
    double inner = 0;
    for (int i = 0; i < degrees.getNumGeometries(); i++) {
      if (!(degrees.getGeometryN(i) instanceof Polygon area)) continue;
      holes += area.getNumInteriorRing();
      outer += Ellipsoid.hectares(FACTORY.createPolygon(area.getExteriorRing().getCoordinates()));
      for (int h = 0; h < area.getNumInteriorRing(); h++)
        inner +=
            Ellipsoid.hectares(FACTORY.createPolygon(area.getInteriorRingN(h).getCoordinates()));
    }
    return new ReadCount(
        drawing.plots().size(),
        drawing.plots().stream().mapToInt(plot -> plot.rings().size()).sum(),
        drawing.vertices().size(),
        holes,
        outer,
        inner,
        drawing.claims() != null ? drawing.claims() : names(drawing));
  }

  /** Most files say of themselves only how their plots are called. */
  private static Message names(Drawing drawing) {
    List<String> names =
        drawing.plots().stream().map(Plot::id).filter(id -> !id.isBlank()).distinct().toList();
    if (names.isEmpty()) return null;
    String more = names.size() > MOST_NAMES ? "…" : "";
    String shown = String.join("、", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return TEXTS.say("read-count.names", names.size(), SiteSource.quoted(shown + more));
  }

  /** In one sentence. */
  Message text() {
    Message read = TEXTS.say("read-count.plots", plots, rings, vertices);
    if (outerHectares > 0)
      read =
          TEXTS.say(
              holes == 0 ? "read-count.area" : "read-count.area-with-holes",
              read,
              Numbers.fixed(outerHectares - holeHectares, 2),
              Numbers.fixed(outerHectares, 2),
              Numbers.fixed(holeHectares, 2),
              holes);
    return claims == null ? read : TEXTS.say("read-count.beside", read, claims);
  }
}
