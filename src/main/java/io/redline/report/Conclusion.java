package io.redline.report;

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
 */
public record Conclusion(
    String clause,
    Decision decision,
    String reason,
    String legalBasis,
    String by,
    LocalDate on,
    LocalDate expires) {

  /** Whether the person agrees with the machine's outcome or decides otherwise. */
  public enum Decision {
    ACCEPT,
    OVERRIDE
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
