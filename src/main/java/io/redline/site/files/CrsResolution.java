package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;

import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem;
import io.redline.layer.format.OvitalMark;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.List;
import java.util.TreeMap;

/**
 * Which coordinate system a drawing is in: as the file says, or as declared beside it. Where they
 * or the digits contradict each other nothing is chosen; where nobody says, the person is asked.
 */
public final class CrsResolution {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final double PREFIXED_METRES = 10_000_000;
  private static final double ZONE_PREFIX_METRES = 1_000_000;
  private static final Message SYSTEM = TEXTS.say("crs-resolution.coordinate-system");

  private final SiteSource source;
  private final Drawing drawing;
  private final DeclaredCrs said;

  CrsResolution(SiteSource source, Drawing drawing) {
    this.source = source;
    this.drawing = drawing;
    this.said = drawing.system();
  }

  /**
   * @param option as declared beside the file, or null
   * @return null for degrees of which neither the file nor the caller says the system
   * @throws IntakeProblem naming the contradiction, or the systems that may be declared
   */
  CoordinateRange settle(CoordinateRange option) throws IntakeProblem {
    boolean degrees = drawing.vertices().get(0).isDegrees();
    Integer prefix = degrees ? null : prefix();
    notForeign(degrees);
    Integer zone = degrees ? null : zone();
    if (zone != null && prefix != null && !zone.equals(prefix))
      throw contradiction(
          TEXTS.say("crs-resolution.header-zone-digits", zone, prefix),
          TEXTS.say("crs-resolution.same-zone-header"),
          TEXTS.say("crs-resolution.correct-header-or"));
    Integer anyZone = zone != null ? zone : prefix;
    CoordinateRange byFile = byFile(degrees, anyZone, prefix != null);
    if (option == null) {
      if (byFile == null && degrees) return null;
      if (byFile == null) throw ask(degrees, anyZone, prefix != null);
      return byFile;
    }
    if (byFile != null && !said.byFormat() && !byFile.equals(option))
      throw contradiction(
          TEXTS.say("crs-resolution.crs-file-says", option.code(), byFile.code()),
          TEXTS.say("crs-resolution.both-same"),
          OvitalMark.inName(source.name())
              ? TEXTS.say("crs-resolution.leave-crs-away-ovkml")
              : TEXTS.say("crs-resolution.leave-crs-away-or"));
    if (anyZone != null && option.isProjected() && anyZone * 3 != option.centralMeridian())
      throw contradiction(
          TEXTS.say(
              "crs-resolution.crs-central-meridian",
              option.code(),
              option.centralMeridian(),
              anyZone,
              anyZone * 3),
          TEXTS.say("crs-resolution.one-zone"),
          Message.same("--crs " + code(anyZone, prefix != null)));
    return option;
  }

  private CoordinateRange byFile(boolean degrees, Integer zone, boolean prefixed) {
    if (said.byFormat()) return degrees ? CoordinateRange.of(said.code()) : null;
    if (said.code() != null) return CoordinateRange.of(said.code());
    if (!said.cgcs2000()) return null;
    if (degrees) return CoordinateRange.of(CoordinateRange.DEFAULT);
    return zone == null ? null : CoordinateRange.of(code(zone, prefixed));
  }

  /** The zone that leads the eastings, null when none does; every vertex has to agree. */
  private Integer prefix() throws IntakeProblem {
    TreeMap<Integer, Vertex> firstByPrefix = new TreeMap<>();
    for (Vertex v : drawing.vertices()) {
      double larger = Math.max(v.a(), v.b());
      firstByPrefix.putIfAbsent(
          larger >= PREFIXED_METRES ? (int) (larger / ZONE_PREFIX_METRES) : 0, v);
    }
    if (firstByPrefix.size() == 1) {
      int only = firstByPrefix.firstKey();
      return only == 0 ? null : only;
    }
    throw source.refuse(
        firstByPrefix.entrySet().stream()
            .limit(5)
            .map(
                e ->
                    problem(
                        e.getValue().place(),
                        e.getKey() == 0
                            ? TEXTS.say("crs-resolution.no-zone-prefix", e.getValue().text())
                            : TEXTS.say("crs-resolution.zone", e.getKey(), e.getValue().text()),
                        TEXTS.say("crs-resolution.one-zone-prefix-throughout"),
                        SiteSource.NOTHING))
            .toList());
  }

