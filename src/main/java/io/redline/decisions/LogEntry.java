package io.redline.decisions;

import io.redline.intake.CanonicalJson;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the chain.
 *
 * @param seq 0 for the opening of the log, then without gaps
 * @param number as printed: the log's own four letters and the sequence, {@code K7QF-000042}
 * @param by who asked or concluded
 * @param about number of the entry that a conclusion or signature is about, else null
 * @param header all of the entry but its bulk, which it names by hash; canonical JSON
 * @param hash over the header
 */
public record LogEntry(
    long seq,
    String number,
    Kind kind,
    Instant at,
    String by,
    String about,
    JsonNode header,
    byte[] bytes,
    String hash) {

  /** What an entry is of. */
  public enum Kind {
    /** The log begins. */
    OPENED,
    /** A proposal was judged. */
    ASSESSMENT,
    /** A person concluded on a clause of an assessment. */
    CONCLUSION,
    /** A person signed an assessment; nothing more is concluded on it. */
    SIGNATURE,
    /** A person told who has to supply what before an assessment can be signed. */
    NOTICE,
    /** Evidence of another log was taken in. */
    IMPORT;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @return null when the header is not what an entry's header looks like
   */
  public static LogEntry of(byte[] bytes, String hash) {
    try {
      JsonNode header = CanonicalJson.read(bytes);
      return new LogEntry(
          header.path("seq").longValue(),
          header.path("number").stringValue(),
          Kind.valueOf(header.path("kind").stringValue().toUpperCase(Locale.ROOT)),
          Instant.parse(header.path("at").stringValue()),
          header.path("by").stringValue(),
          header.path("about").asString(null),
          header,
          bytes,
          hash);
    } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
      return null;
    }
  }
}
