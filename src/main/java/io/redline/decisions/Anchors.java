package io.redline.decisions;

import io.redline.words.Catalogue;
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
  private static final Catalogue TEXTS = Catalogue.named("decisions");

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

  /** That there is no log where one was looked for, and whether there should be. */
  LogProblem none(LogPlace where) {
    Anchor anchor = known();
    return anchor == null
        ? LogProblem.refused(TEXTS.say("anchors.no-log", where.shown()))
        : LogProblem.of(TEXTS.say("anchors.log-gone", where.shown(), anchor.seq(), file()));
  }

  Path file() {
    return folder.resolve(FILE);
  }

  /**
   * Remembers an entry unless a newer one is remembered; on the disk when this returns.
   *
   * @throws LogProblem when it cannot be remembered; the entry stands in the log nevertheless
   */
  void remember(LogEntry head) {
    synchronized (WRITING) {
      try (FileChannel file = lockFile();
          var held = file.lock()) {
        Anchor known = known();
        if (!held.isValid() || known != null && known.seq() >= head.seq()) return;
        List<Anchor> all = new ArrayList<>(all());
        all.remove(known);
        all.add(new Anchor(place, head.seq(), head.hash()));
        write(all);
      } catch (IOException e) {
        throw LogProblem.of(TEXTS.say("anchors.stands-log-but-machine", head.number(), file()), e);
      }
    }
  }

  /**
   * Tries, before anything is recorded, whether an entry can be remembered afterwards.
   *
   * @throws LogProblem when it cannot
   */
  void prepare() {
    // Closing the lock's file lets go of the lock, whichever thread of this program holds it.
    synchronized (WRITING) {
      try {
        lockFile().close();
      } catch (IOException e) {
        throw LogProblem.of(TEXTS.say("anchors.data-folder-cannot", folder), e);
      }
    }
  }

  private FileChannel lockFile() throws IOException {
    Files.createDirectories(folder);
    return FileChannel.open(
        folder.resolve("." + FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
