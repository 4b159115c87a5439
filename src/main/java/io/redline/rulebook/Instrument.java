package io.redline.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law, plan or notice.
 *
 * @param id its folder under rules/
 * @param number as issued, or empty
 * @param rank state, province, city or unit: higher decides over lower
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, or null
 * @param periodEnd last day of the period a plan is for, or null: after it the plan is only
 *     guidance of the past
 * @param source where our text comes from
 */
public record Instrument(
    String id,
    String title,
    String number,
    String issuer,
    String rank,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    @Nullable LocalDate periodEnd,
    String source) {

  public boolean periodEndedBefore(LocalDate day) {
    return periodEnd != null && day.isAfter(periodEnd);
  }
}
