package io.redline.assess;

import io.redline.assess.Assessment.Missing;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sum of some findings. The tallies of two halves add up to the tally of the whole, so that
 * what is the same from site to site is counted once.
 *
 * @param counts every outcome with its number of clauses, zeros too
 * @param gaps what is missing, the most useful first
 * @param missing the same by name, for those who only read it
 * @param decider the finding that decided the outcome; null when there is none. Of several a ban
 *     comes before a wish, a law in its period before a plan past it, and the one nearest to an
 *     answer first.
 */
record Tally(
    Map<Outcome, Integer> counts,
    List<Gap> gaps,
    List<Missing> missing,
    @Nullable Finding decider) {
  private static final Comparator<Finding> DECISIVE =
      Comparator.comparing(Finding::outcome)
          .thenComparing(f -> f.clause().gives())
          .thenComparing(Finding::periodEnded)
          .thenComparing(f -> f.missing().size())
          .thenComparing(f -> f.clause().id());

  /**
   * A fact and the clauses it could settle.
   *
   * @param weight how many of them are no mere encouragement: those cannot speak against a project
   */
  record Gap(Missing missing, int weight, List<Clause> clauses) {
    private static final Comparator<Clause> BANS_FIRST =
        Comparator.comparing(Clause::onlyEncourages).thenComparing(Clause::id);

    private static final Comparator<Gap> MOST_USEFUL_FIRST =
        Comparator.comparing((Gap gap) -> -gap.weight)
            .thenComparing(gap -> -gap.clauses.size())
            .thenComparing(gap -> gap.missing.fact());

    static Gap of(String fact, List<Clause> some) {
      List<Clause> clauses = some.stream().sorted(BANS_FIRST).toList();
      int weight = (int) clauses.stream().filter(c -> !c.onlyEncourages()).count();
      return new Gap(new Missing(fact, clauses.stream().map(Clause::id).toList()), weight, clauses);
    }

    static Gap of(List<Gap> parts) {
      if (parts.size() == 1) return parts.get(0);
      return of(
          parts.get(0).missing.fact(), parts.stream().flatMap(g -> g.clauses.stream()).toList());
    }
  }

  private static Tally of(
      Map<Outcome, Integer> counts, Collection<Gap> unordered, Finding decider) {
    List<Gap> gaps = unordered.stream().sorted(Gap.MOST_USEFUL_FIRST).toList();
    return new Tally(
        Collections.unmodifiableMap(counts),
        gaps,
        gaps.stream().map(Gap::missing).toList(),
        decider);
  }

  /** The worst of all; undetermined when there is none. */
  Outcome outcome() {
    return decider == null ? Outcome.worst(List.of()) : decider.outcome();
  }

  static Tally of(List<Finding> findings) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) counts.put(outcome, 0);
    Map<String, List<Clause>> clauses = new LinkedHashMap<>();
    for (Finding finding : findings) {
      counts.merge(finding.outcome(), 1, Integer::sum);
      for (String fact : finding.missing())
        clauses.computeIfAbsent(fact, f -> new ArrayList<>()).add(finding.clause());
    }
    List<Gap> gaps = new ArrayList<>(clauses.size());
    clauses.forEach((fact, some) -> gaps.add(Gap.of(fact, some)));
    return of(counts, gaps, findings.stream().min(DECISIVE).orElse(null));
  }

  /** Of findings that were tallied in parts. */
  static Tally sum(List<Tally> parts) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) counts.put(outcome, 0);
    Map<String, List<Gap>> byFact = new LinkedHashMap<>();
    Finding decider = null;
    for (Tally part : parts) {
      part.counts.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
      for (Gap gap : part.gaps)
        byFact.computeIfAbsent(gap.missing().fact(), f -> new ArrayList<>(2)).add(gap);
      if (decider == null || part.decider != null && DECISIVE.compare(part.decider, decider) < 0)
        decider = part.decider;
    }
    return of(counts, byFact.values().stream().map(Gap::of).toList(), decider);
  }

  /** How many findings these are. */
  int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
