package io.redline.decisions;

import io.redline.decisions.LogEntry.Kind;
import io.redline.intake.CanonicalJson;
import io.redline.words.Catalogue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entries one after the other. Each header names the log, its own sequence number and the hash
 * of the header before it; nothing can be changed, taken out, put in or put elsewhere without the
 * next hash telling.
 */
final class Chain {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final int SHORTEST_NUMBER = 6;
  private static final String COLUMNS = "select header, hash, number, seq from entry ";

  private final String log;
  private final Hashing hashing;

  Chain(String log, Hashing hashing) {
    this.log = log;
    this.hashing = hashing;
  }

  /** What is to be appended: kind, who, when, and the rest of the header. */
  record Draft(Kind kind, Instant at, String by, ObjectNode header) {}

  String number(long seq) {
    String digits = Long.toString(seq);
    return log + "-" + "0".repeat(Math.max(0, SHORTEST_NUMBER - digits.length())) + digits;
  }

  /** In the caller's transaction, which holds the lock of the log. */
  List<LogEntry> append(Connection connection, List<Draft> drafts) throws SQLException {
    LogEntry head = head(connection);
    long seq = head == null ? 0 : head.seq() + 1;
    String previous = head == null ? "" : head.hash();
    List<LogEntry> appended = new ArrayList<>();
    for (Draft draft : drafts) {
      ObjectNode header = draft.header();
      header.put("log", log).put("seq", seq).put("number", number(seq)).put("previous", previous);
      header.put("kind", draft.kind().id()).put("by", draft.by());
      header.put("at", draft.at().truncatedTo(ChronoUnit.MILLIS).toString());
      byte[] bytes = CanonicalJson.bytes(header);
      LogEntry entry = LogEntry.of(bytes, hashing.hex(bytes));
      appended.add(entry);
      previous = entry.hash();
      seq++;
    }
    insert(connection, appended);
    return appended;
  }

  private static void insert(Connection connection, List<LogEntry> entries) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into entry (seq, hash, header, number, kind, made_at, made_by, about, proposal_id, proposal_name,"
                + " as_of, outcome, rulebook) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (LogEntry entry : entries) {
        insert.setLong(1, entry.seq());
        insert.setString(2, entry.hash());
        insert.setBytes(3, entry.bytes());
        List<String> columns = columns(entry);
        for (int i = 0; i < columns.size(); i++) insert.setString(4 + i, columns.get(i));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** What the columns after the header repeat of it, in their order. */
  static List<String> columns(LogEntry entry) {
    JsonNode h = entry.header();
    List<String> columns = new ArrayList<>();
    for (String pointer :
        List.of(
            "/number",
            "/kind",
            "/at",
            "/by",
            "/about",
            "/proposal/id",
            "/proposal/name",
            "/asOf",
            "/outcome",
            "/rulebook/digest")) columns.add(h.at(pointer).asString(null));
    return columns;
  }

  /**
   * The newest entry; null in an empty log.
   *
   * @throws LogProblem when it is unreadable: nothing may be appended to a damaged chain
   */
  static LogEntry head(Connection connection) throws SQLException {
    return one(connection, "order by seq desc limit 1", null);
  }

  private static LogProblem damaged(String number, long seq) {
    return LogProblem.of(TEXTS.say("chain.entry-decision-log", number, seq));
  }

  static LogEntry bySeq(Connection connection, long seq) throws SQLException {
    return one(connection, "where seq = ?", seq);
  }

  static LogEntry byNumber(Connection connection, String number) throws SQLException {
    return one(connection, "where number = ?", number);
  }

  private static LogEntry one(Connection connection, String where, Object parameter)
      throws SQLException {
    List<LogEntry> found =
        list(connection, where, parameter == null ? List.of() : List.of(parameter));
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * @param where with a question mark for each parameter
   */
  static List<LogEntry> list(Connection connection, String where, List<Object> parameters)
      throws SQLException {
    List<LogEntry> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(COLUMNS + where)) {
      for (int i = 0; i < parameters.size(); i++) query.setObject(i + 1, parameters.get(i));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          LogEntry entry = LogEntry.of(rows.getBytes(1), rows.getString(2));
          if (entry == null) throw damaged(rows.getString(3), rows.getLong(4));
          found.add(entry);
        }
      }
    }
    return found;
  }
}
