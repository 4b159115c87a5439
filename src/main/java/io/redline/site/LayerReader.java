package io.redline.site;

import io.redline.intake.Guess;
import io.redline.intake.Vocabulary;
import io.redline.site.Layer.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a layers directory: the cards of {@code layers.yaml} or {@code layers.json} and the files
 * they name.
 */
public final class LayerReader {
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "title",
              "path",
              "layer",
              "crs",
              "edition",
              "source",
              "licence",
              "accuracyMetres",
              "halfWidthMetres",
              "completeness",
              "coverage",
              "attributes",
              "note"));
  private static final Set<String> REQUIRED =
      new TreeSet<>(Set.of("id", "path", "accuracyMetres", "completeness"));
  private static final Set<String> OWN_LAYERS = Set.of("provinces");
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Where the files of a layers directory come from: a folder, or the resources of the product. */
  private interface Source {
    byte[] read(String name) throws IOException;
  }

  private final String place;
  private final Source files;
  private final Vocabulary vocabulary;

  private LayerReader(String place, Source files, Vocabulary vocabulary) {
    this.place = place;
    this.files = files;
    this.vocabulary = vocabulary;
  }

  /**
   * @throws LayerProblem when there is no card list, or a card or file cannot be used
   */
  public static LayerStore read(Path directory, Vocabulary vocabulary) {
    return new LayerReader(
            directory.toString(), name -> Files.readAllBytes(directory.resolve(name)), vocabulary)
        .store();
  }

  /** The layers that come with the product. */
  public static LayerStore defaults(Vocabulary vocabulary) {
    return new LayerReader("default layers", LayerReader::resource, vocabulary).store();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = LayerReader.class.getResourceAsStream("layers/" + name)) {
      if (in == null) throw new NoSuchFileException(name);
      return in.readAllBytes();
    }
  }

  private LayerStore store() {
    JsonNode cards = cards().path("layers");
    if (!cards.isArray() || cards.isEmpty())
      throw new LayerProblem(
          place + ": layers.yaml names no layer. Expected a list under 'layers:'.");
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) layers.add(layer(card(cards.get(i), i)));
    return new LayerStore(layers);
  }

  private JsonNode cards() {
    for (String name : List.of("layers.yaml", "layers.yml", "layers.json")) {
      byte[] bytes;
      try {
        bytes = files.read(name);
      } catch (IOException e) {
        continue;
      }
      try {
        return (name.endsWith("json") ? JSON : YAML).readTree(bytes);
      } catch (JacksonException e) {
        throw new LayerProblem(place + "/" + name + ": " + e.getMessage(), e);
      }
    }
    throw new LayerProblem(
        place
            + ": no layers.yaml (or layers.json) there. It lists the layers; see samples/layers/layers.yaml.");
  }

  private LayerCard card(JsonNode node, int index) {
    String id = node.path("id").asString("");
    String at =
        place + "/layers.yaml, layer " + (index + 1) + (id.isEmpty() ? "" : " (" + id + ")") + ": ";
    for (String key : node.propertyNames())
      if (!KEYS.contains(key))
        throw new LayerProblem(
            at + "unknown key '" + key + "'. It has: " + KEYS + maybe(Guess.closest(key, KEYS)));
    for (String key : REQUIRED)
      if (!node.hasNonNull(key))
        throw new LayerProblem(
            at
                + "'"
                + key
                + "' is missing. Without it a distance has no doubt and 'no hit' no meaning; nothing is guessed.");
    Set<String> known = vocabulary.ids(Vocabulary.LAYER);
    boolean ours =
        OWN_LAYERS.contains(id)
            || known.stream().anyMatch(k -> id.equals(k) || id.startsWith(k + "-"));
    if (!ours)
      throw new LayerProblem(
          at + "no rule knows a layer '" + id + "'" + maybe(Guess.closest(id, known)));
    String completeness = node.path("completeness").asString();
    if (!Set.of("complete", "partial").contains(completeness))
      throw new LayerProblem(
          at + "completeness is '" + completeness + "', expected complete or partial.");
    if (node.has("attributes") && !node.path("attributes").isObject())
      throw new LayerProblem(at + "attributes is not a map, expected { ours: theirs }.");
    Map<String, String> attributes = new HashMap<>();
    node.path("attributes")
        .properties()
        .forEach(e -> attributes.put(e.getKey(), e.getValue().asString()));
    return new LayerCard(
        id,
        node.path("title").asString(id),
        node.path("path").asString(),
        node.path("crs").asString(null),
        node.path("edition").asString("未注明"),
        node.path("source").asString("未注明"),
        node.path("licence").asString("未注明"),
        metres(node, "accuracyMetres", at),
        node.has("halfWidthMetres") ? metres(node, "halfWidthMetres", at) : 0,
        completeness.equals("complete"),
        node.path("coverage").asString(null),
        attributes,
        node.path("note").asString(""));
  }

  private static double metres(JsonNode node, String key, String at) {
    JsonNode value = node.path(key);
    if (value.isNumber() && Double.isFinite(value.doubleValue()) && value.doubleValue() >= 0)
      return value.doubleValue();
    throw new LayerProblem(at + key + " is " + value + ", expected a number of metres, 0 or more.");
  }

  private Layer layer(LayerCard card) {
    CoordinateSystem system;
    try {
      system = CoordinateSystem.of(card.crs() == null ? "EPSG:4326" : card.crs());
    } catch (IllegalArgumentException e) {
      throw new LayerProblem(place + "/layers.yaml, layer " + card.id() + ": " + e.getMessage(), e);
    }
    LayerCard exact =
        system.accuracyMetres() == 0 ? card : withTransform(card, system.accuracyMetres());
    byte[] data = bytes(card.path(), card.id());
    List<Feature> features = new ArrayList<>();
    int unlocated = features(card.path(), card.id(), data, system, card.attributes(), features);
    Geometry coverage = null;
    byte[] coverageBytes = new byte[0];
    if (card.coverage() != null) {
      coverageBytes = bytes(card.coverage(), card.id());
      List<Feature> areas = new ArrayList<>();
      features(
          card.coverage(),
          card.id(),
          coverageBytes,
          CoordinateSystem.of("EPSG:4326"),
          Map.of(),
          areas);
      if (areas.isEmpty() || areas.stream().anyMatch(area -> area.geometry().getDimension() < 2))
        throw new LayerProblem(
            place
                + "/"
                + card.coverage()
                + " (layer "
                + card.id()
                + ") is no area. Expected polygons where the layer looked.");
      coverage = UnaryUnionOp.union(areas.stream().map(Feature::geometry).toList());
    }
    return Layer.of(
        exact,
        features,
        coverage,
        unlocated,
        digest(
            card.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            data,
            coverageBytes));
  }

  /** A layer in GCJ-02 or BD-09 carries the doubt of its transformation. */
  private static LayerCard withTransform(LayerCard c, double metres) {
    return new LayerCard(
        c.id(),
        c.title(),
        c.path(),
        c.crs(),
        c.edition(),
        c.source(),
        c.licence(),
        c.accuracyMetres() + metres,
        c.halfWidthMetres(),
        c.complete(),
        c.coverage(),
        c.attributes(),
        c.note());
  }

  private byte[] bytes(String file, String id) {
    try {
      return files.read(file);
    } catch (NoSuchFileException e) {
      throw new LayerProblem(
          place + "/layers.yaml, layer " + id + ": the file '" + file + "' is not there.", e);
    } catch (IOException e) {
      throw new LayerProblem(
          place
              + "/"
              + file
              + " (layer "
              + id
              + ") cannot be read: "
              + e.getClass().getSimpleName(),
          e);
    }
  }

  /**
   * @return how many features have no geometry
   */
  private int features(
      String file,
      String layerId,
      byte[] data,
      CoordinateSystem system,
      Map<String, String> attributes,
      List<Feature> into) {
    JsonNode root = json(file, data);
    boolean collection = root.path("type").asString("").equals("FeatureCollection");
    List<JsonNode> all = new ArrayList<>();
    if (collection) root.path("features").forEach(all::add);
    else all.add(root);
    if (!collection && !root.path("type").isString())
      throw new LayerProblem(place + "/" + file + " is not GeoJSON: no 'type' at the top.");
    GeoJson reader = new GeoJson(system);
    int unlocated = 0;
    for (int i = 0; i < all.size(); i++) {
      JsonNode feature = all.get(i);
      JsonNode geometry =
          feature.path("type").asString("").equals("Feature") ? feature.path("geometry") : feature;
      if (geometry.isNull()
          || geometry.path("coordinates").isEmpty() && !geometry.has("geometries")) unlocated++;
      else {
        Geometry read = geometry(file, i, geometry, reader);
        if (read.isEmpty()) unlocated++;
        else
          into.add(new Feature(read, attributes(feature.path("properties"), layerId, attributes)));
      }
    }
    return unlocated;
  }

  private Geometry geometry(String file, int index, JsonNode node, GeoJson reader) {
    String at = place + "/" + file + ", feature " + (index + 1) + ": ";
    Geometry geometry;
    try {
      geometry = reader.read(node);
    } catch (RuntimeException e) {
      throw new LayerProblem(at + e.getMessage(), e);
    }
    Envelope box = geometry.getEnvelopeInternal();
    if (box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90)
      throw new LayerProblem(
          at
              + "coordinates "
              + box
              + " are not degrees. Say the layer's system in its card: crs: EPSG:4513 to EPSG:4554.");
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error == null) return geometry;
    throw new LayerProblem(
        at
            + error.getMessage()
            + " near "
            + error.getCoordinate()
            + ". An area whose outline crosses itself has no inside; repair it in the GIS it came from.");
  }

  /**
   * A value that is not one of the vocabulary's, such as 干流 for mainstem, is not known: taken as it
   * stands it would be "another class" and let a ban go.
   */
  private Map<String, String> attributes(
      JsonNode properties, String layerId, Map<String, String> theirsByOurs) {
    Map<String, String> all = new HashMap<>();
    properties.properties().forEach(e -> put(all, e.getKey(), e.getValue()));
    theirsByOurs.forEach(
        (ours, theirs) -> {
          all.remove(ours);
          put(all, ours, properties.path(theirs));
        });
    all.entrySet().removeIf(e -> !vocabulary.mayBe(layerId, e.getKey(), e.getValue()));
    return all;
  }

  private static void put(Map<String, String> all, String key, JsonNode value) {
    String text = value.isValueNode() && !value.isNull() ? value.asString().trim() : "";
    if (!text.isEmpty()) all.put(key, text);
  }

  private JsonNode json(String file, byte[] data) {
    try {
      return JSON.readTree(data);
    } catch (JacksonException e) {
      throw new LayerProblem(
          place
              + "/"
              + file
              + " is not GeoJSON: "
              + e.getOriginalMessage()
              + " at line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()),
          e);
    }
  }

  private static String digest(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) sha.update(part);
      return "sha256:" + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String maybe(String guess) {
    return guess == null ? "." : ". Maybe '" + guess + "'.";
  }
}
