package io.redline.earth;

import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in metres around one place, true to about 0.1 % within 20 km: for shapes, not for the
 * distances that are printed.
 */
public record LocalPlane(double longitude, double latitude, double kx, double ky) {

  public static LocalPlane around(Geometry geometry) {
    double longitude = geometry.getEnvelopeInternal().centre().x;
    double latitude = geometry.getEnvelopeInternal().centre().y;
    return new LocalPlane(
        longitude,
        latitude,
        Ellipsoid.metresPerDegreeOfLongitude(latitude),
        Ellipsoid.metresPerDegreeOfLatitude(latitude));
  }

  public Geometry toMetres(Geometry degrees) {
    return scaled(degrees, x -> (x - longitude) * kx, y -> (y - latitude) * ky);
  }

  public Geometry toDegrees(Geometry metres) {
    return scaled(metres, x -> longitude + x / kx, y -> latitude + y / ky);
  }

  private static Geometry scaled(
      Geometry geometry, DoubleUnaryOperator newX, DoubleUnaryOperator newY) {
    Geometry copy = geometry.copy();
    copy.apply(new Scale(newX, newY));
    return copy;
  }

  private record Scale(DoubleUnaryOperator newX, DoubleUnaryOperator newY)
      implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence seq, int i) {
      seq.setOrdinate(i, CoordinateSequence.X, newX.applyAsDouble(seq.getX(i)));
      seq.setOrdinate(i, CoordinateSequence.Y, newY.applyAsDouble(seq.getY(i)));
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
