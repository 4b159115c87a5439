package io.redline.remedy;

import io.redline.earth.LocalPlane;
import io.redline.earth.Neighbourhood;
import io.redline.site.ZoneOnMap;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The shortest way, in any of many directions, from where a site is to where it is clear of every
 * zone. A distance cannot shrink faster than one moves, so each step may be as long as the largest
 * shortfall and passes over no clear place. Of all directions the one goes on that has come least
 * far: what is found first is nearest, and nothing farther was looked at for it.
 */
final class MoveSearch {
  private static final int DIRECTIONS = 72;
  private static final int WINDS = 16;
  private static final int MOST_STEPS = 150;

  /** On top of an area the shortfall says little of how far its edge is. */
  private static final double LEAST_STEP_PART = 0.01;

  private static final double EXACT_METRES = 0.5;

  private final Geometry site;
  private final LocalPlane plane;
  private final List<ZoneOnMap> zones;
  private final double mostMetres;
  private final Trials trials;
  private final PriorityQueue<Ray> rays =
      new PriorityQueue<>(
          Comparator.comparingDouble(Ray::atLeast).thenComparingDouble(Ray::bearing));
  private final boolean[] reached = new boolean[WINDS];

  /** A clear place: not yet assessed. */
  record Candidate(double bearing, double metres) {}

  /**
   * How far one direction has been searched.
   *
   * @param atLeast no place nearer than this is clear
   * @param blocked the last place looked at
   * @param next the place to look at next
   * @param found whether {@code atLeast} is the clear place
   */
  private record Ray(
      double bearing, double atLeast, double blocked, double next, int steps, boolean found) {}

  /**
   * @param trials what may be looked at; the search ends when there are none left
   */
  MoveSearch(Neighbourhood around, List<ZoneOnMap> zones, double mostMetres, Trials trials) {
    this.site = around.site();
    this.plane = around.plane();
    this.zones = zones;
    this.mostMetres = mostMetres;
    this.trials = trials;
    trials.begin();
    for (int d = 0; d < DIRECTIONS; d++)
      rays.add(new Ray(d * 360.0 / DIRECTIONS, 0, 0, 0, 0, false));
  }

  /**
   * The nearest clear place of all winds that have not had one yet; whole metres.
   *
   * @return null when there are no more, or no trials left
   */
  Candidate next() {
    while (!rays.isEmpty()) {
      Ray ray = rays.poll();
      int wind = wind(ray.bearing);
      if (reached[wind]) continue;
      if (ray.found) {
        reached[wind] = true;
        return new Candidate(ray.bearing, ray.atLeast);
      }
      if (!trials.place()) return null;
      Ray farther = farther(ray);
      if (farther != null) rays.add(farther);
    }
    return null;
  }

  /** Whether some direction has not been searched to its end. */
  boolean hasMore() {
    return rays.stream().anyMatch(ray -> !reached[wind(ray.bearing)]);
  }

  /** Number of the wind, north being 0, clockwise. */
  static int wind(double bearing) {
    return (int) Math.floor(bearing / (360.0 / WINDS) + 0.5) % WINDS;
  }

  /** The site at the candidate, longitude and latitude. */
  Geometry at(Candidate candidate) {
    return plane.toDegrees(moved(candidate.bearing, candidate.metres));
  }

  /**
   * @return null at the end of the way
   */
  private Ray farther(Ray ray) {
    Geometry there = moved(ray.bearing, ray.next);
    double shortfall = shortfallMetres(there);
    if (shortfall <= 0) {
      double exact = Math.ceil(closeIn(ray));
      return exact <= mostMetres && isClear(moved(ray.bearing, exact))
          ? new Ray(ray.bearing, exact, exact, exact, ray.steps, true)
          : null;
    }
    double step = Math.max(shortfall, Math.max(EXACT_METRES, mostMetres * leastPart(there)));
    if (ray.next + step > mostMetres) return null;
    if (ray.steps + 1 == MOST_STEPS) {
      trials.leaveOff();
      return null;
    }
    return new Ray(
        ray.bearing, ray.next + shortfall, ray.next, ray.next + step, ray.steps + 1, false);
  }

  private double leastPart(Geometry there) {
    for (ZoneOnMap zone : zones) if (zone.isOn(there)) return LEAST_STEP_PART;
    return 0;
  }

  /** Halves the last step, which may have been longer than needed. */
  private double closeIn(Ray ray) {
    double low = ray.blocked;
    double high = ray.next;
    while (high - low > EXACT_METRES && trials.place()) {
      double middle = (low + high) / 2;
      if (shortfallMetres(moved(ray.bearing, middle)) <= 0) high = middle;
      else low = middle;
    }
    return high;
  }

  /** The largest of all zones; a zone that cannot have it is not measured. */
  private double shortfallMetres(Geometry there) {
    double most = 0;
    for (ZoneOnMap zone : zones) {
      if (zone.shortfallAtMostMetres(there) <= most) continue;
      trials.measure(there.getNumPoints());
      most = Math.max(most, zone.shortfallMetres(there));
    }
    return most;
  }

  private boolean isClear(Geometry there) {
    return shortfallMetres(there) <= 0 && zones.stream().allMatch(zone -> zone.isCovered(there));
  }

  private Geometry moved(double bearing, double metres) {
    double angle = Math.toRadians(bearing);
    return AffineTransformation.translationInstance(
            metres * Math.sin(angle), metres * Math.cos(angle))
        .transform(site);
  }
}
