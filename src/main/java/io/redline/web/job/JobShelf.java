package io.redline.web.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder that jobs lie in, one folder each. What was not taken in whole is thrown away. */
public final class JobShelf {
  private static final System.Logger LOG = System.getLogger("io.redline.web");
  private static final String DRAFT = ".draft-";
  private final Path path;

  JobShelf(Path path) {
    this.path = path;
  }

  /** Every job that can be read; the rest of a broken one stays where it is and is told. */
  List<Job> all() {
    List<Job> all = new ArrayList<>();
    if (!Files.isDirectory(path)) return all;
    try (Stream<Path> folders = Files.list(path)) {
      for (Path one : folders.sorted().toList()) {
        JobFolder folder = new JobFolder(one);
        if (one.getFileName().toString().startsWith(DRAFT)) folder.delete();
        else if (Files.isDirectory(one)) take(folder, all);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void take(JobFolder folder, List<Job> all) {
    try {
      all.add(new Job(folder, folder.card()));
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "no job: " + folder.path(), e);
    }
  }

  Draft draft() throws IOException {
    Files.createDirectories(path);
    return new Draft(new JobFolder(Files.createTempDirectory(path, DRAFT)));
  }

  /** A job whose files are still coming. Closed without having become one, it leaves nothing. */
  public final class Draft implements AutoCloseable {
    private JobFolder folder;

    private Draft(JobFolder folder) {
      this.folder = folder;
    }

    /**
     * @return SHA-256 of the list
     */
    public byte[] take(InputStream list, String name) throws IOException {
      Path target = folder.path().resolve("list").resolve(name);
      Files.createDirectories(target.getParent());
      try (DigestInputStream in = new DigestInputStream(list, sha256())) {
        Files.copy(in, target);
        return in.getMessageDigest().digest();
      }
    }

    /** The list, for somebody who looks at it before there is a job. */
    public Path list(String name) {
      return folder.path().resolve("list").resolve(name);
    }

    Job become(JobCard card) throws IOException {
      folder.keep(card);
      Path target = path.resolve(card.id());
      Files.move(folder.path(), target, StandardCopyOption.ATOMIC_MOVE);
      folder = null;
      return new Job(new JobFolder(target), card);
    }

    @Override
    public void close() throws IOException {
      if (folder != null) folder.delete();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
