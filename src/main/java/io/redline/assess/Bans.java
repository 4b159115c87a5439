package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.MapQuestion;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The prohibitions among some rulings, by how near each is to being violated.
 *
 * @param nearest the one that is violated, or the nearest of those that are not decided, metres
 *     aside; null when all are decided
 * @param apart those that ask the map for a distance and are open or kept by it
 * @param open those that are not decided
 */
record Bans(@Nullable Ruling nearest, List<Ruling> apart, List<Ruling> open) {

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

  static Bans of(List<Ruling> rulings) {
    Ruling nearest = null;
    List<Ruling> apart = new ArrayList<>();
    List<Ruling> open = new ArrayList<>();
    for (Ruling ruling : rulings) {
      if (!ruling.distances().isEmpty()) apart.add(ruling);
      if (!ruling.isOpenBan()) continue;
      open.add(ruling);
      if (nearest == null || Ruling.NEAREST.compare(ruling, nearest) < 0) nearest = ruling;
    }
    apart.sort(Comparator.comparing(Ruling::clause));
    return new Bans(nearest, apart, open);
  }

  /**
   * Of those that are alike but for their metres the one that lies nearest to its limit: of open
   * ones where some are open, else of kept ones.
   *
   * @param metres that were measured; not a number where none were
   * @return null when all are decided and no distance was measured
   */
  @Nullable Ruling closest(ToDoubleFunction<MapQuestion> metres) {
    Ruling closest = nearest;
    double least = Double.POSITIVE_INFINITY;
    for (Ruling one : apart) {
      double share = isRival(one) ? share(one, metres) : Double.NaN;
      if (share < least) {
        least = share;
        closest = one;
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
  static double remoteness(Ruling ban, ToDoubleFunction<MapQuestion> metres) {
    if (ban.outcome() == Outcome.VIOLATED) return 0;
    double share = share(ban, metres);
    if (ban.outcome() != Outcome.UNDETERMINED) return share;
    double gaps = ban.finding().missing().size();
    double within = share >= 0 ? share / (1 + share) / 2 : 0.5 + gaps / (1 + gaps) / 2;
    return ban.met().ordinal() + within;
  }

  private boolean isRival(Ruling one) {
    if (nearest == null) return one.outcome() == Outcome.SATISFIED;
    return nearest.outcome() == Outcome.UNDETERMINED
        && one.outcome() == Outcome.UNDETERMINED
        && (one.met() == Met.ABOUT_ITS_KIND || nearest.met().compareTo(Met.LIMIT) > 0);
  }

  private static double share(Ruling one, ToDoubleFunction<MapQuestion> metres) {
    double least = Double.NaN;
    for (MapQuestion question : one.distances()) {
      double share = metres.applyAsDouble(question) / question.limitMetres();
      if (!(share >= least)) least = share;
    }
    return least;
  }

  static List<MapQuestion> distances(Finding finding) {
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

  static Met met(Finding finding) {
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
