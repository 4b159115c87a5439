package io.redline.audit.list;

import io.redline.words.Message;

/** A cell that does not say what its column wants. */
final class UnreadableCell extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Message expectation;
  private final transient Message guess;

  /**
   * @param guess what was probably meant, or null
   */
  UnreadableCell(Message expectation, Message guess) {
    super(expectation.en(), null, false, false);
    this.expectation = expectation;
    this.guess = guess;
  }

  Message expectation() {
    return expectation;
  }

  Message guess() {
    return guess;
  }
}
