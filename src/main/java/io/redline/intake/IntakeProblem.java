package io.redline.intake;

import java.util.List;

/** Input that cannot be read. Nothing was assessed; every problem found is named with its place. */
public final class IntakeProblem extends Exception {

  /**
   * One thing wrong.
   *
   * @param place JSON pointer, or line and column when the text is not JSON
   * @param value what stands there, shortened
   * @param expectation what is expected instead
   * @param guess what was probably meant, or null
   * @param inChinese the same in Chinese; null when the words above serve both languages
   */
  public record Problem(
      String place, String value, String expectation, String guess, Problem inChinese) {

    public Problem(String place, String value, String expectation, String guess) {
      this(place, value, expectation, guess, null);
    }

    public String text(boolean zh) {
      if (zh && inChinese != null) return inChinese.text(true);
      String where = place.isEmpty() ? (zh ? "(整个文件)" : "(whole file)") : place;
      String shown = value == null ? "" : (zh ? "，现为 " : ": found ") + value;
      String maybe = guess == null ? "" : (zh ? "。可能是：" : ". Maybe: ") + guess;
      return where + shown + (zh ? "，应为 " : ", expected ") + expectation + maybe;
    }
  }

  private static final long serialVersionUID = 1L;
  private final String source;
  private final transient List<Problem> problems;

  public IntakeProblem(String source, List<Problem> problems) {
    super(source + ": " + problems.stream().map(p -> p.text(false)).toList());
    this.source = source;
    this.problems = List.copyOf(problems);
  }

  public String source() {
    return source;
  }

  public List<Problem> problems() {
    return problems;
  }
}
