package io.redline.assess;

import io.redline.facts.Outcome;
import java.util.Locale;
import java.util.Map;

/** What to tell a person first: how the project stands with the prohibitions alone. */
public enum Headline {
  /** A prohibition is violated. */
  VIOLATED,
  /** A prohibition could not be evaluated. */
  ERROR,
  /**
   * A prohibition cannot be told yet: a fact is missing, a person has to judge, or it hangs on a
   * document that is not granted.
   */
  OPEN,
  /** Every prohibition in force here is decided, none is violated. */
  CLEAR;

  /**
   * @param prohibitions every outcome with the number of prohibitions; where there are none nothing
   *     was checked, and that is not clear
   */
  public static Headline of(Map<Outcome, Integer> prohibitions) {
    if (prohibitions.get(Outcome.VIOLATED) > 0) return VIOLATED;
    if (prohibitions.get(Outcome.ERROR) > 0) return ERROR;
    int decided = 0;
    int open = 0;
    for (Map.Entry<Outcome, Integer> each : prohibitions.entrySet())
      if (isDecided(each.getKey())) decided += each.getValue();
      else open += each.getValue();
    return open > 0 || decided == 0 ? OPEN : CLEAR;
  }

  /** Whether a prohibition with this outcome bars nothing, for good. */
  public static boolean isDecided(Outcome outcome) {
    return switch (outcome) {
      case SATISFIED, ENCOURAGED, NOT_APPLICABLE -> true;
      default -> false;
    };
  }

  /**
   * @throws IllegalArgumentException when there is no such headline
   */
  public static Headline ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The word of the contract. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
