package io.redline.layer;

import io.redline.earth.Ellipsoid;
import io.redline.intake.AdministrativeCodes;
import io.redline.words.TsvFile;
import java.util.Comparator;
import java.util.List;

/**
 * Names to find one's way by: cities, counties and towns of Sichuan and Chongqing, and the cities
 * round them. A county stands where its seat is; nothing here says where a county ends.
 */
public final class PlaceNames {
  private static final List<PlaceName> ALL = read();

  /** What a name names; the wider first. */
  public enum Kind {
    CITY,
    COUNTY,
    TOWN,
    /** A city beyond Sichuan and Chongqing. */
    OUTSIDE
  }

  /**
   * A name and its place.
   *
   * @param code GB/T 2260; of a town the city it belongs to, of a city outside its province
   * @param longitude degrees, EPSG:4490, as latitude about 0.01 degrees off at worst
   * @param also other names, apart by blanks; empty without any
   */
  public record PlaceName(
      Kind kind, String code, String name, double longitude, double latitude, String also) {

    /** With the city it belongs to: 成都市郫都区; a county of Chongqing 重庆市万州区. */
    public String full() {
      return within().isEmpty() || within().equals(name) ? name : within() + name;
    }

    /** The city, or Chongqing; empty where that is not known. */
    public String within() {
      if (kind == Kind.OUTSIDE) return "";
      String city = code.startsWith("50") ? "500000" : code.substring(0, 4) + "00";
      return AdministrativeCodes.names().getOrDefault(city, "");
    }

    public double metresTo(double toLongitude, double toLatitude) {
      return Ellipsoid.metres(longitude, latitude, toLongitude, toLatitude);
    }
  }

  private PlaceNames() {}

  /** The wider first, then by code. */
  public static List<PlaceName> all() {
    return ALL;
  }

  /** The nearest county seat, or city outside. */
  public static PlaceName nearestSeat(double longitude, double latitude) {
    return ALL.stream()
        .filter(p -> p.kind() == Kind.COUNTY || p.kind() == Kind.OUTSIDE)
        .min(Comparator.comparingDouble(p -> p.metresTo(longitude, latitude)))
        .orElseThrow();
  }

  private static List<PlaceName> read() {
    return TsvFile.rows(PlaceNames.class, "shipped/places.tsv").stream()
        .map(PlaceNames::place)
        .toList();
  }

  private static PlaceName place(String[] row) {
    return new PlaceName(
        Kind.valueOf(row[0].toUpperCase(java.util.Locale.ROOT)),
        row[1],
        row[2],
        Double.parseDouble(row[3]),
        Double.parseDouble(row[4]),
        row[6]);
  }
}
