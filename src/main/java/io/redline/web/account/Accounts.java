package io.redline.web.account;

import io.redline.web.serving.OwnDatabase;
import io.redline.web.serving.Serving;
import io.redline.words.Catalogue;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts, in a file of their own in the data folder. Safe for several threads. */
@Component
public class Accounts {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final int SHORTEST_PASSWORD = 12;

  /** BCrypt reads no further. */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private final JdbcClient db;
  private final TransactionOperations transaction;
  private final PasswordEncoder encoder;
  private volatile boolean some;

  Accounts(Serving serving, PasswordEncoder encoder) {
    DataSource source = OwnDatabase.open(serving.dataFolder(), "accounts");
    this.db = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.encoder = encoder;
    this.some = !all().isEmpty();
  }

  /** Whether anybody can sign in at all. */
  public boolean isEmpty() {
    return !some;
  }

  /**
   * @throws AccountRefused when the name is taken or no name, or the password too short or too long
   */
  public Account add(String name, String displayName, String password, Set<Role> roles) {
    Account account =
        new Account(
            name.strip().toLowerCase(Locale.ROOT), displayName.strip(), roles, true, Instant.now());
    check(account, password);
    int added =
        db.sql("insert or ignore into account values (?, ?, ?, ?, ?, ?)")
            .params(
                account.name(),
                account.displayName(),
                encoder.encode(password),
                written(roles),
                true,
                account.created().toString())
            .update();
    if (added == 0) throw new AccountRefused(TEXTS.say("accounts.name-taken"));
    some = true;
    return account;
  }

  /**
   * Changes what an account may do.
   *
   * @throws AccountRefused when there is none of that name, it would have no role, or nobody could
   *     sign in as operator any more; nothing is changed
   */
  public void change(String name, Set<Role> roles, boolean enabled) {
    if (roles.isEmpty()) throw new AccountRefused(TEXTS.say("accounts.choose-least-one"));
    transaction.executeWithoutResult(
        change -> {
          int changed =
              db.sql("update account set roles = ?, enabled = ? where name = ?")
                  .params(written(roles), enabled, name)
                  .update();
          if (changed == 0) throw new AccountRefused(TEXTS.say("accounts.no-such-account"));
          if (all().stream().noneMatch(a -> a.enabled() && a.roles().contains(Role.OPERATOR)))
            throw new AccountRefused(TEXTS.say("accounts.somebody-operator"));
        });
  }

  /**
   * Gives an account another password.
   *
   * @throws AccountRefused when there is none of that name, or the password will not do
   */
  public void setPassword(String name, String password) {
    Account account =
        find(name).orElseThrow(() -> new AccountRefused(TEXTS.say("accounts.no-such-account")));
    checkPassword(account.name(), password);
    db.sql("update account set hash = ? where name = ?")
        .params(encoder.encode(password), account.name())
        .update();
  }

  public Optional<Account> find(String name) {
    return all().stream().filter(a -> a.name().equals(name.toLowerCase(Locale.ROOT))).findFirst();
  }

  /** By name. */
  public List<Account> all() {
    return db.sql("select * from account order by name").query(Accounts::account).list();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("display"),
        read(row.getString("roles")),
        row.getBoolean("enabled"),
        Instant.parse(row.getString("created")));
  }

  /** The password's hash, or nothing for an unknown name. */
  Optional<String> hash(String name) {
    return db.sql("select hash from account where name = ?")
        .param(name.toLowerCase(Locale.ROOT))
        .query(String.class)
        .optional();
  }

  /** Keeps what somebody of a bureau's own sign-on is called. */
  void remember(String name, String displayName) {
    db.sql("insert or replace into bureau_person values (?, ?)").params(name, displayName).update();
  }

  /** What everybody is called on records: accounts, and whoever came through a bureau's sign-on. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    db.sql("select name, display from account union all select name, display from bureau_person")
        .query(
            row -> {
              names.put(row.getString(1), row.getString(2));
            });
    return names;
  }

  private static void check(Account account, String password) {
    if (!account.name().matches("[\\p{L}\\p{N}._@-]{2,64}"))
      throw new AccountRefused(TEXTS.say("accounts.name-2-64-letters"));
    if (account.displayName().isEmpty()
        || account.displayName().length() > 64
        || account.displayName().matches("(?s).*\\p{Cntrl}.*"))
      throw new AccountRefused(TEXTS.say("accounts.person-name-1-64"));
    checkPassword(account.name(), password);
    if (account.roles().isEmpty()) throw new AccountRefused(TEXTS.say("accounts.choose-least-one"));
  }

  private static void checkPassword(String name, String password) {
    if (password.length() < SHORTEST_PASSWORD
        || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES)
      throw new AccountRefused(TEXTS.say("accounts.password-least-12"));
    if (password.toLowerCase(Locale.ROOT).contains(name))
      throw new AccountRefused(TEXTS.say("accounts.password-must-not"));
  }

  private static String written(Set<Role> roles) {
    return roles.stream().sorted().map(Role::id).collect(Collectors.joining(" "));
  }

  private static Set<Role> read(String roles) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    Arrays.stream(roles.split(" "))
        .filter(r -> !r.isEmpty())
        .forEach(r -> all.add(Role.valueOf(r.toUpperCase(Locale.ROOT))));
    return all;
  }
}
