package io.redline.assess;

import io.redline.assess.Assessment.Missing;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
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
 * @param tiers of each tier every outcome with its number of clauses, zeros too
 * @param gaps what is missing, the most useful first
 * @param missing the same by name, for those who only read it
 * @param decider the finding that decided the outcome; null when there is none. Of several a
 *     prohibition comes before a duty, a duty before what a person judges, and the one nearest to
 *     an answer first.
 * @param bans the prohibitions by how near they are to being violated
 */
record Tally(
    Map<Tier, Map<Outcome, Integer>> tiers,
    List<Gap> gaps,
    List<Missing> missing,
    @Nullable Finding decider,
    Bans bans) {
  private static final Comparator<Finding> DECISIVE =
      Comparator.comparing(Tally::counted)
          .thenComparing(Finding::outcome)
          .thenComparing(Finding::tier)
          .thenComparing(Bans.NEAREST);

  /** A fact and the clauses it could settle, prohibitions first. Guidance is not asked for. */
  record Gap(Missing missing, List<Clause> clauses) {
    private static final Comparator<Clause> BANS_FIRST =
        Comparator.comparing(Clause::tier).thenComparing(Clause::id);

    private static final Comparator<Gap> MOST_USEFUL_FIRST =
        Comparator.comparing((Gap gap) -> -gap.clauses.size())
            .thenComparing(gap -> gap.missing.fact());

    static Gap of(String fact, List<Clause> some) {
      List<Clause> clauses = some.stream().sorted(BANS_FIRST).toList();
      return new Gap(new Missing(fact, clauses.stream().map(Clause::id).toList()), clauses);
    }

    static Gap of(List<Gap> parts) {
      if (parts.size() == 1) return parts.get(0);
      return of(
          parts.get(0).missing.fact(), parts.stream().flatMap(g -> g.clauses.stream()).toList());
    }
  }

  private static Tally of(
      Map<Tier, Map<Outcome, Integer>> tiers,
      Collection<Gap> unordered,
      Finding decider,
      Bans bans) {
    List<Gap> gaps = unordered.stream().sorted(Gap.MOST_USEFUL_FIRST).toList();
    return new Tally(
        Collections.unmodifiableMap(tiers),
        gaps,
        gaps.stream().map(Gap::missing).toList(),
        decider,
        bans);
  }

  /**
   * What a finding counts for in the whole. Guidance can only encourage, but what could not be
   * evaluated is never passed over.
   */
  private static Outcome counted(Finding finding) {
    boolean counts =
        finding.tier().counts()
            || finding.outcome() == Outcome.ENCOURAGED
            || finding.outcome() == Outcome.ERROR;
    return counts ? finding.outcome() : Outcome.NOT_APPLICABLE;
  }

  /** The worst of all; undetermined when there is none. */
  Outcome outcome() {
    return decider == null ? Outcome.worst(List.of()) : counted(decider);
  }

  /** Every outcome with its number of clauses, zeros too. */
  Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> all = zeros();
    for (Map<Outcome, Integer> tier : tiers.values()) add(tier, all);
    return all;
  }

  private static Map<Outcome, Integer> zeros() {
    Map<Outcome, Integer> zeros = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) zeros.put(outcome, 0);
    return zeros;
  }

  private static Map<Tier, Map<Outcome, Integer>> zerosOfEach() {
    Map<Tier, Map<Outcome, Integer>> each = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) each.put(tier, zeros());
    return each;
  }

  private static void add(Map<Outcome, Integer> some, Map<Outcome, Integer> to) {
    some.forEach((outcome, count) -> to.merge(outcome, count, Integer::sum));
  }

  static Tally of(List<Finding> findings) {
    Map<Tier, Map<Outcome, Integer>> tiers = zerosOfEach();
    Map<String, List<Clause>> clauses = new LinkedHashMap<>();
    for (Finding finding : findings) {
      tiers.get(finding.tier()).merge(finding.outcome(), 1, Integer::sum);
      if (!finding.tier().counts()) continue;
      for (String fact : finding.asks())
        clauses.computeIfAbsent(fact, f -> new ArrayList<>()).add(finding.clause());
    }
    List<Gap> gaps = new ArrayList<>(clauses.size());
    clauses.forEach((fact, some) -> gaps.add(Gap.of(fact, some)));
    return of(tiers, gaps, findings.stream().min(DECISIVE).orElse(null), Bans.of(findings));
  }

  /** Of findings that were tallied in parts. */
  static Tally sum(List<Tally> parts) {
    Map<Tier, Map<Outcome, Integer>> tiers = zerosOfEach();
    Map<String, List<Gap>> byFact = new LinkedHashMap<>();
    Finding decider = null;
    for (Tally part : parts) {
      part.tiers.forEach((tier, counts) -> add(counts, tiers.get(tier)));
      for (Gap gap : part.gaps)
        byFact.computeIfAbsent(gap.missing().fact(), f -> new ArrayList<>(2)).add(gap);
      if (decider == null || part.decider != null && DECISIVE.compare(part.decider, decider) < 0)
        decider = part.decider;
    }
    Bans bans = Bans.sum(parts.stream().map(Tally::bans).toList());
    return of(tiers, byFact.values().stream().map(Gap::of).toList(), decider, bans);
  }

  /** How many findings these are. */
  int size() {
    return counts().values().stream().mapToInt(Integer::intValue).sum();
  }
}
