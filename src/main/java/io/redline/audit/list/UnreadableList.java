package io.redline.audit.list;

import io.redline.intake.Wording;

/** A list that cannot be read as a whole. Nothing was assessed. */
public final class UnreadableList extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Wording message;

  /** Says the place, what is wrong, what is expected, and the remedy. */
  public UnreadableList(String zh, String en) {
    super(en);
    this.message = new Wording(zh, en);
  }

  public Wording wording() {
    return message;
  }
}
