package io.redline.report.figure;

import io.redline.earth.LocalPlane;
import io.redline.layer.PlaceNames;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Cities, seats and towns in a square round a site, the wider first. */
final class PlacesNear {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private PlacesNear() {}

  /**
   * @param east metres from the middle of the square
   */
  record Near(PlaceNames.Kind kind, String name, double east, double north) {}

  /** At most those that are not on the edge. */
  static List<Near> within(LocalPlane plane, double radiusMetres) {
    return PlaceNames.all().stream()
        .map(place -> near(plane, place))
        .filter(n -> Math.max(Math.abs(n.east()), Math.abs(n.north())) < 0.96 * radiusMetres)
        .toList();
  }

  private static Near near(LocalPlane plane, PlaceNames.PlaceName place) {
    Coordinate at =
        plane
            .toMetres(GEOMETRIES.createPoint(new Coordinate(place.longitude(), place.latitude())))
            .getCoordinate();
    return new Near(place.kind(), place.name(), at.x, at.y);
  }
}
