package io.redline.intake;

import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input that cannot be read. Nothing was assessed; every problem found is named with its place. */
public final class IntakeProblem extends Exception {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  /**
   * One thing wrong.
   *
   * @param place JSON pointer; with line and column when the text is not JSON; empty for the whole
   *     file
   * @param value what stands there, shortened; null when nothing does
   * @param expectation what is expected instead
   * @param guess what was probably meant, or null
   * @param where the place in words; null when {@code place} says it in both languages
   */
  public record Problem(
      String place,
      @Nullable Message value,
      Message expectation,
      @Nullable Message guess,
      @Nullable Message where) {

    public Problem(String place, Message value, Message expectation, Message guess) {
      this(place, value, expectation, guess, null);
    }

    /** At a line, row or cell of a file that is no JSON. */
    public Problem(Message where, Message value, Message expectation, Message guess) {
      this(where.en(), value, expectation, guess, where);
    }

    /** For a value and a guess that are the same in both languages. */
    public Problem(String place, String value, Message expectation, String guess) {
      this(place, Message.same(value), expectation, Message.same(guess));
    }

    /** In English only. */
    public Problem(String place, String value, String expectation, String guess) {
      this(place, value, Message.same(expectation), guess);
    }

    /** The same below another place of the file. */
    Problem within(String at) {
      return new Problem(at + place, value, expectation, guess, where);
    }

    /** In one line. */
    public String text(Lang lang) {
      String at = where(lang);
      String shown = value == null ? "" : TEXTS.say(lang, "intake-problem.found", value.in(lang));
      String maybe = guess == null ? "" : TEXTS.say(lang, "intake-problem.maybe", guess.in(lang));
      String line =
          TEXTS.say(lang, "intake-problem.expected", at, shown, expectation.in(lang), maybe);
      // A key of the file must not reach the terminal as a command, nor as a line of ours.
      return line.replaceAll("[\\p{Cc}\\u2028\\u2029]", "\uFFFD");
    }

    private String where(Lang lang) {
      if (where != null && !where.en().isEmpty()) return where.in(lang);
      if (place.isEmpty()) return TEXTS.say(lang, "intake-problem.whole-file");
      String shown =
          place.length() > LONGEST_PLACE ? place.substring(0, LONGEST_PLACE) + "…" : place;
      return shown.replaceAll(
          "line (\\\\d+), column (\\\\d+)", TEXTS.say(lang, "intake-problem.line-column"));
    }
  }

  /**
   * One way to read what leaves it open: coordinates that do not say their system, a drawing of
   * several layers. Offered, never taken: a person chooses.
   *
   * @param crs the system it would be
   * @param isSwapped whether the two numbers would stand the other way round than the file has them
   * @param system in everyday words
   * @param place where that would be, and how large
   * @param layer of a drawing that would be read; null where the system is the question
   */
  public record Candidate(
      @Nullable String crs,
      boolean isSwapped,
      Message system,
      Message place,
      @Nullable String layer) {

    public Candidate(String crs, boolean isSwapped, Message system, Message place) {
      this(crs, isSwapped, system, place, null);
    }

    /** One layer of several that a drawing has. */
    public static Candidate layer(String layer, Message held) {
      return new Candidate(null, false, Message.same(layer), held, layer);
    }

    public Message text() {
      return TEXTS.say("intake-problem.candidate", system, place);
    }
  }

  /** In place of a line, row or cell. */
  public static final Message WHOLE_FILE = new Message("", "");

  private static final int LONGEST_PLACE = 200;
  private static final long serialVersionUID = 1L;
  private final String source;
  private final transient List<Problem> problems;
  private final transient List<Candidate> candidates;

  public IntakeProblem(String source, List<Problem> problems) {
    this(source, problems, List.of());
  }

  /**
   * @param candidates how it may have been meant, the likeliest first
   */
  public IntakeProblem(String source, List<Problem> problems, List<Candidate> candidates) {
    super(source + ": " + problems.stream().map(p -> p.text(Lang.EN)).toList());
    this.source = source;
    this.problems = List.copyOf(problems);
    this.candidates = List.copyOf(candidates);
  }

  /** With one thing wrong, at a line, row or cell of a file that is no JSON. */
  public IntakeProblem(
      String source, Message where, Message value, Message expectation, Message guess) {
    this(source, List.of(new Problem(where, value, expectation, guess)));
  }

  /** The same below another place of the file. */
  public IntakeProblem within(String at) {
    return new IntakeProblem(source, problems.stream().map(p -> p.within(at)).toList(), candidates);
  }

  public String source() {
    return source;
  }

  public List<Problem> problems() {
    return problems;
  }

  /** Empty unless coordinates do not say their system. */
  public List<Candidate> candidates() {
    return candidates;
  }
}
