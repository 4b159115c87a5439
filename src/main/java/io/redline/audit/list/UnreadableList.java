package io.redline.audit.list;

import io.redline.words.Message;

/** A list that cannot be read as a whole. Nothing was assessed. */
public final class UnreadableList extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Message message;

  /** Says the place, what is wrong, what is expected, and the remedy. */
  public UnreadableList(String zh, String en) {
    super(en);
    this.message = new Message(zh, en);
  }

  public Message wording() {
    return message;
  }
}
