package io.redline.decisions;

import io.redline.words.Catalogue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database behind a log. One connection, used by one thread at a time; a transaction that
 * writes holds the one lock of the log, across processes and machines, so that the chain does not
 * fork. What is committed is on the disk.
 */
final class Store implements AutoCloseable {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final String SCHEMA = "classpath:io/redline/decisions/schema/";

  /** Any number, the same for every process; PostgreSQL locks by number. */
  private static final long CHAIN_LOCK = 7_233_183_351L;

  private static final int PATIENCE_MILLISECONDS = 120_000;
  private static final Object OPENING = new Object();

  private final LogPlace place;
  private final DataSource source;
  private final ReentrantLock lock = new ReentrantLock();
  private Connection connection;

  /** Work on the database. */
  interface Work<T> {
    T on(Connection connection) throws SQLException, IOException;
  }

  private Store(LogPlace place) {
    this.place = place;
    this.source = place.isPostgresql() ? postgresql(place.url()) : sqlite(place.url());
  }

  /**
   * Opens the database and brings its schema up to date.
   *
   * @throws LogProblem when it cannot be reached or is of a newer product
   */
  static Store open(LogPlace place) {
    Store store = new Store(place);
    try {
      if (place.isPostgresql()) store.migrate();
      else
        synchronized (OPENING) {
          Files.createDirectories(place.dataFolder());
          try (FileChannel file =
                  FileChannel.open(
                      place.dataFolder().resolve(".decisions.lock"),
                      StandardOpenOption.CREATE,
                      StandardOpenOption.WRITE);
              var held = file.lock()) {
            if (held.isValid()) store.migrate();
          }
        }
      return store;
    } catch (IOException | FlywayException e) {
      throw LogProblem.of(TEXTS.say("store.decision-log-cannot", place.shown()), e);
    }
  }

  /** Whether looking there can find a log; nothing is made. */
  static boolean mayExist(LogPlace place) {
    return place.isPostgresql() || Files.exists(place.dataFolder().resolve(LogPlace.FILE));
  }

  private void migrate() {
    Flyway.configure(Store.class.getClassLoader())
        .dataSource(source)
        .locations(SCHEMA + "both", SCHEMA + (place.isPostgresql() ? "postgresql" : "sqlite"))
        .placeholders(java.util.Map.of("bytes", place.isPostgresql() ? "bytea" : "blob"))
        .table("schema_history")
        .cleanDisabled(true)
        // By default a schema of a newer product would pass.
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  private static DataSource sqlite(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static DataSource postgresql(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException e) {
      // The driver's words hold the whole address, the password too.
      throw LogProblem.refused(TEXTS.say("store.log-address-not-written"));
    }
    return source;
  }

  /** Reads; sees what is committed. */
  <T> T read(Work<T> work) {
    return locked(work, false);
  }

  /** One transaction that writes: all of it is on the disk when this returns, or none. */
  <T> T write(Work<T> work) {
    return locked(work, true);
  }

  private <T> T locked(Work<T> work, boolean writing) {
    lock.lock();
    try {
      Connection open = connection();
      return writing ? transaction(open, work) : work.on(open);
    } catch (SQLException | IOException e) {
      forget();
      throw LogProblem.of(
          TEXTS.say(
              "store.decision-log",
              place.shown(),
              writing ? TEXTS.say("store.could-not-written") : TEXTS.say("store.could-not-read")),
          e);
    } finally {
      lock.unlock();
    }
  }

  private <T> T transaction(Connection open, Work<T> work) throws SQLException, IOException {
    open.setAutoCommit(false);
    T result;
    try {
      if (place.isPostgresql()) run(open, "select pg_advisory_xact_lock(" + CHAIN_LOCK + ")");
      result = work.on(open);
    } catch (SQLException | IOException | RuntimeException e) {
      undo(open);
      throw e;
    }
    try {
      open.commit();
    } catch (SQLException e) {
      // The database may have done it and the answer been lost.
      forget();
      throw LogProblem.of(TEXTS.say("store.decision-log-did", place.shown()), e);
    }
    ready(open);
    return result;
  }

  /** Whatever else goes wrong here must not hide what went wrong first. */
  private void undo(Connection open) {
    try {
      open.rollback();
      open.setAutoCommit(true);
    } catch (SQLException e) {
      forget();
    }
  }

  private void ready(Connection open) {
    try {
      open.setAutoCommit(true);
    } catch (SQLException e) {
      forget();
    }
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = source.getConnection();
      if (place.isPostgresql()) run(connection, "set synchronous_commit to on");
    }
    return connection;
  }

  /** A connection that failed is not trusted again. */
  private void forget() {
    try {
      if (connection != null) connection.close();
    } catch (SQLException e) {
      // It is given up anyway.
    }
    connection = null;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      forget();
    } finally {
      lock.unlock();
    }
  }
}
