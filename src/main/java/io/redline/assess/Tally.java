package io.redline.assess;

import io.redline.assess.Assessment.Missing;
import io.redline.facts.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sum of an assessment: what two projects share whose facts, place and answers of the map are
 * alike, whatever the metres.
 *
 * @param counts every outcome with its number of clauses, zeros too
 * @param missing facts that would settle something, the most useful first
 * @param decisive id of the clause that decided the outcome; null when none is in play. Of several
 *     a ban comes before a wish, a law in its period before a plan past it, and the one nearest to
 *     an answer first.
 */
record Tally(
    Outcome outcome, Map<Outcome, Integer> counts, List<Missing> missing, String decisive) {
  private static final Comparator<Finding> DECISIVE =
      Comparator.comparing((Finding f) -> f.clause().gives())
          .thenComparing(Finding::periodEnded)
          .thenComparing(f -> f.missing().size())
          .thenComparing(f -> f.clause().id());

  Tally {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /**
   * @param findings worst first
   */
  static Tally of(List<Finding> findings) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) counts.put(outcome, 0);
    findings.forEach(f -> counts.merge(f.outcome(), 1, Integer::sum));
    Outcome worst = Outcome.worst(findings.stream().map(Finding::outcome).toList());
    String decisive =
        findings.stream()
            .filter(f -> f.outcome() == worst)
            .min(DECISIVE)
            .map(f -> f.clause().id())
            .orElse(null);
    return new Tally(worst, counts, missing(findings), decisive);
  }

  /**
   * The most useful fact first. What would only settle an encouragement comes last: it cannot speak
   * against the project.
   */
  private static List<Missing> missing(List<Finding> findings) {
    Map<String, List<String>> clausesByFact = new LinkedHashMap<>();
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Finding finding : findings)
      for (String fact : finding.missing()) {
        clausesByFact.computeIfAbsent(fact, f -> new ArrayList<>()).add(finding.clause().id());
        weights.merge(fact, finding.clause().onlyEncourages() ? 0 : 1, Integer::sum);
      }
    return clausesByFact.entrySet().stream()
        .map(e -> new Missing(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparing((Missing m) -> -weights.get(m.fact()))
                .thenComparing(m -> -m.clauses().size())
                .thenComparing(Missing::fact))
        .toList();
  }
}
