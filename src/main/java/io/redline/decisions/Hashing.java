package io.redline.decisions;

import io.redline.words.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The hash a log is chained with, chosen when the log is opened for the first time. */
public enum Hashing {
  SHA_256("SHA-256", "sha256:"),
  SM3("SM3", "sm3:");

  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final String id;
  private final String prefix;

  Hashing(String id, String prefix) {
    this.id = id;
    this.prefix = prefix;
  }

  public String id() {
    return id;
  }

  /**
   * @throws LogProblem when there is none of that name
   */
  public static Hashing of(String id) {
    for (Hashing one : values()) if (one.id.equalsIgnoreCase(id)) return one;
    throw LogProblem.refused(TEXTS.say("hashing.unknown-hash-expected", id, names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(Hashing::id).collect(Collectors.joining(", "));
  }

  /** In hexadecimal, lower case. */
  public String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Where content is kept: the algorithm and the hash over the bytes. */
  public String key(byte[] bytes) {
    return prefix + hex(bytes);
  }

  /** The same over a stream, which is read to its end. */
  public String key(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
    return prefix + HexFormat.of().formatHex(digest.digest());
  }

  /** Whether the bytes are those a key was made of, by whichever algorithm it names. */
  public static boolean matches(String key, byte[] bytes) {
    if (Woven.isKey(key)) return Woven.matches(key, bytes);
    for (Hashing one : values()) if (key.startsWith(one.prefix)) return one.key(bytes).equals(key);
    return false;
  }

  /** Ends a digest that ran along with a stream. */
  String key(MessageDigest ran) {
    return prefix + HexFormat.of().formatHex(ran.digest());
  }

  MessageDigest digest() {
    if (this == SM3) return new org.bouncycastle.jcajce.provider.digest.SM3.Digest();
    try {
      return MessageDigest.getInstance(id);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
