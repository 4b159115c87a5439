package io.redline.decisions.replay;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.intake.CanonicalJson;
import io.redline.intake.Vocabulary;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Layers out of the log, read once for each set. */
public final class KeptMaps {
  private final DecisionLog log;
  private final Map<List<Object>, LayerStore> bySet = new HashMap<>();

  public KeptMaps(DecisionLog log) {
    this.log = log;
  }

  /**
   * @throws io.redline.decisions.LogProblem when one is not kept as it was
   */
  public LayerStore get(List<KeptLayer> layers, Vocabulary vocabulary) {
    return bySet.computeIfAbsent(List.of(layers, vocabulary), set -> read(layers, vocabulary));
  }

  private LayerStore read(List<KeptLayer> layers, Vocabulary vocabulary) {
    if (layers.isEmpty()) return new LayerStore(List.of());
    try {
      Path folder = Files.createTempDirectory("redline-layers");
      try {
        unpack(layers, folder);
        return LayerReader.read(folder, vocabulary);
      } finally {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a layers directory. */
  public void unpack(List<KeptLayer> layers, Path folder) throws IOException {
    ObjectNode root = CanonicalJson.MAPPER.createObjectNode();
    ArrayNode cards = root.putArray("layers");
    for (KeptLayer layer : layers) cards.add(unpack(layer, folder));
    Files.write(folder.resolve("layers.json"), CanonicalJson.bytes(root));
  }

  /**
   * Writes the files of one layer.
   *
   * @return its card, for the list of the directory
   */
  public ObjectNode unpack(KeptLayer layer, Path folder) throws IOException {
    JsonNode list = CanonicalJson.read(log.content(layer.hash()));
    write(list.path("data"), folder.resolve(layer.id()));
    for (String beside : List.of("coverage", "admission"))
      if (!list.path(beside).isEmpty())
        write(list.path(beside), folder.resolve(layer.id()).resolve(beside));
    return (ObjectNode) list.path("card");
  }

  private void write(JsonNode parts, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (JsonNode part : parts) {
      Path name = Path.of(part.path("name").stringValue()).getFileName();
      Files.write(folder.resolve(name), log.content(part.path("hash").stringValue()));
    }
  }
}
