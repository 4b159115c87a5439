package io.redline.layer;

import io.redline.earth.EdgeIndex;
import io.redline.earth.Ellipsoid;
import io.redline.earth.Feature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What a layer holds, in figures.
 *
 * @param shapes how many features of each geometry type
 * @param box degrees
 * @param hectares of all areas, metres of all lines, on the ellipsoid
 * @param known per attribute of ours, how many features have each value; empty for "not said"
 */
public record LayerSummary(
    int features,
    int unlocated,
    int repaired,
    Map<String, Integer> shapes,
    Envelope box,
    double hectares,
    double metres,
    Map<String, Map<String, Integer>> known) {

  public static LayerSummary of(Layer layer) {
    Map<String, Integer> shapes = new TreeMap<>();
    Map<String, Map<String, Integer>> known = new TreeMap<>();
    Envelope box = new Envelope();
    double hectares = 0;
    double metres = 0;
    for (Feature feature : layer.features()) {
      Geometry g = feature.geometry();
      box.expandToInclude(g.getEnvelopeInternal());
      if (!feature.certain()) continue;
      shapes.merge(g.getGeometryType(), 1, Integer::sum);
      if (g.getDimension() == 2) hectares += Ellipsoid.hectares(g);
      if (g.getDimension() == 1) metres += metres(g);
      for (String ours : layer.card().attributes().names().keySet())
        known
            .computeIfAbsent(ours, k -> new TreeMap<>())
            .merge(feature.attributes().getOrDefault(ours, ""), 1, Integer::sum);
    }
    return new LayerSummary(
        layer.count(),
        layer.unlocated(),
        layer.readAs().repaired(),
        shapes,
        box,
        hectares,
        metres,
        known);
  }

  private static double metres(Geometry lines) {
    double metres = 0;
    double[] ends = EdgeIndex.edgesOf(lines);
    for (int i = 0; i < ends.length; i += 4)
      metres += Ellipsoid.metres(ends[i], ends[i + 1], ends[i + 2], ends[i + 3]);
    return metres;
  }

  /** The most frequent values of an attribute of ours, with their numbers. */
  public List<Map.Entry<String, Integer>> frequent(String ours, int most) {
    return known.getOrDefault(ours, Map.of()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }
}
