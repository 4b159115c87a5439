package io.redline.site.files;

import io.redline.site.files.DxfFile.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;

/**
 * The lines of a drawing by their layer, those that meet end to end joined; what comes back to its
 * start is closed.
 */
final class DxfLayers {
  /** Ends nearer than this are one point. */
  private static final double SAME_METRES = 0.001;

  private static final double SAME_DEGREES = 1e-8;

  /**
   * @param closed rings, their first point repeated at the end
   */
  record DxfLayer(String name, List<Line> closed, List<Line> open) {
    double hectares() {
      return closed.stream()
              .mapToDouble(l -> Area.ofRing(l.points().toArray(Coordinate[]::new)))
              .sum()
          / 10_000;
    }

    int arcs() {
      return closed.stream().mapToInt(Line::arcs).sum() + open.stream().mapToInt(Line::arcs).sum();
    }
  }

  private DxfLayers() {}

  /** In the order of their names. */
  static List<DxfLayer> of(List<Line> lines) {
    Map<String, List<Line>> byLayer = new TreeMap<>();
    for (Line line : lines) byLayer.computeIfAbsent(line.layer(), l -> new ArrayList<>()).add(line);
    List<DxfLayer> layers = new ArrayList<>();
    byLayer.forEach((name, all) -> layers.add(layer(name, all)));
    return layers;
  }

  private static DxfLayer layer(String name, List<Line> all) {
    List<Line> closed = new ArrayList<>();
    List<Line> loose = new ArrayList<>();
    for (Line line : all) {
      if (line.isClosed() || isBackAtStart(line)) closed.add(closed(line));
      else loose.add(line);
    }
    List<Line> open = new ArrayList<>();
    for (Line chain : joined(loose))
      if (isBackAtStart(chain)) closed.add(closed(chain));
      else open.add(chain);
    return new DxfLayer(name, closed, open);
  }

  private static boolean isBackAtStart(Line line) {
    return line.points().size() > 3 && key(first(line)).equals(key(last(line)));
  }

  private static Line closed(Line line) {
    List<Coordinate> points = new ArrayList<>(line.points());
    if (isBackAtStart(line)) points.remove(points.size() - 1);
    points.add(points.get(0));
    return new Line(line.layer(), List.copyOf(points), true, line.arcs(), line.number());
  }

  /** Lines end to end, where exactly two meet. */
  private static List<Line> joined(List<Line> loose) {
    Map<String, List<Line>> ends = new LinkedHashMap<>();
    for (Line line : loose)
      for (Coordinate end : List.of(first(line), last(line)))
        ends.computeIfAbsent(key(end), k -> new ArrayList<>()).add(line);
    List<Line> left = new ArrayList<>(loose);
    List<Line> chains = new ArrayList<>();
    java.util.Set<Line> used =
        java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    for (Line line : left) {
      if (!used.add(line)) continue;
      Line chain = grown(line, ends, used);
      if (!isBackAtStart(chain)) chain = reversed(grown(reversed(chain), ends, used));
      chains.add(chain);
    }
    return chains;
  }

  private static Line grown(Line line, Map<String, List<Line>> ends, java.util.Set<Line> used) {
    List<Coordinate> points = new ArrayList<>(line.points());
    int arcs = line.arcs();
    while (true) {
      String end = key(points.get(points.size() - 1));
      List<Line> here = ends.getOrDefault(end, List.of());
      if (here.size() != 2) break;
      Line next = here.stream().filter(l -> !used.contains(l)).findFirst().orElse(null);
      if (next == null) break;
      used.add(next);
      List<Coordinate> more =
          key(first(next)).equals(end) ? next.points() : reversed(next).points();
      points.addAll(more.subList(1, more.size()));
      arcs += next.arcs();
    }
    return new Line(line.layer(), List.copyOf(points), false, arcs, line.number());
  }

  private static Line reversed(Line line) {
    List<Coordinate> points = new ArrayList<>(line.points());
    java.util.Collections.reverse(points);
    return new Line(line.layer(), points, line.isClosed(), line.arcs(), line.number());
  }

  private static Coordinate first(Line line) {
    return line.points().get(0);
  }

  private static Coordinate last(Line line) {
    return line.points().get(line.points().size() - 1);
  }

  private static String key(Coordinate c) {
    boolean degrees = Math.abs(c.x) <= 180 && Math.abs(c.y) <= 180;
    double same = degrees ? SAME_DEGREES : SAME_METRES;
    return Math.round(c.x / same) + " " + Math.round(c.y / same);
  }
}
