package io.redline.earth;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Where a layer looked, in longitude and latitude. Any number of threads may ask. */
public final class Coverage {
  private final PreparedGeometry area;
  private final EdgeIndex edges;
  private final PointOnGeometryLocator inside;

  public Coverage(Geometry area) {
    this.area = PreparedGeometryFactory.prepare(area);
    this.edges = EdgeIndex.of(List.of(new Feature(1, area, Map.of(), true)));
    this.inside = area instanceof Polygonal ? new IndexedPointInAreaLocator(area) : null;
  }

  public Geometry area() {
    return area.getGeometry();
  }

  public boolean covers(Geometry site) {
    // Away from its border each part of a site is all in or all out.
    return isAwayFrom(site.getEnvelopeInternal()) && site.getNumGeometries() == 1
        ? holds(site.getCoordinate())
        : area.covers(site);
  }

  public boolean covers(Envelope box) {
    // What shrank to nothing was not looked at.
    if (box.isNull()) return false;
    return isAwayFrom(box) ? holds(box.centre()) : area.covers(area().getFactory().toGeometry(box));
  }

  /** Whether no point of the box was looked at. */
  public boolean misses(Envelope box) {
    return isAwayFrom(box)
        ? !holds(box.centre())
        : area.disjoint(area().getFactory().toGeometry(box));
  }

  private boolean isAwayFrom(Envelope box) {
    return inside != null && !edges.anyIn(box);
  }

  private boolean holds(Coordinate position) {
    return inside.locate(position) != Location.EXTERIOR;
  }
}
