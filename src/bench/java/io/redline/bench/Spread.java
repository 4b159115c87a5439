package io.redline.bench;

import java.util.Arrays;

/** Median, least and most of a few runs. */
final class Spread {
  private Spread() {}

  static double[] of(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return new double[] {sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]};
  }
}
