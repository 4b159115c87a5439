package io.redline.decisions;

import io.redline.words.Message;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Whether the database would let the role the product signs in as change what it wrote. */
final class Rights {
  private static final String TOO_MANY =
      "select bool_or(has_table_privilege(t, p)) from unnest(array['entry', 'content']) t,"
          + " unnest(array['update', 'delete', 'truncate', 'trigger']) p";

  private Rights() {}

  static List<Message> remarks(Connection connection) throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) return List.of();
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TOO_MANY)) {
      row.next();
      return row.getBoolean(1)
          ? List.of(
              new Message(
                  "当前数据库角色有权修改、删除或清空记录；请用 redline log setup 建立只能读和追加的角色",
                  "this database role may update, delete or truncate; make one that can only read and append with redline log setup"))
          : List.of();
    }
  }
}
