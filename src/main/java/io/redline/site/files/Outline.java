package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * From vertices to one valid geometry in the file's own coordinates, east first. Ends that do not
 * meet are closed and told; outlines that cross themselves are refused with the rows that cross.
 */
final class Outline {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Message RING = TEXTS.say("outline.ring-least-3-different");
  private static final int MOST_PLACES = 6;

  private final SiteSource source;
  private final List<Message> notes;
  private final List<Message> leftOut = new ArrayList<>();

  Outline(SiteSource source, List<Message> notes) {
    this.source = source;
    this.notes = notes;
  }

  /** Plots that are no area, as the file calls them, once {@link #of} has drawn the others. */
  List<Message> leftOut() {
    return List.copyOf(leftOut);
  }

  /**
   * @param plots all of one kind
   */
  Geometry of(List<Plot> plots) throws IntakeProblem {
    Set<Plot.Kind> kinds = new LinkedHashSet<>();
    plots.forEach(plot -> kinds.add(plot.kind()));
    if (kinds.size() > 1)
      throw source.refuse(
          TEXTS.say("outline.areas-lines-points"),
          TEXTS.say("outline.one-kind-only"),
          TEXTS.say("outline.say-shape-area-line"));
    return switch (plots.get(0).kind()) {
      case POINTS -> points(plots);
      case LINE -> lines(plots);
      case AREA -> areas(plots);
    };
  }

  private static Geometry points(List<Plot> plots) {
    Coordinate[] all = coordinates(plots.stream().flatMap(p -> p.vertices().stream()).toList());
    return all.length == 1 ? FACTORY.createPoint(all[0]) : FACTORY.createMultiPointFromCoords(all);
  }

  private Geometry lines(List<Plot> plots) throws IntakeProblem {
    List<LineString> lines = new ArrayList<>();
    for (Plot plot : plots)
      for (List<Vertex> part : plot.rings()) {
        if (new LinkedHashSet<>(List.of(coordinates(part))).size() < 2)
          throw refuse(
              part.get(0),
              TEXTS.say("outline.one-point-only"),
              TEXTS.say("outline.least-2-different"));
        lines.add(FACTORY.createLineString(coordinates(part)));
      }
    return lines.size() == 1
        ? lines.get(0)
        : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private Geometry areas(List<Plot> plots) throws IntakeProblem {
    List<Polygon> parts = new ArrayList<>();
    List<IntakeProblem> bad = new ArrayList<>();
    for (Plot plot : plots)
      try {
        area(plot, parts);
      } catch (IntakeProblem e) {
        bad.add(e);
        notes.add(0, leftOut(called(plot), e.problems().get(0)));
        leftOut.add(called(plot));
      }
    if (parts.isEmpty())
      throw source.refuse(bad.stream().flatMap(e -> e.problems().stream()).toList());
    Geometry all =
        parts.size() == 1
            ? parts.get(0)
            : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    if (parts.size() == 1 || new IsValidOp(all).isValid()) return all;
    notes.add(TEXTS.say("outline.plots-touch-or-overlap"));
    return OverlayNGRobust.union(all);
  }

  /** One plot that is no area does not cost the others; that it is missing stands first. */
  static Message leftOut(Message plot, Problem why) {
    return TEXTS.say("outline.plot-left-out", plot, Message.each(why::text));
  }

  private static Message called(Plot plot) {
    return plot.id().isEmpty() ? plot.vertices().get(0).place() : Message.same(plot.id());
  }

  private void area(Plot plot, List<Polygon> into) throws IntakeProblem {
    List<LinearRing> rings = new ArrayList<>();
    List<Vertex> all = new ArrayList<>();
    for (List<Vertex> vertices : plot.rings()) {
      List<Vertex> closed = closed(vertices, plot.id());
      LinearRing ring = FACTORY.createLinearRing(coordinates(closed));
      valid(FACTORY.createPolygon(ring), closed);
      rings.add(ring);
      all.addAll(closed);
    }
    RingNesting nesting = RingNesting.of(rings);
    for (Integer position : nesting.repeated())
      notes.add(
          TEXTS.say(
              "outline.ring-twice", named(plot.id()), plot.rings().get(position).get(0).place()));
    for (Polygon land : nesting.land()) valid(land, all);
    apart(nesting.land(), all);
    if (nesting.land().size() > 1)
      notes.add(TEXTS.say("outline.plot-in-parts", named(plot.id()), nesting.land().size()));
    into.addAll(nesting.land());
  }

  /** Rings of one plot that cross each other enclose nobody can say what. */
  private void apart(List<Polygon> land, List<Vertex> vertices) throws IntakeProblem {
    if (land.size() > 1) valid(FACTORY.createMultiPolygon(land.toArray(Polygon[]::new)), vertices);
  }

  private List<Vertex> closed(List<Vertex> ring, String plot) throws IntakeProblem {
    List<Vertex> closed = new ArrayList<>(ring);
    for (int i = 1; i < ring.size(); i++)
      if (ring.get(i).isSamePlaceAs(ring.get(i - 1)))
        notes.add(TEXTS.say("outline.repeats-point-before", ring.get(i).place()));
    Vertex first = ring.get(0);
    if (new LinkedHashSet<>(List.of(coordinates(ring))).size() < 3)
      throw refuse(first, TEXTS.say("outline.points", ring.size()), RING);
    if (!first.isSamePlaceAs(ring.get(ring.size() - 1))) {
      closed.add(first);
      notes.add(TEXTS.say("outline.ends-plot-not-meet", named(plot)));
    }
    return closed;
  }

  private void valid(Geometry area, List<Vertex> vertices) throws IntakeProblem {
    TopologyValidationError error = new IsValidOp(area).getValidationError();
    if (error == null) return;
    List<Problem> problems = new ArrayList<>();
    for (Vertex v : edgesAt(error.getCoordinate(), vertices))
      problems.add(
          problem(
              v.place(),
              TEXTS.say("outline.outline-crosses-itself", v.text()),
              RING,
              TEXTS.say("outline.points-wrong-order")));
    throw source.refuse(problems);
  }

  /** The vertices at which the edges through a place begin; at least one. */
  private static List<Vertex> edgesAt(Coordinate place, List<Vertex> vertices) {
    double extent = 0;
    for (Vertex v : vertices)
      extent = Math.max(extent, Math.hypot(v.a() - place.x, v.b() - place.y));
    List<Vertex> found = new ArrayList<>();
    for (int i = 1; i < vertices.size() && found.size() < MOST_PLACES; i++) {
      Vertex from = vertices.get(i - 1);
      Vertex to = vertices.get(i);
      double off =
          Distance.pointToSegment(
              place, new Coordinate(from.a(), from.b()), new Coordinate(to.a(), to.b()));
      if (off <= extent * 1e-9) found.add(from);
    }
    return found.isEmpty() ? List.of(vertices.get(0)) : found;
  }

  private IntakeProblem refuse(Vertex at, Message value, Message expectation) {
    return source.refuse(List.of(problem(at.place(), value, expectation, SiteSource.NOTHING)));
  }

  private static String named(String id) {
    return id.isEmpty() ? "" : " " + id;
  }

  private static Coordinate[] coordinates(List<Vertex> vertices) {
    return vertices.stream().map(v -> new Coordinate(v.a(), v.b())).toArray(Coordinate[]::new);
  }
}
