package io.redline.web.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.layer.Layer;
import io.redline.layer.LayerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A square of the map holds what can be seen, and nothing disappears. */
class TileCutTest {
  @TempDir Path folder;

  private static Layer layer(String prefix) {
    return Product.defaultLayers().layers().stream()
        .filter(l -> l.card().id().startsWith(prefix))
        .findFirst()
        .orElseThrow();
  }

  private static int points(List<TileCut.Piece> pieces) {
    return pieces.stream().mapToInt(p -> p.geometry().getNumPoints()).sum();
  }

  @Test
  void a_province_is_coarse_from_afar_and_fine_from_near() {
    Layer provinces = layer("provinces");
    int all = provinces.features().stream().mapToInt(f -> f.geometry().getNumPoints()).sum();
    List<TileCut.Piece> afar = TileCut.of(provinces, new TileGrid(2, 6, 1));
    assertFalse(afar.isEmpty());
    assertTrue(points(afar) < all / 4, points(afar) + " of " + all);
    TileGrid near = at(14, 106.55, 29.56);
    for (TileCut.Piece piece : TileCut.of(provinces, near))
      assertTrue(near.drawn().covers(piece.geometry().getEnvelopeInternal()));
  }

  private static TileGrid at(int level, double longitude, double latitude) {
    double side = 180.0 / (1 << level);
    return new TileGrid(level, (int) ((longitude + 180) / side), (int) ((90 - latitude) / side));
  }

  @Test
  void squares_side_by_side_leave_no_gap_in_a_river() {
    Layer river = layer("yangtze-shoreline-changjiang-upper");
    TileGrid west = at(7, 105.0, 28.8);
    TileGrid east = new TileGrid(7, west.column() + 1, west.row());
    boolean meets =
        TileCut.of(river, west).stream()
            .anyMatch(
                a ->
                    TileCut.of(river, east).stream()
                        .anyMatch(b -> a.geometry().intersects(b.geometry())));
    assertTrue(meets);
  }

  @Test
  void ten_thousand_small_plots_become_no_more_dots_than_can_be_seen_and_none_is_lost()
      throws IOException {
    Layer plots = plots(100, 0.001);
    List<TileCut.Piece> afar = TileCut.of(plots, at(5, 105.05, 30.05));
    assertFalse(afar.isEmpty());
    assertTrue(points(afar) < 2_000, "dots: " + points(afar));
    assertEquals(1, afar.size(), "all dots are one feature");
    List<TileCut.Piece> near = TileCut.of(plots, at(14, 105.0505, 30.0505));
    assertTrue(near.stream().anyMatch(p -> p.geometry().getDimension() == 2));
  }

  @Test
  void of_very_many_plots_in_one_square_the_smaller_ones_become_dots() throws IOException {
    Layer plots = plots(120, 0.0004);
    List<TileCut.Piece> pieces = TileCut.of(plots, at(12, 105.02, 30.02));
    assertTrue(pieces.size() <= TileCut.MOST_SHAPES + 1, "pieces: " + pieces.size());
    assertTrue(points(pieces) > 5_000, "points: " + points(pieces));
  }

  /** A grid of plots 30 m wide. */
  private Layer plots(int side, double apartDegrees) throws IOException {
    StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < side * side; i++) {
      double x = 105 + apartDegrees * (i % side), y = 30 + apartDegrees * (i / side);
      json.append(i == 0 ? "" : ",")
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%1$.4f,%2$.4f],[%3$.4f,%2$.4f],[%3$.4f,%4$.4f],[%1$.4f,%2$.4f]]]}}",
                  x,
                  y,
                  x + 0.0003,
                  y + 0.0003));
    }
    Files.writeString(folder.resolve("plots.geojson"), json.append("]}"));
    Files.writeString(
        folder.resolve("layers.yaml"),
        "layers:\n  - {id: permanent-basic-farmland, title: 永农, path: plots.geojson, crs: EPSG:4490, edition: '2026', source: 试验, licence: CC0-1.0, accuracyMetres: 1, completeness: partial}\n");
    List<Layer> read =
        LayerReader.read(folder, Product.assessor().rulebook().vocabulary()).layers();
    assertEquals(1, read.size());
    return read.get(0);
  }
}
