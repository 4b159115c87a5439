package io.redline.remedy;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What assessing again gave, against the assessment before.
 *
 * @param overall the overall outcome afterwards
 * @param better clauses that no longer stand against the project, or ask less of it
 * @param worse clauses that bite harder than before, or newly
 * @param stillViolated clauses violated before and after
 * @param counties GB/T 2260 codes of the place afterwards, when it is another one; else empty
 */
public record Effect(
    Outcome overall,
    List<Change> better,
    List<Change> worse,
    List<String> stillViolated,
    List<String> counties) {

  /**
   * One clause's outcome before and after.
   *
   * @param before null when the clause was not in play
   * @param after null when it no longer is
   */
  public record Change(String clause, Outcome before, Outcome after) {}

  public Effect {
    better = List.copyOf(better);
    worse = List.copyOf(worse);
    stillViolated = List.copyOf(stillViolated);
    counties = List.copyOf(counties);
  }

  static Effect of(Assessment before, Assessment after) {
    Map<String, Outcome> was = outcomes(before);
    Map<String, Outcome> is = outcomes(after);
    List<Change> better = new ArrayList<>();
    List<Change> worse = new ArrayList<>();
    List<String> still = new ArrayList<>();
    was.keySet().stream()
        .sorted()
        .forEach(
            clause -> {
              Change change = new Change(clause, was.get(clause), is.get(clause));
              int step = burden(change.after) - burden(change.before);
              if (step < 0) better.add(change);
              if (step > 0) worse.add(change);
              if (change.before == Outcome.VIOLATED && change.after == Outcome.VIOLATED)
                still.add(clause);
            });
    is.keySet().stream()
        .filter(clause -> !was.containsKey(clause) && burden(is.get(clause)) > 0)
        .sorted()
        .forEach(clause -> worse.add(new Change(clause, null, is.get(clause))));
    boolean elsewhere = !before.place().codes().equals(after.place().codes());
    return new Effect(
        after.outcome(), better, worse, still, elsewhere ? after.place().codes() : List.of());
  }

  /**
   * Whether something that stood against the project, or might have, no longer does, and nothing
   * bites instead. A violated clause that is merely no longer known to be is no help.
   */
  boolean helps() {
    boolean settled = better.stream().anyMatch(c -> stands(c.before) && !stands(c.after));
    return settled && worse.stream().noneMatch(c -> burden(c.after) >= burden(Outcome.ERROR));
  }

  /** Helps, and asks nothing else of anybody. */
  boolean helpsWithoutCost() {
    return helps() && worse.isEmpty();
  }

  private static boolean stands(Outcome outcome) {
    return outcome == Outcome.VIOLATED || outcome == Outcome.UNDETERMINED;
  }

  private static Map<String, Outcome> outcomes(Assessment assessment) {
    Map<String, Outcome> outcomes = new HashMap<>();
    for (Finding finding : assessment.findings())
      outcomes.put(finding.clause().id(), finding.outcome());
    return outcomes;
  }

  /** The worse the more; nothing when the clause asks nothing of the project. */
  private static int burden(Outcome outcome) {
    return outcome == null || outcome.compareTo(Outcome.REQUIRED) > 0
        ? 0
        : Outcome.SATISFIED.ordinal() - outcome.ordinal();
  }
}
