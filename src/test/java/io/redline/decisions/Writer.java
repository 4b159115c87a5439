package io.redline.decisions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that records one sample again and again, in two threads, and prints each record's
 * number and hash once it is acknowledged; until it is killed, or has done so many.
 */
final class Writer {
  private Writer() {}

  /**
   * @param args data folder, log url or empty, who, how many records a thread
   */
  public static void main(String[] args) throws Exception {
    Judged judged = Samples.judged("name-only");
    try (DecisionLog log = DecisionLog.open(LogPlace.of(Path.of(args[0]), args[1]))) {
      List<Thread> threads = new ArrayList<>();
      for (String thread : List.of("a", "b")) {
        Thread one =
            new Thread(() -> write(log, judged, args[2] + thread, Integer.parseInt(args[3])));
        one.start();
        threads.add(one);
      }
      for (Thread one : threads) one.join();
    }
  }

  private static void write(DecisionLog log, Judged judged, String by, int records) {
    for (int i = 0; i < records; i++) {
      var stamp = log.record(judged, Samples.SCREENING, by, Samples.NOON);
      synchronized (Writer.class) {
        System.out.println(stamp.number() + " " + stamp.hash());
      }
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
            String.valueOf(records))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
