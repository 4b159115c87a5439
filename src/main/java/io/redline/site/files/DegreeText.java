package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Angle.Label;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Coordinates as text, a pair or more on a line: 度分秒, decimal degrees, or metres; longitude first
 * or labelled. A blank line, a line "地块 …", or a closed ring begins the next plot.
 */
final class DegreeText implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message FORMAT = TEXTS.say("degree-text.coordinate-text");
  private static final Message PAIR = TEXTS.say("degree-text.pair-coordinates");
  private static final Pattern PLOT =
      Pattern.compile("^(?:地块|图斑|宗地|区块|PLOT)\\s*[:#]?\\s*([^,;°度]{0,30}?)\\s*:?$");

  /** The name of a point, a part of a coordinate or one coordinate, and nothing else. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?=.*\\d)(?:[A-Z]{1,2}\\d{1,5}\\s?[:,]?\\s?)?"
              + "(?:(?:东经|北纬|经度|纬度|[EN])\\s?:?\\s?)?"
              + "(?:\\d{1,8}(?:\\.\\d{1,12})?\\s?[°度'分\"秒]?\\s?){0,4}[EN]?[,;]?");

  private static final Pattern SECONDS = Pattern.compile("[\"秒]");
  private static final Pattern ENDS_IN_SECONDS = Pattern.compile("[\"秒]\\s?[EWNS]?[,;]?$");
  private static final int MOST_PIECES = 80;
  private static final int MOST_PROBLEMS = 20;
  private static final int MOST_NOTES = 5;

  @Override
  public boolean recognises(SiteSource source) {
    return true;
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    return new Lines(source).read();
  }

  private static final class Lines {
    private final SiteSource source;
    private final Plots plots = new Plots();
    private final List<Message> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private DeclaredCrs system = DeclaredCrs.NOTHING;
    private boolean stated = true;
    private int unread;

    /** Pieces of one vertex that stand on lines of their own, as cells copied from a PDF do. */
    private String pieces;

    private int firstPiece;
    private int joined;

    Lines(SiteSource source) {
      this.source = source;
    }

    Drawing read() throws IntakeProblem {
      String[] lines = source.text().split("\\R", -1);
      for (int i = 0; i < lines.length && problems.size() < MOST_PROBLEMS; i++)
        line(lines[i], i + 1);
      refusePieces();
      if (joined > 0) notes.add(TEXTS.say("degree-text.joined", joined));
      if (unread > MOST_NOTES)
        notes.add(TEXTS.say("degree-text.more-lines-words", unread - MOST_NOTES));
      if (!problems.isEmpty()) throw source.refuse(problems);
      return new Drawing(FORMAT, system, stated ? Axes.EAST_FIRST : Axes.UNSTATED, plots(), notes);
    }

    /** Points with a blank line between any two of them are one list. */
    private List<Plot> plots() {
      List<Plot> all = plots.all();
      boolean single =
          all.size() > 2
              && all.stream().allMatch(p -> p.id().isEmpty() && p.vertices().size() == 1);
      if (!single) return all;
      notes.add(TEXTS.say("degree-text.one-list", all.size()));
      return List.of(
          new Plot("", null, List.of(all.stream().flatMap(p -> p.vertices().stream()).toList())));
    }

    private void line(String raw, int number) {
      String text = Angle.normal(raw).trim();
      if (pieces != null && joins(text, raw)) return;
      if (text.isEmpty()) {
        plots.next("");
        return;
      }
      if (text.startsWith("#")) {
        if (PairLook.in(text)) unread(raw, number);
        return;
      }
      Matcher plot = PLOT.matcher(text);
      if (text.length() <= SystemWords.LONGEST && plot.matches() && !PairLook.in(text)) {
        system = system.and(DeclaredCrs.in(text));
        plots.next(plot.group(1));
        return;
      }
      CoordinateLine read = CoordinateLine.of(text);
      if (read == null && PIECE.matcher(text).matches()) {
        pieces = text;
        firstPiece = number;
      } else if (read == null) words(raw, text, number);
      else {
        vertices(read.angles(), raw, number);
        if (!read.isPlain()) system = system.and(DeclaredCrs.in(text));
        if (read.hasNote()) note(raw, number);
      }
    }

    /**
     * Takes the line as a further piece of the vertex that is open.
     *
     * @return whether it belongs to it
     */
    private boolean joins(String text, String raw) {
      if (text.isEmpty()) return true;
      String all = pieces + " " + text;
      CoordinateLine read = all.length() > MOST_PIECES ? null : CoordinateLine.of(all);
      boolean open = SECONDS.matcher(all).find() && !ENDS_IN_SECONDS.matcher(all).find();
      if (!open && read != null && read.angles().size() == 2 && PairLook.isPlace(read.angles())) {
        vertices(read.angles(), raw, firstPiece);
        joined++;
        pieces = null;
        return true;
      }
      boolean further = all.length() <= MOST_PIECES && PIECE.matcher(text).matches();
      if (further) pieces = all;
      else refusePieces();
      return further;
    }

    private void refusePieces() {
      if (pieces != null)
        problems.add(problem(line(firstPiece), quoted(pieces), PAIR, SiteSource.NOTHING));
      pieces = null;
    }

    /**
     * A line without coordinates: the system, or a heading. What looks like a vertex is refused.
     */
    private void words(String raw, String text, int number) {
      if (text.length() > SystemWords.LONGEST) {
        problems.add(problem(line(number), quoted(raw), PAIR, SiteSource.NOTHING));
        return;
      }
      DeclaredCrs said = DeclaredCrs.in(text);
      system = system.and(said);
      String rest = SystemWords.without(text);
      boolean numbers = rest.chars().anyMatch(Character::isDigit);
      if (said.isEmpty() ? numbers : PairLook.in(rest))
        problems.add(problem(line(number), quoted(raw), PAIR, SiteSource.NOTHING));
      else if (said.isEmpty() || numbers) unread(raw, number);
    }

    private static Message line(int number) {
      return SiteSource.line(number);
    }

    private void vertices(List<Angle> angles, String raw, int number) {
      for (int i = 0; i < angles.size(); i += 2) {
        Angle first = angles.get(i);
        Angle second = angles.get(i + 1);
        Vertex vertex = new Vertex(first.value(), second.value(), line(number));
        boolean latitudeFirst =
            first.label() == Label.LATITUDE || second.label() == Label.LONGITUDE;
        boolean yFirst = first.label() == Label.Y;
        boolean labelled = first.label() != Label.NONE || second.label() != Label.NONE;
        if (labelled && first.label() == second.label()) {
          problems.add(
              problem(
                  line(number),
                  quoted(raw),
                  TEXTS.say("degree-text.one-longitude-one"),
                  SiteSource.NOTHING));
          return;
        }
        boolean xy = yFirst || first.label() == Label.X;
        if (xy || !labelled && !vertex.isDegrees()) stated = false;
        plots.add(latitudeFirst || yFirst ? vertex.swapped() : vertex);
      }
    }

    private void note(String raw, int number) {
      if (unread++ < MOST_NOTES)
        notes.add(TEXTS.say("degree-text.line-only-coordinates", number, quoted(raw)));
    }

    private void unread(String raw, int number) {
      if (unread++ < MOST_NOTES)
        notes.add(TEXTS.say("degree-text.line-not-read-coordinates", number, quoted(raw)));
    }
  }
}
