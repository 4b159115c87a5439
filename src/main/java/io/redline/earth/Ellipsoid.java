package io.redline.earth;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Metres on the CGCS2000 ellipsoid. An edge between two positions is straight in longitude and
 * latitude, as GeoJSON defines it.
 */
public final class Ellipsoid {
  static final double EQUATORIAL_RADIUS_METRES = 6_378_137;
  static final double FLATTENING = 1 / 298.257222101;
  private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
  private static final Geodesic CGCS2000 = new Geodesic(EQUATORIAL_RADIUS_METRES, FLATTENING);
  private static final int MASK = GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH;
  private static final int REFINEMENTS = 3;
  private static final double[] GAUSS_AT = {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)};
  private static final double[] GAUSS_WEIGHT = {5 / 18.0, 8 / 18.0, 5 / 18.0};

  /** Lengths of a degree at every hundredth degree of latitude: rough distances need no sines. */
  private static final int STEPS_PER_DEGREE = 100;

  private static final double[] LONGITUDE_METRES = table(Ellipsoid::metresPerDegreeOfLongitude);
  private static final double[] LATITUDE_METRES = table(Ellipsoid::metresPerDegreeOfLatitude);

  private Ellipsoid() {}

  private static double[] table(java.util.function.DoubleUnaryOperator metres) {
    double[] table = new double[90 * STEPS_PER_DEGREE + 2];
    for (int i = 0; i < table.length; i++)
      table[i] = metres.applyAsDouble(Math.min(90, (double) i / STEPS_PER_DEGREE));
    return table;
  }

  /** Between two entries, right to 1e-8 of itself. */
  private static double rough(double[] table, double latitude) {
    double at = Math.min(90, Math.abs(latitude)) * STEPS_PER_DEGREE;
    int i = (int) at;
    return table[i] + (at - i) * (table[i + 1] - table[i]);
  }

  /** Length of one degree of longitude at a latitude, right to 1e-8 of itself. */
  public static double roughMetresPerDegreeOfLongitude(double latitude) {
    return rough(LONGITUDE_METRES, latitude);
  }

  /** Length of one degree of longitude at a latitude. */
  public static double metresPerDegreeOfLongitude(double latitude) {
    double phi = Math.toRadians(latitude);
    double sin = Math.sin(phi);
    return Math.toRadians(
        EQUATORIAL_RADIUS_METRES * Math.cos(phi) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sin * sin));
  }

  /** Length of one degree of latitude at a latitude. */
  public static double metresPerDegreeOfLatitude(double latitude) {
    double sin = Math.sin(Math.toRadians(latitude));
    double w = 1 - ECCENTRICITY_SQUARED * sin * sin;
    return Math.toRadians(
        EQUATORIAL_RADIUS_METRES * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w)));
  }

  /**
   * No two points whose longitudes and latitudes differ by these degrees are nearer than this. The
   * geodesic may bulge polewards of both ends, where degrees of longitude are shorter: by less than
   * a degree up to 1 000 km, for which the factor allows.
   *
   * @param latitude the largest of the two, without sign
   */
  static double atLeastMetres(double degreesX, double degreesY, double latitude) {
    double x = degreesX * rough(LONGITUDE_METRES, Math.min(89, latitude));
    double y = degreesY * 110_574;
    double metres = Math.sqrt(x * x + y * y);
    return metres < 300_000 ? 0.99 * metres : 0.8 * metres;
  }

  public static double metres(double lon1, double lat1, double lon2, double lat2) {
    return CGCS2000.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
  }

  /**
   * Where along the edge (0 to 1) the point nearest to p lies, in a plane that is true half way
   * between them.
   */
  private static double nearestFraction(
      double px, double py, double ax, double ay, double bx, double by, double kx, double ky) {
    double dx = (bx - ax) * kx;
    double dy = (by - ay) * ky;
    double square = dx * dx + dy * dy;
    if (square == 0) return 0;
    return clamp(((px - ax) * kx * dx + (py - ay) * ky * dy) / square);
  }

  /**
   * Quick distance to an edge, within about 0.5 % up to 100 km: good enough to choose candidates.
   */
  public static double roughMetresToEdge(
      double px, double py, double ax, double ay, double bx, double by) {
    double middle = (2 * py + ay + by) / 4;
    double t =
        nearestFraction(
            px,
            py,
            ax,
            ay,
            bx,
            by,
            rough(LONGITUDE_METRES, middle),
            rough(LATITUDE_METRES, middle));
    double qx = ax + t * (bx - ax);
    double qy = ay + t * (by - ay);
    double latitude = (py + qy) / 2;
    double x = (qx - px) * rough(LONGITUDE_METRES, latitude);
    double y = (qy - py) * rough(LATITUDE_METRES, latitude);
    return Math.sqrt(x * x + y * y);
  }

  /**
   * Distance from a point to an edge on the ellipsoid. The foot point is found where the geodesic
   * meets the edge at a right angle: each step moves it by the part of the geodesic that runs along
   * the edge.
   */
  static double metresToEdge(double px, double py, double ax, double ay, double bx, double by) {
    double middle = (2 * py + ay + by) / 4;
    double t =
        nearestFraction(
            px,
            py,
            ax,
            ay,
            bx,
            by,
            metresPerDegreeOfLongitude(middle),
            metresPerDegreeOfLatitude(middle));
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= REFINEMENTS; i++) {
      double qx = ax + t * (bx - ax);
      double qy = ay + t * (by - ay);
      GeodesicData line = CGCS2000.Inverse(qy, qx, py, px, MASK);
      best = Math.min(best, line.s12);
      double dx = (bx - ax) * metresPerDegreeOfLongitude(qy);
      double dy = (by - ay) * metresPerDegreeOfLatitude(qy);
      double length = Math.hypot(dx, dy);
      if (length == 0) break;
      double along = line.s12 * Math.cos(Math.toRadians(line.azi1) - Math.atan2(dx, dy));
      double moved = clamp(t + along / length);
      if (Math.abs(moved - t) * length < 1e-4) break;
      t = moved;
    }
    return best;
  }

  /**
   * Area of a ring whose edges are straight in longitude and latitude: the integral over longitude
   * of the area between the equator and the edge, exact for the sphere of equal area and taken by
   * Gauss's three points, good to 1e-9 for edges of a degree.
   *
   * @param ring closed
   * @return square metres, positive whichever way the ring runs
   */
  static double squareMetres(CoordinateSequence ring) {
    if (ring.size() < 4) return 0;
    double origin = belowLatitude(ring.getY(0));
    double sum = 0;
    for (int i = 1; i < ring.size(); i++) {
      double fromY = ring.getY(i - 1);
      double dy = ring.getY(i) - fromY;
      double mean = 0;
      for (int k = 0; k < GAUSS_AT.length; k++)
        mean += GAUSS_WEIGHT[k] * (belowLatitude(fromY + GAUSS_AT[k] * dy) - origin);
      sum += Math.toRadians(ring.getX(i) - ring.getX(i - 1)) * mean;
    }
    return Math.abs(sum);
  }

  /** Area between the equator and a latitude, for one radian of longitude. */
  private static double belowLatitude(double latitude) {
    double e = Math.sqrt(ECCENTRICITY_SQUARED);
    double sin = Math.sin(Math.toRadians(latitude));
    double minor = EQUATORIAL_RADIUS_METRES * (1 - FLATTENING);
    double atanh = 0.5 * Math.log((1 + e * sin) / (1 - e * sin));
    return minor * minor / 2 * (sin / (1 - ECCENTRICITY_SQUARED * sin * sin) + atanh / e);
  }

  private static double clamp(double t) {
    return Math.max(0, Math.min(1, t));
  }

  /** Area on the ellipsoid, holes taken off. */
  public static double hectares(Geometry geometry) {
    double squareMetres = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++)
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        squareMetres += squareMetres(polygon.getExteriorRing().getCoordinateSequence());
        for (int h = 0; h < polygon.getNumInteriorRing(); h++)
          squareMetres -= squareMetres(polygon.getInteriorRingN(h).getCoordinateSequence());
      }
    return squareMetres / 10_000;
  }

  /** Length on the ellipsoid of all lines, or of all outlines. */
  public static double metres(Geometry lines) {
    double metres = 0;
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      Coordinate[] v = lines.getGeometryN(i).getCoordinates();
      for (int k = 1; k < v.length; k++) metres += metres(v[k - 1].x, v[k - 1].y, v[k].x, v[k].y);
    }
    return metres;
  }
}
