package io.redline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A result file that is there whole or not at all. */
final class OutputFile {
  private OutputFile() {}

  /** The file cannot be written; nothing stands under its name that was not there before. */
  static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unwritable(Path file, IOException cause) {
      super(file + ": " + cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
  }

  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes what goes into a file. */
  interface Body {
    void to(OutputStream out) throws IOException;
  }

  static void write(Path file, byte[] bytes) {
    write(file, out -> out.write(bytes));
  }

  static void write(Path file, Body body) {
    Path target = file.toAbsolutePath();
    Path half =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
        body.to(out);
      }
      move(half, target);
    } catch (IOException e) {
      half.toFile().delete();
      throw new Unwritable(file, e);
    } catch (RuntimeException e) {
      half.toFile().delete();
      throw e;
    }
  }

  private static void move(Path half, Path target) throws IOException {
    try {
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
