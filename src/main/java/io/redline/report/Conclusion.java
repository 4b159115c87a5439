package io.redline.report;

import io.redline.explain.Words;
import io.redline.facts.Outcome;
import java.time.LocalDate;

/**
 * What a named person concludes on one clause. The machine's outcome stays beside it.
 *
 * @param clause id of the clause
 * @param reason in the person's words; an override cannot do without
 * @param legalBasis what an override rests on; empty for none
 * @param by the person's name
 * @param on the day it was given
 * @param expires last day it holds, or null
 * @param instead what the person decides instead of the machine's outcome; null when that was not
 *     said, and never set where the person agrees
 */
public record Conclusion(
    String clause,
    Decision decision,
    String reason,
    String legalBasis,
    String by,
    LocalDate on,
    LocalDate expires,
    Outcome instead) {

  /** The same without an outcome of the person's own. */
  public Conclusion(
      String clause,
      Decision decision,
      String reason,
      String legalBasis,
      String by,
      LocalDate on,
      LocalDate expires) {
    this(clause, decision, reason, legalBasis, by, on, expires, null);
  }

  /** Whether the person agrees with the machine's outcome or decides otherwise. */
  public enum Decision {
    ACCEPT,
    OVERRIDE
  }

  /** The decision in words, with the outcome decided instead. */
  public String decided(Words words) {
    if (decision == Decision.ACCEPT) return words.label("conclusion.accept");
    String word = words.label("conclusion.override");
    return instead == null
        ? word
        : word
            + words.lang().of("，", ", ")
            + words.label("conclusion.instead")
            + words.lang().of("“" + words.outcome(instead) + "”", ": " + words.outcome(instead));
  }

  /** Whether a named person stands behind it. */
  public boolean isSigned() {
    return by != null && !by.isBlank() && on != null;
  }

  /** An expired conclusion is still shown, and no longer counts. */
  public boolean holdsOn(LocalDate day) {
    return expires == null || !day.isAfter(expires);
  }
}
