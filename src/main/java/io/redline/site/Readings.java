package io.redline.site;

import io.redline.earth.CoordinateRange;
import io.redline.earth.CoordinateSystem;
import io.redline.earth.Ellipsoid;
import io.redline.earth.Footprint;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Where degrees lie of which nobody says the system: on the ground's own, or shifted as the maps of
 * phones (GCJ-02) or of Baidu (BD-09) shift them, in the upper Yangtze basin by some 350 to 1 200
 * m. Which of these is meant is not guessed at: each is a place of its own.
 */
final class Readings {
  /** The first one takes the numbers as they are. */
  static final List<String> SYSTEMS = List.of(CoordinateRange.DEFAULT, "GCJ-02", "BD-09");

  private Readings() {}

  /**
   * One place for each system.
   *
   * @param degrees as given
   * @param accuracyMetres of the position in its own system
   */
  static List<Footprint> of(Geometry degrees, double accuracyMetres) {
    List<Footprint> all = new ArrayList<>();
    for (String code : SYSTEMS) {
      CoordinateSystem system = CoordinateSystem.of(code);
      all.add(new Footprint(moved(degrees, system), accuracyMetres, system.accuracyMetres()));
    }
    return List.copyOf(all);
  }

  /** How far from the degrees as given any reading of them may lie. */
  static double reachMetres(Geometry degrees) {
    double farthest = 0;
    for (String code : SYSTEMS) {
      CoordinateSystem system = CoordinateSystem.of(code);
      for (Coordinate c : degrees.getCoordinates()) {
        Coordinate there = system.toLongitudeLatitude(c.x, c.y);
        double metres = Ellipsoid.metres(c.x, c.y, there.x, there.y);
        farthest = Math.max(farthest, metres + system.accuracyMetres());
      }
    }
    return Math.ceil(farthest);
  }

  private static Geometry moved(Geometry degrees, CoordinateSystem system) {
    Geometry there = degrees.copy();
    there.apply((CoordinateFilter) c -> c.setCoordinate(system.toLongitudeLatitude(c.x, c.y)));
    there.geometryChanged();
    return new IsValidOp(there).isValid() ? there : GeometryFixer.fix(there);
  }
}
