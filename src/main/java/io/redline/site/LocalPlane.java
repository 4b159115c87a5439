package io.redline.site;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in metres around one place, true to about 0.1 % within 20 km: for shapes, not for the
 * distances that are printed.
 */
record LocalPlane(double longitude, double latitude, double kx, double ky) {

  static LocalPlane around(Geometry geometry) {
    double longitude = geometry.getEnvelopeInternal().centre().x;
    double latitude = geometry.getEnvelopeInternal().centre().y;
    return new LocalPlane(
        longitude,
        latitude,
        Ellipsoid.metresPerDegreeOfLongitude(latitude),
        Ellipsoid.metresPerDegreeOfLatitude(latitude));
  }

  Geometry toMetres(Geometry degrees) {
    Geometry copy = degrees.copy();
    copy.apply(new Scale());
    return copy;
  }

  private final class Scale implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence seq, int i) {
      double x = (seq.getX(i) - longitude) * kx;
      double y = (seq.getY(i) - latitude) * ky;
      seq.setOrdinate(i, CoordinateSequence.X, x);
      seq.setOrdinate(i, CoordinateSequence.Y, y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
