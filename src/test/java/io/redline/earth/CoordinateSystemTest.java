package io.redline.earth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

public class CoordinateSystemTest {

  /** Reference values from PROJ's cs2cs (etmerc on the CGCS2000 ellipsoid). */
  @ParameterizedTest
  @CsvSource({
    "EPSG:4513, 75.3, 28.7, 25529315.7498, 3176056.1919",
    "EPSG:4523, 105.3, 28.7, 35529315.7498, 3176056.1919",
    "EPSG:4523, 103.6, 31.25, 35366637.9463, 3459537.5822",
    "EPSG:4523, 106.2, 22.5, 35623481.9273, 2489662.2085",
    "EPSG:4533, 136.2, 22.5, 45623481.9273, 2489662.2085",
    "EPSG:4534, 73.6, 31.25, 366637.9463, 3459537.5822",
    "EPSG:4544, 105.3, 28.7, 529315.7498, 3176056.1919",
    "EPSG:4544, 103.6, 31.25, 366637.9463, 3459537.5822",
    "EPSG:4554, 135.3, 28.7, 529315.7498, 3176056.1919"
  })
  void a_gauss_kruger_position_is_where_proj_puts_it(
      String code, double lon, double lat, double easting, double northing) {
    Coordinate found = CoordinateSystem.of(code).toLongitudeLatitude(easting, northing);
    assertEquals(0, Ellipsoid.metres(lon, lat, found.x, found.y), 0.001);
  }

  @Test
  void the_central_meridian_of_each_of_the_42_zones_is_at_five_hundred_kilometres() {
    for (int number = 4513; number <= 4554; number++) {
      CoordinateRange range = CoordinateRange.of("EPSG:" + number);
      double easting = 500_000 + range.zonePrefix() * 1_000_000.0;
      Coordinate found =
          CoordinateSystem.of("EPSG:" + number).toLongitudeLatitude(easting, 3_176_000);
      assertEquals(75 + 3 * ((number - 4513) % 21), found.x, 1e-9, "EPSG:" + number);
      assertEquals(number < 4534 ? 25 + number - 4513 : 0, range.zonePrefix());
    }
  }

  /** Redfearn's series, independent of proj4j: good to a millimetre within 3 degrees. */
  @Test
  void every_zone_agrees_with_the_series_formula() {
    for (int number = 4513; number <= 4554; number++)
      for (double offset : new double[] {-1.6, -0.4, 0.9, 1.6})
        for (double lat : new double[] {22, 26.3, 29.9, 33.8}) {
          CoordinateRange range = CoordinateRange.of("EPSG:" + number);
          double[] metres = gaussKruger(offset, lat);
          Coordinate found =
              CoordinateSystem.of("EPSG:" + number)
                  .toLongitudeLatitude(metres[0] + range.zonePrefix() * 1_000_000.0, metres[1]);
          double lon = range.centralMeridian() + offset;
          assertEquals(0, Ellipsoid.metres(lon, lat, found.x, found.y), 0.001, "EPSG:" + number);
        }
  }

  private static double[] gaussKruger(double lonOffset, double lat) {
    double f = 1 / 298.257222101;
    double n = f / (2 - f);
    double a = 6378137 / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64);
    double[] alpha = {
      n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16,
      13 * n * n / 48 - 3 * n * n * n / 5,
      61 * n * n * n / 240
    };
    double e = 2 * Math.sqrt(n) / (1 + n);
    double sin = Math.sin(Math.toRadians(lat));
    double t = Math.sinh(atanh(sin) - e * atanh(e * sin));
    double xi = Math.atan2(t, Math.cos(Math.toRadians(lonOffset)));
    double eta = atanh(Math.sin(Math.toRadians(lonOffset)) / Math.hypot(1, t));
    double x = eta;
    double y = xi;
    for (int j = 1; j <= 3; j++) {
      x += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
      y += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
    }
    return new double[] {500_000 + a * x, a * y};
  }

  private static double atanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }

  @Test
  void gcj02_is_undone_to_the_centimetre() {
    for (double lon = 97; lon <= 110; lon += 0.83)
      for (double lat = 26; lat <= 34; lat += 0.77) {
        Coordinate shifted = CoordinateSystem.Shifted.shift(new Coordinate(lon, lat));
        assertTrue(Ellipsoid.metres(lon, lat, shifted.x, shifted.y) > 50);
        Coordinate back = CoordinateSystem.of("GCJ-02").toLongitudeLatitude(shifted.x, shifted.y);
        assertEquals(0, Ellipsoid.metres(lon, lat, back.x, back.y), 0.01);
      }
  }

  @Test
  void bd09_is_undone_within_its_doubt() {
    double turn = Math.PI * 3000 / 180;
    for (double lon = 97; lon <= 110; lon += 0.83)
      for (double lat = 26; lat <= 34; lat += 0.77) {
        Coordinate gcj = CoordinateSystem.Shifted.shift(new Coordinate(lon, lat));
        double radius = Math.hypot(gcj.x, gcj.y) + 0.00002 * Math.sin(gcj.y * turn);
        double angle = Math.atan2(gcj.y, gcj.x) + 0.000003 * Math.cos(gcj.x * turn);
        double x = radius * Math.cos(angle) + 0.0065;
        double y = radius * Math.sin(angle) + 0.006;
        Coordinate back = CoordinateSystem.of("bd-09").toLongitudeLatitude(x, y);
        assertEquals(0, Ellipsoid.metres(lon, lat, back.x, back.y), 1);
      }
  }

  @Test
  void an_undone_offset_adds_to_the_doubt_and_an_exact_system_does_not() {
    assertEquals(5, CoordinateSystem.of("GCJ-02").accuracyMetres());
    assertEquals(10, CoordinateSystem.of("BD-09").accuracyMetres());
    for (String exact : new String[] {"EPSG:4490", "EPSG:4326", "EPSG:4523", "EPSG:4544"})
      assertEquals(0, CoordinateSystem.of(exact).accuracyMetres());
  }

  @Test
  void an_unknown_system_is_never_guessed() {
    for (String unknown : new String[] {"", "EPSG:3857", "EPSG:4512", "EPSG:4555", "WGS84"})
      assertThrows(IllegalArgumentException.class, () -> CoordinateSystem.of(unknown));
  }
}
