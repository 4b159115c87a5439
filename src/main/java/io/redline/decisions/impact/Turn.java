package io.redline.decisions.impact;

import io.redline.decisions.replay.ClauseChange;
import java.util.Comparator;

/**
 * From which outcome to which a clause goes.
 *
 * @param before outcome id; null when the clause was not in play
 * @param after the same
 */
public record Turn(String before, String after) implements Comparable<Turn> {
  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::before, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Turn::after, Comparator.nullsFirst(Comparator.naturalOrder()));

  static Turn of(ClauseChange change) {
    return new Turn(change.before(), change.after());
  }

  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }
}
