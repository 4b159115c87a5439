package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text as it was looked at and found good. After an intended change run the test with {@code
 * -Dgolden=write}, and look at the difference.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/io/redline/report");

  private Golden() {}

  static void check(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    // Digests change with every byte of a layer; what is said with them must not.
    String now = text.replaceAll("sha256:[0-9a-f]{64}", "sha256:…");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, now);
    }
    assertEquals(Files.readString(file), now, name);
  }
}
