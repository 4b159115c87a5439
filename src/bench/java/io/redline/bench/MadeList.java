package io.redline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A list of projects, the same on every run: four fifths points, one fifth small areas; half of
 * them anywhere on the map, half within some kilometres of a shoreline. Their activities are those
 * whose clauses ask the made map for two distances or more.
 */
final class MadeList {
  private static final List<String> ACTIVITIES =
      List.of(
          "chemical-park",
          "chemical-project",
          "petrochemical-project",
          "coal-chemical-project",
          "tailings-pond",
          "smelting-slag-pond",
          "phosphogypsum-pond",
          "leather-tanning",
          "electroplating",
          "nonferrous-smelting");
  private static final List<String> NATURES =
      List.of("new", "expand", "rebuild", "upgrade", "relocate");
  private static final int RIVERS = 270;

  private MadeList() {}

  /** Writes it, unless it is there. */
  static Path csv(Path file, int rows) throws IOException {
    if (Files.exists(file)) return file;
    Random random = new Random(20);
    double[][] rivers = new double[RIVERS][];
    Random course = new Random(10);
    for (int r = 0; r < RIVERS; r++) rivers[r] = Outlines.river(course, 1_000);
    StringBuilder row = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(
          "id,name,nature,activities,site.longitude,site.latitude,site.wkt,site.accuracyMetres\n");
      for (int i = 0; i < rows; i++) {
        row.setLength(0);
        row.append("P-").append(i).append(",某县第").append(i).append("号项目,");
        row.append(NATURES.get(random.nextInt(NATURES.size()))).append(',');
        row.append(ACTIVITIES.get(random.nextInt(ACTIVITIES.size()))).append(',');
        site(random, rivers, row);
        out.append(row.append(",5\n"));
      }
    }
    return file;
  }

  private static void site(Random random, double[][] rivers, StringBuilder row) {
    double x = MapArea.x(random), y = MapArea.y(random);
    if (random.nextBoolean()) {
      double[] river = rivers[random.nextInt(rivers.length)];
      int at = 2 * random.nextInt(river.length / 2);
      x = MapArea.clampX(river[at] + 0.02 * random.nextGaussian());
      y = MapArea.clampY(river[at + 1] + 0.02 * random.nextGaussian());
    }
    if (random.nextInt(5) > 0) {
      Drawing.degrees(row, x).append(',');
      Drawing.degrees(row, y).append(',');
      return;
    }
    double[] ring =
        Outlines.ring(random, x, y, 50 + 250 * random.nextDouble(), 4 + random.nextInt(5));
    row.append(",,\"POLYGON((");
    for (int i = 0; i < ring.length; i += 2) {
      if (i > 0) row.append(", ");
      Drawing.degrees(row, ring[i]).append(' ');
      Drawing.degrees(row, ring[i + 1]);
    }
    row.append("))\"");
  }
}
