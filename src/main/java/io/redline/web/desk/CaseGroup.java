package io.redline.web.desk;

import java.util.List;

/**
 * The findings of one outcome that ask nobody anything.
 *
 * @param open unfolded when the page opens
 */
public record CaseGroup(OutcomeWord outcome, List<CaseItem> items, boolean open) {
  /** Unfolding a hundred clauses would hide what asks for judgement. */
  static final int MOST_UNFOLDED = 12;

  public CaseGroup {
    items = List.copyOf(items);
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
