package io.redline.audit.list;

import io.redline.intake.Wording;

/** A cell that does not say what its column wants. */
final class UnreadableCell extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Wording expectation;
  private final transient Wording guess;

  /**
   * @param guess what was probably meant, or null
   */
  UnreadableCell(Wording expectation, Wording guess) {
    super(expectation.en(), null, false, false);
    this.expectation = expectation;
    this.guess = guess;
  }

  Wording expectation() {
    return expectation;
  }

  Wording guess() {
    return guess;
  }
}
