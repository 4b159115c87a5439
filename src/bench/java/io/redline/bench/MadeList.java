package io.redline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * A list of projects, the same on every run: four fifths points, one fifth small areas; half of
 * them anywhere on the map, half within some kilometres of a shoreline.
 *
 * @param combinations how many rows say something that no row before them says, number, name and
 *     place apart
 */
record MadeList(Path file, int combinations) {
  private static final int RIVERS = 270;

  static MadeList csv(Path file, int rows, MadeProjects projects) throws IOException {
    Random random = new Random(20);
    double[][] rivers = new double[RIVERS][];
    Random course = new Random(10);
    for (int r = 0; r < RIVERS; r++) rivers[r] = Outlines.river(course, 1_000);
    Set<Long> said = new HashSet<>();
    StringBuilder row = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("id,name," + projects.headings());
      out.write(",site.longitude,site.latitude,site.wkt,site.accuracyMetres\n");
      for (int i = 0; i < rows; i++) {
        row.setLength(0);
        row.append("P-").append(i).append(',').append(projects.name(i, random)).append(',');
        String facts = projects.facts(random);
        said.add(fingerprint(facts));
        row.append(facts).append(',');
        site(random, rivers, row);
        out.append(row.append(",5\n"));
      }
    }
    return new MadeList(file, said.size());
  }

  /** Of 64 bits: a million texts would fill the heap. */
  private static long fingerprint(String text) {
    long print = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) print = (print ^ text.charAt(i)) * 0x100000001b3L;
    return print;
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
