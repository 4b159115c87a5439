package io.redline.layer.format;

/**
 * How much a map file may hold. Above, it is refused with a message instead of filling memory or
 * disk; a layer of this size belongs in pieces.
 */
public final class Limits {
  /** Of all files of an archive, unpacked. */
  static final long UNPACKED_BYTES = 1L << 30;

  /** Unpacked to packed, for archives that unpack to more than {@link #RATIO_COUNTS_FROM_BYTES}. */
  static final long UNPACKED_RATIO = 200;

  static final long RATIO_COUNTS_FROM_BYTES = 20L << 20;

  static final int ARCHIVE_ENTRIES = 1_000;

  static final int FEATURES = 5_000_000;

  /** Texts of one feature; more is a file gone wrong. */
  static final int FIELDS = 1_024;

  /** Depth of nested KML folders, GeoJSON collections. */
  static final int DEPTH = 32;

  private Limits() {}

  static void checkFeatures(String file, long count) {
    if (count > FEATURES)
      throw new UnreadableFile(
          file, "holds more than " + FEATURES + " features. Expected fewer; cut it into pieces.");
  }
}
