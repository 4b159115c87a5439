package io.redline.layer;

import io.redline.earth.CoordinateRange;
import io.redline.layer.format.FeatureTable;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * In which systems the numbers of a file that says none could be. A guess for a person to confirm:
 * a zone is told by its number before the eastings, a datum by nothing.
 *
 * @param codes the likelier first; empty when the numbers fit none of ours
 */
public record SystemGuess(List<String> codes) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  /** Zones of Sichuan and Chongqing, the middle one first. */
  private static final List<Integer> ZONES = List.of(35, 34, 36, 33);

  private static final double ZONE_METRES = 1_000_000;

  public static SystemGuess of(FeatureTable table) {
    for (FeatureTable.Row row : table.rows())
      if (row.geometry() != null && !row.geometry().isEmpty())
        return of(row.geometry().getCoordinate());
    return new SystemGuess(List.of());
  }

  static SystemGuess of(Coordinate c) {
    if (CoordinateRange.of("EPSG:4490").holds(c.x, c.y))
      return new SystemGuess(List.of("EPSG:4490", "EPSG:4326", "GCJ-02"));
    String prefixed = CoordinateRange.ofZone((int) (c.x / ZONE_METRES), true);
    if (prefixed != null && CoordinateRange.of(prefixed).holds(c.x, c.y))
      return new SystemGuess(List.of(prefixed));
    boolean metres = c.x > 250_000 && c.x < 750_000 && c.y > 300_000 && c.y < 6_000_000;
    return new SystemGuess(
        metres ? ZONES.stream().map(z -> CoordinateRange.ofZone(z, false)).toList() : List.of());
  }

  /** What to say on the command line. */
  Message inWords() {
    Message asked = TEXTS.say("layer-import.crs-missing-file");
    if (codes.isEmpty()) return asked;
    return TEXTS.say("system-guess.maybe", asked, String.join(" / ", codes));
  }
}
