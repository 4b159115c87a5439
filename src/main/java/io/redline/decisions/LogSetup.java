package io.redline.decisions;

import io.redline.words.Catalogue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Sets up a PostgreSQL log for a role that can read and append and nothing else. Run once, as the
 * owner of the database; the product then signs in as that role.
 */
public final class LogSetup {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private LogSetup() {}

  /**
   * @param owner the log, by a role that may create tables
   * @param role of the application; made, without a password, when it is not there
   * @return whether the role was made
   * @throws LogProblem when the log is not on PostgreSQL or the role's name is no plain one
   */
  public static boolean run(LogPlace owner, String role) {
    if (!owner.isPostgresql()) throw LogProblem.refused(TEXTS.say("log-setup.only-log-postgresql"));
    if (!role.matches("[a-z_][a-z0-9_]{0,62}"))
      throw LogProblem.refused(TEXTS.say("log-setup.role-expected-lower", role));
    DecisionLog.open(owner).close();
    try (Store store = Store.open(owner)) {
      return store.write(connection -> grant(connection, role));
    }
  }

  private static boolean grant(Connection connection, String role) throws SQLException {
    boolean made = !exists(connection, role);
    try (Statement statement = connection.createStatement()) {
      if (made) statement.execute("create role " + role + " login");
      String schema = connection.getSchema();
      for (String sql :
          List.of(
              "grant usage on schema \"" + schema + "\" to " + role,
              "revoke all on entry, content, schema_history from public, " + role,
              "grant select on entry, content, schema_history to " + role,
              "grant insert on entry, content to " + role)) statement.execute(sql);
    }
    return made;
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      query.setString(1, role);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
