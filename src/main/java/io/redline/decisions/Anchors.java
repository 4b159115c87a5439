package io.redline.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest entry this machine has seen of each log, in a file beside the data: who cuts the tail
 * off a log must also find this file, and every printed report.
 */
final class Anchors {
  private static final String FILE = "decisions.heads";
  private static final Object WRITING = new Object();

  private final Path folder;

  /**
   * @param opening hash of the log's first entry, which tells logs apart
   */
  record Anchor(String opening, long seq, String hash) {}

  Anchors(Path folder) {
    this.folder = folder;
  }

  /**
   * @return null when this machine has not seen the log
   */
  Anchor of(String opening) {
    return all().stream().filter(a -> a.opening().equals(opening)).findFirst().orElse(null);
  }

  /** Remembers an entry unless a newer one is remembered; on the disk when this returns. */
  void remember(String opening, LogEntry head) {
    synchronized (WRITING) {
      try {
        Files.createDirectories(folder);
        try (FileChannel file =
                FileChannel.open(
                    folder.resolve("." + FILE + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var held = file.lock()) {
          Anchor known = of(opening);
          if (!held.isValid() || known != null && known.seq() >= head.seq()) return;
          List<Anchor> all = new ArrayList<>(all());
          all.remove(known);
          all.add(new Anchor(opening, head.seq(), head.hash()));
          write(all);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private List<Anchor> all() {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) return List.of();
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 3 && parts[1].matches("\\d{1,18}"))
          .map(parts -> new Anchor(parts[0], Long.parseLong(parts[1]), parts[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<Anchor> all) throws IOException {
    StringBuilder text = new StringBuilder();
    all.forEach(
        a ->
            text.append(a.opening())
                .append(' ')
                .append(a.seq())
                .append(' ')
                .append(a.hash())
                .append('\n'));
    Path half = folder.resolve("." + FILE + ".part");
    try (FileChannel out =
        FileChannel.open(
            half,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(java.nio.ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
    Files.move(
        half,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
