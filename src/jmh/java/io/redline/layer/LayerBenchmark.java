package io.redline.layer;

import io.redline.earth.Nearest;
import io.redline.intake.Vocabulary;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Prints figures for {@code measurements.md}; a program, because loading 200 MB once is the
 * measurement. {@code queries FOLDER}: one million point-to-shoreline queries on 270 000 vertices.
 * {@code geojson|shp FOLDER}: load time and heap of a 200 MB layer, written there first.
 */
public final class LayerBenchmark {
  private static final int QUERIES = 1_000_000;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private LayerBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    Vocabulary vocabulary =
        new Vocabulary(
            java.util.List.of(
                new Vocabulary.Word(Vocabulary.LAYER, "yangtze-shoreline", "", "", "")));
    switch (args[0]) {
      case "queries" -> queries(folder, vocabulary);
      case "geojson" -> load(geoJson(folder, 900, 7_000), folder, "EPSG:4490", vocabulary);
      case "shp" -> load(shapefile(folder, 1_800, 7_000), folder, "EPSG:4490", vocabulary);
      default -> throw new IllegalArgumentException("queries, geojson or shp, and a folder");
    }
  }

  private static void queries(Path folder, Vocabulary vocabulary) throws IOException {
    Layer layer = load(lines(folder, 270, 1_000), folder, "EPSG:4490", vocabulary);
    double[] x = new double[QUERIES], y = new double[QUERIES];
    Random random = new Random(1);
    for (int i = 0; i < QUERIES; i++) {
      x[i] = 101 + 8 * random.nextDouble();
      y[i] = 27 + 5 * random.nextDouble();
    }
    for (int threads : new int[] {1, 2})
      for (int round = 1; round <= 3; round++) {
        long start = System.nanoTime();
        IntStream all = IntStream.range(0, threads);
        double sum =
            (threads > 1 ? all.parallel() : all)
                .mapToDouble(t -> part(layer, x, y, t, threads))
                .sum();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "%d queries, %d thread(s), round %d: %.2f s, %.0f queries/s, mean distance %.1f m%n",
            QUERIES, threads, round, seconds, QUERIES / seconds, sum / QUERIES);
      }
  }

  private static double part(Layer layer, double[] x, double[] y, int thread, int threads) {
    double sum = 0;
    for (int i = thread; i < x.length; i += threads)
      sum +=
          new Nearest(FACTORY.createPoint(new Coordinate(x[i], y[i])))
              .in(layer, feature -> true)
              .metres();
    return sum;
  }

  private static Layer load(Path file, Path folder, String crs, Vocabulary vocabulary)
      throws IOException {
    Files.writeString(
        folder.resolve("layers.yaml"),
        "layers:\n- {id: yangtze-shoreline, path: "
            + file.getFileName()
            + ", crs: '"
            + crs
            + "', accuracyMetres: 1, completeness: partial}\n");
    long start = System.nanoTime();
    Layer layer = LayerReader.read(folder, vocabulary).layers().get(0);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    Runtime r = Runtime.getRuntime();
    System.out.printf(
        "%s: %.0f MB, %d features, %d edges, loaded in %.1f s, heap after collection %d MB of at most %d MB%n",
        file.getFileName(),
        Files.size(file) / 1e6,
        layer.count(),
        layer.index().edges().size(),
        seconds,
        (r.totalMemory() - r.freeMemory()) >> 20,
        r.maxMemory() >> 20);
    return layer;
  }

  /** A closed ring with bays large and small around a place, never crossing itself. */
  private static double[] ring(Random random, int vertices) {
    double cx = 101 + 8 * random.nextDouble(), cy = 27 + 5 * random.nextDouble();
    double[] xy = new double[2 * vertices];
    for (int i = 0; i < vertices - 1; i++) {
      double angle = -2 * Math.PI * i / (vertices - 1),
          radius =
              0.05
                  * (1
                      + 0.2 * Math.sin(5 * angle)
                      + 0.02 * Math.sin(171 * angle)
                      + 0.0005 * random.nextDouble());
      xy[2 * i] = cx + radius * Math.cos(angle);
      xy[2 * i + 1] = cy + radius * Math.sin(angle);
    }
    xy[2 * vertices - 2] = xy[0];
    xy[2 * vertices - 1] = xy[1];
    return xy;
  }

  private static Path geoJson(Path folder, int features, int vertices) throws IOException {
    return write(folder.resolve("areas.geojson"), features, vertices, "Polygon", true);
  }

  private static Path lines(Path folder, int features, int vertices) throws IOException {
    return write(folder.resolve("lines.geojson"), features, vertices, "LineString", false);
  }

  private static Path write(Path file, int features, int vertices, String type, boolean area)
      throws IOException {
    Random random = new Random(2);
    try (PrintStream out =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), false, "UTF-8")) {
      out.print("{\"type\":\"FeatureCollection\",\"features\":[");
      for (int f = 0; f < features; f++) {
        out.print(
            (f == 0 ? "" : ",\n")
                + "{\"type\":\"Feature\",\"properties\":{\"NAME\":\"河"
                + f
                + "\"},\"geometry\":{\"type\":\""
                + type
                + "\",\"coordinates\":"
                + (area ? "[[" : "["));
        double[] xy = ring(random, vertices);
        for (int i = 0; i < vertices; i++)
          out.print((i == 0 ? "[" : ",[") + xy[2 * i] + "," + xy[2 * i + 1] + "]");
        out.print(area ? "]]}}" : "]}}");
      }
      out.print("]}");
    }
    return file;
  }

  private static Path shapefile(Path folder, int features, int vertices) throws IOException {
    Path shp = folder.resolve("areas.shp");
    Random random = new Random(2);
    int content = 4 + 32 + 8 + 4 + 16 * vertices;
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(shp), 1 << 16))) {
      ByteBuffer header =
          ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, (100 + features * (content + 8)) / 2);
      out.write(header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5).array());
      for (int f = 0; f < features; f++) {
        ByteBuffer b =
            ByteBuffer.allocate(content + 8)
                .putInt(f + 1)
                .putInt(content / 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(5);
        b.position(b.position() + 32);
        b.putInt(1).putInt(vertices).putInt(0);
        for (double v : ring(random, vertices)) b.putDouble(v);
        out.write(b.array());
      }
    }
    return shp;
  }
}
