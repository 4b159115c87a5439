package io.redline.web.account;

import io.redline.words.Message;

/** An account that cannot be made as asked, with the reason. */
public final class AccountRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Message reason;

  public AccountRefused(Message reason) {
    super(reason.en());
    this.reason = reason;
  }

  public Message reason() {
    return reason;
  }
}
