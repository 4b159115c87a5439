package io.redline.audit;

import io.redline.assess.Assessment;
import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.screening.Screened;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What came of judging a proposal: an assessment, or a site that is no site, or a failure of ours.
 *
 * @param screened null when it could not be judged
 * @param problem with the site; null otherwise
 * @param failure what failed; null otherwise
 */
public record Judged(Screened screened, IntakeProblem problem, String failure) {
  static Judged of(Screened screened) {
    return new Judged(screened, null, null);
  }

  static Judged unreadable(IntakeProblem problem) {
    return new Judged(null, problem, null);
  }

  static Judged failed(Throwable failure) {
    return new Judged(null, null, String.valueOf(failure));
  }

  public Outcome outcome() {
    return screened.assessment().outcome();
  }

  /** Every outcome with its number of clauses. */
  public Map<Outcome, Integer> counts() {
    return screened.assessment().counts();
  }

  /**
   * The finding that decided the outcome; null when no clause is in play. Of several a ban comes
   * before a wish, a law in its period before a plan past it, and the one nearest to an answer
   * first.
   */
  public Finding worst() {
    return findings().stream()
        .filter(f -> f.outcome() == outcome())
        .min(
            Comparator.comparing((Finding f) -> f.clause().gives())
                .thenComparing(Finding::periodEnded)
                .thenComparing(f -> f.missing().size())
                .thenComparing(f -> f.clause().id()))
        .orElse(null);
  }

  /** Worst first; those that are not applicable too. */
  public List<Finding> findings() {
    return screened.assessment().findings();
  }

  /** Facts that would settle something, the most useful first. */
  public List<Assessment.Missing> missing() {
    return screened.assessment().missing();
  }
}
