package io.redline.site.files;

/**
 * What a file says of its coordinate system, as far as it says anything.
 *
 * @param code a system of ours, fully named; null when not said
 * @param cgcs2000 the datum is said to be CGCS2000, perhaps without the zone
 * @param foreign a system that is not ours (西安80, 北京54, UTM), or two that contradict each other;
 *     null when none is named
 * @param unrecognised a name that we do not know (成都坐标系), as the file has it; null when there is
 *     none
 * @param zoneWidthDegrees 3 or 6; null when not said
 * @param zone number of the zone; null when not said
 * @param meridian central meridian in degrees; null when not said
 * @param byFormat the code follows from the format's own rule, not from words in the file
 */
public record DeclaredCrs(
    String code,
    boolean cgcs2000,
    String foreign,
    String unrecognised,
    Integer zoneWidthDegrees,
    Integer zone,
    Integer meridian,
    boolean byFormat) {

  static final DeclaredCrs NOTHING =
      new DeclaredCrs(null, false, null, null, null, null, null, false);

  static DeclaredCrs of(String code) {
    return new DeclaredCrs(code, false, null, null, null, null, null, false);
  }

  /** RFC 7946 and KML both fix WGS 84. */
  static DeclaredCrs byFormat(String code) {
    return new DeclaredCrs(code, false, null, null, null, null, null, true);
  }

  static DeclaredCrs foreign(String name) {
    return new DeclaredCrs(null, false, name, null, null, null, null, false);
  }

  static DeclaredCrs unrecognised(String name) {
    return new DeclaredCrs(null, false, null, name, null, null, null, false);
  }

  static DeclaredCrs in(String words) {
    return SystemWords.in(words);
  }

  /**
   * Both together; what stands here is kept where the other says something too. Two systems named
   * in one file are not one of ours.
   */
  DeclaredCrs and(DeclaredCrs other) {
    DeclaredCrs both =
        new DeclaredCrs(
            first(code, other.code),
            cgcs2000 || other.cgcs2000,
            first(foreign, other.foreign),
            first(unrecognised, other.unrecognised),
            first(zoneWidthDegrees, other.zoneWidthDegrees),
            first(zone, other.zone),
            first(meridian, other.meridian),
            byFormat && other.byFormat);
    if (both.foreign != null) return both;
    if (differ(code, other.code)) return foreign(code + " ≠ " + other.code);
    if (differ(zone, other.zone)) return foreign("带号 " + zone + " ≠ " + other.zone);
    if (differ(meridian, other.meridian))
      return foreign("中央子午线 " + meridian + "° ≠ " + other.meridian + "°");
    boolean shifted = both.code != null && both.code.contains("-0");
    return both.cgcs2000 && shifted ? foreign("CGCS2000 ≠ " + both.code) : both;
  }

  boolean isEmpty() {
    return equals(NOTHING);
  }

  private static <T> T first(T here, T there) {
    return here != null ? here : there;
  }

  private static boolean differ(Object here, Object there) {
    return here != null && there != null && !here.equals(there);
  }
}
