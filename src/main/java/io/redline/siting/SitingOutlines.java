package io.redline.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The cells of a siting map joined to areas, one geometry a patch, in longitude and latitude. */
final class SitingOutlines {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final SitingMap map;
  private final Map<Integer, List<Geometry>> rectangles = new HashMap<>();

  /**
   * Runs of one patch in the row before: first column, last column, patch; and where each began.
   */
  private Map<List<Integer>, Integer> open = new HashMap<>();

  private SitingOutlines(SitingMap map) {
    this.map = map;
  }

  static Map<Integer, Geometry> of(SitingMap map) {
    SitingOutlines outlines = new SitingOutlines(map);
    for (int row = 0; row < map.grid().rows(); row++) outlines.row(row);
    outlines.open.forEach((run, from) -> outlines.close(run, from, map.grid().rows()));
    Map<Integer, Geometry> joined = new HashMap<>();
    outlines.rectangles.forEach(
        (patch, parts) -> joined.put(patch, OverlayNGRobust.union(FACTORY.buildGeometry(parts))));
    return joined;
  }

  private void row(int row) {
    int columns = map.grid().columns();
    Map<List<Integer>, Integer> now = new HashMap<>();
    for (int from = 0, to; from < columns; from = to) {
      int patch = map.cells()[row * columns + from];
      to = from + 1;
      while (to < columns && map.cells()[row * columns + to] == patch) to++;
      if (patch == SitingMap.OUTSIDE) continue;
      List<Integer> run = List.of(from, to, patch);
      Integer since = open.remove(run);
      now.put(run, since == null ? row : since);
    }
    open.forEach((run, from) -> close(run, from, row));
    open = now;
  }

  private void close(List<Integer> run, int fromRow, int toRow) {
    Envelope all = map.grid().box();
    double w = map.grid().cellWidth();
    double h = map.grid().cellHeight();
    Envelope box =
        new Envelope(
            all.getMinX() + run.get(0) * w,
            all.getMinX() + run.get(1) * w,
            all.getMinY() + fromRow * h,
            all.getMinY() + toRow * h);
    rectangles.computeIfAbsent(run.get(2), p -> new ArrayList<>()).add(FACTORY.toGeometry(box));
  }
}
