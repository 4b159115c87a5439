package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * 界址点 TXT, the exchange text of land administration: {@code [属性描述]} with the system, then {@code
 * [地块坐标]} with plots. A plot begins with a line that ends in {@code @} (points, hectares, id, name,
 * kind 面, 线 or 点, …); its rows are {@code J1,1,X,Y}: name, ring, northing, easting.
 */
final class BoundaryPoints implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message FORMAT = TEXTS.say("boundary-points.boundary-point-text");
  private static final Message ROW = TEXTS.say("boundary-points.point-ring-x-northing");
  private static final int MOST_PROBLEMS = 20;
  private static final Pattern SYSTEM =
      Pattern.compile("(?i).*坐标系.*|.*(?:坐标|大地)基准.*|.*椭球.*|.*参考系.*|[CS]RS|WKID|EPSG");
  private static final Pattern MERIDIAN = Pattern.compile("(?i)中央.*|CENTRAL.?MERIDIAN|L0");

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    String text = source.text();
    return text.contains("[地块坐标]")
        || text.contains("[属性描述]")
        || text.lines().anyMatch(l -> l.strip().endsWith(",@"));
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    return new Lines(source).read();
  }

  private static final class Lines {
    private final SiteSource source;
    private final Map<String, String> header = new TreeMap<>();
    private DeclaredCrs system = DeclaredCrs.NOTHING;
    private final List<PlotRows> plots = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Lines(SiteSource source) {
      this.source = source;
    }

    Drawing read() throws IntakeProblem {
      String[] lines = source.text().split("\\R", -1);
      for (int i = 0; i < lines.length && problems.size() < MOST_PROBLEMS; i++)
        line(lines[i].strip(), i + 1);
      DeclaredCrs system = system();
      for (PlotRows plot : plots) plot.check(problems, notes);
      if (!problems.isEmpty()) throw source.refuse(problems);
      return new Drawing(
          FORMAT,
          system,
          Axes.NORTH_FIRST,
          plots.stream().filter(p -> !p.rings.isEmpty()).map(PlotRows::plot).toList(),
          notes);
    }

    private void line(String text, int number) {
      if (text.length() > SystemWords.LONGEST) {
        problems.add(problem(SiteSource.line(number), quoted(text), ROW, SiteSource.NOTHING));
        return;
      }
      if (text.isEmpty() || text.matches("\\[[^\\]]*]") && !PairLook.in(Angle.normal(text))) return;
      if (text.endsWith("@") && !isRow(text)) plots.add(PlotRows.of(text, number));
      else if (text.contains("=") && plots.isEmpty()) {
        int at = text.indexOf('=');
        header(text.substring(0, at).strip(), text.substring(at + 1).strip());
      } else row(text, number);
    }

    /** A point's row that ends like a plot's first line would be lost as one. */
    private static boolean isRow(String text) {
      String[] f = text.split(",", -1);
      return f.length >= 4
          && wholeNumber(f[0]) == null
          && wholeNumber(f[1]) != null
          && number(f[2]) != null
          && number(f[3]) != null;
    }

    private void header(String key, String value) {
      header.put(key, value);
      if (SYSTEM.matcher(key).matches()) system = system.and(SystemWords.asked(value));
      else if (MERIDIAN.matcher(key).matches() && !value.isEmpty())
        system = system.and(DeclaredCrs.in("中央子午线 " + value));
      else if (key.equals("几度分带") && !value.isEmpty())
        system = system.and(DeclaredCrs.in(value.replaceAll("\\s*(?:°|度).*$", "") + "度带"));
      else {
        DeclaredCrs said = DeclaredCrs.in(value);
        if (said.foreign() != null) system = system.and(DeclaredCrs.foreign(said.foreign()));
      }
    }

    private void row(String text, int number) {
      String[] fields = text.replace('，', ',').split(",", -1);
      Integer ring = fields.length == 4 ? wholeNumber(fields[1]) : null;
      Double north = fields.length == 4 ? number(fields[2]) : null;
      Double east = fields.length == 4 ? number(fields[3]) : null;
      if (ring == null || north == null || east == null) {
        problems.add(problem(SiteSource.line(number), quoted(text), ROW, SiteSource.NOTHING));
        return;
      }
      if (plots.isEmpty()) plots.add(PlotRows.of("@", number));
      String name = fields[0].strip();
      Message place = TEXTS.say("boundary-points.line", number, name);
      plots.get(plots.size() - 1).add(ring, new Vertex(north, east, place));
    }

    private DeclaredCrs system() {
      expect("计量单位", "米", "米|M|METRE|METER|");
      expect("投影类型", "高斯克吕格", "高斯.*|GAUSS.*|");
      if (header.getOrDefault("转换参数", "").matches(".*[1-9].*"))
        notes.add(TEXTS.say("boundary-points.not-applied", header.get("转换参数")));
      return system.and(new DeclaredCrs(null, false, null, null, null, digits("带号"), null, false));
    }

    private void expect(String key, String wanted, String pattern) {
      String value = header.getOrDefault(key, "");
      if (!value.toUpperCase(java.util.Locale.ROOT).matches(pattern))
        problems.add(
            problem(
                Message.same("[属性描述] " + key),
                quoted(value),
                Message.same(wanted),
                SiteSource.NOTHING));
    }

    private Integer digits(String key) {
      String digits = header.getOrDefault(key, "").replaceAll("\\D.*$", "");
      return digits.isEmpty() || digits.length() > 3 ? null : Integer.valueOf(digits);
    }
  }

  /** The rows of one plot and what its first line says of them. */
  private record PlotRows(
      int line,
      String id,
      Plot.Kind kind,
      Integer points,
      Double hectares,
      TreeMap<Integer, List<Vertex>> rings) {

    private static final int KIND = 4;

    static PlotRows of(String text, int line) {
      String[] f = text.substring(0, text.length() - 1).split(",", -1);
      String id = f.length > 2 ? f[2].strip() : "";
      if (f.length > 3 && !f[3].isBlank()) id = (id + " " + f[3].strip()).strip();
      return new PlotRows(
          line,
          id,
          kind(f),
          wholeNumber(f[0]),
          f.length > 1 ? BoundaryPoints.number(f[1]) : null,
          new TreeMap<>());
    }

    /** The column 记录图形属性, the fifth; an area where it is not there. */
    private static Plot.Kind kind(String[] fields) {
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
      return Plot.Kind.AREA;
    }

    void add(int ring, Vertex vertex) {
      rings.computeIfAbsent(ring, r -> new ArrayList<>()).add(vertex);
    }

    Plot plot() {
      return new Plot(id, kind, List.copyOf(rings.values()));
    }

    void check(List<Problem> problems, List<Message> notes) {
      int rows = rings.values().stream().mapToInt(List::size).sum();
      int closing =
          (int)
              rings.values().stream()
                  .filter(r -> r.size() > 1 && r.get(0).isSamePlaceAs(r.get(r.size() - 1)))
                  .count();
      if (points == null && rows == 0)
        problems.add(
            problem(
                SiteSource.line(line),
                TEXTS.say("boundary-points.plot-without-points", id),
                ROW,
                TEXTS.say("boundary-points.rows-missing-or-line")));
      if (points != null && points != rows && points != rows - closing)
        problems.add(
            problem(
                SiteSource.line(line),
                TEXTS.say("boundary-points.points-rows-follow", points, rows),
                TEXTS.say("boundary-points.many-rows-points"),
                TEXTS.say("boundary-points.row-missing-or-count")));
      double found = squareMetres() / 10_000;
      if (kind == Plot.Kind.AREA
          && hectares != null
          && hectares > 0
          && Math.abs(found - hectares) > 0.1
          && Math.abs(found - hectares) > 0.1 * Math.max(found, hectares))
        notes.add(
            TEXTS.say(
                "boundary-points.plot-said-ha-coordinates", id, hectares, Numbers.fixed(found, 2)));
    }

    /** Outer ring less the others, in the plane of the projection. */
    private double squareMetres() {
      double sum = 0;
      boolean first = true;
      for (List<Vertex> ring : rings.values()) {
        sum += (first ? 1 : -1) * Math.abs(shoelace(ring));
        first = false;
      }
      return sum;
    }

    private static double shoelace(List<Vertex> ring) {
      Vertex origin = ring.get(0);
      double twice = 0;
      for (int i = 1; i < ring.size(); i++) {
        Vertex p = ring.get(i - 1);
        Vertex q = ring.get(i);
        twice +=
            (p.a() - origin.a()) * (q.b() - origin.b())
                - (q.a() - origin.a()) * (p.b() - origin.b());
      }
      return twice / 2;
    }
  }

  private static Double number(String text) {
    String digits = text.strip();
    return digits.matches("[+-]?\\d{1,12}(\\.\\d{1,12})?") ? Double.valueOf(digits) : null;
  }

  private static Integer wholeNumber(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,7}") ? Integer.valueOf(digits) : null;
  }
}
