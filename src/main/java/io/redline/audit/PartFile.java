package io.redline.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** A file that grows beside its final name and takes it only when it is whole. */
final class PartFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private final Path target;
  private final Path part;
  private FileChannel channel;

  PartFile(Path target) {
    this.target = target;
    this.part = beside(target, ".part");
  }

  /** {@code result.csv.part} for {@code result.csv}. */
  static Path beside(Path target, String ending) {
    return target.resolveSibling(target.getFileName() + ending);
  }

  Path path() {
    return part;
  }

  /** Opens it for writing at its beginning, or where the journal says it is good. */
  void open(long length) throws IOException {
    channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length).position(length);
  }

  /** How long it is; 0 when it is not there. */
  static long length(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /**
   * @return CRC-32C of the bytes
   */
  long append(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) channel.write(buffer);
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }

  long append(String text) throws IOException {
    return append(text.getBytes(StandardCharsets.UTF_8));
  }

  long end() throws IOException {
    return channel.position();
  }

  /** CRC-32C of the bytes that stand in the file between two places. */
  long sum(long from, long to) throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
      for (long at = from; at < to; ) {
        buffer.clear().limit((int) Math.min(BUFFER, to - at));
        int n = in.read(buffer, at);
        if (n < 0) return -1;
        sum.update(buffer.flip());
        at += n;
      }
    }
    return sum.getValue();
  }

  /** Puts the whole file under its name at once. */
  void publish() throws IOException {
    channel.force(true);
    channel.close();
    publish(part, target);
  }

  static void publish(Path whole, Path target) throws IOException {
    try {
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(part);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) channel.close();
  }
}
