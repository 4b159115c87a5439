package io.redline.audit;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.assess.Judgement;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import java.util.List;
import java.util.Map;

/**
 * What came of judging a proposal: a judgement, or a site that is no site, or a failure of ours.
 *
 * @param judgement null when it could not be judged
 * @param problem with the site; null otherwise
 * @param failure what failed; null otherwise
 */
public record Judged(Judgement judgement, IntakeProblem problem, String failure) {
  static Judged of(Judgement judgement) {
    return new Judged(judgement, null, null);
  }

  static Judged unreadable(IntakeProblem problem) {
    return new Judged(null, problem, null);
  }

  static Judged failed(Throwable failure) {
    return new Judged(null, null, String.valueOf(failure));
  }

  public Outcome outcome() {
    return judgement.outcome();
  }

  /** Every outcome with its number of clauses. */
  public Map<Outcome, Integer> counts() {
    return judgement.counts();
  }

  /** The finding that decided the outcome; null when no clause is in play. */
  public Finding worst() {
    return judgement.worst();
  }

  /** Worst first; those that are not applicable too. */
  public List<Finding> findings() {
    return judgement.assessment().findings();
  }

  /** Facts that would settle something, the most useful first. */
  public List<Assessment.Missing> missing() {
    return judgement.missing();
  }
}
