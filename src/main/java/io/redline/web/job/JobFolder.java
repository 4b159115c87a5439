package io.redline.web.job;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.redline.words.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of one job: its card, the list as it was sent, the results, and a table to look at
 * them.
 */
record JobFolder(Path path) {
  /** Forms of the result, the first with the journal beside it. */
  static final List<String> FORMS = List.of("csv", "xlsx", "jsonl", "geojson");

  Path list(Order order) {
    return path.resolve("list").resolve(order.list());
  }

  List<Path> outputs() {
    return FORMS.stream().map(form -> results().resolve("result." + form)).toList();
  }

  Path findings() {
    return results().resolve("findings.csv");
  }

  Path geoJson() {
    return results().resolve("result.geojson");
  }

  Path table() {
    return path.resolve("rows.db");
  }

  private Path results() {
    return path.resolve("results");
  }

  /** Whether every file that was wanted has its name, which it gets only whole. */
  boolean isWhole(Order order) {
    return outputs().stream().allMatch(Files::isRegularFile)
        && (!order.findings() || Files.isRegularFile(findings()));
  }

  /** A file of the result that is whole; null when there is none of this name. */
  Path result(String name) {
    return files().stream()
        .filter(file -> file.getFileName().toString().equals(name) && Files.isRegularFile(file))
        .findFirst()
        .orElse(null);
  }

  private List<Path> files() {
    List<Path> all = new ArrayList<>(outputs());
    all.add(findings());
    return all;
  }

  /** Names of the result's files that are whole. */
  List<String> resultNames() {
    return files().stream()
        .filter(Files::isRegularFile)
        .map(f -> f.getFileName().toString())
        .toList();
  }

  JobCard card() throws IOException {
    return JobJson.read(Files.readAllBytes(cardFile()));
  }

  /** On the disk before this returns; never half. */
  void keep(JobCard card) throws IOException {
    Path half = path.resolve("job.json.part");
    try (FileChannel channel = FileChannel.open(half, CREATE, TRUNCATE_EXISTING, WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(JobJson.write(card));
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    }
    Files.move(
        half, cardFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path cardFile() {
    return path.resolve("job.json");
  }

  /** A sentence without the folder's own place, which is nobody's business. */
  Message plain(Message said) {
    return new Message(plain(said.zh()), plain(said.en()));
  }

  private String plain(String said) {
    return said.replace(path.toAbsolutePath() + "/", "")
        .replace(path + "/", "")
        .replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  /** Everything in it too; what is not there is no matter. */
  void delete() throws IOException {
    if (!Files.exists(path)) return;
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
