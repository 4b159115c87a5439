package io.redline.remedy;

import io.redline.site.LocalPlane;
import io.redline.site.Neighbourhood;
import io.redline.site.ZoneOnMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The shortest way, in any of many directions, from where a site is to where it is clear of every
 * zone. A distance cannot shrink faster than one moves, so each step may be as long as the largest
 * shortfall and passes over no clear place.
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

  /** A clear place: not yet assessed. */
  record Candidate(double bearing, double metres) {}

  MoveSearch(Neighbourhood around, List<ZoneOnMap> zones, double mostMetres) {
    this.site = around.site();
    this.plane = around.plane();
    this.zones = zones;
    this.mostMetres = mostMetres;
  }

  /** The nearest clear place of each of the sixteen winds, nearest first; whole metres. */
  List<Candidate> candidates() {
    List<Candidate> nearest = new ArrayList<>();
    for (int wind = 0; wind < WINDS; wind++) {
      Candidate best = null;
      for (int d = 0; d < DIRECTIONS; d++) {
        double bearing = d * 360.0 / DIRECTIONS;
        if (wind(bearing) != wind) continue;
        Candidate one = along(bearing);
        if (one != null && (best == null || one.metres < best.metres)) best = one;
      }
      if (best != null) nearest.add(best);
    }
    nearest.sort(
        Comparator.comparingDouble(Candidate::metres).thenComparingDouble(Candidate::bearing));
    return nearest;
  }

  /** Number of the wind, north being 0, clockwise. */
  static int wind(double bearing) {
    return (int) Math.floor(bearing / (360.0 / WINDS) + 0.5) % WINDS;
  }

  /** The site at the candidate, longitude and latitude. */
  Geometry at(Candidate candidate) {
    return plane.toDegrees(moved(candidate.bearing, candidate.metres));
  }

  private Candidate along(double bearing) {
    double metres = 0;
    double blocked = 0;
    for (int step = 0; step < MOST_STEPS && metres <= mostMetres; step++) {
      Geometry there = moved(bearing, metres);
      double shortfall = 0;
      for (ZoneOnMap zone : zones) shortfall = Math.max(shortfall, zone.shortfallMetres(there));
      if (shortfall <= 0) {
        double exact = Math.ceil(closeIn(bearing, blocked, metres));
        return exact <= mostMetres && isClear(moved(bearing, exact))
            ? new Candidate(bearing, exact)
            : null;
      }
      blocked = metres;
      metres += Math.max(shortfall, Math.max(EXACT_METRES, mostMetres * leastPart(there)));
    }
    return null;
  }

  private double leastPart(Geometry there) {
    for (ZoneOnMap zone : zones) if (zone.isOn(there)) return LEAST_STEP_PART;
    return 0;
  }

  /** Halves the last step, which may have been longer than needed. */
  private double closeIn(double bearing, double blocked, double clear) {
    double low = blocked;
    double high = clear;
    while (high - low > EXACT_METRES) {
      double middle = (low + high) / 2;
      Geometry there = moved(bearing, middle);
      boolean free = zones.stream().allMatch(zone -> zone.shortfallMetres(there) <= 0);
      if (free) high = middle;
      else low = middle;
    }
    return high;
  }

  private boolean isClear(Geometry there) {
    return zones.stream()
        .allMatch(zone -> zone.shortfallMetres(there) <= 0 && zone.isCovered(there));
  }

  private Geometry moved(double bearing, double metres) {
    double angle = Math.toRadians(bearing);
    return AffineTransformation.translationInstance(
            metres * Math.sin(angle), metres * Math.cos(angle))
        .transform(site);
  }
}
