package io.redline.web.upkeep;

import io.redline.web.problem.Refused;
import io.redline.web.serving.Serving;
import io.redline.words.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Map files that were sent and are not taken in yet, each in a folder of its own inside the data
 * folder. Only the newest few are kept.
 */
@Component
public final class Uploads {
  private static final Catalogue TEXTS = Catalogue.named("web");

  /** The largest file that is read. */
  public static final long MOST_BYTES = 256L << 20;

  private static final int MOST_KEPT = 8;
  private static final int LONGEST_NAME = 120;
  private final Path folder;

  Uploads(Serving serving) {
    this.folder = serving.dataFolder().resolve("uploads");
  }

  /**
   * A file that was sent.
   *
   * @param id by which it is asked for
   */
  public record Upload(String id, Path file) {
    public String name() {
      return file.getFileName().toString();
    }
  }

  /**
   * @param name as the sender calls it; only its last part counts, and no sign that a system minds
   * @throws Refused when there are too many bytes
   */
  public synchronized Upload take(String name, InputStream in) throws IOException {
    String id = UUID.randomUUID().toString();
    Path home = Files.createDirectories(folder.resolve(id));
    Path file = home.resolve(plain(name));
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (bytes > MOST_BYTES) throw Refused.tooLarge(MOST_BYTES);
        out.write(buffer, 0, n);
      }
      whole = true;
    } finally {
      if (!whole) drop(home);
    }
    forgetOld();
    return new Upload(id, file);
  }

  /**
   * @throws Refused when there is none of this id, or not any more
   */
  public Upload find(String id) throws IOException {
    boolean known = id.matches("[0-9a-f-]{36}") && Files.isDirectory(folder.resolve(id));
    if (known)
      try (Stream<Path> files = Files.list(folder.resolve(id))) {
        List<Path> all = files.toList();
        if (all.size() == 1) return new Upload(id, all.get(0));
      }
    throw Refused.notFound(TEXTS.say("uploads.not-here-any-more"));
  }

  public void forget(Upload upload) throws IOException {
    drop(folder.resolve(upload.id()));
  }

  private void forgetOld() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> newest =
          all.filter(Files::isDirectory)
              .sorted(Comparator.comparing(Uploads::modified).reversed())
              .toList();
      for (Path old : newest.subList(Math.min(MOST_KEPT, newest.size()), newest.size())) drop(old);
    }
  }

  private static long modified(Path path) {
    return path.toFile().lastModified();
  }

  private static void drop(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
    }
  }

  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").replaceFirst("^\\.+", "");
    if (safe.isEmpty()) safe = "file";
    return safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
  }
}
