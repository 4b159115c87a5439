package io.redline.bench;

import java.util.Random;

/** The rectangle the made map fills, in longitude and latitude. */
final class MapArea {
  static final double WEST = 102;
  static final double SOUTH = 28;
  static final double EAST = 109;
  static final double NORTH = 32;

  private MapArea() {}

  static double x(Random random) {
    return WEST + (EAST - WEST) * random.nextDouble();
  }

  static double y(Random random) {
    return SOUTH + (NORTH - SOUTH) * random.nextDouble();
  }

  static boolean holds(double x, double y) {
    return x > WEST && x < EAST && y > SOUTH && y < NORTH;
  }

  static double clampX(double x) {
    return Math.max(WEST, Math.min(EAST, x));
  }

  static double clampY(double y) {
    return Math.max(SOUTH, Math.min(NORTH, y));
  }
}
