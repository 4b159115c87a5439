package io.redline.report;

import io.redline.assess.Finding;
import io.redline.facts.Outcome;
import io.redline.report.Conclusion.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The overall outcome with what people concluded counted. They settle what a person has to judge,
 * what is open and what is required; beside a violation or a failure they are only shown.
 */
final class ReviewedOutcome {
  private ReviewedOutcome() {}

  /**
   * @param conclusions those that count
   * @return null when there is none
   */
  static Outcome of(List<Finding> findings, List<Conclusion> conclusions) {
    if (conclusions.isEmpty()) return null;
    List<Outcome> all = new ArrayList<>();
    for (Finding finding : findings) if (finding.counts()) all.add(of(finding, conclusions));
    return Outcome.worst(all);
  }

  /** Of several conclusions on one clause the stricter decides. */
  private static Outcome of(Finding finding, List<Conclusion> conclusions) {
    return conclusions.stream()
        .filter(c -> c.clause().equals(finding.clause().id()))
        .map(c -> concluded(finding.outcome(), c))
        .min(Outcome::compareTo)
        .orElse(finding.outcome());
  }

  private static Outcome concluded(Outcome machine, Conclusion conclusion) {
    return switch (machine) {
      // Who agrees that a person must judge has judged; who agrees that it is open leaves it open;
      // who disagrees and does not say what holds instead has settled nothing.
      case REVIEW ->
          conclusion.decision() == Decision.ACCEPT
              ? Outcome.SATISFIED
              : Objects.requireNonNullElse(conclusion.instead(), machine);
      case UNDETERMINED, REQUIRED -> Objects.requireNonNullElse(conclusion.instead(), machine);
      default -> machine;
    };
  }
}
