package io.redline.web.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;

/** Puts into a table what of each row can be corrected, or taken for a fact, in bulk. */
final class CorrectableRows implements AutoCloseable {
  private final PreparedStatement cell;
  private final PreparedStatement hint;

  CorrectableRows(Connection db) throws SQLException {
    try (var create = db.createStatement()) {
      create.execute(
          "CREATE TABLE cell (row INTEGER, letters TEXT, heading TEXT, value TEXT, guess TEXT)");
      create.execute("CREATE TABLE hint (row INTEGER, id TEXT)");
    }
    cell = db.prepareStatement("INSERT INTO cell VALUES (?, ?, ?, ?, ?)");
    hint = db.prepareStatement("INSERT INTO hint VALUES (?, ?)");
  }

  void add(JsonNode said) throws SQLException {
    for (JsonNode one : said.path("unreadCells")) {
      cell.setInt(1, said.path("row").intValue());
      cell.setString(2, one.path("column").stringValue());
      cell.setString(3, one.path("heading").stringValue());
      cell.setString(4, one.path("value").stringValue());
      cell.setString(5, one.path("guess").asString(""));
      cell.executeUpdate();
    }
    for (JsonNode one : said.path("hints")) {
      hint.setInt(1, said.path("row").intValue());
      hint.setString(2, one.stringValue());
      hint.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    cell.close();
    hint.close();
  }
}
