package io.redline.decisions.impact;

import io.redline.decisions.replay.ClauseChange;
import io.redline.facts.Outcome;
import io.redline.intake.Proposal;
import java.util.List;

/**
 * What changes for one project.
 *
 * @param before overall outcome; null when nothing changes, because it was not needed
 * @param after the same
 * @param clauses whose outcome changes; empty for none
 */
public record Changed(
    String id, String name, Outcome before, Outcome after, List<ClauseChange> clauses) {
  public Changed {
    clauses = List.copyOf(clauses);
  }

  static Changed nothing(Proposal proposal) {
    return new Changed(proposal.id(), proposal.name(), null, null, List.of());
  }

  public boolean isAny() {
    return !clauses.isEmpty();
  }
}
