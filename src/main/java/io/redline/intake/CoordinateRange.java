package io.redline.intake;

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
  public static final String DEFAULT = "EPSG:4490";
  private static final List<String> GEOGRAPHIC =
      List.of("EPSG:4490", "EPSG:4326", "GCJ-02", "BD-09");
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
    if (!normal.matches("EPSG:\\d{4}")) return null;
    int number = Integer.parseInt(normal.substring(5));
    if (number >= 4513 && number <= 4533)
      return new CoordinateRange(normal, 75 + 3 * (number - 4513), 25 + number - 4513);
    if (number >= 4534 && number <= 4554)
      return new CoordinateRange(normal, 75 + 3 * (number - 4534), 0);
    return null;
  }

  /** Every system that can be declared. */
  public static List<String> codes() {
    return java.util.stream.Stream.concat(
            GEOGRAPHIC.stream(), IntStream.rangeClosed(4513, 4554).mapToObj(n -> "EPSG:" + n))
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
  public String expectation() {
    if (!isProjected())
      return "longitude 73..136 and latitude 3..54 (" + code + ", within China), longitude first";
    String easting =
        zonePrefix == 0 ? "270000..730000" : zonePrefix + "270000.." + zonePrefix + "730000";
    return "easting "
        + easting
        + " and northing 300000..6000000 ("
        + code
        + ", central meridian "
        + centralMeridian
        + "°E), easting first";
  }

  /** What was probably meant, for a person to confirm; nothing is corrected. */
  String guess(double x, double y) {
    if (holds(y, x)) return "x and y are swapped";
    if (isProjected() && new CoordinateRange(DEFAULT, 0, 0).holds(x, y))
      return "degrees: /site/crs would be " + DEFAULT;
    List<String> others =
        codes().stream()
            .map(CoordinateRange::of)
            .filter(other -> other.isProjected() && other.zonePrefix > 0)
            .filter(other -> other.holds(x, y) || other.holds(y, x))
            .map(other -> other.holds(x, y) ? other.code : other.code + " with x and y swapped")
            .toList();
    if (!others.isEmpty()) return "/site/crs " + others.get(0);
    boolean metres = Math.abs(x) > 360 || Math.abs(y) > 360;
    return metres && !isProjected()
        ? "metres of a Gauss-Kruger zone (EPSG:4534..4554, by its central meridian)"
        : null;
  }
}
