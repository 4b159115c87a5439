package io.redline.assess;

import io.redline.assess.Assessment.Missing;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.rulebook.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sum of some rulings. Not for use by several threads. */
final class Tally {
  private static final Comparator<Clause> BANS_FIRST =
      Comparator.comparing(Clause::tier).thenComparing(Clause::id);

  private final List<Ruling> rulings;
  private final Map<Tier, Map<Outcome, Integer>> tiers;
  private final @Nullable Ruling decider;
  private final Bans bans;

  Tally(List<Ruling> rulings) {
    this.rulings = rulings;
    int[][] counts = new int[Tier.values().length][Outcome.values().length];
    Ruling most = null;
    for (Ruling ruling : rulings) {
      counts[ruling.tier().ordinal()][ruling.outcome().ordinal()]++;
      if (most == null || Ruling.DECISIVE.compare(ruling, most) < 0) most = ruling;
    }
    this.decider = most;
    this.tiers = named(counts);
    this.bans = Bans.of(rulings);
  }

  static Tally of(List<Finding> findings) {
    return new Tally(findings.stream().map(Ruling::new).toList());
  }

  private static Map<Tier, Map<Outcome, Integer>> named(int[][] counts) {
    Map<Tier, Map<Outcome, Integer>> all = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      Map<Outcome, Integer> each = new EnumMap<>(Outcome.class);
      for (Outcome outcome : Outcome.values())
        each.put(outcome, counts[tier.ordinal()][outcome.ordinal()]);
      all.put(tier, each);
    }
    return Collections.unmodifiableMap(all);
  }

  List<Ruling> rulings() {
    return rulings;
  }

  /** The worst of all; undetermined when there is none. */
  Outcome outcome() {
    return decider == null ? Outcome.worst(List.of()) : decider.counted();
  }

  /** Of each tier every outcome with its number of clauses, zeros too. */
  Map<Tier, Map<Outcome, Integer>> tiers() {
    return tiers;
  }

  /** Every outcome with its number of clauses, zeros too. */
  Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) all.put(outcome, 0);
    for (Map<Outcome, Integer> tier : tiers.values())
      tier.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
    return all;
  }

  /** Facts and the clauses that each could settle, the most useful first, prohibitions first. */
  List<Missing> missing() {
    Map<String, List<Clause>> byFact = new HashMap<>();
    for (Ruling ruling : rulings)
      for (String fact : ruling.asks())
        byFact.computeIfAbsent(fact, f -> new ArrayList<>()).add(ruling.finding().clause());
    List<Missing> all = new ArrayList<>(byFact.size());
    byFact.forEach(
        (fact, clauses) ->
            all.add(
                new Missing(fact, clauses.stream().sorted(BANS_FIRST).map(Clause::id).toList())));
    all.sort(
        Comparator.comparing((Missing one) -> -one.clauses().size()).thenComparing(Missing::fact));
    return all;
  }

  /**
   * The ruling that decided the outcome; null when there is none. Of several a prohibition comes
   * before a duty, a duty before what a person judges, and the one nearest to an answer first.
   */
  @Nullable Ruling decider() {
    return decider;
  }

  /** The prohibitions by how near they are to being violated. */
  Bans bans() {
    return bans;
  }
}
