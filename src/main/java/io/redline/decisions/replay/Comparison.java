package io.redline.decisions.replay;

import java.util.List;

/**
 * Two judgements of one proposal side by side.
 *
 * @param identical byte for byte
 * @param before overall outcome
 * @param after the same
 * @param clauses that differ in outcome or only in evidence
 * @param others what else differs, by key of the kept assessment
 */
public record Comparison(
    boolean identical,
    String before,
    String after,
    List<ClauseChange> clauses,
    List<String> others) {
  public Comparison {
    clauses = List.copyOf(clauses);
    others = List.copyOf(others);
  }

  public List<ClauseChange> outcomes() {
    return clauses.stream().filter(ClauseChange::isOfOutcome).toList();
  }
}
