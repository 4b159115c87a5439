package io.redline.web.map;

import io.redline.earth.Feature;
import io.redline.layer.Layer;
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
 * becomes a dot, and many such in one place become one: nothing disappears, and a square never
 * holds more than can be seen.
 */
final class TileCut {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** The width of a dot as it is drawn: nearer ones could not be told apart. */
  private static final int DOT_UNITS = 8;

  /** Of so many areas or lines in one square the smaller ones become dots too. */
  static final int MOST_SHAPES = 4_000;

  private final TileGrid tile;
  private final double smallest;
  private final Geometry window;
  private final Set<Long> cells = new HashSet<>();
  private final List<Coordinate> dots = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  /** A feature's part in the square; or all dots, which have no name. */
  record Piece(Geometry geometry, String name) {}

  private TileCut(TileGrid tile, double smallest) {
    this.tile = tile;
    this.smallest = smallest;
    this.window = FACTORY.toGeometry(tile.drawn());
  }

  static List<Piece> of(Layer layer, TileGrid tile) {
    List<Feature> here = layer.index().near(tile.drawn());
    TileCut cut = new TileCut(tile, smallest(here, tile));
    for (Feature feature : here) cut.take(feature);
    if (!cut.dots.isEmpty()) cut.pieces.add(new Piece(cut.allDots(), ""));
    return cut.pieces;
  }

  /** Degrees that a feature measures at least to be drawn in its own form. */
  private static double smallest(List<Feature> here, TileGrid tile) {
    double smallest = DOT_UNITS * tile.unit();
    while (shapes(here, smallest) > MOST_SHAPES) smallest *= 2;
    return smallest;
  }

  private static long shapes(List<Feature> here, double smallest) {
    return here.stream().filter(item -> size(item) >= smallest).count();
  }

  private static double size(Feature feature) {
    Envelope box = feature.geometry().getEnvelopeInternal();
    return Math.max(box.getWidth(), box.getHeight());
  }

  private void take(Feature feature) {
    Envelope box = feature.geometry().getEnvelopeInternal();
    if (size(feature) < smallest) {
      dot(box.centre());
      return;
    }
    Geometry seen = tile.drawn().covers(box) ? feature.geometry() : cut(feature.geometry());
    if (seen.isEmpty()) return;
    Geometry coarse = coarse(seen);
    if (coarse.isEmpty()) dot(seen.getEnvelopeInternal().centre());
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

  private void dot(Coordinate at) {
    double cell = DOT_UNITS * tile.unit();
    long column = (long) Math.floor(at.x / cell);
    long row = (long) Math.floor(at.y / cell);
    if (cells.add(column << 32 ^ row & 0xffffffffL)) dots.add(at);
  }

  private Geometry allDots() {
    return FACTORY.createMultiPointFromCoords(dots.toArray(Coordinate[]::new));
  }
}
