package io.redline.decisions;

import java.nio.file.Path;

/**
 * Where a log is: SQLite in the data folder, or a PostgreSQL database.
 *
 * @param url of JDBC
 * @param dataFolder where this machine remembers the newest entry it has seen
 */
public record LogPlace(String url, Path dataFolder) {
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
      throw LogProblem.refused(
          "日志地址应以 " + POSTGRESQL + " 开头，或不给（用数据文件夹中的 SQLite）",
          "the log's address must begin with "
              + POSTGRESQL
              + ", or be left out for SQLite in the data folder");
    if (url.matches("(?s)" + POSTGRESQL + "//[^/?]*@.*"))
      throw LogProblem.refused(
          "日志地址中 @ 之前不能写用户和口令，请写在 ? 之后：user=…&password=…，口令也可放在 ~/.pgpass",
          "the log's address takes no user and password before an @; write them after the ? as user=…&password=…, or the password in ~/.pgpass");
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
