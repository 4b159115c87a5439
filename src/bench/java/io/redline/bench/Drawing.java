package io.redline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one layer as GeoJSON, positions to a centimetre. */
final class Drawing implements AutoCloseable {
  private final BufferedWriter out;
  private final StringBuilder text = new StringBuilder();
  private boolean first = true;
  private int vertices;

  Drawing(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
  }

  int vertices() {
    return vertices;
  }

  void line(double[] xy, String... keysAndValues) throws IOException {
    feature("LineString", xy, keysAndValues);
  }

  void area(double[] xy, String... keysAndValues) throws IOException {
    feature("Polygon", xy, keysAndValues);
  }

  private void feature(String type, double[] xy, String... keysAndValues) throws IOException {
    text.setLength(0);
    text.append(first ? "" : ",\n").append("{\"type\":\"Feature\",\"properties\":{");
    for (int i = 0; i < keysAndValues.length; i += 2)
      text.append(i == 0 ? "\"" : ",\"")
          .append(keysAndValues[i])
          .append("\":\"")
          .append(keysAndValues[i + 1])
          .append('"');
    boolean area = type.equals("Polygon");
    text.append("},\"geometry\":{\"type\":\"").append(type).append("\",\"coordinates\":[");
    if (area) text.append('[');
    for (int i = 0; i < xy.length; i += 2) {
      text.append(i == 0 ? "[" : ",[");
      degrees(text, xy[i]).append(',');
      degrees(text, xy[i + 1]).append(']');
    }
    out.append(text.append(area ? "]]}}" : "]}}"));
    first = false;
    vertices += xy.length / 2;
  }

  /** With seven digits: {@code String.format} takes most of the time of a large map. */
  static StringBuilder degrees(StringBuilder to, double degrees) {
    long all = Math.round(degrees * 1e7);
    long rest = all % 10_000_000;
    to.append(all / 10_000_000).append('.');
    for (long digit = 1_000_000; digit > rest && digit > 1; digit /= 10) to.append('0');
    return to.append(rest);
  }

  @Override
  public void close() throws IOException {
    out.write("\n]}\n");
    out.close();
  }
}
