package io.redline.web.account;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.Locale;

/** What an account is for; one person may have several. */
public enum Role {
  /** Assesses own projects and reads them again. */
  APPLICANT,
  /** Works through everybody's proposals, concludes and signs. */
  REVIEWER,
  /** Runs whole lists. */
  AUDITOR,
  /** Looks after rulebook, layers and accounts; sees no cases. */
  OPERATOR;

  private final Message title;

  Role() {
    title = Catalogue.named("web").say("role." + id());
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
