package io.redline.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts and streams in the order they are given. */
public final class Digest {
  private final MessageDigest sha;

  public Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Digest text(String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  void stream(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) sha.update(buffer, 0, n);
  }

  /** Ends the digest. */
  @Override
  public String toString() {
    return "sha256:" + HexFormat.of().formatHex(sha.digest());
  }
}
