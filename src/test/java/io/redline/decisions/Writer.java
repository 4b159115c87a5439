package io.redline.decisions;

import io.redline.decisions.Contents.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that records one judgement again and again, in two threads, and prints each record's
 * number and hash once it is acknowledged; until it is killed, or has done so many. It was judged
 * once and for all elsewhere: no program needs the rules for writing.
 */
final class Writer {
  private static Path judged;

  private Writer() {}

  /**
   * @param args data folder, log url or empty, who, how many records a thread, data folder of a log
   *     with the judgement
   */
  public static void main(String[] args) throws Exception {
    Map<String, Packed> contents;
    LogEntry entry;
    try (DecisionLog log = DecisionLog.existing(LogPlace.of(Path.of(args[4]), null))) {
      entry = log.get("1");
      contents = log.store().read(Writer::contents);
    }
    try (DecisionLog log = DecisionLog.open(LogPlace.of(Path.of(args[0]), args[1]))) {
      log.store()
          .write(
              connection -> {
                Contents.keep(connection, contents.values());
                return null;
              });
      List<Thread> threads = new ArrayList<>();
      for (String thread : List.of("a", "b")) {
        Thread one =
            new Thread(
                () -> write(log, entry, contents, args[2] + thread, Integer.parseInt(args[3])));
        one.start();
        threads.add(one);
      }
      for (Thread one : threads) one.join();
    }
  }

  private static void write(
      DecisionLog log, LogEntry entry, Map<String, Packed> contents, String by, int records) {
    Recorded record = Recorded.of(entry);
    Map<String, Packed> own = new HashMap<>(contents);
    own.keySet().retainAll(List.of(record.read(), record.assessment()));
    Prepared prepared =
        new Prepared(
            new Prepared.Head(
                record.proposalId(),
                record.proposalName(),
                record.asOf(),
                record.outcome(),
                record.rulebook().digest()),
            record.depth(),
            record.given(),
            record.read(),
            record.assessment(),
            own);
    for (int i = 0; i < records; i++) {
      var stamp =
          log.append(
                  Drafting.of(
                      List.of(prepared),
                      record.rulebook(),
                      record.layers(),
                      by,
                      entry.at(),
                      header -> {}))
              .get(0);
      synchronized (Writer.class) {
        System.out.println(stamp.number() + " " + stamp.hash());
      }
    }
  }

  private static Map<String, Packed> contents(Connection connection) throws SQLException {
    Map<String, Packed> all = new HashMap<>();
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select hash, bytes from content order by hash, piece")) {
      while (rows.next())
        all.computeIfAbsent(rows.getString(1), key -> new Packed(key, new ArrayList<>()))
            .pieces()
            .add(rows.getBytes(2));
    }
    return all;
  }

  private static synchronized Path judged() throws Exception {
    if (judged == null) {
      Path folder = Files.createTempDirectory("redline-judged");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      try (DecisionLog log = DecisionLog.open(LogPlace.of(folder, null))) {
        log.record(Samples.judged("name-only"), Samples.SCREENING, "王工", Samples.NOON);
      }
      judged = folder;
    }
    return judged;
  }

  private static void remove(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
      Files.delete(folder);
    } catch (IOException e) {
      // A folder in the machine's temporary place stays.
    }
  }

  /** Starts the program in a Java of its own. */
  static Process start(LogPlace place, String by, int records) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            place.dataFolder().toString(),
            place.isPostgresql() ? place.url() : "",
            by,
            String.valueOf(records),
            judged().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
