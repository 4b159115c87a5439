package io.redline;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The reference material beside the checkout: inventories, sources, test maps. Tests that need it
 * skip where it is absent.
 */
public final class Shared {
  private Shared() {}

  public static Path file(String path) {
    Path file = Path.of("..", "shared").resolve(path);
    Assumptions.assumeTrue(
        Files.exists(file), () -> "skipped: " + file + " is not beside this checkout");
    return file;
  }
}
