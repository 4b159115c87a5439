package io.redline.earth;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The coordinate systems a site may be declared in, and where in them a site can lie.
 *
 * @param code as declared: EPSG:4490, EPSG:4326, GCJ-02, BD-09, or EPSG:4513 to EPSG:4554
 * @param centralMeridian of a Gauss-Kruger zone in degrees, 0 for a geographic system
 * @param zonePrefix leading digits of the easting, 0 when the system has none
 */
public record CoordinateRange(String code, int centralMeridian, int zonePrefix) {
  private static final Catalogue TEXTS = Catalogue.named("earth");

  public static final String DEFAULT = "EPSG:4490";
  public static final int FIRST_ZONE = 25;
  public static final int LAST_ZONE = 45;
  private static final int FIRST_WITH_PREFIX = 4513;
  private static final int FIRST_WITHOUT_PREFIX = 4534;
  private static final List<String> GEOGRAPHIC =
      List.of("EPSG:4490", "EPSG:4326", "GCJ-02", "BD-09");
  public static final Message CODES = TEXTS.say("coordinate-range.epsg-4490-epsg-4326");
  private static final double ZONE_PREFIX_METRES = 1_000_000;

  /**
   * Half the width within which a 3 degree zone is used with its overlap: about 2 degrees of
   * longitude in the south.
   */
  private static final double ZONE_HALF_WIDTH_METRES = 230_000;

  /**
   * @return the range, or null when the system is not one of ours
   */
  public static CoordinateRange of(String code) {
    String normal = code.trim().toUpperCase(Locale.ROOT);
    if (GEOGRAPHIC.contains(normal)) return new CoordinateRange(normal, 0, 0);
    return normal.matches("EPSG:\\d{4}") ? zone(Integer.parseInt(normal.substring(5))) : null;
  }

  /**
   * CGCS2000 3-degree zones 25 to 45 stand in EPSG's table twice: with their number before the
   * easting, and without.
   */
  private static CoordinateRange zone(int epsg) {
    boolean prefixed = epsg < FIRST_WITHOUT_PREFIX;
    int zone = epsg - (prefixed ? FIRST_WITH_PREFIX : FIRST_WITHOUT_PREFIX) + FIRST_ZONE;
    return zone < FIRST_ZONE || zone > LAST_ZONE
        ? null
        : new CoordinateRange("EPSG:" + epsg, 3 * zone, prefixed ? zone : 0);
  }

  /**
   * The code of a zone.
   *
   * @param zone 25 to 45
   * @param prefixed whether the easting begins with the number of the zone
   * @return null when there is no such zone
   */
  public static String ofZone(int zone, boolean prefixed) {
    if (zone < FIRST_ZONE || zone > LAST_ZONE) return null;
    return "EPSG:" + ((prefixed ? FIRST_WITH_PREFIX : FIRST_WITHOUT_PREFIX) + zone - FIRST_ZONE);
  }

  /**
   * @return the code, or null when the number is of a system that is not one of ours
   */
  public static String ofEpsg(int number) {
    CoordinateRange range = of("EPSG:" + number);
    return range == null ? null : range.code();
  }

  /** Every system that can be declared. */
  public static List<String> codes() {
    return java.util.stream.Stream.concat(
            GEOGRAPHIC.stream(),
            IntStream.range(FIRST_WITH_PREFIX, FIRST_WITHOUT_PREFIX + LAST_ZONE - FIRST_ZONE + 1)
                .mapToObj(n -> "EPSG:" + n))
        .toList();
  }

  public boolean isProjected() {
    return centralMeridian != 0;
  }

  /** Whether a site of ours can lie at x (longitude or easting), y (latitude or northing). */
  public boolean holds(double x, double y) {
    if (!isProjected()) return x >= 73 && x <= 136 && y >= 3 && y <= 54;
    return Math.abs(x - zonePrefix * ZONE_PREFIX_METRES - 500_000) <= ZONE_HALF_WIDTH_METRES
        && y >= 300_000
        && y <= 6_000_000;
  }

  /** The range in words, for messages. */
  public Message expectation() {
    if (!isProjected()) return TEXTS.say("coordinate-range.longitude-73-136", code);
    String easting =
        zonePrefix == 0 ? "270000..730000" : zonePrefix + "270000.." + zonePrefix + "730000";
    return TEXTS.say("coordinate-range.easting-northing", easting, code, centralMeridian);
  }

  /** What was probably meant, for a person to confirm; nothing is corrected. */
  public Message guess(double x, double y) {
    if (holds(y, x)) return TEXTS.say("coordinate-range.x-y-swapped");
    if (isProjected() && new CoordinateRange(DEFAULT, 0, 0).holds(x, y))
      return TEXTS.say("coordinate-range.degrees-site-crs", DEFAULT);
    for (String other : codes()) {
      CoordinateRange range = of(other);
      if (!range.isProjected() || range.zonePrefix == 0) continue;
      if (range.holds(x, y)) return Message.same("/site/crs " + other);
      if (range.holds(y, x)) return TEXTS.say("coordinate-range.site-crs-x-y", other);
    }
    boolean metres = Math.abs(x) > 360 || Math.abs(y) > 360;
    return metres && !isProjected() ? TEXTS.say("coordinate-range.metres-gauss-kruger") : null;
  }
}
