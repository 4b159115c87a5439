package io.redline.layer.format;

/**
 * How much a map file may hold. Above, it is refused with a message instead of filling memory or
 * disk; a layer of this size belongs in pieces.
 */
public final class Limits {
  static final int FEATURES = 5_000_000;

  /** Texts of one feature; more is a file gone wrong. */
  static final int FIELDS = 1_024;

  /** Depth of nested KML folders, GeoJSON collections. */
  static final int DEPTH = 32;

  private Limits() {}

  static void checkFeatures(String file, long count) {
    if (count > FEATURES) throw new UnreadableFile(file, "file.many", FEATURES);
  }
}
