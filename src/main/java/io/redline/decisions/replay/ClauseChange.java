package io.redline.decisions.replay;

import java.util.List;

/**
 * A clause that came out differently.
 *
 * @param before outcome id; null when the clause was not in play
 * @param after the same
 * @param causes empty only when nothing that is compared explains it
 */
public record ClauseChange(String clause, String before, String after, List<Cause> causes) {
  private static final String NOT_ABOUT = "not-applicable";

  public ClauseChange {
    causes = List.copyOf(causes);
  }

  /** Not in force and not about the project come to the same for the project. */
  public boolean isOfOutcome() {
    return !said(before).equals(said(after));
  }

  private static String said(String outcome) {
    return outcome == null ? NOT_ABOUT : outcome;
  }
}
