package io.redline.bench;

import io.redline.layer.LayerStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A map as dense as a province's: about 270 000 vertices of shoreline, 5 000 red lines, 20 000
 * plots of farmland, 3 000 of dwellings and 221 counties. The same on every run; finer by a factor
 * it has the same shapes with so many times the vertices.
 */
final class DenseMap {
  private static final int RIVERS = 270;
  private static final int RIVER_STEPS = 1_000;
  private static final int COLUMNS = 17;
  private static final int ROWS = 13;
  private static final int BORDER_EDGES = 60;

  private final Path folder;
  private final int finer;

  /** Apart, so that a finer map has the same shapes. */
  private final Random stray = new Random(15);

  private DenseMap(Path folder, int finer) {
    this.folder = folder;
    this.finer = finer;
  }

  /** Writes layers and their cards, unless the folder has them. */
  static Path in(Path folder, int finer) throws IOException {
    Path cards = folder.resolve("layers.yaml");
    if (Files.exists(cards)) return folder;
    Files.createDirectories(folder);
    DenseMap map = new DenseMap(folder, finer);
    int vertices = map.rivers();
    map.plots("ecological-redline", 5_000, 200, 3_000, 40, 11);
    map.plots("permanent-basic-farmland", 20_000, 60, 400, 16, 12);
    map.plots("residential-sensitive", 3_000, 50, 300, 12, 13);
    map.counties(countyCodes());
    try (Drawing coverage = new Drawing(folder.resolve("coverage.geojson"))) {
      double w = MapArea.WEST - 1, s = MapArea.SOUTH - 1, e = MapArea.EAST + 1;
      double n = MapArea.NORTH + 1;
      coverage.area(new double[] {w, s, e, s, e, n, w, n, w, s});
    }
    map.cards(cards);
    System.out.printf("%s: %,d vertices of shoreline%n", folder, vertices);
    return folder;
  }

  /** One in ten is the main stem; a fifth of the tributaries are major ones. */
  private int rivers() throws IOException {
    Random random = new Random(10);
    try (Drawing all = new Drawing(folder.resolve("yangtze-shoreline.geojson"));
        Drawing tuo = new Drawing(folder.resolve("tuo-mainstem.geojson"))) {
      for (int r = 0; r < RIVERS; r++) {
        double[] line = Outlines.finer(stray, Outlines.river(random, RIVER_STEPS), finer);
        boolean main = r % 10 == 0;
        all.line(
            line,
            "name",
            "河" + r,
            "class",
            main ? "mainstem" : "tributary",
            "order",
            main ? "0" : "1",
            "major",
            main || r % 5 == 0 ? "yes" : "no");
        if (r % 27 == 1) tuo.line(line, "name", "沱" + r);
      }
      return all.vertices();
    }
  }

  private void plots(
      String layer, int count, double leastMetres, double mostMetres, int corners, int seed)
      throws IOException {
    Random random = new Random(seed);
    try (Drawing out = new Drawing(folder.resolve(layer + ".geojson"))) {
      for (int i = 0; i < count; i++) {
        double radius = leastMetres * Math.pow(mostMetres / leastMetres, random.nextDouble());
        double x = MapArea.x(random), y = MapArea.y(random);
        double[] ring = Outlines.ring(random, x, y, radius, corners);
        out.area(Outlines.finer(stray, ring, finer), "name", "地块" + i);
      }
    }
  }

  /** A grid whose neighbours share their borders to the last digit. */
  private void counties(List<String> codes) throws IOException {
    double[][] nodes = new double[(COLUMNS + 1) * (ROWS + 1)][];
    Random random = new Random(14);
    for (int r = 0; r <= ROWS; r++)
      for (int c = 0; c <= COLUMNS; c++)
        nodes[r * (COLUMNS + 1) + c] =
            new double[] {
              MapArea.WEST + (MapArea.EAST - MapArea.WEST) * (c + jitter(random)) / COLUMNS,
              MapArea.SOUTH + (MapArea.NORTH - MapArea.SOUTH) * (r + jitter(random)) / ROWS
            };
    try (Drawing out = new Drawing(folder.resolve("counties.geojson"))) {
      for (int r = 0; r < ROWS; r++)
        for (int c = 0; c < COLUMNS; c++) {
          int a = r * (COLUMNS + 1) + c, d = a + COLUMNS + 1;
          List<double[]> sides = new ArrayList<>();
          sides.add(border(nodes, a, a + 1));
          sides.add(border(nodes, a + 1, d + 1));
          sides.add(reversed(border(nodes, d, d + 1)));
          sides.add(reversed(border(nodes, a, d)));
          String code = codes.get(r * COLUMNS + c);
          out.area(joined(sides), "code", code, "name", code);
        }
    }
  }

  /** Codes of Sichuan's and Chongqing's counties. */
  static List<String> countyCodes() {
    try (InputStream table = LayerStore.class.getResourceAsStream("shipped/admin-codes.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",")[0])
          .filter(code -> code.matches("[0-9]{6}") && !code.endsWith("00"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double jitter(Random random) {
    return 0.3 * (random.nextDouble() - 0.5);
  }

  private double[] border(double[][] nodes, int from, int to) {
    Random random = new Random(1_000L * from + to);
    double[] a = nodes[from], b = nodes[to];
    double[] line = Outlines.border(random, a[0], a[1], b[0], b[1], BORDER_EDGES);
    return Outlines.finer(random, line, finer);
  }

  private static double[] reversed(double[] xy) {
    double[] back = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      back[i] = xy[xy.length - 2 - i];
      back[i + 1] = xy[xy.length - 1 - i];
    }
    return back;
  }

  /** Sides end to end, each without its last position, closed. */
  private static double[] joined(List<double[]> sides) {
    int length = sides.stream().mapToInt(s -> s.length - 2).sum() + 2;
    double[] ring = new double[length];
    int at = 0;
    for (double[] side : sides) {
      System.arraycopy(side, 0, ring, at, side.length - 2);
      at += side.length - 2;
    }
    ring[at] = ring[0];
    ring[at + 1] = ring[1];
    return ring;
  }

  private void cards(Path file) throws IOException {
    StringBuilder yaml = new StringBuilder("layers:\n");
    card(yaml, "yangtze-shoreline", 5, "name: name, class: class, order: order, major: major");
    card(yaml, "tuo-mainstem", 5, "name: name");
    card(yaml, "ecological-redline", 5, "name: name");
    card(yaml, "permanent-basic-farmland", 3, "name: name");
    card(yaml, "residential-sensitive", 5, "name: name");
    card(yaml, "counties", 50, "code: code, name: name");
    Files.writeString(file, yaml);
  }

  private static void card(StringBuilder yaml, String id, int accuracyMetres, String attributes) {
    yaml.append("- {id: ")
        .append(id)
        .append(", title: made ")
        .append(id)
        .append(", path: ")
        .append(id)
        .append(
            ".geojson, crs: 'EPSG:4490', edition: '1', source: made, licence: none, accuracyMetres: ")
        .append(accuracyMetres)
        .append(", completeness: complete, coverage: coverage.geojson, attributes: {")
        .append(attributes)
        .append("}}\n");
  }
}
