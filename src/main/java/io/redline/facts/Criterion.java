package io.redline.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a condition asks.
 *
 * @param fact JSON pointer into the proposal, or {@code layer:ID}; null for and/or/not
 * @param limit what is compared with; null when nothing is
 * @param unit of value and limit, or null
 * @param question what the map was asked, or is yet to be asked; null when it is not asked
 * @param asked of a bare condition the comparison, by which it is told again; else null
 */
public record Criterion(
    Operator operator,
    @Nullable String fact,
    @Nullable Object limit,
    @Nullable String unit,
    @Nullable MapQuestion question,
    @Nullable Comparison asked) {
  private static final String LAYER = "layer:";

  public Criterion(Operator operator, String fact, Object limit) {
    this(operator, fact, limit, null);
  }

  public Criterion(Operator operator, String fact, Object limit, String unit) {
    this(operator, fact, limit, unit, null, null);
  }

  static Criterion of(Operator combining) {
    return new Criterion(combining, null, null);
  }

  static Criterion of(MapQuestion question) {
    Operator operator = question.limitMetres() == null ? Operator.OVERLAPS : Operator.WITHIN;
    return new Criterion(
        operator, LAYER + question.layer(), question.limitMetres(), "m", question, null);
  }

  /** A layer measures, the proposal declares. */
  Basis usualBasis() {
    return fact != null && fact.startsWith(LAYER) ? Basis.MEASURED : Basis.DECLARED;
  }
}
