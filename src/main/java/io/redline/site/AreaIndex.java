package io.redline.site;

import io.redline.site.Layer.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.prep.PreparedPolygon;

/** The areas of a layer, each prepared for containment the first time it is asked. Thread-safe. */
final class AreaIndex {
  private final Area[] areas;
  private final BoxTree tree;

  AreaIndex(List<Feature> features) {
    List<Feature> all = features.stream().filter(f -> f.geometry().getDimension() == 2).toList();
    double[] boxes = boxes(all);
    int[] order = BoxTree.order(boxes, all.size());
    List<Feature> inOrder = Arrays.stream(order).mapToObj(all::get).toList();
    this.areas = inOrder.stream().map(Area::new).toArray(Area[]::new);
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
  Feature meeting(Geometry site, Predicate<Feature> filter) {
    int found =
        tree.first(
            site.getEnvelopeInternal(), i -> filter.test(areas[i].feature) && areas[i].meets(site));
    return found < 0 ? null : areas[found].feature;
  }

  /** Whether one of the areas that the filter lets through holds the whole site. */
  boolean anyCovers(Geometry site, Predicate<Feature> filter) {
    return tree.first(
            site.getEnvelopeInternal(),
            i -> filter.test(areas[i].feature) && areas[i].prepared().covers(site))
        >= 0;
  }

  /** The areas the filter lets through and that hold the position or have it on their border. */
  List<Feature> holding(Coordinate position, Predicate<Feature> filter) {
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
    private volatile PreparedGeometry prepared;

    Area(Feature feature) {
      this.feature = feature;
    }

    boolean meets(Geometry site) {
      return site instanceof Point ? holds(site.getCoordinate()) : prepared().intersects(site);
    }

    boolean holds(Coordinate position) {
      return prepared() instanceof PreparedPolygon polygon
          ? polygon.getPointLocator().locate(position) != Location.EXTERIOR
          : prepared().intersects(feature.geometry().getFactory().createPoint(position));
    }

    PreparedGeometry prepared() {
      PreparedGeometry known = prepared;
      if (known != null) return known;
      synchronized (this) {
        if (prepared == null) {
          PreparedGeometry made = PreparedGeometryFactory.prepare(feature.geometry());
          // Its lazy parts are built before another thread can see it.
          made.intersects(
              feature
                  .geometry()
                  .getFactory()
                  .createPoint(feature.geometry().getEnvelopeInternal().centre()));
          prepared = made;
        }
        return prepared;
      }
    }
  }
}
