package io.redline.web.map;

import io.redline.web.problem.Refused;
import io.redline.web.serving.BaseMap;
import io.redline.web.serving.Serving;
import io.redline.words.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operator's own base map out of one file, in squares of Web Mercator. */
@Lazy(false)
@RestController
public class BaseTiles {
  private static final Catalogue TEXTS = Catalogue.named("web");

  /** One pixel that nobody sees, for squares that the file does not have. */
  private static final byte[] NOTHING =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private final PmTiles tiles;

  BaseTiles(BaseMap baseMap, Serving serving) {
    this.tiles = baseMap.file().isEmpty() ? null : open(baseMap, serving);
  }

  private static PmTiles open(BaseMap baseMap, Serving serving) {
    try {
      return PmTiles.open(serving.dataFolder().resolve(baseMap.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("redline.base-map: " + e.getMessage(), e);
    }
  }

  /** Null without a file. */
  public PmTiles tiles() {
    return tiles;
  }

  @GetMapping("/base/{level}/{column}/{row}")
  ResponseEntity<byte[]> tile(
      @PathVariable int level, @PathVariable int column, @PathVariable int row) throws IOException {
    if (tiles == null) throw Refused.notFound(TEXTS.say("map-tiles.no-such-part-map"));
    byte[] tile = tiles.tile(level, column, row);
    boolean vector = tiles.kind() == PmTiles.Kind.VECTOR;
    if (tile == null && vector) return ResponseEntity.noContent().build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .contentType(
            MediaType.parseMediaType(tile == null ? "image/png" : tiles.kind().mediaType()))
        .body(tile == null ? NOTHING : tile);
  }
}
