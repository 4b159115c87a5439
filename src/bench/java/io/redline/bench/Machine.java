package io.redline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on, and how busy it was. */
final class Machine {
  private Machine() {}

  static void tell() throws IOException {
    System.out.printf(
        "%d processors, Java %s, load before %s%n",
        Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), load());
  }

  static String load() throws IOException {
    Path file = Path.of("/proc/loadavg");
    return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
  }
}
