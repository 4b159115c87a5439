package io.redline.bench;

import java.util.Random;

/** Lines and rings drawn at random, as x, y, x, y, … in degrees. */
final class Outlines {
  private static final double METRES_PER_DEGREE = 111_000;

  private Outlines() {}

  /** A river that wanders about the map in steps of some 150 m and turns back at its rim. */
  static double[] river(Random random, int steps) {
    double x = MapArea.x(random), y = MapArea.y(random);
    double heading = 2 * Math.PI * random.nextDouble(), bend = 0;
    double[] xy = new double[2 * steps];
    for (int i = 0; i < steps; i++) {
      xy[2 * i] = x;
      xy[2 * i + 1] = y;
      bend = 0.95 * bend + 0.03 * random.nextGaussian();
      heading += bend;
      double step = 150 / METRES_PER_DEGREE * (0.8 + 0.4 * random.nextDouble());
      if (!MapArea.holds(x + step * Math.cos(heading), y + step * Math.sin(heading)))
        heading += Math.PI / 2;
      x = MapArea.clampX(x + step * Math.cos(heading));
      y = MapArea.clampY(y + step * Math.sin(heading));
    }
    return xy;
  }

  /** A closed ring with bays around a place, never crossing itself. */
  static double[] ring(Random random, double x, double y, double radiusMetres, int corners) {
    double[] xy = new double[2 * (corners + 1)];
    double waves = 2 + random.nextInt(5), turn = 2 * Math.PI * random.nextDouble();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius =
          radiusMetres
              / METRES_PER_DEGREE
              * (0.7 + 0.25 * Math.sin(waves * angle + turn) + 0.05 * random.nextDouble());
      xy[2 * i] = x + radius * Math.cos(angle);
      xy[2 * i + 1] = y + radius * Math.sin(angle);
    }
    xy[2 * corners] = xy[0];
    xy[2 * corners + 1] = xy[1];
    return xy;
  }

  /** A border between two places that strays from the straight line, and not at its ends. */
  static double[] border(Random random, double ax, double ay, double bx, double by, int edges) {
    double[] xy = new double[2 * (edges + 1)];
    double stray = 0;
    for (int i = 0; i <= edges; i++) {
      double t = (double) i / edges;
      double off = 0.06 * stray * Math.sin(Math.PI * t);
      xy[2 * i] = ax + t * (bx - ax) - off * (by - ay);
      xy[2 * i + 1] = ay + t * (by - ay) + off * (bx - ax);
      stray = Math.max(-1, Math.min(1, stray + 0.2 * random.nextGaussian()));
    }
    return xy;
  }

  /** The same outline with every edge in so many parts that stray a little. */
  static double[] finer(Random random, double[] xy, int parts) {
    int edges = xy.length / 2 - 1;
    double[] finer = new double[2 * (edges * parts + 1)];
    for (int e = 0; e < edges; e++) {
      double ax = xy[2 * e], ay = xy[2 * e + 1];
      double dx = xy[2 * e + 2] - ax, dy = xy[2 * e + 3] - ay;
      for (int p = 0; p < parts; p++) {
        double t = (double) p / parts;
        double off = p == 0 ? 0 : 0.03 * (random.nextDouble() - 0.5);
        finer[2 * (e * parts + p)] = ax + t * dx - off * dy;
        finer[2 * (e * parts + p) + 1] = ay + t * dy + off * dx;
      }
    }
    finer[finer.length - 2] = xy[xy.length - 2];
    finer[finer.length - 1] = xy[xy.length - 1];
    return finer;
  }
}
