package io.redline.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is full, away, older or newer: it is said, and nothing is half recorded. */
class TroubleTest {
  @TempDir Path folder;

  private static void record(DecisionLog log, String by) throws Exception {
    log.record(Samples.judged("name-only"), Samples.SCREENING, by, Samples.NOON);
  }

  private void sql(String statement) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(LogPlace.FILE));
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/db?user=x&password=SECRET",
        "jdbc:postgresql://u:SECRET@127.0.0.1:1/db",
        "jdbc:postgresql://u:SE@SECRET@127.0.0.1:1/db",
        "jdbc:postgresql://127.0.0.1:99999/db?password=SECRET",
        "jdbc:mysql://host/db?password=SECRET"
      })
  void a_password_is_never_printed(String url) {
    LogProblem problem =
        assertThrows(
            LogProblem.class,
            () -> {
              LogPlace place = LogPlace.of(folder, url);
              assertFalse(place.toString().contains("SECRET"), place.toString());
              DecisionLog.existing(place);
            });
    for (Throwable e = problem; e != null; e = e.getCause())
      assertFalse(e.toString().contains("SECRET"), e.toString());
    assertFalse(problem.wording().toString().contains("SECRET"), problem.wording().toString());
    assertEquals(1, problem.wording().zh().lines().count(), problem.wording().zh());
  }

  @Test
  void a_full_disk_is_said_and_the_log_stays_whole() throws Exception {
    try (DecisionLog log = DecisionLog.open(LogPlace.of(folder, null))) {
      record(log, "甲");
      pragma(log, "max_page_count = 1");
      LogProblem full = assertThrows(LogProblem.class, () -> fill(log));
      assertTrue(full.getMessage().contains("FULL"), full.getMessage());
      pragma(log, "max_page_count = 1000000");
      assertTrue(log.verify(null).isSound());
      record(log, "乙");
      assertTrue(log.verify(null).isSound());
    }
  }

  /** Until not one page is left. */
  private static void fill(DecisionLog log) throws Exception {
    for (int i = 0; i < 1000; i++) record(log, "第 " + i + " 人");
  }

  private static void pragma(DecisionLog log, String setting) {
    log.store()
        .read(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                return statement.execute("pragma " + setting);
              }
            });
  }

  @Test
  void a_server_that_goes_away_is_said_and_once_back_the_chain_goes_on() throws Exception {
    try (DecisionLog log = DecisionLog.open(Engine.POSTGRESQL.newPlace(folder))) {
      record(log, "甲");
      PostgresServer.shared().kill();
      assertThrows(LogProblem.class, () -> record(log, "乙"));
      assertThrows(LogProblem.class, () -> log.get("1"));
      PostgresServer.shared().start();
      record(log, "丙");
      assertTrue(log.verify(null).isSound());
      assertEquals("甲", log.get("1").by());
      assertEquals(2, log.list(Search.newest(9)).all());
    }
  }

  @Test
  void a_log_of_an_older_schema_is_brought_up_to_date_with_its_records() throws Exception {
    try (DecisionLog log = DecisionLog.open(LogPlace.of(folder, null))) {
      record(log, "甲");
    }
    for (String trigger : new String[] {"entry_keep", "entry_stay", "content_keep", "content_stay"})
      sql("drop trigger " + trigger);
    for (String index : new String[] {"entry_newest", "entry_added"}) sql("drop index " + index);
    sql("delete from schema_history where version > '1'");
    try (DecisionLog log = DecisionLog.existing(LogPlace.of(folder, null))) {
      assertEquals("甲", log.get("1").by());
      assertTrue(log.verify(null).isSound());
    }
    Exception refused = assertThrows(Exception.class, () -> sql("delete from entry"));
    assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
  }

  @Test
  void a_log_of_a_newer_product_is_left_alone() throws Exception {
    try (DecisionLog log = DecisionLog.open(LogPlace.of(folder, null))) {
      record(log, "甲");
    }
    sql(
        "insert into schema_history select installed_rank + 7, '99', 'later', type, 'V99__later.sql',"
            + " checksum, installed_by, installed_on, 1, 1 from schema_history where version = '2'");
    assertThrows(LogProblem.class, () -> DecisionLog.open(LogPlace.of(folder, null)));
  }
}
