package io.redline.audit.portfolio;

import io.redline.earth.Ellipsoid;
import io.redline.earth.LocalPlane;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Whether rows share a plot, or look like one project that was divided among them. */
final class Plots {
  private static final Catalogue TEXTS = Catalogue.named("portfolio");

  /** Areas that cover each other so far are one. */
  private static final double SAME_SHARE = 0.9;

  private static final double SAME_POINT_METRES = 4;

  /** More projects than this at one point: somebody filled in one position for all of them. */
  private static final int MOST_ON_A_PLOT = 10;

  /** A road's width: plots so near each other adjoin. */
  private static final double ADJOINING_METRES = 50;

  /** Points say where a plot is, not where it ends. */
  private static final double NEAR_POINTS_METRES = 200;

  /** What was approved further apart is not one campaign. Our convention. */
  private static final long NEAR_DAYS = 365;

  private static final Set<String> ON_WHAT_IS_THERE =
      Set.of("existing", "expand", "rebuild", "upgrade");
  private static final double SQUARE_METRES_A_HECTARE = 10_000;

  /** Of a square, by its side: the middles of two that touch are no farther apart than two. */
  private static final double HALF_DIAGONAL = Math.sqrt(0.5);

  /** What can be divided; a rework of what is there is another project. */
  private static final Set<String> DIVISIBLE = Set.of("new", "expand");

  private Plots() {}

  /** Whether they are one plot; a plant and its own extension on it are no wonder. */
  static boolean areOne(Candidate one, Candidate other) {
    if (one.geometry() == null || other.geometry() == null) return false;
    boolean own = isSameProponent(one, other) && (isOnWhatIsThere(one) || isOnWhatIsThere(other));
    if (own || one.isArea() != other.isArea()) return false;
    if (!one.isArea()) return one.metresTo(other) < SAME_POINT_METRES;
    LocalPlane plane = LocalPlane.around(one.geometry());
    Geometry here = plane.toMetres(one.geometry());
    Geometry there = plane.toMetres(other.geometry());
    double common = here.intersection(there).getArea();
    return common >= SAME_SHARE * Math.max(here.getArea(), there.getArea());
  }

  private static boolean isOnWhatIsThere(Candidate candidate) {
    return candidate.facts().get("nature") instanceof String nature
        && ON_WHAT_IS_THERE.contains(nature);
  }

  private static boolean isSameProponent(Candidate one, Candidate other) {
    String proponent = Likeness.plain(one.proponent());
    return !proponent.isEmpty() && proponent.equals(Likeness.plain(other.proponent()));
  }

  static Message told(List<Candidate> group) {
    if (group.size() > MOST_ON_A_PLOT) return TEXTS.say("same-plot.many", group.size());
    boolean areas = group.get(0).isArea();
    boolean proponents =
        group.stream().map(c -> Likeness.plain(c.proponent())).distinct().count() == 1
            && !group.get(0).proponent().isEmpty();
    return TEXTS.say(
        areas ? "same-plot.areas" : "same-plot.points",
        TEXTS.say(proponents ? "same-plot.one-proponent" : "same-plot.proponents"));
  }

  /** Whether one project may have been divided into them. */
  static boolean areDivided(Candidate one, Candidate other) {
    if (one.geometry() == null || other.geometry() == null) return false;
    return isSameProponent(one, other)
        && isDivisible(one)
        && isDivisible(other)
        && one.metresTo(other) <= reach(one, other)
        && areNear(one, other)
        && (Likeness.areAlike(one.name(), other.name()) || doTheSame(one, other));
  }

  /** In time: an extension is no part of what was begun before it, unless the days say so. */
  private static boolean areNear(Candidate one, Candidate other) {
    double days = daysApart(one, other);
    boolean extended = isExtension(one) || isExtension(other);
    return extended ? days <= NEAR_DAYS : !(days > NEAR_DAYS);
  }

  private static boolean isExtension(Candidate candidate) {
    return "expand".equals(candidate.facts().get("nature"));
  }

  private static boolean isDivisible(Candidate candidate) {
    Object nature = candidate.facts().get("nature");
    return nature == null || nature instanceof String said && DIVISIBLE.contains(said);
  }

  /** Two areas from edge to edge; of points as far as plots of their size would reach. */
  private static double reach(Candidate one, Candidate other) {
    double reach = ADJOINING_METRES;
    boolean sized = true;
    for (Candidate each : List.of(one, other)) {
      if (each.isArea()) continue;
      Object hectares = each.facts().get("land.areaHectares");
      sized &= hectares instanceof Double;
      if (hectares instanceof Double size)
        reach += HALF_DIAGONAL * Math.sqrt(size * SQUARE_METRES_A_HECTARE);
    }
    return sized ? reach : Math.max(reach, NEAR_POINTS_METRES);
  }

  /** The least between two days of one document; not a number where none can be compared. */
  private static double daysApart(Candidate one, Candidate other) {
    double least = Double.NaN;
    for (Map.Entry<String, Object> fact : one.facts().entrySet()) {
      String key = fact.getKey();
      if (!key.startsWith("evidence.") || !key.endsWith(".date")) continue;
      if (!(other.facts().get(key) instanceof String day)) continue;
      LocalDate here = LocalDate.parse((String) fact.getValue());
      double days = Math.abs(ChronoUnit.DAYS.between(here, LocalDate.parse(day)));
      if (!(days >= least)) least = days;
    }
    return least;
  }

  private static boolean doTheSame(Candidate one, Candidate other) {
    return shares(one, other, "industries") || shares(one, other, "activities");
  }

  private static boolean shares(Candidate one, Candidate other, String key) {
    if (!(one.facts().get(key) instanceof List<?> a)) return false;
    if (!(other.facts().get(key) instanceof List<?> b)) return false;
    Set<Object> common = new HashSet<>(a);
    common.retainAll(b);
    return !common.isEmpty();
  }

  static Message toldDivided(List<Candidate> group) {
    double metres = 0;
    double days = Double.NaN;
    boolean same = true;
    for (int i = 0; i < group.size(); i++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int k = 0; k < group.size(); k++) {
        if (i == k) continue;
        nearest = Math.min(nearest, group.get(i).metresTo(group.get(k)));
        double apart = daysApart(group.get(i), group.get(k));
        if (!(apart <= days)) days = Double.isNaN(apart) ? days : apart;
        same &= doTheSame(group.get(i), group.get(k));
      }
      metres = Math.max(metres, nearest);
    }
    return TEXTS.say(
        "split",
        group.get(0).proponent(),
        Math.round(metres),
        Double.isNaN(days) ? TEXTS.say("split.no-days") : TEXTS.say("split.days", (long) days),
        TEXTS.say(same ? "split.same-kind" : "split.alike"),
        land(group));
  }

  private static Message land(List<Candidate> group) {
    double hectares = 0;
    for (Candidate each : group) {
      Double own = hectares(each);
      if (own == null) return Message.same("");
      hectares += own;
    }
    return TEXTS.say("split.land", Numbers.hectares(hectares));
  }

  private static @Nullable Double hectares(Candidate candidate) {
    if (candidate.facts().get("land.areaHectares") instanceof Double said) return said;
    return candidate.isArea() ? (Double) Ellipsoid.hectares(candidate.geometry()) : null;
  }
}
