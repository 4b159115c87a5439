package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.MapQuestion;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The prohibitions among some findings, by how near each is to being violated.
 *
 * @param nearest the one that is violated, or the nearest of those that are not decided, metres
 *     aside; null when all are decided
 * @param apart those that ask the map for a distance and are open or kept by it
 * @param open those that are not decided
 */
record Bans(@Nullable Finding nearest, List<Apart> apart, List<Clause> open) {
  /**
   * A prohibition with distances.
   *
   * @param questions that leave it open, or keep it
   */
  record Apart(Near ban, Met met, List<MapQuestion> questions) {}

  /** A prohibition with its outcome. */
  record Near(String clause, Outcome outcome) {}

  /** How much of a prohibition is met already. */
  enum Met {
    /** It surely hits; only what would release it is open. */
    ALL_BUT_RELEASE,
    /** It is about this kind of project; only the limit is open. */
    ABOUT_ITS_KIND,
    /** The limit is hit; only whether it is about the project is open. */
    LIMIT,
    /** It is about every project. */
    ABOUT_ANY,
    LITTLE
  }

  /** In one order, so that parts add up to the same whatever they were. */
  Bans {
    apart = apart.stream().sorted(Comparator.comparing(one -> one.ban.clause)).toList();
    open = open.stream().sorted(Comparator.comparing(Clause::id)).toList();
  }

  /** Of findings with one outcome: the one of which most is met, then the one with fewest gaps. */
  static final Comparator<Finding> NEAREST =
      Comparator.comparing(Bans::met)
          .thenComparing(f -> f.missing().size())
          .thenComparing(f -> f.clause().id());

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::outcome).thenComparing(NEAREST);

  static Bans of(List<Finding> findings) {
    Finding nearest = null;
    List<Apart> apart = new ArrayList<>();
    List<Clause> open = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.tier() != Tier.PROHIBITION) continue;
      if (finding.isOpenBan()) {
        open.add(finding.clause());
        nearest = nearer(nearest, finding);
      }
      List<MapQuestion> distances = distances(finding);
      if (!distances.isEmpty()) apart.add(new Apart(near(finding), met(finding), distances));
    }
    return new Bans(nearest, apart, open);
  }

  static Bans sum(List<Bans> parts) {
    Finding nearest = null;
    List<Apart> apart = new ArrayList<>();
    List<Clause> open = new ArrayList<>();
    for (Bans part : parts) {
      if (part.nearest != null) nearest = nearer(nearest, part.nearest);
      apart.addAll(part.apart);
      open.addAll(part.open);
    }
    return new Bans(nearest, apart, open);
  }

  private static @Nullable Finding nearer(@Nullable Finding one, Finding other) {
    return one == null || WORST_FIRST.compare(other, one) < 0 ? other : one;
  }

  /**
   * Of those that are alike but for their metres the one that lies nearest to its limit: of open
   * ones where some are open, else of kept ones.
   *
   * @param metres that were measured; not a number where none were
   * @return null when all are decided and no distance was measured
   */
  @Nullable Near closest(ToDoubleFunction<MapQuestion> metres) {
    Near closest = nearest == null ? null : near(nearest);
    double least = Double.POSITIVE_INFINITY;
    for (Apart one : apart) {
      double share = isRival(one) ? share(one, metres) : Double.NaN;
      if (share < least) {
        least = share;
        closest = one.ban;
      }
    }
    return closest;
  }

  /**
   * How far a prohibition is from being violated, to put projects in an order: 0 where it is
   * violated; of open ones the more of it is met, and of equals the smaller the share of its limit
   * or the fewer its gaps, the smaller; of kept ones the share of its limit. Measured comes before
   * not measured.
   */
  static double remoteness(Finding ban, ToDoubleFunction<MapQuestion> metres) {
    if (ban.outcome() == Outcome.VIOLATED) return 0;
    double share = share(new Apart(near(ban), Met.LITTLE, distances(ban)), metres);
    if (ban.outcome() != Outcome.UNDETERMINED) return share;
    double gaps = ban.missing().size();
    double within = share >= 0 ? share / (1 + share) / 2 : 0.5 + gaps / (1 + gaps) / 2;
    return met(ban).ordinal() + within;
  }

  private boolean isRival(Apart one) {
    if (nearest == null) return one.ban.outcome == Outcome.SATISFIED;
    return nearest.outcome() == Outcome.UNDETERMINED
        && one.ban.outcome == Outcome.UNDETERMINED
        && (one.met == Met.ABOUT_ITS_KIND || met(nearest).compareTo(Met.LIMIT) > 0);
  }

  private static Near near(Finding finding) {
    return new Near(finding.clause().id(), finding.outcome());
  }

  private static double share(Apart one, ToDoubleFunction<MapQuestion> metres) {
    double least = Double.NaN;
    for (MapQuestion question : one.questions) {
      double share = metres.applyAsDouble(question) / question.limitMetres();
      if (!(share >= least)) least = share;
    }
    return least;
  }

  private static List<MapQuestion> distances(Finding finding) {
    Truth wanted =
        switch (finding.outcome()) {
          case UNDETERMINED -> Truth.UNKNOWN;
          case SATISFIED -> Truth.NO;
          default -> null;
        };
    if (wanted == null) return List.of();
    List<MapQuestion> distances = new ArrayList<>(1);
    for (Condition condition : finding.conditions())
      for (Condition leaf : condition.leaves())
        if (isDistance(leaf) && leaf.truth() == wanted) distances.add(leaf.question());
    return distances;
  }

  private static boolean isDistance(Condition leaf) {
    return leaf.question() != null && leaf.question().limitMetres() != null;
  }

  private static Met met(Finding finding) {
    boolean isSurelyAbout = true;
    boolean isOfItsKind = false;
    boolean hitsLimit = false;
    boolean keepsLimit = false;
    for (Condition condition : finding.conditions()) {
      boolean holds = condition.truth() == Truth.YES;
      switch (condition.role()) {
        case TERRITORY -> isSurelyAbout &= holds;
        case ABOUT -> {
          isSurelyAbout &= holds;
          isOfItsKind |= holds && tellsKind(condition);
        }
        case LIMIT -> {
          hitsLimit |= holds;
          keepsLimit |= !holds;
        }
        default -> {}
      }
    }
    if (isSurelyAbout && !keepsLimit) return Met.ALL_BUT_RELEASE;
    if (isSurelyAbout) return isOfItsKind ? Met.ABOUT_ITS_KIND : Met.ABOUT_ANY;
    return hitsLimit && !keepsLimit ? Met.LIMIT : Met.LITTLE;
  }

  private static boolean tellsKind(Condition condition) {
    for (Condition leaf : condition.leaves())
      if (leaf.operator() == Operator.ACTIVITY && leaf.truth() == Truth.YES) return true;
    return false;
  }
}
