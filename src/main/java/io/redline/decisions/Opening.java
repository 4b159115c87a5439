package io.redline.decisions;

import io.redline.decisions.Chain.Draft;
import io.redline.decisions.LogEntry.Kind;
import io.redline.intake.CanonicalJson;
import io.redline.words.Catalogue;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The first entry of a log: its four letters, and what it is chained by. */
final class Opening {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Opening() {}

  /**
   * @return null when the log has not begun
   * @throws LogProblem when it has, and its opening is gone
   */
  static LogEntry of(Store store) {
    return store.read(
        connection -> {
          LogEntry opening = Chain.bySeq(connection, 0);
          LogEntry head = opening == null ? Chain.head(connection) : null;
          if (head != null)
            throw LogProblem.of(TEXTS.say("opening.log-changed-opening", head.number()));
          return opening;
        });
  }

  /** That of the log, which begins with this where nobody has begun it. */
  static LogEntry ofNew(Store store, Hashing hashing) {
    return store.write(connection -> begin(connection, hashing));
  }

  static Hashing hashing(LogEntry opening) {
    return Hashing.of(opening.header().path("hash").stringValue());
  }

  static String name(LogEntry opening) {
    return opening.header().path("log").stringValue();
  }

  private static LogEntry begin(Connection connection, Hashing hashing) throws SQLException {
    LogEntry already = Chain.bySeq(connection, 0);
    if (already != null) return already;
    SecureRandom random = new SecureRandom();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    ObjectNode header = CanonicalJson.MAPPER.createObjectNode();
    header.put("hash", hashing.id()).put("nonce", HexFormat.of().formatHex(nonce));
    Draft draft = new Draft(Kind.OPENED, Instant.now(), "redline", header);
    return new Chain(name.toString(), hashing).append(connection, List.of(draft)).get(0);
  }
}
