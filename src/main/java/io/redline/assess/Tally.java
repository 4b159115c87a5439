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
 * @param first id of the clause that decided the outcome; null when none is in play
 */
record Tally(Outcome outcome, Map<Outcome, Integer> counts, List<Missing> missing, String first) {

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
    Outcome outcome = Outcome.worst(findings.stream().map(Finding::outcome).toList());
    return new Tally(outcome, counts, missing(findings), first(outcome, findings));
  }

  /**
   * Of several that are equally bad a ban comes before a wish, a law in its period before a plan
   * past it, and the one nearest to an answer first.
   */
  private static String first(Outcome outcome, List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.outcome() == outcome)
        .min(
            Comparator.comparing((Finding f) -> f.clause().gives())
                .thenComparing(Finding::periodEnded)
                .thenComparing(f -> f.missing().size())
                .thenComparing(f -> f.clause().id()))
        .map(f -> f.clause().id())
        .orElse(null);
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
