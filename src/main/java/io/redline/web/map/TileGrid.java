package io.redline.web.map;

import org.locationtech.jts.geom.Envelope;

/**
 * Squares of degrees, counted from 180° W, 90° N to the east and south. Level 0 has two squares of
 * 180°, each further level halves them.
 */
record TileGrid(int level, int column, int row) {
  static final int DEEPEST = 16;

  /** Units a square is drawn with: what is smaller than one of them is not seen. */
  static final int UNITS = 1024;

  boolean exists() {
    return level >= 0
        && level <= DEEPEST
        && column >= 0
        && column < 2 << level
        && row >= 0
        && row < 1 << level;
  }

  double side() {
    return 180.0 / (1 << level);
  }

  double unit() {
    return side() / UNITS;
  }

  Envelope box() {
    double west = -180 + column * side();
    double north = 90 - row * side();
    return new Envelope(west, west + side(), north - side(), north);
  }

  /** With a margin, so that lines do not end where squares meet. */
  Envelope drawn() {
    Envelope box = box();
    box.expandBy(side() / 16);
    return box;
  }
}
