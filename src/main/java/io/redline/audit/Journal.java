package io.redline.audit;

import io.redline.words.Catalogue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an audit has written, beside its result: a line that says what is audited and how, then a
 * line a chunk. A line without its end was being written when the audit was cut off, and does not
 * count. Kept by hand because a database of row results would make every row a transaction and the
 * result a second pass.
 */
final class Journal implements AutoCloseable {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /**
   * One chunk as written.
   *
   * @param ends length of each file after the chunk
   * @param sums CRC-32C of the chunk's bytes in each file
   */
  record Chunk(int number, long[] ends, long[] sums, Totals totals) {
    String line() {
      return number + "\t" + join(ends) + "\t" + join(sums) + "\t" + totals.text() + "\n";
    }

    private static String join(long[] numbers) {
      return String.join(",", Arrays.stream(numbers).mapToObj(Long::toString).toList());
    }

    /**
     * @return null when it is no such line
     */
    static Chunk of(String line, int number) {
      String[] parts = line.split("\t");
      try {
        return parts.length == 4 && Integer.parseInt(parts[0]) == number
            ? new Chunk(number, numbers(parts[1]), numbers(parts[2]), Totals.of(parts[3]))
            : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }

    private static long[] numbers(String text) {
      return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
    }
  }

  private static final String WHOLE = "whole";
  private final Path file;
  private final FileChannel channel;
  private final List<Chunk> chunks;
  private String header;
  private boolean whole;

  private Journal(Path file, FileChannel channel, String header, List<Chunk> chunks) {
    this.file = file;
    this.channel = channel;
    this.header = header;
    this.chunks = chunks;
  }

  /**
   * Opens the journal and keeps others from it.
   *
   * @return a journal with an empty header when there was none
   * @throws AuditProblem when another audit writes it
   */
  static Journal open(Path file) throws IOException, AuditProblem {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    lock(channel, file);
    String text = text(channel);
    int end = text.indexOf('\n');
    String header = end < 0 ? "" : text.substring(0, end);
    Journal journal = new Journal(file, channel, header, new ArrayList<>());
    for (int from = end + 1; end >= 0 && text.indexOf('\n', from) >= 0; ) {
      int to = text.indexOf('\n', from);
      if (!journal.takes(text.substring(from, to))) break;
      from = to + 1;
    }
    journal.cutBehindWhatCounts();
    return journal;
  }

  /** Whether a line of the file is one of ours, in its turn. */
  private boolean takes(String line) {
    Chunk chunk = Chunk.of(line, chunks.size());
    whole = line.equals(WHOLE);
    if (chunk != null) chunks.add(chunk);
    return chunk != null;
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static void lock(FileChannel channel, Path file) throws IOException, AuditProblem {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock != null) return;
    channel.close();
    throw new AuditProblem(
        AuditProblem.Kind.TAKEN, TEXTS.say("journal.another-audit-writing", file));
  }

  /** What is audited and how; empty for a new journal. */
  String header() {
    return header;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** Whether every chunk is written, and files may already have taken their names. */
  boolean isWhole() {
    return whole;
  }

  /** Begins anew. */
  void begin(String newHeader) throws IOException {
    header = newHeader;
    whole = false;
    chunks.clear();
    channel.truncate(0).position(0);
    write(newHeader + "\n");
  }

  /** Forgets the chunks from one on, because their bytes are not all there. */
  void forgetFrom(int number) throws IOException {
    while (chunks.size() > number) chunks.remove(chunks.size() - 1);
    whole = false;
    cutBehindWhatCounts();
  }

  private void cutBehindWhatCounts() throws IOException {
    if (header.isEmpty()) return;
    long length = header.getBytes(StandardCharsets.UTF_8).length + 1L;
    for (Chunk chunk : chunks) length += chunk.line().length();
    if (whole) length += WHOLE.length() + 1L;
    channel.truncate(length).position(length);
  }

  /** All chunks are written; from here on files take their names. */
  void whole() throws IOException {
    if (whole) return;
    write(WHOLE + "\n");
    channel.force(true);
    whole = true;
  }

  void add(Chunk chunk) throws IOException {
    write(chunk.line());
    chunks.add(chunk);
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) channel.write(bytes);
  }

  /** The audit is finished: nothing to take up. */
  void delete() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
