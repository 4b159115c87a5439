package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reports as they were last looked at: SAMPLE.LANGUAGE.FORMAT. After an intended change, look at
 * the difference and run {@code src/main/scripts/expected-samples}.
 */
class GoldenReportsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/io/redline/report/golden");

  @TestFactory
  Stream<DynamicTest> every_report_is_as_it_was_last_looked_at() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      return files.sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> isAsBefore(file)));
    }
  }

  private static void isAsBefore(Path file) throws IOException {
    String[] name = file.getFileName().toString().split("\\.");
    Product.Ran ran =
        Product.run(
            "check",
            "samples/" + name[0] + ".json",
            "--layers",
            "samples/layers",
            "--quiet",
            "--lang",
            name[1],
            "--format",
            name[2].equals("txt") ? "text" : name[2]);
    assertEquals(Files.readString(file), ran.out().replaceAll("sha256:[0-9a-f]+", "sha256:…"));
  }
}
