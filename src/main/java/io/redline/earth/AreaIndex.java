package io.redline.earth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.ComponentCoordinateExtracter;

/** The areas of a layer, over its edges. Thread-safe. */
public final class AreaIndex {
  private final Area[] areas;
  private final BoxTree tree;

  public AreaIndex(List<Feature> features, EdgeIndex edges) {
    List<Feature> all = features.stream().filter(f -> f.geometry().getDimension() == 2).toList();
    double[] boxes = boxes(all);
    int[] order = BoxTree.order(boxes, all.size());
    List<Feature> inOrder = Arrays.stream(order).mapToObj(all::get).toList();
    this.areas = inOrder.stream().map(area -> new Area(area, edges)).toArray(Area[]::new);
    this.tree = new BoxTree(boxes(inOrder), areas.length);
  }

  private static double[] boxes(List<Feature> features) {
    double[] boxes = new double[4 * features.size()];
    for (int i = 0; i < features.size(); i++) {
      Envelope box = features.get(i).geometry().getEnvelopeInternal();
      boxes[4 * i] = box.getMinX();
      boxes[4 * i + 1] = box.getMinY();
      boxes[4 * i + 2] = box.getMaxX();
      boxes[4 * i + 3] = box.getMaxY();
    }
    return boxes;
  }

  /** An area the filter lets through and that the site meets, or null. */
  public Feature meeting(Geometry site, Predicate<Feature> filter) {
    int found =
        tree.first(
            site.getEnvelopeInternal(), i -> filter.test(areas[i].feature) && areas[i].meets(site));
    return found < 0 ? null : areas[found].feature;
  }

  /** Whether one of the areas that the filter lets through holds the whole site. */
  public boolean anyCovers(Geometry site, Predicate<Feature> filter) {
    return tree.first(
            site.getEnvelopeInternal(), i -> filter.test(areas[i].feature) && areas[i].covers(site))
        >= 0;
  }

  /** The areas the filter lets through and that hold the position or have it on their border. */
  public List<Feature> holding(Coordinate position, Predicate<Feature> filter) {
    List<Feature> holding = new ArrayList<>(2);
    tree.first(
        new Envelope(position),
        i -> {
          Feature feature = areas[i].feature;
          if (filter.test(feature) && areas[i].holds(position)) holding.add(feature);
          return false;
        });
    return holding;
  }

  private static final class Area {
    private final Feature feature;
    private final EdgeIndex edges;

    Area(Feature feature, EdgeIndex edges) {
      this.feature = feature;
      this.edges = edges;
    }

    /** Either a part of the site lies in the area, or its border meets the site. */
    boolean meets(Geometry site) {
      for (Object part : ComponentCoordinateExtracter.getCoordinates(site))
        if (holds((Coordinate) part)) return true;
      return edges.anyMeets(site, feature);
    }

    boolean covers(Geometry site) {
      for (Coordinate corner : site.getCoordinates()) if (!holds(corner)) return false;
      return !edges.anyIn(site.getEnvelopeInternal(), feature) || feature.geometry().covers(site);
    }

    boolean holds(Coordinate position) {
      return feature.geometry() instanceof Polygonal
          ? edges.isHeld(position, feature)
          : feature.geometry().intersects(feature.geometry().getFactory().createPoint(position));
    }
  }
}
