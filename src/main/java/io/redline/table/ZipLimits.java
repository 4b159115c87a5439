package io.redline.table;

/**
 * How much an archive that somebody handed in may hold, by its purpose; counted while it unpacks,
 * not believed.
 *
 * @param entries files in it, at most
 * @param bytes of all of them, unpacked
 * @param entryBytes of one of them, unpacked; the sheets of a workbook may take all {@code bytes}
 */
public record ZipLimits(int entries, long bytes, long entryBytes) {
  /** A list of projects, streamed. */
  public static final ZipLimits LIST = new ZipLimits(2_000, 4L << 30, 512L << 20);

  /** A table that is held in memory: a site, an admission list. */
  public static final ZipLimits TABLE = new ZipLimits(2_000, 200L << 20, 200L << 20);

  /** Map files, unpacked to disk. */
  public static final ZipLimits MAP = new ZipLimits(1_000, 1L << 30, 1L << 30);

  /** Unpacked to packed; what is ordinary text stays far below. */
  public static final long RATIO = 200;

  private static final long RATIO_COUNTS_FROM_BYTES = 50L << 20;

  /** So much may come of so few packed bytes; more was made to fill memory or disk. */
  public static long mostBytes(long packedBytes) {
    return Math.max(RATIO_COUNTS_FROM_BYTES, RATIO * Math.max(1, packedBytes));
  }

  long megabytes() {
    return bytes >> 20;
  }
}
