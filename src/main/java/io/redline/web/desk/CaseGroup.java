package io.redline.web.desk;

import java.util.List;

/**
 * The findings of one outcome.
 *
 * @param left how many still wait for a person
 * @param open unfolded when the page opens
 */
public record CaseGroup(OutcomeWord outcome, List<CaseItem> items, int left, boolean open) {
  /** Unfolding a hundred open clauses would hide what asks for judgement. */
  static final int MOST_UNFOLDED = 12;

  public CaseGroup {
    items = List.copyOf(items);
  }

  /** What can be concluded on together: more than one clause that stays open. */
  public boolean together() {
    return outcome.id().equals("undetermined") && left > 1;
  }

  /** So many that each shows values and its form only when somebody turns to it. */
  public boolean brief() {
    return items.size() > MOST_UNFOLDED;
  }

  /** Listed with its reason only. */
  public boolean inShort() {
    return outcome.id().equals("not-applicable") || outcome.id().equals(OutcomeWord.GUIDANCE);
  }
}
