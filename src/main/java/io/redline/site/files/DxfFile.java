package io.redline.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/**
 * The lines of an ASCII DXF, as group codes and values in pairs. Only the section ENTITIES is read:
 * LWPOLYLINE, POLYLINE, LINE, ARC and CIRCLE as lines, TEXT and MTEXT as words; whatever else is
 * drawn is counted.
 *
 * <p>Own reader, because of the Java libraries Kabeja and jdxf are abandoned and not on Maven
 * Central, and what is there writes DXF or meshes only.
 *
 * @param lines in the order of the file
 * @param words texts of the drawing
 * @param left what was not read, by its kind in the file
 */
record DxfFile(List<Line> lines, List<String> words, Map<String, Integer> left) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");
  private static final int LAYER = 8;
  private static final int FLAGS = 70;
  private static final int BULGE = 42;
  private static final int CLOSED = 1;
  private static final int CONTROL_POINT = 16;
  private static final int MESHES = 16 | 64;

  /** Kinds that draw no place. */
  private static final Set<String> NO_GROUND =
      Set.of("TEXT", "MTEXT", "DIMENSION", "VIEWPORT", "SEQEND", "ATTRIB", "ATTDEF", "LEADER");

  /**
   * A line of the drawing, arcs already in short chords.
   *
   * @param number of the line of the file at which it begins
   * @param isClosed said to be closed; the first point is not repeated then
   * @param arcs how many of its edges were arcs
   */
  record Line(String layer, List<Coordinate> points, boolean isClosed, int arcs, int number) {}

  /** Thrown where the pairs go wrong. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Malformed(int line) {
      super("line " + line);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  static DxfFile read(String text) throws Malformed {
    return new Reader(text.split("\\R", -1)).read();
  }

  /** One entity: its pairs up to the next one. */
  private static final class Entity {
    private final String kind;
    private final int number;
    private final TreeMap<Integer, String> last = new TreeMap<>();
    private final List<double[]> vertices = new ArrayList<>();

    Entity(String kind, int number) {
      this.kind = kind;
      this.number = number;
    }

    double value(int code) {
      return Double.parseDouble(last.getOrDefault(code, "0"));
    }

    int flags() {
      return (int) value(FLAGS);
    }

    boolean isMirrored() {
      return value(230) < 0;
    }
  }

  private static final class Reader {
    private final String[] text;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private Entity polyline;
    private int at;

    Reader(String[] text) {
      this.text = text;
    }

    DxfFile read() throws Malformed {
      boolean inEntities = false;
      String section = "";
      Entity entity = null;
      while (at + 1 < text.length) {
        int number = at + 1;
        int code = code();
        String value = plain(text[at + 1].strip());
        at += 2;
        if (code == 0) {
          if (entity != null) take(entity);
          entity = null;
          if (value.equals("ENDSEC")) inEntities = false;
          else if (value.equals("EOF")) break;
          else if (inEntities) entity = new Entity(value, number);
          section = value;
        } else if (code == 2 && section.equals("SECTION")) {
          inEntities = value.equals("ENTITIES");
          section = "";
        } else if (entity != null) pair(entity, code, value, number);
      }
      if (entity != null) take(entity);
      if (polyline != null) take(polyline, polyline.vertices);
      return new DxfFile(lines, words, left);
    }

    /** Writers without Unicode say 红 as {@code \\U+7EA2}. */
    private static String plain(String value) {
      return ESCAPE
          .matcher(value)
          .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
    }

    private int code() throws Malformed {
      try {
        return Integer.parseInt(text[at].strip());
      } catch (NumberFormatException e) {
        throw new Malformed(at + 1);
      }
    }

    private void pair(Entity entity, int code, String value, int number) throws Malformed {
      boolean vertex = entity.kind.equals("LWPOLYLINE");
      if (code == LAYER || code == 1 || code == 3 || code < 10) {
        entity.last.merge(code, value, (a, b) -> code == 3 ? a + b : b);
        return;
      }
      if (code > 99 && code != 230) return;
      try {
        double n = Double.parseDouble(value);
        if (!Double.isFinite(n)) throw new NumberFormatException(value);
        if (vertex && code == 10) entity.vertices.add(new double[] {n, Double.NaN, 0});
        else if (vertex && code == 20 && !entity.vertices.isEmpty()) end(entity)[1] = n;
        else if (vertex && code == BULGE && !entity.vertices.isEmpty()) end(entity)[2] = n;
        else entity.last.put(code, value);
      } catch (NumberFormatException e) {
        throw new Malformed(number + 1);
      }
    }

    private static double[] end(Entity entity) {
      return entity.vertices.get(entity.vertices.size() - 1);
    }

    private void take(Entity entity) throws Malformed {
      if (entity.isMirrored()) {
        left.merge(entity.kind, 1, Integer::sum);
        return;
      }
      switch (entity.kind) {
        case "LWPOLYLINE" -> take(entity, entity.vertices);
        case "POLYLINE" -> polyline = entity;
        case "VERTEX" -> {
          if (polyline != null && (entity.flags() & CONTROL_POINT) == 0)
            polyline.vertices.add(
                new double[] {entity.value(10), entity.value(20), entity.value(BULGE)});
        }
        case "SEQEND" -> {
          if (polyline != null) take(polyline, polyline.vertices);
          polyline = null;
        }
        case "LINE" ->
            add(
                entity,
                List.of(
                    new Coordinate(entity.value(10), entity.value(20)),
                    new Coordinate(entity.value(11), entity.value(21))),
                false,
                0);
        case "ARC" ->
            add(
                entity,
                DxfArc.of(
                    entity.value(10),
                    entity.value(20),
                    entity.value(40),
                    entity.value(50),
                    entity.value(51)),
                false,
                1);
        case "CIRCLE" ->
            add(
                entity,
                DxfArc.of(entity.value(10), entity.value(20), entity.value(40), 0, 360),
                true,
                1);
        case "TEXT", "MTEXT" ->
            words.add(entity.last.getOrDefault(3, "") + entity.last.getOrDefault(1, ""));
        default -> {
          if (!NO_GROUND.contains(entity.kind)) left.merge(entity.kind, 1, Integer::sum);
        }
      }
    }

    private void take(Entity entity, List<double[]> vertices) throws Malformed {
      boolean mesh = entity.kind.equals("POLYLINE") && (entity.flags() & MESHES) != 0;
      if (mesh || vertices.isEmpty()) {
        left.merge(entity.kind, 1, Integer::sum);
        return;
      }
      boolean closed = (entity.flags() & CLOSED) != 0;
      List<Coordinate> points = new ArrayList<>();
      int arcs = 0;
      for (int i = 0; i < vertices.size(); i++) {
        double[] v = vertices.get(i);
        if (Double.isNaN(v[1])) throw new Malformed(entity.number);
        Coordinate from = new Coordinate(v[0], v[1]);
        points.add(from);
        boolean last = i + 1 == vertices.size();
        if (v[2] == 0 || last && !closed) continue;
        double[] to = vertices.get(last ? 0 : i + 1);
        points.addAll(DxfArc.between(from, new Coordinate(to[0], to[1]), v[2]));
        arcs++;
      }
      add(entity, points, closed, arcs);
    }

    private void add(Entity entity, List<Coordinate> points, boolean closed, int arcs) {
      String layer = entity.last.getOrDefault(LAYER, "0");
      lines.add(new Line(layer, List.copyOf(points), closed, arcs, entity.number));
    }
  }
}
