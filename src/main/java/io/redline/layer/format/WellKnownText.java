package io.redline.layer.format;

import static io.redline.layer.format.UnreadableFile.say;

import io.redline.earth.CoordinateRange;
import io.redline.layer.format.FeatureTable.Crs;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.Locale;

/**
 * Tells which of our coordinate systems a well-known text means, by its numbers: datum, projection,
 * central meridian, false easting. Names are checked against the numbers, never trusted alone.
 *
 * <p>Apache SIS reads such texts too, with a referencing library of its own behind it; the few
 * numbers asked for here need none.
 */
public final class WellKnownText {
  private static final double CGCS2000_INVERSE_FLATTENING = 298.257222101;
  private static final double WGS84_INVERSE_FLATTENING = 298.257223563;
  private static final Message REMEDY = UnreadableFile.say("crs.remedy");

  private WellKnownText() {}

  /**
   * @param file the file that holds the text, for messages
   * @throws UnreadableFile when it is not well-known text, or contradicts itself
   */
  public static Crs read(String file, String text) {
    if (text.isBlank()) return Crs.UNSAID;
    WktTree root;
    try {
      root = WktTree.parse(text.strip().replace("\uFEFF", ""));
    } catch (IllegalArgumentException e) {
      throw new UnreadableFile(file, "wkt.syntax", e.getMessage()).from(e);
    }
    return switch (root.keyword()) {
      case "GEOGCS", "GEOGCRS", "GEODCRS", "GEOGRAPHICCRS" -> geographic(root);
      case "PROJCS", "PROJCRS", "PROJECTEDCRS" -> projected(file, root);
      case "COMPD_CS", "COMPOUNDCRS", "BOUNDCRS", "SOURCECRS" -> {
        WktTree inner = root.find("PROJCS", "PROJCRS", "GEOGCS", "GEOGCRS");
        yield inner == null
            ? Crs.strange(root.name(), say("crs.no-horizontal", root.keyword(), REMEDY))
            : inner.keyword().startsWith("PROJ") ? projected(file, inner) : geographic(inner);
      }
      default -> Crs.strange(root.name(), say("crs.no-map", root.keyword(), REMEDY));
    };
  }

  private static Crs geographic(WktTree root) {
    String datum = datum(root);
    if (datum == null) return Crs.strange(root.name(), strangeDatum(root));
    WktTree unit = root.child("UNIT", "ANGLEUNIT");
    double radians = unit == null ? Double.NaN : unit.number(1);
    if (!Double.isNaN(radians) && Math.abs(radians - Math.PI / 180) > 1e-9)
      return Crs.strange(root.name(), say("crs.unit", unit.name(), REMEDY));
    WktTree meridian = root.find("PRIMEM");
    if (meridian != null && meridian.number(1) != 0)
      return Crs.strange(root.name(), say("crs.greenwich", REMEDY));
    return Crs.known(datum, root.name());
  }

  private static Crs projected(String file, WktTree root) {
    WktTree base = root.find("GEOGCS", "BASEGEOGCRS", "BASEGEODCRS", "GEOGCRS");
    String datum = base == null ? null : datum(base);
    if (datum == null) return Crs.strange(root.name(), strangeDatum(base == null ? root : base));
    WktTree method = root.find("PROJECTION", "METHOD");
    String projection =
        method == null ? "" : method.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (!projection.startsWith("transversemercator") && !projection.startsWith("gausskruger"))
      return Crs.strange(
          root.name(),
          say("crs.projection", method == null ? say("not-said") : method.name(), REMEDY));
    if (!datum.equals("EPSG:4490")) return Crs.strange(root.name(), say("crs.wgs-zone", REMEDY));
    double meridian = parameter(root, "central_meridian", "longitudeofnaturalorigin");
    double easting = parameter(root, "false_easting");
    double northing = parameter(root, "false_northing");
    double scale = parameter(root, "scale_factor", "scalefactoratnaturalorigin");
    double latitude = parameter(root, "latitude_of_origin", "latitudeofnaturalorigin");
    WktTree unit = root.child("UNIT", "LENGTHUNIT");
    boolean metres = unit == null || unit.number(1) == 1;
    int zone = (int) Math.round(meridian / 3);
    boolean ours =
        meridian == zone * 3
            && zone >= 25
            && zone <= 45
            && scale == 1
            && metres
            && orZero(northing) == 0
            && orZero(latitude) == 0;
    if (ours && easting == 500_000) return named(file, root, false, zone);
    if (ours && easting == zone * 1_000_000d + 500_000) return named(file, root, true, zone);
    return Crs.strange(
        root.name(),
        say(
            "crs.parameters",
            plain(meridian),
            plain(easting),
            plain(northing),
            plain(scale),
            unit == null ? "?" : unit.name(),
            REMEDY));
  }

  /** A name that gives a zone or meridian of its own must agree with the numbers. */
  private static Crs named(String file, WktTree root, boolean prefixed, int zone) {
    var byZone =
        java.util.regex.Pattern.compile("3.?degree.*?zone_?\\s*(\\d{2})$")
            .matcher(root.name().toLowerCase(Locale.ROOT));
    var byMeridian =
        java.util.regex.Pattern.compile("cm_?\\s*(\\d{2,3})e")
            .matcher(root.name().toLowerCase(Locale.ROOT));
    boolean agrees =
        (!byZone.find() || Integer.parseInt(byZone.group(1)) == zone)
            && (!byMeridian.find() || Integer.parseInt(byMeridian.group(1)) == 3 * zone);
    if (!agrees) throw new UnreadableFile(file, "wkt.zone", root.name(), zone, 3 * zone);
    return Crs.known(CoordinateRange.ofZone(zone, prefixed), root.name());
  }

  /** EPSG:4490 or EPSG:4326 by datum name and ellipsoid; null for any other. */
  private static String datum(WktTree geographic) {
    WktTree datum = geographic.find("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE");
    WktTree ellipsoid = geographic.find("SPHEROID", "ELLIPSOID");
    String name =
        (datum == null ? "" : datum.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    double flattening = ellipsoid == null ? Double.NaN : ellipsoid.number(2);
    boolean axis = ellipsoid != null && ellipsoid.number(1) == 6_378_137;
    if (!axis) return null;
    if (name.matches(
            "d?(china2000|chinageodeticcoordinatesystem2000|cgcs2000|china2000geodeticcoordinatesystem)")
        && Math.abs(flattening - CGCS2000_INVERSE_FLATTENING) < 1e-6) return "EPSG:4490";
    if (name.matches("d?(wgs1984|wgs84|worldgeodeticsystem1984)(ensemble)?")
        && Math.abs(flattening - WGS84_INVERSE_FLATTENING) < 1e-6) return "EPSG:4326";
    return null;
  }

  private static Message strangeDatum(WktTree system) {
    WktTree datum = system.find("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE");
    String name = datum == null ? "" : datum.name();
    Object old =
        name.toLowerCase(Locale.ROOT).matches(".*(beijing|xian|xi.an|1954|1980|krasovsky).*")
            ? say("crs.old")
            : "";
    return say("crs.datum", datum == null ? say("not-said") : name, old, REMEDY);
  }

  private static double parameter(WktTree root, String... names) {
    for (WktTree p : root.all("PARAMETER")) {
      String name = p.name().toLowerCase(Locale.ROOT).replace(" ", "");
      for (String wanted : names)
        if (name.equals(wanted) || name.equals(wanted.replace("_", ""))) return p.number(1);
    }
    return Double.NaN;
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private static Object plain(double value) {
    return Double.isNaN(value) ? say("not-said") : Numbers.plain(value);
  }
}
