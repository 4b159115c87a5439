package io.redline.web.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.redline.earth.GeoJsonWriter;
import io.redline.layer.Layer;
import io.redline.web.problem.Refused;
import io.redline.web.serving.InForce;
import io.redline.words.Catalogue;
import java.time.Duration;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Layers in squares of GeoJSON, longitude and latitude of EPSG:4490. The address holds the layer's
 * digest: what was sent once stays right for ever.
 */
@RestController
public class MapTiles {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InForce inForce;
  private final Cache<String, byte[]> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<String, byte[]>weigher((key, tile) -> tile.length + 2 * key.length())
          .build();

  MapTiles(InForce inForce) {
    this.inForce = inForce;
  }

  @GetMapping(
      path = "/map/{layer}/{digest}/{level}/{column}/{row}",
      produces = "application/geo+json")
  ResponseEntity<byte[]> tile(
      @PathVariable String layer,
      @PathVariable String digest,
      @PathVariable int level,
      @PathVariable int column,
      @PathVariable int row) {
    TileGrid tile = new TileGrid(level, column, row);
    Layer asked =
        inForce.screening().layers().layers().stream()
            .filter(l -> l.card().id().equals(layer) && address(l).equals(digest))
            .findFirst()
            .filter(l -> tile.exists())
            .orElseThrow(() -> Refused.notFound(TEXTS.say("map-tiles.no-such-part-map")));
    byte[] body =
        known.get(layer + digest + level + "/" + column + "/" + row, k -> draw(asked, tile));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(body);
  }

  /** The part of the digest that stands in addresses. */
  public static String address(Layer layer) {
    String hex = layer.digest().substring(layer.digest().indexOf(':') + 1);
    return hex.substring(0, Math.min(16, hex.length()));
  }

  private static byte[] draw(Layer layer, TileGrid tile) {
    ObjectNode json = JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = json.putArray("features");
    for (TileCut.Piece piece : TileCut.of(layer, tile)) {
      ObjectNode feature = features.addObject().put("type", "Feature");
      feature.putObject("properties").put("name", piece.name());
      feature.set("geometry", GeoJsonWriter.AS_DRAWN.write(rounded(piece.geometry(), tile)));
    }
    return JSON.writeValueAsBytes(json);
  }

  /** To a quarter of a unit: fewer digits to send, and nobody sees it. */
  private static Geometry rounded(Geometry geometry, TileGrid tile) {
    double scale = Math.pow(10, Math.ceil(Math.log10(4 / tile.unit())));
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence s, int i) {
            s.setOrdinate(i, 0, Math.round(s.getX(i) * scale) / scale);
            s.setOrdinate(i, 1, Math.round(s.getY(i) * scale) / scale);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return false;
          }
        });
    return copy;
  }
}
