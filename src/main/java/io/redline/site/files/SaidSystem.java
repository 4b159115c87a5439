package io.redline.site.files;

import io.redline.intake.CoordinateRange;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says of its coordinate system, as far as it says anything.
 *
 * @param code a system of ours, fully named; null when not said
 * @param cgcs2000 the datum is said to be CGCS2000, perhaps without the zone
 * @param foreign a system that is not ours (西安80, 北京54, UTM); null when none is named
 * @param zoneWidthDegrees 3 or 6; null when not said
 * @param zone number of the zone; null when not said
 * @param meridian central meridian in degrees; null when not said
 * @param byFormat the code follows from the format's own rule, not from words in the file
 */
record SaidSystem(
    String code,
    boolean cgcs2000,
    String foreign,
    Integer zoneWidthDegrees,
    Integer zone,
    Integer meridian,
    boolean byFormat) {

  static final SaidSystem NOTHING = new SaidSystem(null, false, null, null, null, null, false);

  private static final Pattern EPSG = Pattern.compile("EPSG\\s*:{1,2}\\s*(\\d{4,5})");
  private static final Pattern CGCS2000 =
      Pattern.compile("CGCS\\s*2000|2000\\s*国家大地|国家\\s*2000|大地\\s*2000|2000\\s*坐标系");
  private static final Pattern WGS84 = Pattern.compile("WGS[\\s_-]*(19)?84");
  private static final Pattern GCJ02 = Pattern.compile("GCJ[\\s_-]*02|火星坐标");
  private static final Pattern BD09 = Pattern.compile("BD[\\s_-]*09|百度坐标");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(19)?80\\s*(西安|国家大地)|西安\\s*(19)?80|XI'?AN\\s*_?(19)?80|(19)?54\\s*(北京)|北京\\s*(19)?54|BEIJING\\s*_?(19)?54|UTM|WEB\\s*MERCATOR|独立坐标系|地方坐标系");
  private static final Pattern MERIDIAN =
      Pattern.compile("(?:中央(?:子午线|经线)|CENTRAL\\s*MERIDIAN)\\D{0,6}(\\d{2,3})(?!\\d)");
  private static final Pattern ZONE = Pattern.compile("(?:带号|ZONE)\\D{0,3}(\\d{2})(?!\\d)");
  private static final Pattern WIDTH = Pattern.compile("([36])\\s*(?:°|度)\\s*(?:分)?带");

  static SaidSystem of(String code) {
    return new SaidSystem(code, false, null, null, null, null, false);
  }

  /** RFC 7946 and KML both fix WGS 84. */
  static SaidSystem byFormat(String code) {
    return new SaidSystem(code, false, null, null, null, null, true);
  }

  /** What free words say: "CGCS2000 3度带，中央子午线105°", "坐标系: EPSG:4545", "GCJ-02". */
  static SaidSystem in(String words) {
    String text = words.toUpperCase(Locale.ROOT);
    Matcher epsg = EPSG.matcher(text);
    String code = null;
    String foreign = null;
    if (epsg.find()) {
      CoordinateRange range = CoordinateRange.of("EPSG:" + epsg.group(1));
      if (range != null) code = range.code();
      else foreign = "EPSG:" + epsg.group(1);
    } else if (GCJ02.matcher(text).find()) code = "GCJ-02";
    else if (BD09.matcher(text).find()) code = "BD-09";
    Matcher other = FOREIGN.matcher(text);
    if (foreign == null && other.find()) foreign = other.group();
    boolean wgs84 = WGS84.matcher(text).find();
    if (code == null && wgs84) code = "EPSG:4326";
    return new SaidSystem(
        code,
        CGCS2000.matcher(text).find(),
        foreign,
        number(WIDTH, text),
        number(ZONE, text),
        number(MERIDIAN, text),
        false);
  }

  /**
   * Both together; what stands here is kept where the other says something too. Two systems named
   * in one file are not one of ours.
   */
  SaidSystem and(SaidSystem other) {
    if (code != null && other.code != null && !code.equals(other.code))
      return new SaidSystem(
          null, false, code + " ≠ " + other.code, zoneWidthDegrees, zone, meridian, false);
    return new SaidSystem(
        code != null ? code : other.code,
        cgcs2000 || other.cgcs2000,
        foreign != null ? foreign : other.foreign,
        zoneWidthDegrees != null ? zoneWidthDegrees : other.zoneWidthDegrees,
        zone != null ? zone : other.zone,
        meridian != null ? meridian : other.meridian,
        byFormat && other.byFormat);
  }

  boolean isEmpty() {
    return equals(NOTHING);
  }

  private static Integer number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Integer.valueOf(found.group(1)) : null;
  }
}
