package io.redline.audit.portfolio;

/**
 * What is kept of a row to find those that may belong together: numbers only, so that a list of a
 * million fits. Texts that are equal but for blanks and punctuation have the same number; 0 is
 * none.
 *
 * @param row number in the list
 * @param says a number for all its facts
 * @param isOutsidePark whether its site lies outside the park it claims
 * @param isLapsed whether one of its approvals has run out
 */
record Sketch(
    int row,
    long id,
    long name,
    long proponent,
    Spot spot,
    int says,
    boolean isOutsidePark,
    boolean isLapsed) {

  /**
   * Where it lies: the middle of its box, and how far its corners are from there.
   *
   * @param x longitude, not a number where nobody knows
   * @param isPrecise whether its figures are fine enough to mean a plot, and not a town
   */
  record Spot(double x, double y, double halfMetres, boolean isPrecise) {
    static final Spot NOWHERE = new Spot(Double.NaN, Double.NaN, 0, false);
  }
}
