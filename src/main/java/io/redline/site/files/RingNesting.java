package io.redline.site.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of one plot by how they lie in each other: land, a hole in it, an island in the hole.
 * Files say the order at most, and not all of them keep it.
 *
 * @param land outer rings, each with the holes directly in it
 * @param repeated rings that are there twice, by their position
 */
record RingNesting(List<Polygon> land, List<Integer> repeated) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** One ring and how many others it lies in. */
  private record Nested(Polygon area, int depth, Nested in, List<LinearRing> holes) {}

  /**
   * @param rings each closed and valid by itself
   */
  static RingNesting of(List<LinearRing> rings) {
    List<Integer> repeated = new ArrayList<>();
    List<Polygon> areas = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      Polygon area = FACTORY.createPolygon(rings.get(i));
      if (areas.stream().anyMatch(known -> known.equalsTopo(area))) repeated.add(i);
      else areas.add(area);
    }
    List<Polygon> largestFirst = new ArrayList<>(areas);
    largestFirst.sort(Comparator.comparingDouble((Polygon p) -> -p.getArea()));
    List<Nested> all = new ArrayList<>();
    for (Polygon area : largestFirst) {
      Nested in = null;
      for (Nested larger : all)
        if ((in == null || larger.depth > in.depth) && larger.area.covers(area)) in = larger;
      Nested nested = new Nested(area, in == null ? 0 : in.depth + 1, in, new ArrayList<>());
      if (nested.depth % 2 == 1) in.holes.add(area.getExteriorRing());
      all.add(nested);
    }
    List<Polygon> land = new ArrayList<>();
    for (Polygon area : areas)
      for (Nested nested : all)
        if (nested.area == area && nested.depth % 2 == 0)
          land.add(
              FACTORY.createPolygon(
                  area.getExteriorRing(), nested.holes.toArray(LinearRing[]::new)));
    return new RingNesting(land, repeated);
  }

  /** Of rings in the plane, perhaps not yet closed: land less holes, in their own unit squared. */
  static double squareMetres(List<List<Vertex>> rings) {
    List<LinearRing> closed = new ArrayList<>();
    double plain = 0;
    for (List<Vertex> ring : rings) {
      Coordinate[] c = new Coordinate[ring.size() + 1];
      for (int i = 0; i <= ring.size(); i++) {
        Vertex v = ring.get(i % ring.size());
        c[i] = new Coordinate(v.a(), v.b());
      }
      if (c.length < 4) continue;
      LinearRing one = FACTORY.createLinearRing(c);
      Geometry area = FACTORY.createPolygon(one);
      plain = Math.max(plain, area.getArea());
      if (area.isValid()) closed.add(one);
    }
    if (closed.isEmpty()) return plain;
    return of(closed).land.stream().mapToDouble(Polygon::getArea).sum();
  }
}
