package io.redline.layer.format;

import io.redline.table.ZipLimits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Looks over the directory of a zip archive before anything is unpacked, for what {@link
 * java.util.zip.ZipFile} does not show: symbolic links, passwords, headers that contradict it.
 *
 * @see "PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16"
 */
public final class ZipDirectory {
  private static final int END = 0x06054b50, ENTRY = 0x02014b50, LOCAL = 0x04034b50;
  private static final int END_BYTES = 22, ENTRY_BYTES = 46, LOCAL_BYTES = 30;
  private static final int LARGEST_DIRECTORY_BYTES = 16 << 20;
  private static final int UNIX = 3, TYPE_MASK = 0xF000, LINK = 0xA000;

  private ZipDirectory() {}

  /**
   * @throws UnreadableFile when the archive is none, has too many entries, links, passwords or
   *     contradictory sizes
   */
  static void check(Path zip) throws IOException {
    String name = zip.getFileName().toString();
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
      ByteBuffer end = end(file, name);
      int entries = end.getShort(10) & 0xFFFF;
      long size = end.getInt(12) & 0xFFFFFFFFL;
      long start = end.getInt(16) & 0xFFFFFFFFL;
      if (entries > ZipLimits.MAP.entries())
        throw new UnreadableFile(name, "zip.many", ZipLimits.MAP.entries());
      if (size > LARGEST_DIRECTORY_BYTES || start + size > file.length())
        throw new UnreadableFile(name, "zip.directory");
      ByteBuffer directory = bytes(file, start, (int) size);
      for (int i = 0, at = 0; i < entries; i++) {
        if (at + ENTRY_BYTES > size || directory.getInt(at) != ENTRY)
          throw new UnreadableFile(name, "zip.entry", i + 1);
        checkEntry(file, directory, at, name, i + 1);
        at +=
            ENTRY_BYTES
                + (directory.getShort(at + 28) & 0xFFFF)
                + (directory.getShort(at + 30) & 0xFFFF)
                + (directory.getShort(at + 32) & 0xFFFF);
      }
    }
  }

  private static void checkEntry(
      RandomAccessFile file, ByteBuffer directory, int at, String name, int number)
      throws IOException {
    int flags = directory.getShort(at + 8);
    boolean unix = directory.get(at + 5) == UNIX;
    if (unix && (directory.getInt(at + 38) >>> 16 & TYPE_MASK) == LINK)
      throw new UnreadableFile(name, "zip.link", number);
    if ((flags & 1) != 0) throw new UnreadableFile(name, "zip.password");
    long offset = directory.getInt(at + 42) & 0xFFFFFFFFL;
    if (offset + LOCAL_BYTES > file.length()) throw new UnreadableFile(name, "zip.cut", number);
    ByteBuffer local = bytes(file, offset, LOCAL_BYTES);
    if (local.getInt(0) != LOCAL) throw new UnreadableFile(name, "zip.begin", number);
    boolean sizesFollow = (flags & 8) != 0;
    int unpacked = local.getInt(22);
    if (!sizesFollow && unpacked != -1 && unpacked != directory.getInt(at + 24))
      throw new UnreadableFile(
          name,
          "zip.two-sizes",
          number,
          unpacked & 0xFFFFFFFFL,
          directory.getInt(at + 24) & 0xFFFFFFFFL);
  }

  private static ByteBuffer end(RandomAccessFile file, String name) throws IOException {
    int tail = (int) Math.min(file.length(), END_BYTES + 0xFFFF);
    ByteBuffer bytes = bytes(file, file.length() - tail, tail);
    for (int at = tail - END_BYTES; at >= 0; at--)
      if (bytes.getInt(at) == END) return bytes.slice(at, END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    throw new UnreadableFile(name, "zip.none");
  }

  private static ByteBuffer bytes(RandomAccessFile file, long offset, int length)
      throws IOException {
    byte[] bytes = new byte[length];
    file.seek(offset);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
