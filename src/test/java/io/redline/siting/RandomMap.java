package io.redline.siting;

import io.redline.intake.Vocabulary;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Layers drawn at random in and around a box, with every doubt a layer can have. */
final class RandomMap {
  static final double WEST = 105.0;
  static final double SOUTH = 28.7;
  static final double SIDE = 0.06;

  private final Random random;
  private final StringBuilder cards = new StringBuilder("layers:\n");
  private final Path folder;

  private RandomMap(long seed, Path folder) {
    this.random = new Random(seed);
    this.folder = folder;
  }

  static LayerStore of(long seed, Path folder, Vocabulary vocabulary) throws IOException {
    RandomMap map = new RandomMap(seed, folder);
    map.layer("yangtze-shoreline", "class: class, order: order", 3, false);
    map.layer("yangtze-shoreline-other", "class: class", 2, false);
    map.layer("ecological-redline", "name: name", 2, true);
    map.layer("nature-reserves", "zone: zone", 2, true);
    if (map.random.nextBoolean()) map.counties();
    Files.writeString(folder.resolve("layers.yaml"), map.cards);
    return LayerReader.read(folder, vocabulary);
  }

  private void layer(String id, String attributes, int features, boolean areas) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < features; i++)
      all.append(i == 0 ? "" : ",")
          .append(
              feature(
                  "\"class\":"
                      + pick("\"mainstem\"", "\"tributary\"", "null")
                      + ",\"order\":"
                      + pick("\"0\"", "\"1\"", "null")
                      + ",\"zone\":"
                      + pick("\"core\"", "\"buffer\"", "null"),
                  areas ? ring() : line()));
    write(id, attributes, all.toString(), pick("10", "60", "400"), random.nextInt(3) > 0);
  }

  /** Two counties that share a zigzag border, and a province they do not fill. */
  private void counties() throws IOException {
    double middle = WEST + SIDE * (0.3 + 0.4 * random.nextDouble());
    StringBuilder border = new StringBuilder();
    StringBuilder back = new StringBuilder();
    for (int i = 0; i <= 4; i++) {
      String at =
          position(middle + 0.01 * random.nextDouble(), SOUTH - 0.02 + i * (SIDE + 0.04) / 4);
      border.append(i == 0 ? "" : ",").append(at);
      back.insert(0, at + (i == 0 ? "" : ","));
    }
    double south = SOUTH - 0.02;
    double north = SOUTH + SIDE + 0.02;
    String west =
        polygon(border + "," + position(WEST - 0.02, north) + "," + position(WEST - 0.02, south));
    String east =
        polygon(
            back
                + ","
                + position(WEST + SIDE + 0.02, south)
                + ","
                + position(WEST + SIDE + 0.02, north));
    String second = random.nextBoolean() ? "\"code\":\"500116\"" : "\"name\":\"?\"";
    write(
        "counties",
        "code: code, name: name",
        feature("\"code\":\"511523\"", west) + "," + feature(second, east),
        pick("5", "100"),
        true);
  }

  private void write(
      String id, String attributes, String features, String accuracy, boolean complete)
      throws IOException {
    Files.writeString(
        folder.resolve(id + ".geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    cards
        .append("  - id: " + id + "\n    title: drawn at random\n    path: " + id + ".geojson\n")
        .append("    crs: EPSG:4490\n    edition: none\n    source: none\n    licence: none\n")
        .append("    accuracyMetres: " + accuracy + "\n    halfWidthMetres: ")
        .append(id.startsWith("yangtze") ? pick("0", "120") : "0")
        .append("\n    completeness: " + (complete ? "complete" : "partial") + "\n")
        .append("    attributes: { " + attributes + " }\n");
    if (!complete || random.nextInt(3) == 0) return;
    double reach = random.nextDouble() < 0.5 ? 0.1 : -0.01;
    Files.writeString(
        folder.resolve(id + "-coverage.geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":["
            + feature("\"name\":\"looked\"", square(reach))
            + "]}");
    cards.append("    coverage: " + id + "-coverage.geojson\n");
  }

  private String square(double wider) {
    double w = WEST - wider;
    double e = WEST + SIDE + wider;
    double s = SOUTH - wider;
    double n = SOUTH + SIDE * 0.8 + wider;
    return polygon(
        position(w, s) + "," + position(e, s) + "," + position(e, n) + "," + position(w, n));
  }

  private String line() {
    StringBuilder text = new StringBuilder("{\"type\":\"LineString\",\"coordinates\":[");
    double x = WEST + SIDE * random.nextDouble();
    double y = SOUTH + SIDE * random.nextDouble();
    for (int i = 0; i < 5; i++) {
      text.append(i == 0 ? "" : ",").append(position(x, y));
      x += 0.02 * (random.nextDouble() - 0.5);
      y += 0.02 * (random.nextDouble() - 0.5);
    }
    return text + "]}";
  }

  /** An area around a place in or near the box. */
  private String ring() {
    double x = WEST + SIDE * (1.4 * random.nextDouble() - 0.2);
    double y = SOUTH + SIDE * (1.4 * random.nextDouble() - 0.2);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      double radius = 0.003 + 0.012 * random.nextDouble();
      double turn = 2 * Math.PI * i / 7;
      text.append(i == 0 ? "" : ",")
          .append(position(x + radius * Math.cos(turn), y + radius * Math.sin(turn)));
    }
    return polygon(text.toString());
  }

  private static String polygon(String corners) {
    String first = corners.substring(0, corners.indexOf(']') + 1);
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "," + first + "]]}";
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  private static String position(double x, double y) {
    return String.format(Locale.ROOT, "[%.6f,%.6f]", x, y);
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }
}
