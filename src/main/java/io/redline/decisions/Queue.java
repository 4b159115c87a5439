package io.redline.decisions;

import io.redline.decisions.Review.State;
import io.redline.facts.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Recorded assessments as reviewers work through them: of each proposal the newest version that the
 * same sender recorded. Another sender's record of the same proposal never takes its place.
 */
public final class Queue {
  private static final String NEWEST =
      "e where e.kind = 'assessment' and e.seq = (select max(n.seq) from entry n where n.kind = 'assessment'"
          + " and n.proposal_id = e.proposal_id and n.made_by = e.made_by)";

  private final DecisionLog log;

  /**
   * What to list.
   *
   * @param text part of number, proposal's id or name, or sender; empty for all
   * @param outcome null for all
   * @param state null for all
   * @param by only this sender's; null for everybody's
   * @param skip how many to pass over
   * @param most at most so many
   */
  public record Wish(String text, Outcome outcome, State state, String by, int skip, int most) {}

  /**
   * @param earlier how many older records there are of the same proposal, whoever sent them
   */
  public record Row(LogEntry entry, Review review, int earlier) {}

  /** A part of what was found, newest first. */
  public record Page(long all, List<Row> rows) {}

  public Queue(DecisionLog log) {
    this.log = log;
  }

  public Page page(Wish wish) {
    List<Object> parameters = new ArrayList<>();
    String where = where(wish, parameters);
    return log.store()
        .read(
            connection -> {
              long all = count(connection, where, parameters);
              List<Object> some = new ArrayList<>(parameters);
              some.add(wish.most());
              some.add(wish.skip());
              List<Row> rows = new ArrayList<>();
              // Sorted by number alone: a header is read only for what is shown.
              String shown =
                  "select e.seq from entry " + where + " order by e.seq desc limit ? offset ?";
              for (LogEntry entry :
                  Chain.list(connection, "where seq in (" + shown + ") order by seq desc", some))
                rows.add(
                    new Row(entry, Review.in(connection, entry), (int) earlier(connection, entry)));
              return new Page(all, rows);
            });
  }

  /** Every record of a proposal, newest first. */
  public List<LogEntry> versions(String proposalId) {
    return log.store()
        .read(
            connection ->
                Chain.list(
                    connection,
                    "where proposal_id = ? and kind = 'assessment' order by seq desc",
                    List.of(proposalId)));
  }

  private static long earlier(Connection connection, LogEntry entry) throws SQLException {
    return count(
        connection,
        "where proposal_id = ? and kind = 'assessment' and seq < ?",
        List.of(entry.header().at("/proposal/id").stringValue(), entry.seq()));
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

  private static String where(Wish wish, List<Object> parameters) {
    StringBuilder where = new StringBuilder(NEWEST);
    if (wish.outcome() != null) {
      where.append(" and e.outcome = ?");
      parameters.add(wish.outcome().id());
    }
    if (wish.by() != null) {
      where.append(" and e.made_by = ?");
      parameters.add(wish.by());
    }
    if (wish.state() != null) where.append(of(wish.state()));
    if (!wish.text().isEmpty()) {
      List<String> any = new ArrayList<>();
      for (String column : List.of("number", "proposal_id", "proposal_name", "made_by")) {
        any.add("lower(e." + column + ") like ? escape '!'");
        parameters.add("%" + wish.text().toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0") + "%");
      }
      where.append(" and (").append(String.join(" or ", any)).append(')');
    }
    return where.toString();
  }

  private static String of(State state) {
    String signed = has("'signature'");
    String concluded = has("'conclusion'");
    String notified = has("'notice'");
    return switch (state) {
      case WAITING -> " and not " + signed + " and not " + concluded + " and not " + notified;
      case UNDER_WAY -> " and not " + signed + " and not " + notified + " and " + concluded;
      case NOTIFIED -> " and not " + signed + " and " + notified;
      case SIGNED -> " and " + signed;
    };
  }

  private static String has(String kind) {
    return "exists (select 1 from entry a where a.about = e.number and a.kind = " + kind + ")";
  }
}
