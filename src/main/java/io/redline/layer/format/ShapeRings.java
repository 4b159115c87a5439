package io.redline.layer.format;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Rings of a shapefile record as areas: clockwise rings are outlines, the others are holes of the
 * smallest outline around them. A hole that lies in no outline becomes an outline, with a remark.
 */
public final class ShapeRings {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ShapeRings() {}

  /** An outline and the holes given to it. */
  private static final class Shell {
    final LinearRing ring;
    final double area;
    final List<LinearRing> holes = new ArrayList<>();
    private IndexedPointInAreaLocator inside;

    Shell(LinearRing ring) {
      this.ring = ring;
      this.area = Area.ofRing(ring.getCoordinates());
    }

    /** Whether the hole lies in it, by its first vertex that is not on the outline. */
    boolean holds(LinearRing hole) {
      if (!ring.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) return false;
      if (inside == null) inside = new IndexedPointInAreaLocator(ring);
      for (Coordinate c : hole.getCoordinates()) {
        int where = inside.locate(c);
        if (where != Location.BOUNDARY) return where == Location.INTERIOR;
      }
      return true;
    }

    Polygon polygon() {
      return FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new));
    }
  }

  /**
   * @return null when there is no ring
   */
  static Geometry polygons(
      List<Coordinate[]> parts, String file, int number, List<Message> remarks) {
    List<Shell> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (Coordinate[] part : parts) {
      LinearRing ring = FACTORY.createLinearRing(closed(part));
      // In the plane of x to the right and y up, clockwise is a positive signed area to JTS.
      if (Area.ofRingSigned(ring.getCoordinates()) >= 0 || parts.size() == 1)
        shells.add(new Shell(ring));
      else holes.add(ring);
    }
    if (shells.isEmpty() && holes.isEmpty()) return null;
    int strays = 0;
    for (LinearRing hole : holes) {
      Shell around = null;
      for (Shell shell : shells)
        if ((around == null || shell.area < around.area) && shell.holds(hole)) around = shell;
      if (around != null) around.holes.add(hole);
      else {
        strays++;
        shells.add(new Shell(hole));
      }
    }
    if (strays > 0) remarks.add(TEXTS.say("shape-rings.feature-ring-s-turn", number, strays));
    Polygon[] all = shells.stream().map(Shell::polygon).toArray(Polygon[]::new);
    return all.length == 1 ? all[0] : FACTORY.createMultiPolygon(all);
  }

  /**
   * A ring of at least four vertices that ends where it begins; what is missing repeats the last.
   */
  static Coordinate[] closed(Coordinate[] part) {
    boolean open = !part[0].equals2D(part[part.length - 1]);
    int size = Math.max(4, part.length + (open ? 1 : 0));
    if (size == part.length) return part;
    Coordinate[] ring = java.util.Arrays.copyOf(part, size);
    for (int i = part.length; i < size; i++)
      ring[i] = (i == size - 1 ? part[0] : part[part.length - 1]).copy();
    return ring;
  }
}
