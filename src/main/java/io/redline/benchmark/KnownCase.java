package io.redline.benchmark;

import io.redline.intake.Proposal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project of which an authority published what the law says.
 *
 * @param facts as the notice states them
 * @param source where it was read
 * @param gap which text would decide and does not stand in the rulebook; null where none is missing
 * @param proposal the stated facts and no others; what the notice is silent on stays unknown
 */
public record KnownCase(
    String id,
    String place,
    String facts,
    String source,
    @Nullable String gap,
    Proposal proposal,
    List<Known> known) {

  /** What the authority, or the wording where the notice names its kind only, says of a clause. */
  public enum Verdict {
    VIOLATED,
    PERMIT_MISSING,
    NOT_VIOLATED
  }

  /**
   * One clause on one day.
   *
   * @param asOf the day it was built or the day of the notice
   */
  public record Known(Verdict verdict, String clause, LocalDate asOf) {}

  public KnownCase {
    known = List.copyOf(known);
  }
}
