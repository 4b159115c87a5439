package io.redline.audit.result;

import io.redline.audit.portfolio.Portfolio;
import java.util.List;

/**
 * What comes of a list as a whole.
 *
 * @param questions whose answer bears on most projects first
 * @param bureaus the same by who can answer; alone where all that a project waits for is theirs
 * @param columns the same by the column that would hold the answer; alone where no other is wanted
 */
public record ListSummary(
    List<RankedQuestion> questions,
    List<RankedQuestion> bureaus,
    List<RankedQuestion> columns,
    Portfolio portfolio) {
  public static final ListSummary NOTHING =
      new ListSummary(List.of(), List.of(), List.of(), Portfolio.NOTHING);

  public ListSummary {
    questions = List.copyOf(questions);
    bureaus = List.copyOf(bureaus);
    columns = List.copyOf(columns);
  }

  /** The first of each. */
  public ListSummary first(int most) {
    return new ListSummary(
        first(questions, most), first(bureaus, most), first(columns, most), portfolio);
  }

  private static List<RankedQuestion> first(List<RankedQuestion> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }
}
