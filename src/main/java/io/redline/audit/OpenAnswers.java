package io.redline.audit;

import io.redline.audit.result.ResultRow.Left;
import java.util.List;

/**
 * What the prohibitions of a list wait for.
 *
 * @param questions by question
 * @param bureaus by who can answer; alone where all that a project waits for is theirs to say
 * @param columns by the column that would hold it; alone where no other column is wanted
 */
public record OpenAnswers(OpenQuestions questions, OpenQuestions bureaus, OpenQuestions columns) {
  private static final String APART = ";";

  static OpenAnswers none() {
    return new OpenAnswers(new OpenQuestions(), new OpenQuestions(), new OpenQuestions());
  }

  /** What is left of one project. */
  void add(Left left) {
    questions.add(left.questions(), left.number() == 1);
    bureaus.add(left.bureaus(), left.bureaus().size() == 1);
    boolean oneColumn = left.columns().size() == 1;
    columns.add(left.columns().stream().filter(c -> !c.equals(Left.NO_COLUMN)).toList(), oneColumn);
  }

  void add(OpenAnswers other) {
    questions.add(other.questions);
    bureaus.add(other.bureaus);
    columns.add(other.columns);
  }

  /** Plain letters without commas or tabs, for the journal. */
  String text() {
    return String.join(APART, List.of(questions.text(), bureaus.text(), columns.text()));
  }

  /**
   * @throws NumberFormatException when it is no such text
   */
  static OpenAnswers of(String text) {
    String[] parts = text.split(APART, -1);
    if (parts.length != 3) throw new NumberFormatException(text);
    return new OpenAnswers(
        OpenQuestions.of(parts[0]), OpenQuestions.of(parts[1]), OpenQuestions.of(parts[2]));
  }
}
