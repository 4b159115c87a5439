package io.redline.earth;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Turns declared coordinates into longitude and latitude of EPSG:4490. */
public sealed interface CoordinateSystem {

  /**
   * @throws IllegalArgumentException when the code is not one of {@link CoordinateRange#codes()}
   */
  static CoordinateSystem of(String code) {
    CoordinateRange range = CoordinateRange.of(code);
    if (range == null)
      throw new IllegalArgumentException(
          "coordinate system '"
              + code
              + "' is not one of EPSG:4490, EPSG:4326, EPSG:4513 to EPSG:4554, GCJ-02, BD-09");
    if (range.isProjected()) return new GaussKruger(range.centralMeridian(), range.zonePrefix());
    return switch (range.code()) {
      case "GCJ-02" -> new Shifted(false);
      case "BD-09" -> new Shifted(true);
      default -> new Geographic();
    };
  }

  Coordinate toLongitudeLatitude(double x, double y);

  /** How far the transformation itself may be off. */
  double accuracyMetres();

  /** EPSG:4490, and EPSG:4326 which is the same to within decimetres. */
  record Geographic() implements CoordinateSystem {
    @Override
    public Coordinate toLongitudeLatitude(double x, double y) {
      return new Coordinate(x, y);
    }

    @Override
    public double accuracyMetres() {
      return 0;
    }
  }

  /** A CGCS2000 3 degree Gauss-Kruger zone: x easting, y northing, metres. */
  record GaussKruger(int centralMeridian, int zonePrefix, BasicCoordinateTransform transform)
      implements CoordinateSystem {
    GaussKruger(int centralMeridian, int zonePrefix) {
      this(centralMeridian, zonePrefix, transform(centralMeridian, zonePrefix));
    }

    private static BasicCoordinateTransform transform(int centralMeridian, int zonePrefix) {
      CRSFactory factory = new CRSFactory();
      // CGCS2000 has the axes of GRS80 to its last digit; proj4j gives NaN when it is told +rf
      // instead.
      String ellipsoid = " +ellps=GRS80 +no_defs";
      String zone =
          "+proj=etmerc +lat_0=0 +lon_0="
              + centralMeridian
              + " +k=1 +x_0="
              + (zonePrefix * 1_000_000L + 500_000)
              + " +y_0=0 +units=m";
      return new BasicCoordinateTransform(
          factory.createFromParameters("zone", zone + ellipsoid),
          factory.createFromParameters("CGCS2000", "+proj=longlat" + ellipsoid));
    }

    @Override
    public Coordinate toLongitudeLatitude(double x, double y) {
      ProjCoordinate out = new ProjCoordinate();
      transform.transform(new ProjCoordinate(x, y), out);
      return new Coordinate(out.x, out.y);
    }

    @Override
    public double accuracyMetres() {
      return 0;
    }
  }

  /**
   * GCJ-02 and BD-09, whose offset from the ground is a published approximation of a secret
   * function. Inverted by fixed-point iteration; what remains is the difference between the
   * approximation and real maps, which we put at 5 m and 10 m.
   */
  record Shifted(boolean baidu) implements CoordinateSystem {
    private static final double AXIS_METRES = 6_378_245;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double BAIDU_ANGLE = Math.PI * 3000 / 180;

    @Override
    public Coordinate toLongitudeLatitude(double x, double y) {
      Coordinate target = baidu ? withoutBaidu(x, y) : new Coordinate(x, y);
      Coordinate guess = new Coordinate(target);
      for (int i = 0; i < 30; i++) {
        Coordinate shifted = shift(guess);
        double dx = target.x - shifted.x;
        double dy = target.y - shifted.y;
        guess.x += dx;
        guess.y += dy;
        if (Math.abs(dx) < 1e-10 && Math.abs(dy) < 1e-10) break;
      }
      return guess;
    }

    @Override
    public double accuracyMetres() {
      return baidu ? 10 : 5;
    }

    private static Coordinate withoutBaidu(double x, double y) {
      double dx = x - 0.0065;
      double dy = y - 0.006;
      double radius = Math.hypot(dx, dy) - 0.00002 * Math.sin(dy * BAIDU_ANGLE);
      double angle = Math.atan2(dy, dx) - 0.000003 * Math.cos(dx * BAIDU_ANGLE);
      return new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    /** Ground to GCJ-02. */
    public static Coordinate shift(Coordinate ground) {
      double x = ground.x - 105;
      double y = ground.y - 35;
      double waves = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);
      double root = Math.sqrt(Math.abs(x));
      double dLat =
          -100
              + 2 * x
              + 3 * y
              + 0.2 * y * y
              + 0.1 * x * y
              + 0.2 * root
              + (waves
                      + 20 * Math.sin(y * Math.PI)
                      + 40 * Math.sin(y / 3 * Math.PI)
                      + 160 * Math.sin(y / 12 * Math.PI)
                      + 320 * Math.sin(y * Math.PI / 30))
                  * 2
                  / 3;
      double dLon =
          300
              + x
              + 2 * y
              + 0.1 * x * x
              + 0.1 * x * y
              + 0.1 * root
              + (waves
                      + 20 * Math.sin(x * Math.PI)
                      + 40 * Math.sin(x / 3 * Math.PI)
                      + 150 * Math.sin(x / 12 * Math.PI)
                      + 300 * Math.sin(x / 30 * Math.PI))
                  * 2
                  / 3;
      double phi = Math.toRadians(ground.y);
      double w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
      double lat =
          Math.toDegrees(dLat * w * Math.sqrt(w) / (AXIS_METRES * (1 - ECCENTRICITY_SQUARED)));
      double lon = Math.toDegrees(dLon * Math.sqrt(w) / (AXIS_METRES * Math.cos(phi)));
      return new Coordinate(ground.x + lon, ground.y + lat);
    }
  }
}
