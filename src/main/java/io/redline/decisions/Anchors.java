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
  private final String place;

  /**
   * @param place where the log is, without blanks
   */
  record Anchor(String place, long seq, String hash) {}

  Anchors(LogPlace place) {
    this.folder = place.dataFolder();
    this.place = place.isPostgresql() ? place.shown().replaceAll("\\s", "") : LogPlace.FILE;
  }

  /**
   * @return null when this machine has not written to the log
   */
  Anchor known() {
    return all().stream().filter(a -> a.place().equals(place)).findFirst().orElse(null);
  }

  Path file() {
    return folder.resolve(FILE);
  }

  /** Remembers an entry unless a newer one is remembered; on the disk when this returns. */
  void remember(LogEntry head) {
    synchronized (WRITING) {
      try {
        Files.createDirectories(folder);
        try (FileChannel file =
                FileChannel.open(
                    folder.resolve("." + FILE + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var held = file.lock()) {
          Anchor known = known();
          if (!held.isValid() || known != null && known.seq() >= head.seq()) return;
          List<Anchor> all = new ArrayList<>(all());
          all.remove(known);
          all.add(new Anchor(place, head.seq(), head.hash()));
          write(all);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private List<Anchor> all() {
    if (!Files.exists(file())) return List.of();
    try {
      return Files.readAllLines(file()).stream()
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
            text.append(a.place())
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
    Files.move(half, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
