package io.redline.site;

import io.redline.facts.Surroundings.Place;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The squares of a grid through which no border of a layer runs: whatever lies in one lies in the
 * same units as its centre. Found out when the first site is asked for. Safe for several threads.
 */
final class UnitCells {
  private static final double CELL_DEGREES = 0.03;

  /** More than there are between the poles. */
  private static final long ROWS = 10_007;

  /** Sites said to be worse than this are looked at one by one. */
  private static final double MOST_SITE_DOUBT_METRES = 100;

  /** Of some megabytes. */
  private static final int MOST_CELLS = 60_000;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Layer layer;
  private final Function<Geometry, Place> byMap;
  private final Map<Long, Place> cells = new ConcurrentHashMap<>();

  /**
   * @param byMap where a site without doubt lies, no border being near
   */
  UnitCells(Layer layer, Function<Geometry, Place> byMap) {
    this.layer = layer;
    this.byMap = byMap;
  }

  /** Where the site lies; unknown when a border may be near, and has to be looked for. */
  Place of(Site site) {
    Envelope box = site.geometry().getEnvelopeInternal();
    long column = (long) Math.floor(box.getMinX() / CELL_DEGREES);
    long row = (long) Math.floor(box.getMinY() / CELL_DEGREES);
    boolean isInOne =
        box.getMaxX() < (column + 1) * CELL_DEGREES && box.getMaxY() < (row + 1) * CELL_DEGREES;
    if (!isInOne || site.doubtMetres() > MOST_SITE_DOUBT_METRES) return Place.UNKNOWN;
    long key = column * ROWS + row;
    Place known = cells.get(key);
    if (known != null) return known;
    Place place = find(cell(column, row));
    if (cells.size() < MOST_CELLS) cells.put(key, place);
    return place;
  }

  /** A little larger than the square, against rounding. */
  private static Envelope cell(long column, long row) {
    Envelope cell =
        new Envelope(
            column * CELL_DEGREES,
            (column + 1) * CELL_DEGREES,
            row * CELL_DEGREES,
            (row + 1) * CELL_DEGREES);
    cell.expandBy(CELL_DEGREES / 1000);
    return cell;
  }

  private Place find(Envelope cell) {
    double doubt = MOST_SITE_DOUBT_METRES + layer.card().accuracyMetres();
    boolean isPlain =
        layer.coverage() != null
            && layer.coverage().covers(cell)
            && !layer.edges().anyIn(Nearest.around(cell, doubt))
            && (layer.isCertain()
                || layer.areas().meeting(FACTORY.toGeometry(cell), unit -> !unit.certain())
                    == null);
    return isPlain ? byMap.apply(FACTORY.createPoint(cell.centre())) : Place.UNKNOWN;
  }
}
