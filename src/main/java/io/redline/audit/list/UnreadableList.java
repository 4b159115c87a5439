package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.words.Message;

/** A list that cannot be read as a whole. Nothing was assessed. */
public final class UnreadableList extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Message message;

  /** Says the place, what is wrong, what is expected, and the remedy. */
  public UnreadableList(Message message) {
    super(message.en());
    this.message = message;
  }

  /** The first thing that is wrong with the file. */
  public UnreadableList(IntakeProblem e) {
    this(Message.each(e.problems().get(0)::text));
  }

  public Message wording() {
    return message;
  }
}
