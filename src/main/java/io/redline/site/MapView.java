package io.redline.site;

import io.redline.earth.LocalPlane;
import io.redline.earth.Neighbourhood;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What lies around a site, in metres east and north of its middle, for drawing.
 *
 * @param plane turns the metres back into longitude and latitude
 * @param radiusMetres half the side of the square shown
 * @param shapes areas first, the site, its parts and other ground for it last, so that they are
 *     drawn on top
 * @param region rivers and borders within {@link #REGION_METRES}, by which one finds the place
 */
public record MapView(
    LocalPlane plane, double radiusMetres, List<Shape> shapes, List<Shape> region) {
  /** Half the side of the square that shows the region. */
  public static final double REGION_METRES = 60_000;

  private static final List<String> OF_REGION =
      List.of("provinces", "counties", "yangtze-shoreline");

  /** What a shape stands for, in the order of drawing. */
  public enum Kind {
    LAYER_AREA,
    /** Ground of which the doubt does not let say whether it is nearer than a limit. */
    DOUBT,
    LAYER_LINE,
    /** Where a limit runs, without doubt. */
    LIMIT,
    /** A further part of the project, on a place of its own. */
    PART,
    SITE,
    TRIM,
    MOVE
  }

  /**
   * One path, area or point.
   *
   * @param layer title of its layer; empty for what belongs to no layer
   * @param layerId id of the zone or layer; empty for none
   * @param label feature name or limit; empty for none
   * @param limitMetres of a limit and its doubt; 0 otherwise
   * @param geometry metres
   */
  public record Shape(
      Kind kind,
      String layer,
      String layerId,
      String label,
      double limitMetres,
      Geometry geometry) {

    /** Its rings and lines as lists of x, y pairs; one pair alone is a point. */
    public List<double[]> rings() {
      List<double[]> rings = new ArrayList<>();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        Geometry part = geometry.getGeometryN(i);
        if (part instanceof Polygon polygon) {
          rings.add(pairs(polygon.getExteriorRing().getCoordinates()));
          for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            LinearRing hole = polygon.getInteriorRingN(h);
            rings.add(pairs(hole.getCoordinates()));
          }
        } else if (!part.isEmpty()) rings.add(pairs(part.getCoordinates()));
      }
      return rings;
    }
  }

  /**
   * Ground of the project besides its site: a part of it, or the site elsewhere.
   *
   * @param label name of a part; empty for the site elsewhere
   */
  public record Ground(Kind kind, String label, Geometry degrees) {}

  /**
   * @param zones whose limits and doubt are drawn
   * @param reachMetres how far beyond the site the view should reach
   * @return null when the site has no geometry
   */
  public static MapView of(
      Site site, LayerStore store, List<Zone> zones, List<Ground> more, double reachMetres) {
    if (site.geometry() == null) return null;
    double reach = reachMetres;
    LocalPlane plane = LocalPlane.around(site.geometry());
    List<Shape> onTop = new ArrayList<>();
    onTop.add(new Shape(Kind.SITE, "", "", "", 0, plane.toMetres(site.geometry())));
    for (Ground other : more) {
      Geometry metres = plane.toMetres(other.degrees());
      onTop.add(new Shape(other.kind(), "", "", other.label(), 0, metres));
      reach = Math.max(reach, 1.1 * farthest(metres));
    }
    Neighbourhood around = new Neighbourhood(site.geometry(), reach);
    List<Shape> shapes = features(store, around);
    for (Zone zone : zones) limits(zone, site, store, around, shapes);
    shapes.addAll(onTop);
    shapes.sort(Comparator.comparing(Shape::kind));
    return new MapView(plane, around.radiusMetres(), List.copyOf(shapes), region(site, store));
  }

  private static List<Shape> region(Site site, LayerStore store) {
    Neighbourhood wide = new Neighbourhood(site.geometry(), REGION_METRES);
    List<Shape> shapes = new ArrayList<>();
    for (Layer layer : store.layers()) {
      if (OF_REGION.stream().noneMatch(id -> layer.card().serves(id))) continue;
      for (Neighbourhood.Near near : wide.features(layer.index()))
        shapes.add(
            new Shape(
                near.metres().getDimension() == 2 ? Kind.LAYER_AREA : Kind.LAYER_LINE,
                layer.card().title(),
                layer.card().id(),
                near.feature().attributes().getOrDefault("name", ""),
                0,
                near.metres()));
    }
    shapes.sort(Comparator.comparing(Shape::kind));
    return List.copyOf(shapes);
  }

  /** The larger of how far it reaches east or west and north or south of the middle, metres. */
  public static double farthest(Geometry metres) {
    double most = 0;
    for (Coordinate c : metres.getCoordinates())
      most = Math.max(most, Math.max(Math.abs(c.x), Math.abs(c.y)));
    return most;
  }

  private static List<Shape> features(LayerStore store, Neighbourhood around) {
    List<Shape> shapes = new ArrayList<>();
    for (Layer layer : store.layers()) {
      if (layer.card().serves("provinces") || layer.card().serves("counties")) continue;
      for (Neighbourhood.Near near : around.features(layer.index()))
        shapes.add(
            new Shape(
                near.metres().getDimension() == 2 ? Kind.LAYER_AREA : Kind.LAYER_LINE,
                layer.card().title(),
                layer.card().id(),
                near.feature().attributes().getOrDefault("name", ""),
                0,
                near.metres()));
    }
    return shapes;
  }

  private static void limits(
      Zone zone, Site site, LayerStore store, Neighbourhood around, List<Shape> shapes) {
    ZoneOnMap onMap = ZoneOnMap.of(zone, site, store, around);
    Geometry doubtful =
        OverlayNGRobust.overlay(onMap.possible(), onMap.certain(), OverlayNG.DIFFERENCE);
    if (!doubtful.isEmpty())
      shapes.add(new Shape(Kind.DOUBT, "", zone.layer(), "", zone.limitMetres(), doubtful));
    if (zone.limitMetres() == 0) return;
    Geometry line =
        OverlayNGRobust.overlay(
            onMap.upToLimit().getBoundary(), inner(around), OverlayNG.INTERSECTION);
    String label = Math.round(zone.limitMetres()) + " m";
    if (!line.isEmpty())
      shapes.add(new Shape(Kind.LIMIT, "", zone.layer(), label, zone.limitMetres(), line));
  }

  /** The window a hair smaller: its own edge is no limit. */
  private static Geometry inner(Neighbourhood around) {
    return around.window().buffer(-0.01);
  }

  private static double[] pairs(Coordinate[] coordinates) {
    double[] pairs = new double[2 * coordinates.length];
    for (int i = 0; i < coordinates.length; i++) {
      pairs[2 * i] = coordinates[i].x;
      pairs[2 * i + 1] = coordinates[i].y;
    }
    return pairs;
  }
}
