package io.redline.web.account;

import io.redline.intake.Wording;

/** An account that cannot be made as asked, with the reason. */
public final class AccountRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Wording reason;

  public AccountRefused(String zh, String en) {
    super(en);
    this.reason = new Wording(zh, en);
  }

  public Wording reason() {
    return reason;
  }
}
