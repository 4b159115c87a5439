package io.redline.web.account;

import io.redline.words.Message;
import java.util.Locale;

/** What an account is for; one person may have several. */
public enum Role {
  /** Assesses own projects and reads them again. */
  APPLICANT("申报人", "applicant"),
  /** Works through everybody's proposals, concludes and signs. */
  REVIEWER("审查人", "reviewer"),
  /** Runs whole lists. */
  AUDITOR("审计人", "auditor"),
  /** Looks after rulebook, layers and accounts; sees no cases. */
  OPERATOR("管理员", "operator");

  private final Message title;

  Role(String zh, String en) {
    title = new Message(zh, en);
  }

  public Message title() {
    return title;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As Spring Security writes it. */
  public String authority() {
    return "ROLE_" + name();
  }
}
