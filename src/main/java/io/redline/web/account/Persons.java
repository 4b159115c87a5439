package io.redline.web.account;

import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
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
    if (who.getPrincipal() instanceof OidcUser user && user.getFullName() != null)
      return user.getFullName();
    return accounts.find(who.getName()).map(Account::displayName).orElse(who.getName());
  }

  /** Names as printed, by name of account; accounts elsewhere are not in it. */
  public Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    accounts.all().forEach(account -> names.put(account.name(), account.displayName()));
    return names;
  }
}
