package io.redline.audit.portfolio;

import io.redline.audit.portfolio.Sketch.Spot;
import io.redline.earth.Ellipsoid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * The sketches of a list, some fifty bytes each, and which of them may belong together: those with
 * an equal key are found by sorting, and places by grids that are laid four times, so that any two
 * within half a cell share one. What is found here is read again and looked at closely.
 */
final class Sketches {
  /** More rows are not compared. */
  static final int MOST = 1 << 20;

  private static final long ROW = MOST - 1;
  private static final int MOST_ALIKE = 40;
  private static final int MOST_PAIRS = 50_000;
  private static final double SAME_PLOT_METRES = 4;
  private static final double ADJOINING_METRES = 2_000;
  private static final double METRES_A_DEGREE = 111_000;
  private static final double SAME_SIZE = 1.2;

  private int size;
  private int beyond;
  private int crowded;
  private int[] rows = new int[1024];
  private int[] says = new int[1024];
  private long[] ids = new long[1024];
  private long[] names = new long[1024];
  private long[] proponents = new long[1024];
  private float[] halves = new float[1024];
  private double[] xs = new double[1024];
  private double[] ys = new double[1024];
  private final List<Integer> outsidePark = new ArrayList<>();
  private final List<Integer> lapsed = new ArrayList<>();
  private int moreOfOneRow;

  /** Two rows of the list, by their numbers. */
  record Pair(int one, int other) {}

  void add(Sketch sketch) {
    mark(sketch);
    if (size == MOST) {
      beyond++;
      return;
    }
    if (size == rows.length) grow();
    rows[size] = sketch.row();
    says[size] = sketch.says();
    ids[size] = sketch.id();
    names[size] = sketch.name();
    proponents[size] = sketch.proponent();
    Spot spot = sketch.spot();
    xs[size] = spot.x();
    ys[size] = spot.y();
    // Of a coarse position nobody can say which plot it means.
    halves[size] = (float) (spot.isPrecise() ? spot.halfMetres() : -1 - spot.halfMetres());
    size++;
  }

  private void mark(Sketch sketch) {
    boolean full = outsidePark.size() + lapsed.size() >= MOST_PAIRS;
    if (full && (sketch.isOutsidePark() || sketch.isLapsed())) moreOfOneRow++;
    if (full) return;
    if (sketch.isOutsidePark()) outsidePark.add(sketch.row());
    if (sketch.isLapsed()) lapsed.add(sketch.row());
  }

  private void grow() {
    int room = Math.min(MOST, size + size / 2);
    rows = Arrays.copyOf(rows, room);
    says = Arrays.copyOf(says, room);
    ids = Arrays.copyOf(ids, room);
    names = Arrays.copyOf(names, room);
    proponents = Arrays.copyOf(proponents, room);
    halves = Arrays.copyOf(halves, room);
    xs = Arrays.copyOf(xs, room);
    ys = Arrays.copyOf(ys, room);
  }

  /** Rows that were not compared, because there were too many before them. */
  int beyond() {
    return beyond;
  }

  /** Rows with a mark of their own that were not kept. */
  int moreOfOneRow() {
    return moreOfOneRow;
  }

  /** Rows that were passed over because too many others say the same. */
  int crowded() {
    return crowded;
  }

  List<Integer> outsidePark() {
    return outsidePark;
  }

  List<Integer> lapsed() {
    return lapsed;
  }

  /** Those with one id, or one name and proponent, that do not say the same. */
  Set<Pair> twice() {
    Set<Pair> pairs = new LinkedHashSet<>();
    alike(i -> ids[i], this::isTold, pairs);
    alike(
        i -> names[i] == 0 || proponents[i] == 0 ? 0 : names[i] ^ 31 * proponents[i],
        (a, b) -> names[a] == names[b] && isTold(a, b),
        pairs);
    return pairs;
  }

  private boolean isTold(int one, int other) {
    return says[one] != says[other] || !(metres(one, other) < SAME_PLOT_METRES);
  }

  /** Those with different names at one precise place, of about one size. */
  Set<Pair> onOnePlot() {
    Set<Pair> pairs = new LinkedHashSet<>();
    onGrids(2 * SAME_PLOT_METRES, i -> halves[i] < 0 ? 0 : 1, this::isOnePlot, pairs);
    return pairs;
  }

  private boolean isOnePlot(int one, int other) {
    double larger = Math.max(halves[one], halves[other]) + 1;
    double smaller = Math.min(halves[one], halves[other]) + 1;
    return names[one] != names[other]
        && larger < SAME_SIZE * smaller
        && metres(one, other) < SAME_PLOT_METRES;
  }

  /** Those of one proponent that lie near each other. */
  Set<Pair> adjoining() {
    Set<Pair> pairs = new LinkedHashSet<>();
    onGrids(2 * ADJOINING_METRES, i -> proponents[i], this::areNear, pairs);
    return pairs;
  }

  private boolean areNear(int one, int other) {
    double sizes = Math.abs(halves[one]) + Math.abs(halves[other]);
    return proponents[one] == proponents[other]
        && metres(one, other) < Math.min(ADJOINING_METRES, sizes + ADJOINING_METRES / 2);
  }

  private double metres(int one, int other) {
    return Ellipsoid.metres(xs[one], ys[one], xs[other], ys[other]);
  }

  /** Whether two rows belong together, by their index. */
  private interface Test {
    boolean of(int one, int other);
  }

  /**
   * @param key that both have; 0 leaves a row out
   */
  private void onGrids(double cellMetres, IntToLongFunction key, Test test, Set<Pair> into) {
    double cell = cellMetres / METRES_A_DEGREE;
    for (int shift = 0; shift < 4; shift++) {
      double east = (shift & 1) * 0.5;
      double north = (shift >> 1) * 0.5;
      alike(
          i -> {
            long own = Double.isNaN(xs[i]) ? 0 : key.applyAsLong(i);
            if (own == 0) return 0;
            long column = (long) Math.floor(xs[i] / (cell * 1.2) + east);
            long line = (long) Math.floor(ys[i] / cell + north);
            return Likeness.stirred(
                own ^ column * 0x9E3779B97F4A7C15L ^ line * 0xC2B2AE3D27D4EB4FL);
          },
          test,
          into);
    }
  }

  private void alike(IntToLongFunction key, Test test, Set<Pair> into) {
    long[] sorted = new long[size];
    int known = 0;
    for (int i = 0; i < size; i++) {
      long own = key.applyAsLong(i);
      if (own != 0) sorted[known++] = own & ~ROW | i;
    }
    Arrays.sort(sorted, 0, known);
    for (int from = 0; from < known; ) {
      int to = from + 1;
      while (to < known && (sorted[to] & ~ROW) == (sorted[from] & ~ROW)) to++;
      if (to - from > MOST_ALIKE) crowded += to - from;
      else
        for (int a = from; a < to; a++)
          for (int b = a + 1; b < to && into.size() < MOST_PAIRS; b++)
            pair((int) (sorted[a] & ROW), (int) (sorted[b] & ROW), test, into);
      from = to;
    }
  }

  private void pair(int one, int other, Test test, Set<Pair> into) {
    if (test.of(one, other)) into.add(new Pair(rows[one], rows[other]));
  }
}
