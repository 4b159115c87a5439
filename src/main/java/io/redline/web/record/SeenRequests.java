package io.redline.web.record;

import io.redline.web.problem.Refused;
import io.redline.web.serving.Serving;
import io.redline.words.Message;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Idempotency keys: the same key with the same content gives the record that is there already, so
 * that a client that lost an answer can ask again.
 */
@Component
public class SeenRequests {
  private static final int LONGEST_KEY = 200;
  private static final int LOCKS = 64;

  private final Path file;
  private final Lock[] locks = new Lock[LOCKS];

  SeenRequests(Serving serving) {
    this.file = serving.dataFolder().resolve("requests.db");
    for (int i = 0; i < LOCKS; i++) locks[i] = new ReentrantLock();
  }

  /**
   * @param key null when the client gave none: then it is always done anew
   * @param by whose key it is; two people's keys do not meet
   * @param fresh records and returns the record's number
   * @return number of the record, old or new
   * @throws Refused when the key was used for other content
   */
  public Answer once(String key, String by, byte[] content, Supplier<String> fresh) {
    if (key == null) return new Answer(fresh.get(), true);
    if (key.isBlank() || key.length() > LONGEST_KEY)
      throw Refused.parameter(
          "Idempotency-Key", new Message("应为 1 至 200 个字符", "expected 1 to 200 characters"));
    Lock lock = locks[Math.floorMod((by + '\n' + key).hashCode(), LOCKS)];
    lock.lock();
    try {
      return known(key, by, digest(content), fresh);
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * @param isNew whether it was recorded now
   */
  public record Answer(String number, boolean isNew) {}

  private Answer known(String key, String by, String digest, Supplier<String> fresh)
      throws SQLException {
    try (Connection db = open()) {
      try (PreparedStatement select =
          db.prepareStatement("SELECT digest, number FROM request WHERE person = ? AND key = ?")) {
        select.setString(1, by);
        select.setString(2, key);
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            if (row.getString(1).equals(digest)) return new Answer(row.getString(2), false);
            throw Refused.conflict(
                "此 Idempotency-Key 已用于另一内容", "this Idempotency-Key was used for other content");
          }
        }
      }
      String number = fresh.get();
      try (PreparedStatement insert =
          db.prepareStatement("INSERT INTO request VALUES (?, ?, ?, ?, ?)")) {
        insert.setString(1, by);
        insert.setString(2, key);
        insert.setString(3, digest);
        insert.setString(4, number);
        insert.setString(5, Instant.now().toString());
        insert.executeUpdate();
      }
      return new Answer(number, true);
    }
  }

  private Connection open() throws SQLException {
    Connection db = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (var statement = db.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA busy_timeout = 5000");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS request (person TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL,"
              + " number TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (person, key))");
    } catch (SQLException e) {
      db.close();
      throw e;
    }
    return db;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
