package io.redline.layer;

import io.redline.earth.Feature;
import io.redline.earth.GeoJsonWriter;
import io.redline.earth.Nearest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a layer near a site, as GeoJSON of EPSG:4490 with a card of its own. Features are
 * kept whole, so that no distance to one changes; the coverage is kept whole too.
 */
public final class LayerClip {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LayerClip() {}

  /**
   * Whether a clip can stand for the layer: a repaired layer has parts that may not be there, which
   * a file cannot say.
   */
  public static boolean isPossible(Layer layer) {
    return layer.isCertain();
  }

  /**
   * @param places the site and its parts; empty when none has coordinates: one feature stands for
   *     all
   * @param folder made; the card's path is relative to its parent
   * @return the card, for the list of a layers directory in the folder's parent
   */
  public static ObjectNode write(Layer layer, List<Geometry> places, double metres, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    ArrayNode features = JSON.arrayNode();
    for (Feature feature : near(layer, places, metres)) add(features, feature);
    for (int i = 0; i < layer.unlocated(); i++)
      features.addObject().put("type", "Feature").putNull("geometry").putObject("properties");
    save(folder.resolve("clip.geojson"), features);
    ObjectNode card = card(layer, folder.getFileName() + "/clip.geojson");
    if (layer.coverage() != null) {
      ArrayNode coverage = JSON.arrayNode();
      add(coverage, new Feature(1, layer.coverage().area(), java.util.Map.of(), true));
      save(folder.resolve("coverage.geojson"), coverage);
      card.put("coverage", folder.getFileName() + "/coverage.geojson");
    }
    for (LayerFiles.Part list : layer.files().admission())
      try (var in = list.bytes().open()) {
        Path home = Files.createDirectories(folder.resolve("admission"));
        Files.copy(in, home.resolve(list.name()));
        ObjectNode admission = card.withObject("/admission");
        admission.put("path", folder.getFileName() + "/admission/" + list.name());
        // Far units are left out of the file, not out of the layer.
        ArrayNode units = admission.putArray("units");
        new java.util.TreeSet<>(layer.units(layer.admission()).codes()).forEach(units::add);
      }
    return card;
  }

  /** An empty layer would say that it looked nowhere, so at least one feature stays. */
  private static List<Feature> near(Layer layer, List<Geometry> places, double metres) {
    Set<Feature> near = new LinkedHashSet<>();
    for (Geometry place : places)
      near.addAll(layer.index().near(Nearest.around(place.getEnvelopeInternal(), metres)));
    if (near.isEmpty() && !layer.features().isEmpty()) near.add(layer.features().get(0));
    List<Feature> sorted = new ArrayList<>(near);
    sorted.sort(Comparator.comparingInt(Feature::number));
    return sorted;
  }

  private static ObjectNode card(Layer layer, String path) {
    ObjectNode card = layer.files().unpackedCard();
    card.remove(List.of("layer", "charset", "coverage", "attributes", "values", "where"));
    card.put("path", path).put("crs", "EPSG:4490");
    // What the transformation added is part of the coordinates now.
    card.put("accuracyMetres", layer.card().accuracyMetres());
    return card;
  }

  private static void add(ArrayNode features, Feature feature) {
    ObjectNode json = features.addObject().put("type", "Feature");
    ObjectNode properties = json.putObject("properties");
    new java.util.TreeMap<>(feature.attributes()).forEach(properties::put);
    json.set("geometry", GeoJsonWriter.AS_DRAWN.write(feature.geometry()));
  }

  private static void save(Path file, ArrayNode features) throws IOException {
    ObjectNode collection = JSON.objectNode().put("type", "FeatureCollection");
    collection.set("features", features);
    Files.write(
        file, JsonMapper.shared().writeValueAsString(collection).getBytes(StandardCharsets.UTF_8));
  }
}
