package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of one plot of a 界址点 TXT and what its first line says of them. A ring ends where the
 * number of the ring changes, where the outline has come back to its first point, or where the
 * names of the points begin anew.
 */
final class BoundaryPlot {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final int KIND = 4;
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,9})\\D*$");

  /** Square metres in what the column of areas may be in, though hectares are laid down. */
  private static final Map<String, Double> UNITS =
      Map.of("boundary-plot.square-metres", 1.0, "boundary-plot.mu", 10_000 / 15.0);

  private static final double LIKE = 0.1;

  private final int line;
  private final String id;
  private final Plot.Kind kind;
  private final Integer points;
  private final Double area;
  private final TreeMap<Integer, List<List<Vertex>>> rings = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int rows;
  private int closing;
  private String lastName = "";

  private BoundaryPlot(int line, String id, Plot.Kind kind, Integer points, Double area) {
    this.line = line;
    this.id = id;
    this.kind = kind;
    this.points = points;
    this.area = area;
  }

  /**
   * @param fields of the plot's first line, without its {@code @}
   */
  static BoundaryPlot of(String[] fields, int line) {
    String id = fields.length > 2 ? fields[2].strip() : "";
    if (fields.length > 3 && !fields[3].isBlank()) id = (id + " " + fields[3].strip()).strip();
    return new BoundaryPlot(
        line,
        id,
        kindIn(fields) == null ? Plot.Kind.AREA : kindIn(fields),
        BoundaryPoints.wholeNumber(fields[0]),
        fields.length > 1 ? BoundaryPoints.number(fields[1]) : null);
  }

  /** The column 记录图形属性, the fifth or, in variants, one behind it; null where none says it. */
  static Plot.Kind kindIn(String[] fields) {
    for (int i = KIND; i < fields.length; i++)
      switch (fields[i].strip()) {
        case "面", "多边形" -> {
          return Plot.Kind.AREA;
        }
        case "线", "折线" -> {
          return Plot.Kind.LINE;
        }
        case "点" -> {
          return Plot.Kind.POINTS;
        }
        default -> {
          // Variants have other columns before it.
        }
      }
    return null;
  }

  /** A row that is not understood: the plot is not drawn without it. */
  void refuse(Problem problem) {
    rows++;
    problems.add(problem);
  }

  /**
   * @param name of the point, as {@code J12}
   * @param ring its number in the file
   */
  void add(String name, int ring, Vertex vertex, List<Message> notes) {
    rows++;
    List<List<Vertex>> parts = rings.computeIfAbsent(ring, r -> new ArrayList<>());
    List<Vertex> last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    boolean begins = last == null || kind == Plot.Kind.AREA && isComplete(last, name, vertex);
    if (!begins && kind == Plot.Kind.AREA && isClosed(last) && last.get(0).isSamePlaceAs(vertex)) {
      closing++;
      notes.add(TEXTS.say("boundary-plot.closed-twice", vertex.place()));
      return;
    }
    if (begins) parts.add(new ArrayList<>());
    parts.get(parts.size() - 1).add(vertex);
    if (!begins && isClosed(parts.get(parts.size() - 1))) closing++;
    lastName = name;
  }

  private boolean isComplete(List<Vertex> ring, String name, Vertex next) {
    if (ring.get(0).isSamePlaceAs(next)) return false;
    if (isClosed(ring)) return true;
    Integer before = numberIn(lastName);
    Integer now = numberIn(name);
    return ring.size() >= 3 && before != null && now != null && now == 1 && before >= 3;
  }

  private static boolean isClosed(List<Vertex> ring) {
    return ring.size() >= 4 && ring.get(0).isSamePlaceAs(ring.get(ring.size() - 1));
  }

  private static Integer numberIn(String name) {
    Matcher number = LAST_NUMBER.matcher(name);
    return number.find() ? Integer.valueOf(number.group(1)) : null;
  }

  Plot plot() {
    return new Plot(id, kind, rings.values().stream().flatMap(List::stream).toList());
  }

  /** As its first line calls it, else by that line. */
  Message called() {
    return id.isEmpty() ? SiteSource.line(line) : Message.same(id);
  }

  Integer points() {
    return points;
  }

  Double area() {
    return area;
  }

  /** What keeps the plot from being drawn; empty when nothing does. */
  List<Problem> problems() {
    if (!problems.isEmpty()) return problems;
    if (rows == 0)
      return List.of(
          problem(
              SiteSource.line(line),
              TEXTS.say("boundary-points.plot-without-points", id),
              BoundaryPoints.ROW,
              TEXTS.say("boundary-points.rows-missing-or-line")));
    boolean agree = points == null || points <= rows && points >= rows - closing;
    return agree
        ? List.of()
        : List.of(
            problem(
                SiteSource.line(line),
                TEXTS.say("boundary-points.points-rows-follow", points, rows),
                TEXTS.say("boundary-points.many-rows-points"),
                TEXTS.say("boundary-points.row-missing-or-count")));
  }

  /**
   * The area that the first line says, where it is not that of the coordinates.
   *
   * @return null when they agree, or it says none
   */
  Message areaNote() {
    if (kind != Plot.Kind.AREA || area == null || area <= 0) return null;
    double found = RingNesting.squareMetres(plot().rings());
    double hectares = found / 10_000;
    if (Math.abs(hectares - area) <= LIKE
        || Math.abs(hectares - area) <= LIKE * Math.max(hectares, area)) return null;
    Object unit = "";
    for (Map.Entry<String, Double> other : UNITS.entrySet())
      if (Math.abs(area * other.getValue() - found) <= LIKE * found)
        unit = TEXTS.say(other.getKey());
    return TEXTS.say(
        "boundary-points.plot-said-ha-coordinates", id, area, Numbers.fixed(hectares, 2), unit);
  }
}
