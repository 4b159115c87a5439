package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;

import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts east first. Where the file says which number is which, digits that fit only the other way
 * round are a contradiction; where its headings leave it open (X and Y), the digits have to fit one
 * way only.
 */
record AxisOrder(SiteSource source, CoordinateRange range) {
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
            new Message("两种轴序都说得通", "both orders of the axes would fit"),
            new Message("列名写明经度/纬度或东坐标/北坐标", "headings that say longitude/latitude or east/north"));
      if (swap)
        notes.add(
            new Message(
                "第一个坐标按北（纵）坐标读取，由数值判定",
                "the first coordinate was read as northing: its digits fit nothing else"));
      else if (straight)
        notes.add(
            new Message(
                "第一个坐标按东（横）坐标读取，由数值判定",
                "the first coordinate was read as easting: its digits fit nothing else"));
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
          new Message(
              "x 与 y 颠倒（" + outside.size() + " 点）",
              "x and y are swapped (" + outside.size() + " points)"),
          new Message("改正两列的次序或列名", "correct the order or the headings of the columns"));
    List<Problem> problems = new ArrayList<>();
    for (Vertex v : outside.subList(0, Math.min(MOST_PROBLEMS, outside.size())))
      problems.add(problem(v.place(), Message.same(v.text()), range.expectation(), guess(v)));
    if (outside.size() > MOST_PROBLEMS)
      problems.add(
          problem(
              new Message("其余", "and"),
              new Message(
                  "另有 " + (outside.size() - MOST_PROBLEMS) + " 点",
                  (outside.size() - MOST_PROBLEMS) + " more points"),
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
                new Message(first.text() + "：" + what.zh(), first.text() + ": " + what.en()),
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
                    : new Message(
                        "--crs " + r.code() + "，且 x 与 y 颠倒",
                        "--crs " + r.code() + " with x and y swapped"))
        .orElse(SiteSource.NOTHING);
  }
}
