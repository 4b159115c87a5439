package io.redline.audit.result;

import io.redline.assess.Headline;

/**
 * The order in which rows are looked at: by how they stand with the prohibitions, then by the one
 * that is violated or nearest to it. A number a row, the first to look at the smallest; rows with
 * the same number stay in the order of the list.
 */
public final class Triage {
  /** Headlines are so far apart. */
  private static final double APART = 100;

  /** Nothing is known of it, so it comes before what is decided and behind what is open. */
  static final double UNREADABLE = APART * Headline.CLEAR.ordinal();

  private static final double CLEAR = UNREADABLE + APART;
  private static final double DIGITS = 10_000;

  private Triage() {}

  /**
   * @param violated clauses that are violated
   * @param remoteness how far the nearest prohibition is from being violated, smaller nearer; not a
   *     number where nobody can tell
   */
  public static double of(Headline headline, int violated, double remoteness) {
    double within = headline == Headline.VIOLATED ? APART / (2 + violated) : remoteness;
    if (!(within < APART)) within = APART - 1;
    double first = headline == Headline.CLEAR ? CLEAR : APART * headline.ordinal();
    return Math.round((first + within) * DIGITS) / DIGITS;
  }
}
