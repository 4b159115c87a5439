package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Drawing.Axes;
import io.redline.site.files.TableColumns.Column;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table of 拐点, row by row: words above the headings may name the coordinate system; a blank row,
 * repeated headings, another plot or ring number, or a closed ring begins the next ring.
 */
final class VertexTable {
  private static final Message COORDINATE =
      new Message("一个坐标：十进制数或度分秒", "one coordinate: a decimal number or degrees, minutes, seconds");
  private static final int MOST_PROBLEMS = 20;

  /** Where a cell stands, for messages. */
  interface Places {
    Message cell(int row, int column);
  }

  private final Places places;
  private final Plots plots = new Plots();
  private final List<Message> notes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private DeclaredCrs system = DeclaredCrs.NOTHING;
  private final Set<String> read = new HashSet<>();
  private final List<Problem> above = new ArrayList<>();
  private TableColumns columns;
  private boolean stated = true;
  private String plot = "";
  private String ring = "";

  VertexTable(Places places) {
    this.places = places;
  }

  /**
   * @param number of the row, counted from 1
   */
  void row(int number, List<String> cells) {
    if (problems.size() >= MOST_PROBLEMS || isTooLong(number, cells)) return;
    TableColumns headings = TableColumns.in(cells);
    if (headings != null) headings(number, cells, headings);
    else if (cells.stream().allMatch(String::isBlank)) plots.next(plot);
    else if (columns == null) words(number, cells);
    else vertex(number, cells);
  }

  private boolean isTooLong(int number, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() <= SystemWords.LONGEST) continue;
      problems.add(
          problem(
              places.cell(number, i),
              quoted(cells.get(i)),
              new Message(
                  "至多 " + SystemWords.LONGEST + " 个字符",
                  "at most " + SystemWords.LONGEST + " characters"),
              SiteSource.NOTHING));
      return true;
    }
    return false;
  }

  /** What follows has headings of its own. */
  void nextSheet(String name) {
    columns = null;
    above.clear();
    plot = name;
    ring = "";
    plots.next(name);
  }

  boolean hasHeadings() {
    return columns != null;
  }

  Drawing drawing(SiteSource source, Message format) throws IntakeProblem {
    if (!problems.isEmpty()) throw source.refuse(problems);
    List<Plot> all = plots.all();
    if (all.isEmpty())
      throw source.refuse(
          new Message("表中没有坐标行", "no row of coordinates"),
          new Message(
              "表头含 经度、纬度，或 横坐标、纵坐标，或 X、Y，其下为各拐点",
              "headings 经度/纬度 (longitude/latitude), 横坐标/纵坐标 (easting/northing) or X/Y, and rows below"),
          SiteSource.NOTHING);
    return new Drawing(format, system, stated ? Axes.EAST_FIRST : Axes.UNSTATED, all, notes);
  }

  private void headings(int number, List<String> cells, TableColumns found) {
    if (!found.twice().isEmpty())
      problems.add(
          problem(
              places.cell(number, 0),
              new Message("重复的列：" + found.twice(), "columns that say the same: " + found.twice()),
              new Message("每种坐标一列", "one column each"),
              SiteSource.NOTHING));
    if (found.hasSeveralPairs() && columns == null)
      notes.add(
          new Message(
              "表中有几套坐标，只读取第一套（经纬度优先）",
              "several pairs of coordinates; only one was read, degrees first"));
    if (columns != null) plots.next("");
    columns = found;
    problems.addAll(above);
    above.clear();
    if (!found.namesAxes()) stated = false;
    system = system.and(DeclaredCrs.in(plot));
    for (int column : found.pair()) system = system.and(DeclaredCrs.in(cell(cells, column)));
  }

  private void words(int number, List<String> cells) {
    system = system.and(DeclaredCrs.in(String.join(" ", cells)));
    if (PairLook.in(cells) && above.size() < MOST_PROBLEMS) above.add(misplaced(number, cells));
  }

  /** A vertex above the headings, or beside the columns of coordinates. */
  private Problem misplaced(int number, List<String> cells) {
    return problem(
        places.cell(number, 0),
        quoted(String.join(" ", cells).strip()),
        new Message("坐标在表头之下、所属的列里", "coordinates below their headings, in their columns"),
        new Message("有一个拐点写错了位置", "a vertex in the wrong place"));
  }

  /** A word in another column of a vertex's row names a system as well. */
  private void beside(List<String> cells, int[] pair) {
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      boolean words = i != pair[0] && i != pair[1] && text.length() > 2 && !PlainNumber.is(text);
      if (words && read.add(text)) system = system.and(DeclaredCrs.in(text));
    }
  }

  private void vertex(int number, List<String> cells) {
    int[] pair = columns.pair();
    String first = cell(cells, pair[0]);
    String second = cell(cells, pair[1]);
    if (first.isEmpty() && second.isEmpty()) {
      aside(number, cells);
      return;
    }
    Angle a = angle(number, pair[0], first);
    Angle b = angle(number, pair[1], second);
    if (a == null || b == null) return;
    String newPlot = cell(cells, columns.of(Column.PLOT));
    String newRing = cell(cells, columns.of(Column.RING));
    if (!newPlot.isEmpty() && !newPlot.equals(plot)) {
      plots.next(newPlot);
      plot = newPlot;
      ring = newRing;
    } else if (!newRing.isEmpty() && !newRing.equals(ring)) {
      plots.nextRing();
      ring = newRing;
    }
    beside(cells, pair);
    Vertex vertex = new Vertex(a.value(), b.value(), places.cell(number, pair[0]));
    if (columns.of(Column.RING) >= 0) plots.addToRing(vertex);
    else plots.add(vertex);
  }

  /** A row without coordinates: the name of the next plot, words on the system, or a remark. */
  private void aside(int number, List<String> cells) {
    if (PairLook.in(cells)) {
      problems.add(misplaced(number, cells));
      return;
    }
    String words = String.join(" ", cells).strip();
    DeclaredCrs said = DeclaredCrs.in(words);
    if (!said.isEmpty()) system = system.and(said);
    else if (words.contains("地块") || words.contains("图斑")) {
      plots.next(words);
      plot = words;
    } else
      notes.add(
          new Message(
              places.cell(number, 0).zh() + "起一行没有坐标，未读取：" + quoted(words).zh(),
              "the row at "
                  + places.cell(number, 0).en()
                  + " has no coordinates and was not read: "
                  + quoted(words).en()));
  }

  private Angle angle(int number, int column, String text) {
    Angle angle = Angle.only(text);
    if (angle == null)
      problems.add(
          problem(
              places.cell(number, column),
              quoted(text),
              COORDINATE,
              text.startsWith("=") || text.startsWith("＝")
                  ? new Message("公式：粘贴为数值", "a formula: paste its value")
                  : SiteSource.NOTHING));
    return angle;
  }

  private static String cell(List<String> cells, int index) {
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }
}