  /** The zone of the header, null when it names none. */
  private Integer zone() throws IntakeProblem {
    Integer zone = said.zone();
    Integer meridian = said.meridian();
    if (meridian != null && (meridian % 3 != 0 || zone != null && zone * 3 != meridian))
      throw contradiction(
          TEXTS.say(
              "crs-resolution.central-meridian",
              meridian,
              zone == null ? "" : TEXTS.say("crs-resolution.zone-2", zone)),
          TEXTS.say("crs-resolution.3-degree-zones-central"),
          zone == null
              ? SiteSource.NOTHING
              : TEXTS.say("crs-resolution.meridian-zone", zone, zone * 3));
    return zone != null ? zone : meridian == null ? null : Integer.valueOf(meridian / 3);
  }

  private void notForeign(boolean degrees) throws IntakeProblem {
    if (said.foreign() != null)
      throw contradiction(
          SiteSource.quoted(said.foreign()),
          choices(degrees),
          TEXTS.say("crs-resolution.convert-cgcs2000"));
    if (said.unrecognised() != null)
      throw contradiction(
          SiteSource.quoted(said.unrecognised()),
          choices(degrees),
          TEXTS.say("crs-resolution.not-system-we-know"));
    boolean metresOfDegrees =
        !degrees
            && said.code() != null
            && !said.byFormat()
            && !CoordinateRange.of(said.code()).isProjected();
    if (metresOfDegrees)
      throw contradiction(
          TEXTS.say("crs-resolution.but-coordinates-metres", said.code()),
          choices(false),
          TEXTS.say("crs-resolution.convert-cgcs2000-3"));
    Integer width = said.zoneWidthDegrees();
    if (!degrees && width != null && width != 3 && width != 6)
      throw contradiction(
          TEXTS.say("crs-resolution.degree-zones", width),
          TEXTS.say("crs-resolution.3-degree-zones-25"),
          TEXTS.say("crs-resolution.convert-3-degree"));
    boolean six = width != null && width == 6;
    if (!degrees && (six || said.zone() != null && said.zone() < CoordinateRange.FIRST_ZONE))
      throw contradiction(
          TEXTS.say("crs-resolution.6-degree-zones"),
          TEXTS.say("crs-resolution.3-degree-zones-25"),
          TEXTS.say("crs-resolution.convert-3-degree"));
  }

  private IntakeProblem ask(boolean degrees, Integer zone, boolean prefixed) {
    Message guess = SiteSource.NOTHING;
    if (!degrees && zone != null && CoordinateRange.ofZone(zone, prefixed) != null)
      guess = TEXTS.say("crs-resolution.if-cgcs2000-crs", code(zone, prefixed));
    Message what =
        said.cgcs2000()
            ? TEXTS.say("crs-resolution.cgcs2000-without")
            : TEXTS.say("crs-resolution.not-said");
    return source.refuse(List.of(problem(SYSTEM, what, choices(degrees), guess)));
  }

  private static Message choices(boolean degrees) {
    return degrees
        ? TEXTS.say("crs-resolution.page-field-or-crs")
        : TEXTS.say("crs-resolution.page-field-or-crs-cgcs2000");
  }

  private static String code(int zone, boolean prefixed) {
    String code = CoordinateRange.ofZone(zone, prefixed);
    return code == null ? "EPSG:?" : code;
  }

  private IntakeProblem contradiction(Message value, Message expectation, Message guess) {
    return source.refuse(List.of(problem(SYSTEM, value, expectation, guess)));
  }
}
