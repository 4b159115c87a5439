package io.redline.site;

import io.redline.earth.Nearest;
import io.redline.earth.Neighbourhood;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.layer.OnOneLayer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A zone in the plane around a site, with the doubt of site and layers. Good for finding places and
 * for drawing; whether a clause is kept is for the assessment to say.
 */
public final class ZoneOnMap {
  /** Corners of a round outline per quarter: it lies inside the true circle by 0.03 %. */
  private static final int QUARTER_SEGMENTS = 32;

  private static final double ROUND_LOSS = 1.0004;

  /** The plane is true to 0.1 % at 20 km, much better near its middle. */
  private static final double PLANE_MARGIN_METRES = 0.2;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private record Part(
      Layer layer,
      Geometry features,
      PreparedGeometry prepared,
      IndexedFacetDistance facets,
      double limitMetres,
      double doubtMetres,
      double halfWidthMetres) {

    /** Farther than this no doubt is left. */
    double clearMetres() {
      return limitMetres + doubtMetres + halfWidthMetres + PLANE_MARGIN_METRES;
    }
  }

  private final Zone zone;
  private final Neighbourhood around;
  private final List<Part> parts = new ArrayList<>();
  private boolean leavable;

  private ZoneOnMap(Zone zone, Neighbourhood around) {
    this.zone = zone;
    this.around = around;
  }

  public static ZoneOnMap of(Zone zone, Site site, LayerStore store, Neighbourhood around) {
    ZoneOnMap onMap = new ZoneOnMap(zone, around);
    for (Layer layer : store.serving(zone.layer())) {
      onMap.leavable |= layer.isComplete() && layer.coverage() != null;
      List<Geometry> features =
          around.features(layer.index()).stream()
              .filter(near -> OnOneLayer.possibly(zone.where()).test(near.feature()))
              .map(Neighbourhood.Near::metres)
              .toList();
      if (!features.isEmpty()) onMap.parts.add(part(zone, site, layer, features));
    }
    return onMap;
  }

  private static Part part(Zone zone, Site site, Layer layer, List<Geometry> features) {
    Geometry all = features.size() == 1 ? features.get(0) : FACTORY.buildGeometry(features);
    return new Part(
        layer,
        all,
        PreparedGeometryFactory.prepare(all),
        new IndexedFacetDistance(all),
        zone.limitMetres(),
        site.doubtMetres() + layer.card().accuracyMetres(),
        layer.card().halfWidthMetres());
  }

  public Zone zone() {
    return zone;
  }

  /** Whether a place outside can be known to be outside: some layer is complete where it looked. */
  public boolean canBeLeft() {
    return leavable;
  }

  /**
   * How many metres a site in the plane is short of being clear beyond doubt; 0 when it is. No
   * shorter move makes it clear.
   */
  public double shortfallMetres(Geometry site) {
    double most = 0;
    for (Part part : parts) {
      double distance = part.prepared.intersects(site) ? 0 : part.facets.distance(site);
      most = Math.max(most, part.clearMetres() - distance);
    }
    return most;
  }

  /**
   * What the shortfall is at most, told from bounding boxes alone; 0 when the site is surely clear.
   */
  public double shortfallAtMostMetres(Geometry site) {
    double most = 0;
    Envelope box = site.getEnvelopeInternal();
    for (Part part : parts) {
      double between = part.features.getEnvelopeInternal().distance(box);
      most = Math.max(most, part.clearMetres() - between);
    }
    return most;
  }

  /** Whether the layers looked as far around a site in the plane as the zone reaches. */
  public boolean isCovered(Geometry site) {
    Envelope box = around.plane().toDegrees(site).getEnvelopeInternal();
    for (Part part : parts) {
      Geometry reach = FACTORY.toGeometry(Nearest.around(box, part.clearMetres()));
      if (part.layer.coverage() != null && part.layer.coverage().covers(reach)) return true;
    }
    return parts.isEmpty();
  }

  /** Whether a site in the plane touches the features themselves. */
  public boolean isOn(Geometry site) {
    return parts.stream().anyMatch(part -> part.prepared.intersects(site));
  }

  /** Everywhere a site must not reach to be clear beyond doubt. */
  public Geometry keepOff() {
    return grown(0, true);
  }

  /** Ground that is surely nearer than the limit or on the features. */
  Geometry certain() {
    return grown(-1, false);
  }

  /** Ground that may be nearer than the limit or on the features; holds the certain ground. */
  Geometry possible() {
    return grown(1, false);
  }

  /** Ground up to the limit as drawn, without doubt. */
  Geometry upToLimit() {
    return grown(0, false);
  }

  private Geometry grown(int doubts, boolean clear) {
    List<Geometry> grown = new ArrayList<>();
    for (Part part : parts) {
      double metres =
          clear
              ? part.clearMetres() * ROUND_LOSS
              : zone.limitMetres()
                  + doubts * part.doubtMetres
                  + (doubts > 0 ? part.halfWidthMetres : 0);
      if (metres < 0 && part.features.getDimension() < 2) continue;
      Geometry one = part.features.buffer(metres, QUARTER_SEGMENTS, BufferParameters.CAP_ROUND);
      if (!one.isEmpty()) grown.add(one);
    }
    if (grown.isEmpty()) return FACTORY.createPolygon();
    Geometry all = OverlayNGRobust.union(FACTORY.buildGeometry(grown));
    return OverlayNGRobust.overlay(all, around.window(), OverlayNG.INTERSECTION);
  }
}
