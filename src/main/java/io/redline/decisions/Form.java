package io.redline.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A condition as it is kept, with the values of facts left blank: most projects of a list fill in
 * the same ones.
 *
 * @param text canonical JSON; where a fact's value stood is the fact
 */
record Form(String text, byte[] hash) {
  static Form of(String text, Hashing hashing) {
    MessageDigest digest = hashing.digest();
    digest.update(("condition " + text).getBytes(StandardCharsets.UTF_8));
    return new Form(text, digest.digest());
  }

  /** Of one hashing: the text tells all. */
  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Form form && text.equals(form.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
