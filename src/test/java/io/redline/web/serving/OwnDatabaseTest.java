package io.redline.web.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of the server's own, new ones and those that older servers made. */
class OwnDatabaseTest {
  @TempDir Path folder;

  /** As the servers of before their history wrote them, statement for statement. */
  static Stream<Arguments> madeBefore() {
    return Stream.of(
        Arguments.of(
            "accounts",
            List.of(
                "CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, display TEXT NOT NULL,"
                    + " hash TEXT NOT NULL, roles TEXT NOT NULL, enabled INTEGER NOT NULL, created TEXT NOT NULL)",
                "CREATE TABLE IF NOT EXISTS bureau_person (name TEXT PRIMARY KEY, display TEXT NOT NULL)",
                "INSERT INTO account VALUES ('wang', '王审查', '{bcrypt}x', 'reviewer', 1, '2026-01-01T00:00:00Z')"),
            "select display from account"),
        Arguments.of(
            "accounts",
            List.of(
                // Before there were sign-ons of bureaus.
                "CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, display TEXT NOT NULL,"
                    + " hash TEXT NOT NULL, roles TEXT NOT NULL, enabled INTEGER NOT NULL, created TEXT NOT NULL)",
                "INSERT INTO account VALUES ('wang', '王审查', '{bcrypt}x', 'reviewer', 1, '2026-01-01T00:00:00Z')"),
            "select display from account union all select display from bureau_person"),
        Arguments.of(
            "requests",
            List.of(
                "CREATE TABLE IF NOT EXISTS request (person TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL,"
                    + " number TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (person, key))",
                "INSERT INTO request VALUES ('wang', 'k', 'd', '王审查', '2026-01-01T00:00:00Z')"),
            "select number from request"));
  }

  @ParameterizedTest
  @MethodSource("madeBefore")
  void one_of_before_is_taken_over_with_all_that_is_in_it(
      String name, List<String> before, String question) throws SQLException {
    sql(name, before);
    for (int start = 0; start < 2; start++)
      assertEquals(
          List.of("王审查"),
          JdbcClient.create(OwnDatabase.open(folder, name))
              .sql(question)
              .query(String.class)
              .list());
  }

  @Test
  void one_of_a_newer_product_is_refused() throws SQLException {
    OwnDatabase.open(folder, "accounts");
    sql(
        "accounts",
        List.of(
            "INSERT INTO schema_history SELECT installed_rank + 1, '99', 'newer', type, 'V99__newer.sql', checksum,"
                + " installed_by, installed_on, execution_time, success FROM schema_history ORDER BY installed_rank DESC LIMIT 1"));
    assertThrows(FlywayException.class, () -> OwnDatabase.open(folder, "accounts"));
  }

  @Test
  void what_is_no_database_is_not_written_over() throws Exception {
    Path file = Files.writeString(folder.resolve("accounts.db"), "no database ".repeat(500));
    assertThrows(RuntimeException.class, () -> OwnDatabase.open(folder, "accounts"));
    assertEquals("no database ".repeat(500), Files.readString(file));
  }

  private void sql(String name, List<String> statements) throws SQLException {
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name + ".db"));
        var statement = db.createStatement()) {
      for (String one : statements) statement.execute(one);
    }
  }
}
