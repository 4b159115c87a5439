package io.redline.decisions;

import io.redline.words.Catalogue;
import java.nio.file.Path;

/**
 * Where a log is: SQLite in the data folder, or a PostgreSQL database.
 *
 * @param url of JDBC
 * @param dataFolder where this machine remembers the newest entry it has seen
 */
public record LogPlace(String url, Path dataFolder) {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  static final String FILE = "decisions.db";
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * @param url {@code jdbc:postgresql:…}, or null or empty for SQLite in the data folder
   */
  public static LogPlace of(Path dataFolder, String url) {
    if (url == null || url.isBlank())
      return new LogPlace(SQLITE + dataFolder.resolve(FILE).toAbsolutePath(), dataFolder);
    if (!url.startsWith(POSTGRESQL))
      throw LogProblem.refused(TEXTS.say("log-place.log-address-must", POSTGRESQL));
    if (url.matches("(?s)" + POSTGRESQL + "//[^/?]*@.*"))
      throw LogProblem.refused(TEXTS.say("log-place.log-address-takes"));
    return new LogPlace(url, dataFolder);
  }

  /** As the environment says in REDLINE_LOG_URL, else SQLite in the data folder. */
  public static LogPlace configured(Path dataFolder) {
    return of(dataFolder, System.getenv("REDLINE_LOG_URL"));
  }

  boolean isPostgresql() {
    return url.startsWith(POSTGRESQL);
  }

  @Override
  public String toString() {
    return shown();
  }

  /** For messages: without what may be a password. */
  String shown() {
    return isPostgresql() ? url.replaceAll("\\?.*", "") : url.substring(SQLITE.length());
  }
}
