package io.redline.assess;

import io.redline.facts.MapQuestion;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import java.util.Comparator;
import java.util.List;

/**
 * A finding without what is only told, and what a row counts of it: the same object for all
 * projects of which the clause says the same.
 */
final class Ruling {
  private static final int MANY = 1 << 10;

  /**
   * Which decides the whole: the worst that counts, a prohibition before a duty, a duty before what
   * a person judges, and the one nearest to an answer first.
   */
  static final Comparator<Ruling> DECISIVE =
      Comparator.<Ruling>comparingInt(r -> r.decisive).thenComparing(r -> r.clause());

  /**
   * The worst first, of those alike the one of which most is met, then the one with fewest gaps.
   */
  static final Comparator<Ruling> NEAREST =
      Comparator.<Ruling>comparingInt(r -> r.nearness).thenComparing(r -> r.clause());

  /** Worst first; guidance stands behind what may yet speak against the project. */
  static final Comparator<Ruling> WORST_FIRST =
      Comparator.comparing(Ruling::outcome)
          .thenComparing(Ruling::tier)
          .thenComparing(Ruling::clause);

  private final Finding finding;
  private final Tier tier;
  private final List<String> asks;
  private final Bans.Met met;
  private final List<MapQuestion> distances;
  private final int decisive;
  private final int nearness;
  private final int hash;

  Ruling(Finding finding) {
    this.finding = finding;
    this.tier = finding.tier();
    this.asks = tier.counts() ? finding.asks() : List.of();
    this.met = Bans.met(finding);
    this.distances = tier == Tier.PROHIBITION ? Bans.distances(finding) : List.of();
    int gaps = met.ordinal() * MANY + Math.min(finding.missing().size(), MANY - 1);
    this.nearness = finding.outcome().ordinal() * Bans.Met.values().length * MANY + gaps;
    this.decisive =
        ((counted().ordinal() * Outcome.values().length + finding.outcome().ordinal())
                        * Tier.values().length
                    + tier.ordinal())
                * Bans.Met.values().length
                * MANY
            + gaps;
    this.hash = finding.hashCode();
  }

  /** As all projects share it: no value, no name, no metres. */
  Finding finding() {
    return finding;
  }

  String clause() {
    return finding.clause().id();
  }

  Outcome outcome() {
    return finding.outcome();
  }

  Tier tier() {
    return tier;
  }

  /** Facts that could settle it; of guidance none. */
  List<String> asks() {
    return asks;
  }

  /** How much of it is met already. */
  Bans.Met met() {
    return met;
  }

  /** Of a prohibition the distances that leave it open, or keep it. */
  List<MapQuestion> distances() {
    return distances;
  }

  boolean isOpenBan() {
    return tier == Tier.PROHIBITION && !Headline.isDecided(outcome());
  }

  /**
   * What it counts for in the whole. Guidance can only encourage, but what could not be evaluated
   * is never passed over.
   */
  Outcome counted() {
    boolean counts = tier.counts() || outcome() == Outcome.ENCOURAGED || outcome() == Outcome.ERROR;
    return counts ? outcome() : Outcome.NOT_APPLICABLE;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Ruling one && hash == one.hash && finding.equals(one.finding);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
