package io.redline.web.account;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** People by the names that stand on records and reports. */
@Component
public class Persons {
  private final Accounts accounts;

  Persons(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Who signed in; somebody of the bureau's own sign-on has the name it tells. */
  public String nameOf(Authentication who) {
    if (who.getPrincipal() instanceof BureauPerson person) return person.displayName();
    return accounts.find(who.getName()).map(Account::displayName).orElse(who.getName());
  }

  /** Keeps what a bureau's sign-on calls somebody: its records outlive the session. */
  public void remember(BureauPerson person) {
    accounts.remember(person.getName(), person.displayName());
  }

  /** Names as printed, by the names of record. */
  public Map<String, String> names() {
    return accounts.names();
  }
}
