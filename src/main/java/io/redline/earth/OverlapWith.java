package io.redline.earth;

import io.redline.facts.Surroundings.Part;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How a site lies on features taken together: features that share a border have no edge there. What
 * is farther than the reach (the doubt, and the half width of a centreline) is not met.
 *
 * @param truth yes when they overlap even after the features gave way by the doubt all round; no
 *     when not even the doubt closes the gap
 * @param hit the feature with the largest part of the site, null when the truth is no
 * @param part null for a point, and when nothing of the site lies on an area
 */
public record OverlapWith(Truth truth, Nearest.Hit hit, Part part) {
  private static final double MARGIN_METRES = 10;
  private static final OverlapWith NONE = new OverlapWith(Truth.NO, null, null);

  /**
   * One feature near the site.
   *
   * @param degrees what of it is near, in longitude and latitude
   * @param metres the same in a plane
   * @param taken how much of the site it takes, for choosing the one that is named
   */
  private record Near(Feature feature, Geometry degrees, Geometry metres, double taken) {}

  public static OverlapWith features(
      Geometry site,
      FeatureIndex index,
      Predicate<Feature> filter,
      double doubtMetres,
      double reachMetres) {
    LocalPlane plane = LocalPlane.around(site);
    Geometry here = plane.toMetres(site);
    Envelope box =
        Nearest.around(site.getEnvelopeInternal(), doubtMetres + reachMetres + MARGIN_METRES);
    Geometry window = site.getFactory().toGeometry(box);
    List<Near> near = new ArrayList<>();
    for (Feature feature : index.near(box)) {
      if (!filter.test(feature)) continue;
      for (Geometry one : alike(feature.geometry())) {
        Geometry clipped = clip(one, box, window);
        if (clipped.isEmpty()) continue;
        Geometry area = plane.toMetres(clipped);
        if (area.distance(here) <= reachMetres)
          near.add(new Near(feature, clipped, area, taken(here, area)));
      }
    }
    if (near.isEmpty()) return NONE;
    Near most = near.stream().max(Comparator.comparingDouble(Near::taken)).get();
    List<Geometry> areas =
        near.stream().map(Near::metres).filter(a -> a.getDimension() == 2).toList();
    Truth truth =
        !areas.isEmpty() && isBeyondDoubt(here, union(areas), doubtMetres)
            ? Truth.YES
            : Truth.UNKNOWN;
    return new OverlapWith(
        truth, new Nearest.Hit(most.feature(), 0), part(site, near.stream().map(Near::degrees)));
  }

  /** The parts of a collection one by one: areas and lines cannot be cut together. */
  static List<Geometry> alike(Geometry geometry) {
    if (!geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION))
      return List.of(geometry);
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++)
      parts.addAll(alike(geometry.getGeometryN(i)));
    return parts;
  }

  private static Geometry clip(Geometry feature, Envelope box, Geometry window) {
    return box.contains(feature.getEnvelopeInternal()) || feature.getDimension() == 0
        ? feature
        : OverlayNGRobust.overlay(feature, window, OverlayNG.INTERSECTION);
  }

  private static double taken(Geometry site, Geometry area) {
    if (area.getDimension() < 2 || site.getDimension() == 0) return 0;
    Geometry both = OverlayNGRobust.overlay(site, area, OverlayNG.INTERSECTION);
    return site.getDimension() == 2 ? both.getArea() : both.getLength();
  }

  private static boolean isBeyondDoubt(Geometry site, Geometry area, double doubtMetres) {
    Geometry core = doubtMetres == 0 ? area : area.buffer(-doubtMetres);
    return !core.isEmpty() && core.intersects(site) && !core.touches(site);
  }

  private static Geometry union(List<Geometry> areas) {
    return areas.size() == 1
        ? areas.get(0)
        : OverlayNGRobust.union(areas.get(0).getFactory().buildGeometry(areas));
  }

  /** Area or length of the site on the features, in degrees cut and on the ellipsoid measured. */
  private static Part part(Geometry site, Stream<Geometry> areas) {
    if (site.getDimension() == 0) return null;
    List<Geometry> cut =
        areas
            .filter(g -> g.getDimension() == 2)
            .map(g -> OverlayNGRobust.overlay(site, g, OverlayNG.INTERSECTION))
            .filter(g -> !g.isEmpty())
            .toList();
    if (cut.isEmpty()) return null;
    Geometry both = union(cut);
    if (site.getDimension() == 1) {
      double metres = Ellipsoid.metres(both);
      return metres == 0 ? null : new Part(0, metres, share(metres, Ellipsoid.metres(site)));
    }
    double hectares = Ellipsoid.hectares(both);
    return hectares == 0 ? null : new Part(hectares, 0, share(hectares, Ellipsoid.hectares(site)));
  }

  private static double share(double part, double whole) {
    return Math.min(1, part / whole);
  }
}
