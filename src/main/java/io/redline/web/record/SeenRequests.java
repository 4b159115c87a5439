package io.redline.web.record;

import io.redline.web.problem.Refused;
import io.redline.web.serving.OwnDatabase;
import io.redline.web.serving.Serving;
import io.redline.words.Catalogue;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Idempotency keys: the same key with the same content gives the record that is there already, so
 * that a client that lost an answer can ask again.
 */
@Component
public class SeenRequests {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final int LONGEST_KEY = 200;
  private static final int LOCKS = 64;

  private final Path dataFolder;
  private final Lock[] locks = new Lock[LOCKS];
  private JdbcClient db;

  SeenRequests(Serving serving) {
    this.dataFolder = serving.dataFolder();
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
          "Idempotency-Key", TEXTS.say("seen-requests.expected-1-200-characters"));
    Lock lock = locks[Math.floorMod((by + '\n' + key).hashCode(), LOCKS)];
    lock.lock();
    try {
      return known(key, by, digest(content), fresh);
    } finally {
      lock.unlock();
    }
  }

  /**
   * @param isNew whether it was recorded now
   */
  public record Answer(String number, boolean isNew) {}

  private Answer known(String key, String by, String digest, Supplier<String> fresh) {
    var before =
        db().sql("select digest, number from request where person = ? and key = ?")
            .params(by, key)
            .query()
            .listOfRows();
    if (before.isEmpty()) {
      String number = fresh.get();
      db().sql("insert into request values (?, ?, ?, ?, ?)")
          .params(by, key, digest, number, Instant.now().toString())
          .update();
      return new Answer(number, true);
    }
    if (!digest.equals(before.get(0).get("digest")))
      throw Refused.conflict(TEXTS.say("seen-requests.idempotency-key-used"));
    return new Answer((String) before.get(0).get("number"), false);
  }

  /** Opened when somebody first sends a key. */
  private synchronized JdbcClient db() {
    if (db == null) db = JdbcClient.create(OwnDatabase.open(dataFolder, "requests"));
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
