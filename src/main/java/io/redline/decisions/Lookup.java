package io.redline.decisions;

import io.redline.decisions.Recorded.KeptRulebook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds entries of a log, and what is kept with them. */
final class Lookup {
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
      throw LogProblem.refused(
          "日志中没有记录 " + id + "；本日志的编号形如 " + chain.number(1) + "，见 redline log list",
          "no record "
              + id
              + " in this log; its numbers look like "
              + chain.number(1)
              + ", see redline log list");
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
          "所存内容 " + hash + (bytes == null ? " 缺失" : " 与其杂凑值不符") + "，请运行 redline log verify",
          "kept content "
              + hash
              + (bytes == null ? " is gone" : " is not what was kept")
              + "; run redline log verify");
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
        found.isEmpty() ? "日志中没有用规则库 " + digest + " 作的记录" : digest + " 对应多个规则库，请写全",
        found.isEmpty()
            ? "no record in the log was judged by rulebook " + digest
            : "several rulebooks begin with " + digest + "; write it out");
  }
}
