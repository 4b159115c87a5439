package io.redline.decisions.evidence;

import io.redline.decisions.AssessmentJson;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.Recorded;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.decisions.replay.KeptMaps;
import io.redline.decisions.replay.Replay.Replayed;
import io.redline.intake.CanonicalJson;
import io.redline.intake.IntakeProblem;
import io.redline.layer.Layer;
import io.redline.layer.LayerClip;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.screening.PlacedPart;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The layers of a bundle. Clipped ones are tried before they are handed out: the record judged on
 * them must come out byte for byte the same; else a wider clip is tried, and at last the whole.
 */
final class BundleLayers {
  private static final List<Integer> RADII_METRES = List.of(2_000, 10_000, 50_000, 200_000);

  private final KeptMaps maps;
  private final Recorded record;
  private final List<KeptLayer> kept;
  private final Replayed replayed;

  /**
   * @param files by path inside the bundle
   * @param clippedMetres how far from the site and its parts the layers reach; null when they are
   *     whole
   */
  record Packed(SortedMap<String, byte[]> files, Integer clippedMetres) {}

  BundleLayers(DecisionLog log, Recorded record, Replayed replayed) {
    this.kept = log.layers(replayed.entry());
    this.maps = new KeptMaps(log);
    this.record = record;
    this.replayed = replayed;
  }

  /**
   * @param whole do not clip
   */
  Packed pack(boolean whole) {
    try {
      if (!whole)
        for (int metres : RADII_METRES) {
          SortedMap<String, byte[]> files = clipped(metres);
          if (files != null) return new Packed(files, metres);
        }
      try (TemporaryFolder folder = TemporaryFolder.make()) {
        maps.unpack(kept, folder.path());
        return new Packed(read(folder.path()), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null when the record comes out differently on them. */
  private SortedMap<String, byte[]> clipped(int metres) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      ObjectNode root = CanonicalJson.MAPPER.createObjectNode();
      ArrayNode cards = root.putArray("layers");
      List<Layer> layers = replayed.screening().layers().layers();
      for (int i = 0; i < layers.size(); i++) {
        Layer layer = layers.get(i);
        Path home = folder.path().resolve(layer.card().key());
        cards.add(
            LayerClip.isPossible(layer)
                ? LayerClip.write(layer, places(), metres, home)
                : maps.unpack(kept.get(i), folder.path()));
      }
      Files.write(folder.path().resolve("layers.json"), CanonicalJson.bytes(root));
      return comesOutTheSame(folder.path()) ? read(folder.path()) : null;
    }
  }

  /** The site, and each part that has a place. */
  private List<Geometry> places() {
    Screened screened = replayed.screened();
    List<Geometry> places = new ArrayList<>();
    if (screened.site().geometry() != null) places.add(screened.site().geometry());
    for (PlacedPart part : screened.parts())
      if (part.site().geometry() != null) places.add(part.site().geometry());
    return places;
  }

  private boolean comesOutTheSame(Path folder) {
    Screening own = replayed.screening();
    LayerStore layers = LayerReader.read(folder, own.rulebook().vocabulary());
    try {
      Screened again =
          new Screening(own.assessor(), layers)
              .screen(replayed.screened().proposal(), record.asOf(), record.depth());
      return Arrays.equals(
          AssessmentJson.bytes(again.assessment()),
          AssessmentJson.bytes(replayed.screened().assessment()));
    } catch (IntakeProblem e) {
      return false;
    }
  }

  private static SortedMap<String, byte[]> read(Path folder) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList())
        files.put(
            "layers/" + folder.relativize(file).toString().replace('\\', '/'),
            Files.readAllBytes(file));
    }
    return files;
  }
}
