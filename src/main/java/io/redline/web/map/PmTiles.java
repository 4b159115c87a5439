package io.redline.web.map;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;

/**
 * A PMTiles archive (version 3): all squares of a base map in one file. Read where it lies, a
 * square at a time; safe for several threads. The readers on Maven Central bring 10 MB of
 * decompressors along for these hundred lines.
 */
public final class PmTiles {
  private static final int HEADER_BYTES = 127;
  private static final int MOST_DIRECTORY_BYTES = 16 << 20;
  private static final int MOST_TILE_BYTES = 32 << 20;
  private static final int NO_COMPRESSION = 1;
  private static final int GZIP = 2;
  private static final int DEEPEST_DIRECTORY = 4;

  private final FileChannel file;
  private final ByteBuffer header;
  private final Directory root;

  /** What its squares hold. */
  public enum Kind {
    VECTOR("application/vnd.mapbox-vector-tile"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  private record Directory(long[] ids, long[] runs, long[] lengths, long[] offsets) {}

  private PmTiles(FileChannel file, ByteBuffer header) throws IOException {
    this.file = file;
    this.header = header;
    this.root = directory(header.getLong(8), header.getLong(16));
  }

  /**
   * @throws IOException when it is no such archive, or is compressed in a way other than gzip
   */
  public static PmTiles open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      ByteBuffer header = read(file, 0, HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      byte[] magic = new byte[7];
      header.get(0, magic);
      if (!new String(magic, StandardCharsets.US_ASCII).equals("PMTiles") || header.get(7) != 3)
        throw new IOException(path.getFileName() + " is no PMTiles archive of version 3");
      for (int at : new int[] {97, 98})
        if (header.get(at) != NO_COMPRESSION && header.get(at) != GZIP)
          throw new IOException(path.getFileName() + " is compressed, but not with gzip");
      if (header.get(99) < 1 || header.get(99) > Kind.values().length)
        throw new IOException(path.getFileName() + " holds squares of an unknown kind");
      return new PmTiles(file, header);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  public Kind kind() {
    return Kind.values()[header.get(99) - 1];
  }

  public int shallowest() {
    return header.get(100);
  }

  public int deepest() {
    return header.get(101);
  }

  /**
   * @return null when it has no such square
   */
  public byte[] tile(int z, int x, int y) throws IOException {
    if (z < shallowest() || z > deepest() || x < 0 || y < 0 || x >> z > 0 || y >> z > 0)
      return null;
    long id = id(z, x, y);
    Directory at = root;
    for (int depth = 0; depth < DEEPEST_DIRECTORY; depth++) {
      int i = last(at.ids(), id);
      if (i < 0) return null;
      if (at.runs()[i] > 0) {
        if (id - at.ids()[i] >= at.runs()[i]) return null;
        long offset = header.getLong(56) + at.offsets()[i];
        return plain(read(file, offset, size(at.lengths()[i], MOST_TILE_BYTES)), header.get(98));
      }
      at = directory(header.getLong(40) + at.offsets()[i], at.lengths()[i]);
    }
    return null;
  }

  /** Squares are numbered along a Hilbert curve, level after level. */
  static long id(int z, int x, int y) {
    long before = ((1L << 2 * z) - 1) / 3;
    long along = 0;
    long column = x;
    long row = y;
    for (long side = 1L << z >> 1; side > 0; side >>= 1) {
      long right = (column & side) > 0 ? 1 : 0;
      long below = (row & side) > 0 ? 1 : 0;
      along += side * side * (3 * right ^ below);
      if (below == 0) {
        if (right == 1) {
          column = side - 1 - column;
          row = side - 1 - row;
        }
        long turned = column;
        column = row;
        row = turned;
      }
    }
    return before + along;
  }

  private static int last(long[] ids, long id) {
    int at = java.util.Arrays.binarySearch(ids, id);
    return at >= 0 ? at : -at - 2;
  }

  private Directory directory(long offset, long length) throws IOException {
    byte[] bytes = plain(read(file, offset, size(length, MOST_DIRECTORY_BYTES)), header.get(97));
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int n = size(number(in), bytes.length);
    long[][] columns = new long[4][n];
    for (long[] column : columns) for (int i = 0; i < n; i++) column[i] = number(in);
    for (int i = 1; i < n; i++) columns[0][i] += columns[0][i - 1];
    for (int i = 0; i < n; i++)
      columns[3][i] =
          columns[3][i] == 0 && i > 0 ? columns[3][i - 1] + columns[2][i - 1] : columns[3][i] - 1;
    return new Directory(columns[0], columns[1], columns[2], columns[3]);
  }

  private static long number(ByteBuffer in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64 && in.hasRemaining(); shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) return value;
    }
    throw new EOFException("a directory is cut off");
  }

  private static int size(long bytes, int most) throws IOException {
    if (bytes < 0 || bytes > most) throw new IOException("a part is larger than it can be");
    return (int) bytes;
  }

  private static byte[] plain(ByteBuffer bytes, byte compression) throws IOException {
    if (compression != GZIP) return bytes.array();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.array()))) {
      byte[] all = in.readNBytes(MOST_TILE_BYTES + 1);
      size(all.length, MOST_TILE_BYTES);
      return all;
    }
  }

  private static ByteBuffer read(FileChannel file, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining())
      if (file.read(bytes, offset + bytes.position()) < 0) throw new EOFException("cut off");
    return bytes.flip();
  }
}
