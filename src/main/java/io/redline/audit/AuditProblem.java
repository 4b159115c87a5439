package io.redline.audit;

import io.redline.intake.Wording;

/** An audit that cannot be begun, gone on with or finished. No result stands under its name. */
public final class AuditProblem extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Wording message;

  AuditProblem(String zh, String en) {
    this(zh, en, null);
  }

  AuditProblem(String zh, String en, Throwable cause) {
    super(en, cause);
    this.message = new Wording(zh, en);
  }

  public Wording wording() {
    return message;
  }
}
