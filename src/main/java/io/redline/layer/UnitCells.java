package io.redline.layer;

import io.redline.earth.Footprint;
import io.redline.earth.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The squares of a grid through which no border of a layer runs: whatever lies in one lies in the
 * same units as its centre. Found out when the first site is asked for. Safe for several threads.
 */
public final class UnitCells {
  private static final double CELL_DEGREES = 0.03;

  /** More than there are between the poles. */
  private static final long ROWS = 10_007;

  /** Sites said to be worse than this are looked at one by one. */
  private static final double MOST_SITE_DOUBT_METRES = 100;

  /** Of some megabytes. */
  private static final int MOST_CELLS = 60_000;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Layer layer;
  private final Function<Geometry, UnitsMet> byMap;
  private final Map<Long, Optional<UnitsMet>> cells = new ConcurrentHashMap<>();

  /**
   * @param byMap where a site without doubt lies, no border being near
   */
  UnitCells(Layer layer, Function<Geometry, UnitsMet> byMap) {
    this.layer = layer;
    this.byMap = byMap;
  }

  /** Where the site lies; null when a border may be near, and has to be looked for. */
  UnitsMet of(Footprint site) {
    Envelope box = site.geometry().getEnvelopeInternal();
    long column = (long) Math.floor(box.getMinX() / CELL_DEGREES);
    long row = (long) Math.floor(box.getMinY() / CELL_DEGREES);
    boolean isInOne =
        box.getMaxX() < (column + 1) * CELL_DEGREES && box.getMaxY() < (row + 1) * CELL_DEGREES;
    if (!isInOne || site.uncertaintyMetres() > MOST_SITE_DOUBT_METRES) return null;
    long key = column * ROWS + row;
    Optional<UnitsMet> known = cells.get(key);
    if (known == null) {
      known = Optional.ofNullable(find(cell(column, row)));
      if (cells.size() < MOST_CELLS) cells.put(key, known);
    }
    return known.orElse(null);
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

  private UnitsMet find(Envelope cell) {
    Envelope around = Nearest.around(cell, MOST_SITE_DOUBT_METRES + layer.card().accuracyMetres());
    boolean isPlain =
        layer.coverage() != null
            && layer.coverage().covers(around)
            && !layer.index().edges().anyIn(around)
            && (layer.isCertain()
                || layer.index().areas().meeting(FACTORY.toGeometry(cell), unit -> !unit.certain())
                    == null);
    return isPlain ? byMap.apply(FACTORY.createPoint(cell.centre())) : null;
  }
}
