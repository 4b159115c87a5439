package io.redline.web.account;

import io.redline.web.serving.Serving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteConfig;

/** The accounts, in a file of their own in the data folder. Safe for several threads. */
@Component
public class Accounts {
  private static final int SHORTEST_PASSWORD = 12;

  /** BCrypt reads no further. */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private final Path file;
  private final PasswordEncoder encoder;
  private volatile boolean some;

  Accounts(Serving serving, PasswordEncoder encoder) {
    this.file = serving.dataFolder().resolve("accounts.db");
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
    try (Connection db = open();
        PreparedStatement insert =
            db.prepareStatement("INSERT OR IGNORE INTO account VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, account.name());
      insert.setString(2, account.displayName());
      insert.setString(3, encoder.encode(password));
      insert.setString(4, written(roles));
      insert.setBoolean(5, true);
      insert.setString(6, account.created().toString());
      if (insert.executeUpdate() == 0) throw new AccountRefused("此用户名已有人使用", "the name is taken");
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
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
    if (roles.isEmpty()) throw new AccountRefused("至少选一个角色", "choose at least one role");
    try (Connection db = open()) {
      db.setAutoCommit(false);
      try (PreparedStatement update =
          db.prepareStatement("UPDATE account SET roles = ?, enabled = ? WHERE name = ?")) {
        update.setString(1, written(roles));
        update.setBoolean(2, enabled);
        update.setString(3, name);
        if (update.executeUpdate() == 0)
          throw new AccountRefused("没有这个账户", "there is no such account");
      }
      if (all(db).stream().noneMatch(a -> a.enabled() && a.roles().contains(Role.OPERATOR)))
        throw new AccountRefused(
            "至少要有一名能登录的管理员；请先另设一名", "somebody has to be operator; make another one first");
      db.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Gives an account another password.
   *
   * @throws AccountRefused when there is none of that name, or the password will not do
   */
  public void setPassword(String name, String password) {
    Account account =
        find(name).orElseThrow(() -> new AccountRefused("没有这个账户", "there is no such account"));
    checkPassword(account.name(), password);
    try (Connection db = open();
        PreparedStatement update =
            db.prepareStatement("UPDATE account SET hash = ? WHERE name = ?")) {
      update.setString(1, encoder.encode(password));
      update.setString(2, account.name());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  public Optional<Account> find(String name) {
    return all().stream().filter(a -> a.name().equals(name.toLowerCase(Locale.ROOT))).findFirst();
  }

  /** By name. */
  public List<Account> all() {
    try (Connection db = open()) {
      return all(db);
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Account> all(Connection db) throws SQLException {
    try (PreparedStatement select = db.prepareStatement("SELECT * FROM account ORDER BY name");
        ResultSet rows = select.executeQuery()) {
      List<Account> all = new ArrayList<>();
      while (rows.next())
        all.add(
            new Account(
                rows.getString("name"),
                rows.getString("display"),
                read(rows.getString("roles")),
                rows.getBoolean("enabled"),
                Instant.parse(rows.getString("created"))));
      return all;
    }
  }

  /** The password's hash, or nothing for an unknown name. */
  Optional<String> hash(String name) {
    try (Connection db = open();
        PreparedStatement select = db.prepareStatement("SELECT hash FROM account WHERE name = ?")) {
      select.setString(1, name.toLowerCase(Locale.ROOT));
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private static void check(Account account, String password) {
    if (!account.name().matches("[\\p{L}\\p{N}._@-]{2,64}"))
      throw new AccountRefused(
          "用户名应为 2 至 64 个字母、数字或 . _ @ -", "a name has 2 to 64 letters, digits or . _ @ -");
    if (account.displayName().isEmpty()
        || account.displayName().length() > 64
        || account.displayName().matches("(?s).*\\p{Cntrl}.*"))
      throw new AccountRefused("姓名应为 1 至 64 个字", "a person's name has 1 to 64 characters");
    checkPassword(account.name(), password);
    if (account.roles().isEmpty()) throw new AccountRefused("至少选一个角色", "choose at least one role");
  }

  private static void checkPassword(String name, String password) {
    if (password.length() < SHORTEST_PASSWORD
        || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES)
      throw new AccountRefused(
          "密码至少 12 个字符，至多 72 字节", "a password has at least 12 characters and at most 72 bytes");
    if (password.toLowerCase(Locale.ROOT).contains(name))
      throw new AccountRefused("密码不得含有用户名", "the password must not contain the name");
  }

  Connection open() throws SQLException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(5000);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    Connection db = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (var statement = db.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, display TEXT NOT NULL,"
              + " hash TEXT NOT NULL, roles TEXT NOT NULL, enabled INTEGER NOT NULL, created TEXT NOT NULL)");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS bureau_person (name TEXT PRIMARY KEY, display TEXT NOT NULL)");
    } catch (SQLException e) {
      db.close();
      throw e;
    }
    return db;
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
