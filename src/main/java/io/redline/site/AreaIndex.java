package io.redline.site;

import io.redline.site.Layer.Feature;
import java.util.ArrayList;
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
import org.locationtech.jts.index.strtree.STRtree;

/** The areas of a layer, each prepared for containment the first time it is asked. Thread-safe. */
final class AreaIndex {
  private final STRtree boxes = new STRtree();

  AreaIndex(List<Feature> features) {
    for (Feature feature : features)
      if (feature.geometry().getDimension() == 2)
        boxes.insert(feature.geometry().getEnvelopeInternal(), new Area(feature));
    boxes.build();
  }

  /** An area the filter lets through and that the site meets, or null. */
  Feature meeting(Geometry site, Predicate<Feature> filter) {
    if (boxes.isEmpty()) return null;
    for (Object item : boxes.query(site.getEnvelopeInternal())) {
      Area area = (Area) item;
      if (filter.test(area.feature) && area.meets(site)) return area.feature;
    }
    return null;
  }

  /** The areas the filter lets through and that hold the position or have it on their border. */
  List<Feature> holding(Coordinate position, Predicate<Feature> filter) {
    List<Feature> holding = new ArrayList<>(2);
    if (boxes.isEmpty()) return holding;
    for (Object item : boxes.query(new Envelope(position))) {
      Area area = (Area) item;
      if (filter.test(area.feature) && area.holds(position)) holding.add(area.feature);
    }
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
