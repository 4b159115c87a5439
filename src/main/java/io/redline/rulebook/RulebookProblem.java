package io.redline.rulebook;

import java.util.List;

/**
 * A rulebook that must not be used. Names every offender: file, what is wrong, what exists, a
 * guess.
 */
public final class RulebookProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  public RulebookProblem(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
