package io.redline.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * A finding as it is kept, its conditions as forms.
 *
 * @param text canonical JSON of all but the conditions; an empty list stands where they go
 */
record Phrase(String text, List<Form> conditions, byte[] hash) {
  static Phrase of(String text, List<Form> conditions, Hashing hashing) {
    MessageDigest digest = hashing.digest();
    digest.update(("finding " + text + "\n").getBytes(StandardCharsets.UTF_8));
    conditions.forEach(form -> digest.update(form.hash()));
    return new Phrase(text, conditions, digest.digest());
  }

  /** Of one hashing: text and conditions tell all. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase phrase
        && text.equals(phrase.text)
        && conditions.equals(phrase.conditions);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + conditions.hashCode();
  }
}
