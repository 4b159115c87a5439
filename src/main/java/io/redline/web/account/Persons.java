package io.redline.web.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
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
    try (Connection db = accounts.open();
        PreparedStatement put =
            db.prepareStatement("INSERT OR REPLACE INTO bureau_person VALUES (?, ?)")) {
      put.setString(1, person.getName());
      put.setString(2, person.displayName());
      put.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("accounts.db: " + e.getMessage(), e);
    }
  }

  /** Names as printed, by the names of record. */
  public Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    accounts.all().forEach(account -> names.put(account.name(), account.displayName()));
    try (Connection db = accounts.open();
        PreparedStatement select = db.prepareStatement("SELECT name, display FROM bureau_person");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) names.put(rows.getString(1), rows.getString(2));
    } catch (SQLException e) {
      throw new IllegalStateException("accounts.db: " + e.getMessage(), e);
    }
    return names;
  }
}
