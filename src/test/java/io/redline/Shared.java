package io.redline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference material beside the checkout. A test that needs it is skipped where it is not. */
public final class Shared {
  private static final Path FOLDER = Path.of("..", "shared");

  private Shared() {}

  public static Path file(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), file + " is not beside this checkout");
    return file;
  }
}
