package io.redline.earth;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * A feature's geometry in parts of one dimension each, because areas, lines and points can neither
 * be repaired nor cut together. Areas stay by themselves: those of a collection may overlap, which
 * the parts of one area may not.
 *
 * @param all not empty, none of them a mixed collection
 * @param empty how many parts without coordinates were left out
 */
public record FeatureParts(List<Geometry> all, int empty) {
  public FeatureParts {
    all = List.copyOf(all);
  }

  public static FeatureParts of(Geometry geometry) {
    if (!isCollection(geometry) && !hasEmpty(geometry))
      return new FeatureParts(List.of(geometry), 0);
    List<Geometry> areas = new ArrayList<>();
    List<LineString> lines = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    int empty = sort(geometry, areas, lines, points);
    GeometryFactory factory = geometry.getFactory();
    List<Geometry> all = new ArrayList<>(areas);
    if (!lines.isEmpty()) all.add(factory.buildGeometry(lines));
    if (!points.isEmpty()) all.add(factory.buildGeometry(points));
    return new FeatureParts(all, empty);
  }

  /** Returns how many parts are empty. */
  private static int sort(
      Geometry geometry, List<Geometry> areas, List<LineString> lines, List<Point> points) {
    if (geometry.isEmpty()) return 1;
    boolean areaOfSeveral = !isCollection(geometry) && geometry.getDimension() == 2;
    if (areaOfSeveral && !hasEmpty(geometry)) areas.add(geometry);
    else if (geometry instanceof LineString line) lines.add(line);
    else if (geometry instanceof Point point) points.add(point);
    else if (areaOfSeveral) return withoutEmpty(geometry, areas);
    else {
      int empty = 0;
      for (int i = 0; i < geometry.getNumGeometries(); i++)
        empty += sort(geometry.getGeometryN(i), areas, lines, points);
      return empty;
    }
    return 0;
  }

  private static int withoutEmpty(Geometry area, List<Geometry> areas) {
    List<Geometry> full = new ArrayList<>();
    for (int i = 0; i < area.getNumGeometries(); i++)
      if (!area.getGeometryN(i).isEmpty()) full.add(area.getGeometryN(i));
    areas.add(area.getFactory().buildGeometry(full));
    return area.getNumGeometries() - full.size();
  }

  private static boolean isCollection(Geometry geometry) {
    return geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
  }

  private static boolean hasEmpty(Geometry geometry) {
    for (int i = 0; i < geometry.getNumGeometries(); i++)
      if (geometry.getGeometryN(i).isEmpty()) return true;
    return false;
  }
}
