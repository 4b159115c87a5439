package io.redline.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.words.Catalogue;

/** Reads the sheaves of a log, and keeps those it read lately. */
final class Sheaves {
  /** A sheaf rests on up to {@link Shelf#MOST} others. */
  private static final int REMEMBERED = 2 * Shelf.MOST;

  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final Store store;
  private final Hashing hashing;
  private final Cache<String, Sheaf> read =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  Sheaves(Store store, Hashing hashing) {
    this.store = store;
    this.hashing = hashing;
  }

  /**
   * @throws LogProblem when it, or one it rests on, is gone or is not what was kept
   */
  Sheaf get(String key) {
    Sheaf known = read.getIfPresent(key);
    if (known != null) return known;
    byte[] bytes = store.read(connection -> Contents.read(connection, key));
    if (bytes == null) throw LogProblem.of(TEXTS.say("verification.kept-content-gone", key));
    if (!Hashing.matches(key, bytes))
      throw LogProblem.of(TEXTS.say("verification.kept-content-changed", key));
    Sheaf sheaf = Sheaf.read(bytes, hashing, this::get);
    read.put(key, sheaf);
    return sheaf;
  }
}
