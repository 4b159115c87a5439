package io.redline.report;

import io.redline.assess.Finding;
import io.redline.assess.Headline;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.report.Conclusion.Decision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An assessment with what people concluded counted. Conclusions settle what a person has to judge,
 * what is open and what is required; beside a violation or a failure they are only shown.
 *
 * @param conclusions those that count
 */
public record ReviewedOutcome(List<Finding> findings, List<Conclusion> conclusions) {

  public ReviewedOutcome {
    findings = List.copyOf(findings);
    conclusions = List.copyOf(conclusions);
  }

  /** Of several conclusions on one clause the stricter decides. */
  public Outcome of(Finding finding) {
    return conclusions.stream()
        .filter(c -> c.clause().equals(finding.clause().id()))
        .map(c -> concluded(finding.outcome(), c))
        .min(Outcome::compareTo)
        .orElse(finding.outcome());
  }

  /** The worst of what counts. */
  public Outcome overall() {
    List<Outcome> all = new ArrayList<>();
    for (Finding finding : findings) if (finding.counts()) all.add(of(finding));
    return Outcome.worst(all);
  }

  /** How the prohibitions stand. */
  public Headline headline() {
    return Headline.of(counts(Tier.PROHIBITION));
  }

  /** How many findings of a tier have each outcome. */
  public Map<Outcome, Integer> counts(Tier tier) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) counts.put(outcome, 0);
    for (Finding finding : findings)
      if (finding.tier() == tier) counts.merge(of(finding), 1, Integer::sum);
    return counts;
  }

  /** Whether nobody can say yet how the project stands: such a paper is no review edition. */
  public boolean isOpen() {
    return headline() == Headline.OPEN || waits(overall());
  }

  /** What keeps it open: findings without an answer, prohibitions that hang on a document. */
  public List<Finding> open() {
    return findings.stream().filter(this::isOpen).toList();
  }

  private boolean isOpen(Finding finding) {
    Outcome outcome = of(finding);
    boolean hangs = finding.tier() == Tier.PROHIBITION && outcome == Outcome.REQUIRED;
    return finding.tier().counts() && (waits(outcome) || hangs);
  }

  private static boolean waits(Outcome outcome) {
    return outcome == Outcome.UNDETERMINED || outcome == Outcome.REVIEW;
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
