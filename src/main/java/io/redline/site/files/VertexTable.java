package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Drawing.Axes;
import io.redline.site.files.TableColumns.Column;
import io.redline.words.Catalogue;
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
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message COORDINATE = TEXTS.say("vertex-table.one-coordinate-decimal");
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
              TEXTS.say("vertex-table.most-characters", SystemWords.LONGEST),
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
          TEXTS.say("vertex-table.no-row-coordinates"),
          TEXTS.say("vertex-table.headings-longitude"),
          SiteSource.NOTHING);
    return new Drawing(format, system, stated ? Axes.EAST_FIRST : Axes.UNSTATED, all, notes);
  }

  private void headings(int number, List<String> cells, TableColumns found) {
    if (!found.twice().isEmpty())
      problems.add(
          problem(
              places.cell(number, 0),
              TEXTS.say("vertex-table.columns-say-same", found.twice()),
              TEXTS.say("vertex-table.one-column-each"),
              SiteSource.NOTHING));
    if (found.hasSeveralPairs() && columns == null)
      notes.add(TEXTS.say("vertex-table.several-pairs-coordinates"));
    if (columns != null) plots.next("");
    columns = found;
    if (PairLook.in(cells)) problems.add(misplaced(number, cells));
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
        TEXTS.say("vertex-table.coordinates-below"),
        TEXTS.say("vertex-table.vertex-wrong-place"));
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
    if (columns.mayBeSplit() && first.equals("度") && second.equals("度")) return;
    if (first.isEmpty() && second.isEmpty()) {
      aside(number, cells);
      return;
    }
    Angle a = inParts(cells, pair[0]);
    Angle b = inParts(cells, pair[1]);
    if (a == null || b == null) {
      a = angle(number, pair[0], first);
      b = angle(number, pair[1], second);
    }
    if (a == null || b == null) return;
    List<Angle> unpacked = Angle.unpacked(a, b);
    if (unpacked != null) {
      a = unpacked.get(0);
      b = unpacked.get(1);
    }
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
          TEXTS.say("vertex-table.row-no-coordinates", places.cell(number, 0), quoted(words)));
  }

  /** Degrees, minutes and seconds in three cells side by side; null when they are not. */
  private Angle inParts(List<String> cells, int column) {
    if (!columns.mayBeSplit()) return null;
    List<Angle> parts = new ArrayList<>();
    for (int i = column; i < column + 3; i++) {
      Angle part = Angle.only(cell(cells, i));
      if (part == null) return null;
      parts.add(part);
    }
    Double degrees = Angle.whole(parts);
    return degrees == null ? null : new Angle(degrees, parts.get(0).label());
  }

  private Angle angle(int number, int column, String text) {
    Angle angle = Angle.only(text);
    if (angle != null && columns.isDotted() && PlainNumber.is(text)) {
      Double degrees = Angle.dotted(angle.value());
      angle = degrees == null ? null : new Angle(degrees, angle.label());
    }
    if (angle == null)
      problems.add(
          problem(
              places.cell(number, column),
              quoted(text),
              COORDINATE,
              text.startsWith("=") || text.startsWith("＝")
                  ? TEXTS.say("vertex-table.formula-paste-value")
                  : SiteSource.NOTHING));
    return angle;
  }

  private static String cell(List<String> cells, int index) {
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }
}
