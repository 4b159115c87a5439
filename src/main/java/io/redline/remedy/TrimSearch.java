package io.redline.remedy;

import io.redline.earth.Neighbourhood;
import io.redline.site.ZoneOnMap;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What is left of an area site when the ground in the zones is given up. */
final class TrimSearch {
  /** Less than this of the site is another project. */
  private static final double LEAST_SHARE = 0.1;

  private TrimSearch() {}

  /**
   * @return the largest piece that is clear, longitude and latitude; null when the site is no area,
   *     nothing would be cut, or too little is left
   */
  static Geometry of(Neighbourhood around, List<ZoneOnMap> zones) {
    Geometry site = around.site();
    if (!(site instanceof Polygonal)) return null;
    Geometry left = site;
    for (ZoneOnMap zone : zones)
      left = OverlayNGRobust.overlay(left, zone.keepOff(), OverlayNG.DIFFERENCE);
    Polygon largest = null;
    for (int i = 0; i < left.getNumGeometries(); i++)
      if (left.getGeometryN(i) instanceof Polygon one
          && (largest == null || one.getArea() > largest.getArea())) largest = one;
    if (largest == null || largest.isEmpty()) return null;
    double share = largest.getArea() / site.getArea();
    return share < LEAST_SHARE || share >= 1 - 1e-9 ? null : around.plane().toDegrees(largest);
  }
}
