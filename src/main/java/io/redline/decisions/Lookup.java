package io.redline.decisions;

import io.redline.decisions.Recorded.KeptRulebook;
import io.redline.words.Catalogue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds entries of a log, and what is kept with them. */
final class Lookup {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final Store store;
  private final Chain chain;

  Lookup(Store store, Chain chain) {
    this.store = store;
    this.chain = chain;
  }

  LogEntry entry(String id) {
    String number = id.trim().toUpperCase(Locale.ROOT);
    LogEntry found =
        store.read(
            connection ->
                number.matches("\\d{1,18}")
                    ? Chain.bySeq(connection, Long.parseLong(number))
                    : Chain.byNumber(connection, number));
    if (found == null)
      throw LogProblem.refused(TEXTS.say("lookup.no-record-log-numbers", id, chain.number(1)));
    return found;
  }

  Search.Page page(Search search) {
    List<Object> parameters = new ArrayList<>();
    String where = search.where(parameters);
    return store.read(
        connection -> {
          long all = count(connection, where, parameters);
          parameters.add(search.most());
          parameters.add(search.skip());
          return new Search.Page(
              all,
              Chain.list(connection, where + " order by seq desc limit ? offset ?", parameters));
        });
  }

  private static long count(Connection connection, String where, List<Object> parameters)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select count(*) from entry " + where)) {
      for (int i = 0; i < parameters.size(); i++) query.setObject(i + 1, parameters.get(i));
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  byte[] content(String hash) {
    byte[] bytes = store.read(connection -> Contents.read(connection, hash));
    if (bytes == null || !Hashing.matches(hash, bytes))
      throw LogProblem.of(
          TEXTS.say(
              "lookup.kept-content-run",
              hash,
              bytes == null ? TEXTS.say("lookup.gone") : TEXTS.say("lookup.not-what-kept")));
    return bytes;
  }

  KeptRulebook rulebook(String digest) {
    List<LogEntry> found =
        store.read(
            connection ->
                Chain.list(
                    connection,
                    "where seq in (select min(seq) from entry where rulebook like ? group by rulebook)",
                    List.of(digest.toLowerCase(Locale.ROOT) + "%")));
    if (found.size() == 1) return Recorded.of(found.get(0)).rulebook();
    throw LogProblem.refused(
        (found.isEmpty()
            ? TEXTS.say("lookup.no-record-log-judged", digest)
            : TEXTS.say("lookup.several-rulebooks", digest)));
  }
}
