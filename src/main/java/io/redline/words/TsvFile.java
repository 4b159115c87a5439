package io.redline.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table of ours beside the classes, UTF-8: a heading, then a row a line, cells apart by tabs.
 * Empty lines and those that begin with # are passed over.
 */
public final class TsvFile {
  private TsvFile() {}

  /** The rows below the heading; each has as many cells as the heading. */
  public static List<String[]> rows(Class<?> beside, String name) {
    try (var in = beside.getResourceAsStream(name);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> said =
          lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      int width = said.get(0).split("\t", -1).length;
      return said.stream().skip(1).map(line -> cells(line, width, name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] cells(String line, int width, String name) {
    String[] cells = line.split("\t", -1);
    if (cells.length != width)
      throw new IllegalStateException(name + ": " + width + " cells expected in: " + line);
    return cells;
  }
}
