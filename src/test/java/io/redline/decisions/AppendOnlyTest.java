package io.redline.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database itself refuses to change or take away what was recorded. */
class AppendOnlyTest {
  private static final List<String> CHANGES =
      List.of(
          "update entry set made_by = 'x'",
          "delete from entry",
          "update content set piece = 9",
          "delete from content");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void even_the_owner_is_refused(Engine engine) throws Exception {
    try (DecisionLog log = DecisionLog.open(engine.newPlace(folder))) {
      log.record(Samples.judged("name-only"), Samples.SCREENING, "王工", Samples.NOON);
      for (String change : CHANGES) assertRefused(log.store(), change, "append-only");
      assertTrue(log.verify(null).isSound());
    }
  }

  @Test
  void on_postgresql_the_products_role_reads_and_appends_and_nothing_else() throws Exception {
    LogPlace owner = Engine.POSTGRESQL.newPlace(folder);
    LogSetup.run(owner, "redline_app");
    LogPlace app = LogPlace.of(folder, owner.url().replace("user=owner", "user=redline_app"));
    try (DecisionLog log = DecisionLog.open(app)) {
      String number =
          log.record(Samples.judged("name-only"), Samples.SCREENING, "王工", Samples.NOON).number();
      assertEquals("王工", log.get(number).by());
      for (String change : CHANGES) assertRefused(log.store(), change, "permission denied");
      assertRefused(log.store(), "truncate entry", "permission denied");
      assertRefused(log.store(), "truncate content", "permission denied");
      assertRefused(log.store(), "alter table entry disable trigger all", "must be owner");
      assertRefused(log.store(), "drop table entry", "must be owner");
      Verification.Result result = log.verify(null);
      assertTrue(result.isSound());
      assertEquals(List.of(), result.remarks());
    }
    try (DecisionLog log = DecisionLog.open(owner)) {
      assertEquals(1, log.verify(null).remarks().size(), "the owner's rights are told");
    }
  }

  @Test
  void on_postgresql_even_the_owner_is_refused_to_truncate() throws Exception {
    try (DecisionLog log = DecisionLog.open(Engine.POSTGRESQL.newPlace(folder))) {
      assertRefused(log.store(), "truncate entry", "append-only");
      assertRefused(log.store(), "truncate content", "append-only");
    }
  }

  @Test
  void the_setup_command_takes_rights_away_that_the_role_had() throws Exception {
    LogPlace owner = Engine.POSTGRESQL.newPlace(folder);
    DecisionLog.open(owner).close();
    try (Store store = Store.open(owner)) {
      store.write(
          connection -> {
            try (var statement = connection.createStatement()) {
              statement.execute("drop role if exists redline_wide");
              statement.execute("create role redline_wide login");
              return statement.execute("grant all on entry, content to redline_wide, public");
            }
          });
    }
    Product.Ran ran =
        Product.run(
            "log",
            "setup",
            "--role",
            "redline_wide",
            "--log-url",
            owner.url(),
            "--data",
            folder.toString());
    assertEquals(0, ran.code(), ran.err());
    LogPlace app = LogPlace.of(folder, owner.url().replace("user=owner", "user=redline_wide"));
    try (DecisionLog log = DecisionLog.existing(app)) {
      for (String change : CHANGES) assertRefused(log.store(), change, "permission denied");
      assertRefused(log.store(), "truncate entry", "permission denied");
    }
  }

  @Test
  void a_role_with_another_name_than_a_plain_one_is_refused() throws Exception {
    LogPlace owner = Engine.POSTGRESQL.newPlace(folder);
    assertThrows(LogProblem.class, () -> LogSetup.run(owner, "x; drop table entry"));
  }

  private static void assertRefused(Store store, String sql, String reason) {
    LogProblem refused =
        assertThrows(
            LogProblem.class,
            () ->
                store.write(
                    connection -> {
                      try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                      }
                    }),
            sql);
    assertTrue(refused.getCause() instanceof SQLException, sql);
    assertTrue(refused.getMessage().contains(reason), sql + ": " + refused.getMessage());
  }
}
