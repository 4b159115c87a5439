package io.redline.rulebook;

import io.redline.words.Guess;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rulebook that must not be used. Names every offender: file, what is wrong, what exists, a
 * guess.
 */
public final class RulebookProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Message> problems;

  public RulebookProblem(List<Message> problems) {
    super(
        problems.stream()
            .map(problem -> problem.in(Lang.EN))
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /**
   * @param key of {@code words/rulebook.tsv}
   */
  public static RulebookProblem of(String key, Object... arguments) {
    return new RulebookProblem(List.of(Problems.TEXTS.say(key, arguments)));
  }

  /** An id that is not one of the known, with a guess at what was meant. */
  public static RulebookProblem unknown(
      String key, String at, String id, Collection<String> known) {
    String guess = Guess.closest(id, known);
    return of(key, at, id, guess == null ? "" : Problems.TEXTS.say("or-maybe", guess));
  }

  public List<Message> problems() {
    return problems;
  }
}
