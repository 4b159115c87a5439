package io.redline.earth;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * An invalid geometry made valid, without making any verdict firmer. What every reading of the
 * outline agrees on is {@code sure}. What is inside by one reading only (even-odd against winding),
 * and every piece of the drawn outline that the repaired area no longer has, is {@code doubtful}: a
 * site that meets it is told "unknown", never "no" and never "yes".
 *
 * @param sure valid; null when nothing is left, as of an area without extent
 * @param doubtful null when the readings agree everywhere
 * @param hectaresBefore sum of the rings as drawn, holes taken off
 * @param hectaresChanged the larger of: how far the repaired area is from {@code hectaresBefore},
 *     and the area in doubt
 * @param error what was wrong and where
 */
public record Repair(
    Geometry sure,
    Geometry doubtful,
    double hectaresBefore,
    double hectaresChanged,
    Message error) {
  private static final Catalogue TEXTS = Catalogue.named("earth");

  /** Above this share of the area, and above {@link #NEGLIGIBLE_HECTARES}, a repair is a guess. */
  public static final double LARGEST_SHARE = 0.01;

  public static final double NEGLIGIBLE_HECTARES = 0.01;

  /** About a millimetre: nearer, two edges are one. */
  private static final double SAME_DEGREES = 1e-8;

  /**
   * @return null when the geometry is valid
   */
  public static Repair of(Geometry geometry) {
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error == null) return null;
    Message what = Invalidity.of(error);
    Geometry fixed = GeometryFixer.fix(geometry);
    List<Geometry> doubts = new ArrayList<>();
    Geometry drawn = linework(geometry);
    if (geometry.getDimension() == 2 && !fixed.isEmpty() && fixed.getDimension() == 2) {
      Geometry noded = drawn.union();
      for (Geometry face : ambiguous(noded, geometry, fixed)) {
        doubts.add(face);
        fixed = OverlayNGRobust.overlay(fixed, face, OverlayNG.DIFFERENCE);
      }
      doubts.addAll(leftOver(noded, fixed.getBoundary()));
    } else if (fixed.isEmpty() || fixed.getDimension() < geometry.getDimension()) doubts.add(drawn);
    double before = Math.abs(Ellipsoid.hectares(geometry));
    double inDoubt = doubts.stream().mapToDouble(Repair::area).sum();
    double changed = Math.max(Math.abs(area(fixed) - before), inDoubt);
    boolean nothingLeft = fixed.isEmpty() || fixed.getDimension() < geometry.getDimension();
    return new Repair(
        nothingLeft ? null : fixed,
        doubts.isEmpty() ? null : geometry.getFactory().buildGeometry(doubts),
        before,
        changed,
        what);
  }

  /** Both together, as they are told; the parts stay where they are. */
  public Repair and(Repair other) {
    return new Repair(
        sure,
        doubtful == null ? other.doubtful : doubtful,
        hectaresBefore + other.hectaresBefore,
        hectaresChanged + other.hectaresChanged,
        Punctuation.remarks(List.of(error, other.error)));
  }

  /** Whether the repair changes so much that a person has to decide what was meant. */
  public boolean isGuess() {
    return hectaresChanged > NEGLIGIBLE_HECTARES
        && hectaresChanged > LARGEST_SHARE * hectaresBefore;
  }

  public Message remark(int number) {
    String change = change();
    return TEXTS.say(
        "repair.feature-repaired",
        number,
        error,
        change,
        doubtful == null ? "" : TEXTS.say("repair.what-doubt-treated"));
  }

  public String change() {
    double percent =
        hectaresBefore == 0
            ? (hectaresChanged == 0 ? 0 : 100)
            : 100 * hectaresChanged / hectaresBefore;
    return Numbers.fixed(percent, 4) + " % (" + Numbers.fixed(hectaresChanged, 4) + " ha)";
  }

  private static double area(Geometry geometry) {
    return geometry.getDimension() < 2 ? 0 : Ellipsoid.hectares(geometry);
  }

  private static Geometry linework(Geometry geometry) {
    List<Geometry> lines = new ArrayList<>();
    for (Object line : LinearComponentExtracter.getLines(geometry)) {
      LineString all = (LineString) line;
      // A line whose vertices coincide is no line: kept as its point.
      boolean extent = all.getLength() > 0;
      if (!all.isEmpty())
        lines.add(
            extent
                ? all.getFactory().createLineString(all.getCoordinateSequence())
                : all.getStartPoint());
    }
    return geometry.getFactory().buildGeometry(lines);
  }

  /** Faces of the drawn outline that are inside by one reading and outside by the other. */
  private static List<Geometry> ambiguous(Geometry noded, Geometry drawn, Geometry fixed) {
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    List<Geometry> faces = new ArrayList<>();
    for (Object item : polygonizer.getPolygons()) {
      Polygon face = (Polygon) item;
      Point inside = face.getInteriorPoint();
      if (isInsideEvenOdd(drawn, inside.getCoordinate()) != fixed.contains(inside)) faces.add(face);
    }
    return faces;
  }

  private static boolean isInsideEvenOdd(Geometry drawn, Coordinate point) {
    boolean inside = false;
    for (Object line : LinearComponentExtracter.getLines(drawn))
      inside ^=
          RayCrossingCounter.locatePointInRing(point, ((LineString) line).getCoordinates())
              == Location.INTERIOR;
    return inside;
  }

  private static List<Geometry> leftOver(Geometry noded, Geometry boundary) {
    List<Geometry> left = new ArrayList<>();
    var near = new org.locationtech.jts.operation.distance.IndexedFacetDistance(boundary);
    for (int i = 0; i < noded.getNumGeometries(); i++) {
      Geometry piece = noded.getGeometryN(i);
      Coordinate[] c = piece.getCoordinates();
      Coordinate middle =
          c.length == 1 ? c[0] : new Coordinate((c[0].x + c[1].x) / 2, (c[0].y + c[1].y) / 2);
      Geometry probe = piece.getFactory().createPoint(middle);
      if (boundary.isEmpty() || near.distance(probe) > SAME_DEGREES) left.add(piece);
    }
    return left;
  }
}
