package io.redline.decisions;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Whether the database would let the role the product signs in as change what it wrote. */
final class Rights {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final String TOO_MANY =
      "select bool_or(has_table_privilege(t, p)) from unnest(array['entry', 'content']) t,"
          + " unnest(array['update', 'delete', 'truncate', 'trigger']) p";

  private Rights() {}

  static List<Message> remarks(Connection connection) throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) return List.of();
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TOO_MANY)) {
      row.next();
      return row.getBoolean(1) ? List.of(TEXTS.say("rights.database-role-may")) : List.of();
    }
  }
}
