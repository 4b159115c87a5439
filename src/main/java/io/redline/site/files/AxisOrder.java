package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;

import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts east first. Where the file says which number is which, digits that fit only the other way
 * round are a contradiction; where its headings leave it open (X and Y), the digits have to fit one
 * way only.
 */
record AxisOrder(SiteSource source, CoordinateRange range) {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final int MOST_PROBLEMS = 20;

  /**
   * @return plots with longitude or easting in {@code a}
   */
  List<Plot> eastFirst(Drawing drawing, List<Message> notes) throws IntakeProblem {
    List<Vertex> all = drawing.vertices();
    boolean swap = drawing.axes() == Axes.NORTH_FIRST;
    if (drawing.axes() == Axes.UNSTATED) {
      swap = all.stream().allMatch(v -> range.holds(v.b(), v.a()));
      boolean straight = all.stream().allMatch(v -> range.holds(v.a(), v.b()));
      if (swap && straight)
        throw refuse(
            all,
            TEXTS.say("axis-order.both-orders-axes"),
            TEXTS.say("axis-order.headings-say-longitude"));
      if (swap) notes.add(TEXTS.say("axis-order.first-coordinate"));
      else if (straight) notes.add(TEXTS.say("axis-order.first-coordinate-read"));
    }
    boolean swapped = swap;
    check(swapped ? all.stream().map(Vertex::swapped).toList() : all);
    if (!swapped) return drawing.plots();
    return drawing.plots().stream()
        .map(
            p ->
                new Plot(
                    p.id(),
                    p.kind(),
                    p.rings().stream()
                        .map(ring -> ring.stream().map(Vertex::swapped).toList())
                        .toList()))
        .toList();
  }

  private void check(List<Vertex> eastFirst) throws IntakeProblem {
    List<Vertex> outside = eastFirst.stream().filter(v -> !range.holds(v.a(), v.b())).toList();
    if (outside.isEmpty()) return;
    if (outside.stream().allMatch(v -> range.holds(v.b(), v.a())))
      throw refuse(
          outside,
          TEXTS.say("axis-order.x-y-swapped-points", outside.size()),
          TEXTS.say("axis-order.correct-order-or"));
    List<Problem> problems = new ArrayList<>();
    for (Vertex v : outside.subList(0, Math.min(MOST_PROBLEMS, outside.size())))
      problems.add(problem(v.place(), Message.same(v.text()), range.expectation(), guess(v)));
    if (outside.size() > MOST_PROBLEMS)
      problems.add(
          problem(
              TEXTS.say("axis-order.and"),
              TEXTS.say("axis-order.more-points", outside.size() - MOST_PROBLEMS),
              range.expectation(),
              SiteSource.NOTHING));
    throw source.refuse(problems);
  }

  private IntakeProblem refuse(List<Vertex> vertices, Message what, Message remedy) {
    Vertex first = vertices.get(0);
    return source.refuse(
        List.of(
            problem(
                first.place(),
                Punctuation.labelled(first.text(), what),
                range.expectation(),
                remedy)));
  }

  /** Another system that would hold the vertex; null when none would. */
  private static Message guess(Vertex v) {
    Optional<CoordinateRange> other =
        CoordinateRange.codes().stream()
            .map(CoordinateRange::of)
            .filter(r -> r.zonePrefix() > 0 || r.code().equals(CoordinateRange.DEFAULT))
            .filter(r -> r.holds(v.a(), v.b()) || r.holds(v.b(), v.a()))
            .findFirst();
    return other
        .map(
            r ->
                r.holds(v.a(), v.b())
                    ? Message.same("--crs " + r.code())
                    : TEXTS.say("axis-order.crs-x-y-swapped", r.code()))
        .orElse(SiteSource.NOTHING);
  }
}
