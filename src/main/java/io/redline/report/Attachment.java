package io.redline.report;

import io.redline.explain.Words;
import io.redline.words.Catalogue;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a conclusion rests on, named so that it can be found and told from any other: a
 * letter by its number and day, a file by its digest.
 *
 * @param number of the letter; empty for a file
 * @param on the day of the letter; null for a file
 * @param digest of the file, {@code sha256:} and 64 hexadecimal digits; empty for a letter
 */
public record Attachment(String name, String number, @Nullable LocalDate on, String digest) {
  private static final Catalogue TEXTS = Catalogue.named("report");
  private static final Pattern DIGEST = Pattern.compile("(sha256:)?[0-9a-fA-F]{64}");

  /**
   * @param reference the number of a letter or the digest of a file
   */
  public static Attachment of(String name, String reference, @Nullable LocalDate on) {
    if (!DIGEST.matcher(reference).matches()) return new Attachment(name, reference, on, "");
    String hex = reference.replaceFirst("^sha256:", "");
    return new Attachment(name, "", on, "sha256:" + hex.toLowerCase(java.util.Locale.ROOT));
  }

  /** Whether it names a paper, and which. */
  public boolean isWhole() {
    return !name.isBlank() && (!digest.isEmpty() || !number.isBlank() && on != null);
  }

  public String reference() {
    return digest.isEmpty() ? number : digest;
  }

  public String text(Words words) {
    String day = on == null ? "" : on.toString();
    return digest.isEmpty()
        ? TEXTS.say(words.lang(), "attachment.letter", name, number, day)
        : TEXTS.say(words.lang(), "attachment.file", name, digest);
  }
}
