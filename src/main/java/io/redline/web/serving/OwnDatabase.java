package io.redline.web.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A small database of the server's own, a SQLite file in the data folder. */
public final class OwnDatabase {
  private static final String SCHEMAS = "classpath:io/redline/web/schema/";
  private static final int PATIENCE_MILLISECONDS = 5000;

  private OwnDatabase() {}

  /**
   * Opens it, or makes it, and brings its schema up to date; what is committed is on the disk. One
   * that was made before schemas had a history is taken over.
   *
   * @param name of its file without the ending, and of the folder of its migrations
   * @throws org.flywaydb.core.api.FlywayException when it cannot be opened or is of a newer product
   */
  public static DataSource open(Path dataFolder, String name) {
    try {
      Files.createDirectories(dataFolder.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + dataFolder.resolve(name + ".db").toAbsolutePath());
    Flyway.configure(OwnDatabase.class.getClassLoader())
        .dataSource(source)
        .locations(SCHEMAS + name)
        .table("schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .cleanDisabled(true)
        // By default a schema of a newer product would pass.
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
    return source;
  }
}
