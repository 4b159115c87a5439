package io.redline.web.map;

import io.redline.site.Layer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * What of a layer lies in one square, as coarse as the square is drawn. A feature too small to see
 * becomes a dot of one unit, and many such in one place become one: nothing disappears, and a
 * square never holds more than can be seen.
 */
final class TileCut {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private final Layer layer;
  private final TileGrid tile;
  private final Geometry window;
  private final Set<Long> dots = new HashSet<>();
  private final List<Piece> pieces = new ArrayList<>();

  /** A feature's part in the square. */
  record Piece(Geometry geometry, String name) {}

  private TileCut(Layer layer, TileGrid tile) {
    this.layer = layer;
    this.tile = tile;
    this.window = FACTORY.toGeometry(tile.drawn());
  }

  static List<Piece> of(Layer layer, TileGrid tile) {
    TileCut cut = new TileCut(layer, tile);
    for (Object item : layer.boxes().query(tile.drawn())) cut.take((Layer.Feature) item);
    return cut.pieces;
  }

  private void take(Layer.Feature feature) {
    Envelope box = feature.geometry().getEnvelopeInternal();
    if (Math.max(box.getWidth(), box.getHeight()) < 2 * tile.unit()) {
      dot(box.centre(), feature);
      return;
    }
    Geometry seen = tile.drawn().covers(box) ? feature.geometry() : cut(feature.geometry());
    if (seen.isEmpty()) return;
    Geometry coarse = coarse(seen);
    if (coarse.isEmpty()) dot(seen.getEnvelopeInternal().centre(), feature);
    else pieces.add(new Piece(coarse, feature.attributes().getOrDefault("name", "")));
  }

  /** Where an area only touches the window, the line of touch is not drawn. */
  private Geometry cut(Geometry geometry) {
    Geometry seen = OverlayNGRobust.overlay(geometry, window, OverlayNG.INTERSECTION);
    if (!(seen.getClass() == GeometryCollection.class)) return seen;
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < seen.getNumGeometries(); i++)
      if (seen.getGeometryN(i).getDimension() == geometry.getDimension())
        parts.add(seen.getGeometryN(i));
    return FACTORY.buildGeometry(parts);
  }

  private Geometry coarse(Geometry geometry) {
    if (geometry.getDimension() == 0) return geometry;
    DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(geometry);
    simplifier.setDistanceTolerance(tile.unit());
    // Drawn only: an area that touches itself does no harm, an invalid one may vanish.
    simplifier.setEnsureValid(false);
    Geometry simple = simplifier.getResultGeometry();
    return geometry.getDimension() == 2 && !simple.isValid() ? GeometryFixer.fix(simple) : simple;
  }

  private void dot(Coordinate at, Layer.Feature feature) {
    long column = (long) Math.floor(at.x / tile.unit());
    long row = (long) Math.floor(at.y / tile.unit());
    if (!dots.add(column << 32 ^ row & 0xffffffffL)) return;
    pieces.add(new Piece(FACTORY.createPoint(at), feature.attributes().getOrDefault("name", "")));
  }
}
