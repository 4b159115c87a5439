package io.redline.audit;

import io.redline.words.Message;

/** An audit that cannot be begun, gone on with or finished. No result stands under its name. */
public final class AuditProblem extends Exception {
  private static final long serialVersionUID = 1L;

  /** What kind it is, for those who can do something about it. */
  public enum Kind {
    /** Begun with another list, rulebook, layers or options: it can only begin anew. */
    CHANGED,
    /** Somebody asked it to stop; it can be taken up. */
    STOPPED,
    /** Another audit writes the same result. */
    TAKEN,
    /** A file cannot be written. */
    UNWRITABLE
  }

  private final Kind kind;
  private final transient Message message;

  AuditProblem(Kind kind, Message message) {
    this(kind, message, null);
  }

  AuditProblem(Kind kind, Message message, Throwable cause) {
    super(message.en(), cause);
    this.kind = kind;
    this.message = message;
  }

  public Kind kind() {
    return kind;
  }

  public Message wording() {
    return message;
  }
}
