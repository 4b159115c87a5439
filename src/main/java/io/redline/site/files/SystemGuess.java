package io.redline.site.files;

import io.redline.earth.CoordinateRange;
import io.redline.earth.CoordinateSystem;
import io.redline.earth.Ellipsoid;
import io.redline.earth.GeoJsonReader;
import io.redline.earth.GeoJsonWriter;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Candidate;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.layer.PlaceNames;
import io.redline.layer.PlaceNames.PlaceName;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * In which systems coordinates that do not say theirs can be, by their numbers alone: each with the
 * place it would mean. Offered to a person, never taken. A file that names a system, even one that
 * is not ours, is not guessed at.
 */
record SystemGuess(SiteSource source, Drawing drawing, SiteFile.Shape shape) {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final int MOST = 4;
  private static final double PREFIXED_METRES = 10_000_000;
  private static final double ZONE_PREFIX_METRES = 1_000_000;

  /** Of degrees the ground's own system first, then those of the maps people copy from. */
  private static final List<String> DEGREES = List.of(CoordinateRange.DEFAULT, "GCJ-02", "BD-09");

  /** The 3 degree zones of Sichuan and Chongqing, the one with most people in it first. */
  private static final List<Integer> ZONES = List.of(35, 36, 34, 33, 37);

  /** Farther from every county seat there is none of ours. */
  private static final double FARTHEST_METRES = 150_000;

  /** One way to read it, and where it then lies: longitude and latitude of EPSG:4490. */
  private record Reading(CoordinateRange range, boolean isSwapped, Geometry geometry) {
    Coordinate middle() {
      return geometry.getInteriorPoint().getCoordinate();
    }

    PlaceName seat() {
      return PlaceNames.nearestSeat(middle().x, middle().y);
    }

    double metresToSeat() {
      return seat().metresTo(middle().x, middle().y);
    }

    boolean isOurs() {
      return seat().kind() == PlaceNames.Kind.COUNTY && metresToSeat() <= FARTHEST_METRES;
    }

    Candidate candidate() {
      return new Candidate(range.code(), isSwapped, system(), place());
    }

    private Message system() {
      Message system =
          switch (range.code()) {
            case CoordinateRange.DEFAULT -> TEXTS.say("system-guess.surveyed");
            case "GCJ-02" -> TEXTS.say("system-guess.phone");
            case "BD-09" -> TEXTS.say("system-guess.baidu");
            default ->
                TEXTS.say(
                    range.zonePrefix() > 0
                        ? "system-guess.zone-prefixed"
                        : "system-guess.zone-unprefixed",
                    range.centralMeridian() / 3,
                    range.centralMeridian());
          };
      return isSwapped ? TEXTS.say("system-guess.swapped", system) : system;
    }

    private Message place() {
      Message near =
          isOurs()
              ? TEXTS.say("system-guess.near", seat().full(), Numbers.length(metresToSeat()))
              : TEXTS.say("system-guess.outside");
      double hectares = Ellipsoid.hectares(geometry);
      return hectares == 0
          ? near
          : TEXTS.say("system-guess.area", near, Numbers.fixed(hectares, 2));
    }
  }

  /** The problem with what may have been meant; the problem itself where nothing may be guessed. */
  IntakeProblem offeredWith(IntakeProblem problem) {
    List<Candidate> candidates = candidates();
    if (candidates.isEmpty()) return problem;
    Problem first = problem.problems().get(0);
    List<Problem> problems = new ArrayList<>(problem.problems());
    problems.set(
        0,
        new Problem(
            first.place(), first.value(), first.expectation(), listed(candidates), first.where()));
    return new IntakeProblem(problem.source(), problems, candidates);
  }

  /** The likeliest first; empty where the file names its system. */
  List<Candidate> candidates() {
    DeclaredCrs said = drawing.system();
    boolean named = said.code() != null || said.foreign() != null || said.unrecognised() != null;
    boolean sixDegrees = said.zoneWidthDegrees() != null && said.zoneWidthDegrees() != 3;
    if (named || sixDegrees) return List.of();
    List<Reading> readings =
        ranges().flatMap(range -> Stream.of(reading(range)).filter(r -> r != null)).toList();
    boolean anyOurs = readings.stream().anyMatch(Reading::isOurs);
    return readings.stream()
        .filter(r -> r.isOurs() || !anyOurs)
        .sorted(Comparator.comparing(Reading::isSwapped))
        .limit(MOST)
        .map(Reading::candidate)
        .toList();
  }

  private Stream<CoordinateRange> ranges() {
    Vertex first = drawing.vertices().get(0);
    DeclaredCrs said = drawing.system();
    if (first.isDegrees())
      return DEGREES.stream()
          .filter(code -> !said.cgcs2000() || code.equals(CoordinateRange.DEFAULT))
          .map(CoordinateRange::of);
    double larger = Math.max(first.a(), first.b());
    boolean prefixed = larger >= PREFIXED_METRES;
    Stream<Integer> zones =
        prefixed
            ? Stream.of((int) (larger / ZONE_PREFIX_METRES))
            : said.zone() != null
                ? Stream.of(said.zone())
                : said.meridian() != null ? Stream.of(said.meridian() / 3) : ZONES.stream();
    return zones
        .map(zone -> CoordinateRange.ofZone(zone, prefixed))
        .filter(code -> code != null)
        .map(CoordinateRange::of);
  }

  /** Null where the numbers do not fit, whichever way round. */
  private Reading reading(CoordinateRange range) {
    try {
      return reading(range, drawing, false);
    } catch (IntakeProblem straight) {
      try {
        return drawing.axes() == Drawing.Axes.UNSTATED
            ? null
            : reading(range, drawing.swapped(), true);
      } catch (IntakeProblem either) {
        return null;
      }
    }
  }

  private Reading reading(CoordinateRange range, Drawing ordered, boolean swapped)
      throws IntakeProblem {
    List<Plot> plots = new AxisOrder(source, range).eastFirst(ordered, new ArrayList<>());
    CoordinateSystem system = CoordinateSystem.of(range.code());
    return new Reading(
        range,
        swapped,
        GeoJsonReader.read(
            GeoJsonWriter.AS_DRAWN.write(outline(plots)), system::toLongitudeLatitude));
  }

  /** What is wrong with the outline is told once its system is known; till then its corners do. */
  private Geometry outline(List<Plot> plots) throws IntakeProblem {
    Outline outline = new Outline(source, new ArrayList<>());
    try {
      return outline.of(SiteFile.drawn(plots, shape));
    } catch (IntakeProblem broken) {
      return outline.of(plots.stream().map(plot -> plot.as(Plot.Kind.POINTS)).toList());
    }
  }

  static Message listed(List<Candidate> candidates) {
    return Message.each(
        lang ->
            candidates.stream()
                .map(
                    c ->
                        TEXTS.say(
                            lang,
                            c.isSwapped() ? "system-guess.option-swapped" : "system-guess.option",
                            c.text(),
                            c.crs()))
                .reduce((a, b) -> a + lang.of("；", "; ") + b)
                .orElseThrow());
  }
}
