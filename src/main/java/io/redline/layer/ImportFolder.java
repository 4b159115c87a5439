package io.redline.layer;

import io.redline.intake.Vocabulary;
import io.redline.layer.format.FeatureFile;
import io.redline.words.Catalogue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The folder that imports go to. Data lie in a folder of their own per import; the card list is
 * written last and swapped in whole, so that a reader sees the old list or the new one.
 */
public final class ImportFolder {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private static final String CARDS = "layers.yaml";
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path folder;
  private final Vocabulary vocabulary;

  ImportFolder(Path folder, Vocabulary vocabulary) {
    this.folder = folder;
    this.vocabulary = vocabulary;
  }

  /** The folder of imports inside a data folder. */
  public static ImportFolder in(Path dataFolder, Vocabulary vocabulary) {
    return new ImportFolder(dataFolder.resolve(LayerReader.IMPORTED), vocabulary);
  }

  /**
   * @param layer as read from where the file lies now
   * @return the layer as read from the data folder
   * @throws ImportProblem when the edition is taken, or the folder cannot be written; what was
   *     there is as it was
   */
  Layer add(Layer layer, ImportRequest request) throws ImportProblem {
    List<Path> made = new ArrayList<>();
    boolean done = false;
    try {
      checkFree(layer.card(), request.taking().replace());
      makeFolders(folder, made);
      if (!Files.exists(folder.resolve(".lock"))) made.add(folder.resolve(".lock"));
      try (FileChannel lock = lock();
          var held = lock.lock()) {
        checkFree(layer.card(), request.taking().replace());
        Layer added = write(layer, request, made);
        done = held.isValid();
        return added;
      }
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      if (!done) undo(made);
    }
  }

  /**
   * Puts the cards of an id as they were before the last change to them: the editions there were,
   * or none when the layer was new then.
   *
   * @throws ImportProblem when nothing was changed, or what was there can no longer be read; then
   *     all stays as it is
   */
  public void back(String id) throws ImportProblem {
    try {
      if (!Files.exists(folder.resolve(CARDS))) throw nothingBefore(id);
      try (FileChannel lock = lock();
          var held = lock.lock()) {
        ImportHistory history = ImportHistory.of(folder);
        List<JsonNode> before = history.pop(id);
        if (before == null || !held.isValid()) throw nothingBefore(id);
        List<JsonNode> all = new ArrayList<>(cardsBut(id));
        all.addAll(before);
        Path cards = Files.createTempFile(folder, ".layers-", ".yaml");
        try {
          Files.write(cards, text(all));
          if (!all.isEmpty())
            for (LayerCard card : read(cards))
              if (card.id().equals(id)) LayerReader.layer(card, folder, vocabulary);
          List<Path> left = homes(cardsOf(id));
          if (all.isEmpty()) Files.delete(folder.resolve(CARDS));
          else swap(cards);
          history.write();
          left.removeAll(homes(before));
          left.forEach(ImportFolder::remove);
        } finally {
          Files.deleteIfExists(cards);
        }
      }
    } catch (LayerProblem e) {
      throw new ImportProblem(List.of(e.text()));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Whether there is something to go back to. */
  public boolean hasBefore(String id) {
    try {
      return ImportHistory.of(folder).has(id);
    } catch (IOException e) {
      return false;
    }
  }

  private FileChannel lock() throws IOException {
    return FileChannel.open(
        folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private void checkFree(LayerCard card, boolean replace) throws ImportProblem {
    if (Files.exists(folder.resolve("layers.json")) || Files.exists(folder.resolve("layers.yml")))
      throw new ImportProblem(TEXTS.say("import-folder.holds-layers-json", folder));
    if (!Files.exists(folder.resolve(CARDS)) || replace) return;
    if (LayerReader.cards(folder, vocabulary).stream().anyMatch(card::takesPlaceOf))
      throw new ImportProblem(TEXTS.say("import-folder.layer-imported-before", card.id()));
  }

  private Layer write(Layer layer, ImportRequest request, List<Path> made)
      throws IOException, ImportProblem {
    LayerCard card = layer.card();
    ObjectNode node = new ImportedCard(card, request).node();
    if (!request.taking().reference()) copyAll(card, node, made);
    Path picture = folder.resolve("." + card.key() + ".svg.part");
    made.add(picture);
    Files.writeString(picture, LayerPicture.svg(layer), StandardCharsets.UTF_8);
    Path cards = Files.createTempFile(folder, ".layers-", ".yaml");
    made.add(cards);
    List<JsonNode> own = cardsOf(card.id());
    List<JsonNode> all = new ArrayList<>(cardsBut(card.id()));
    for (JsonNode one : own) if (!card.takesPlaceOf(card(one))) all.add(one);
    all.add(node);
    Files.write(cards, text(all));
    LayerCard written =
        read(cards).stream().filter(c -> c.key().equals(card.key())).findFirst().orElseThrow();
    Layer again = LayerReader.layer(written, folder, vocabulary);
    if (again.count() != layer.count() || again.unlocated() != layer.unlocated())
      throw new IOException("the file changed while it was copied");
    ImportHistory history = ImportHistory.of(folder);
    List<Path> old = new ArrayList<>(history.push(card.id(), own));
    history.write();
    swap(cards);
    made.clear();
    Files.move(picture, folder.resolve(card.key() + ".svg"), StandardCopyOption.REPLACE_EXISTING);
    old.removeAll(homes(all));
    old.forEach(ImportFolder::remove);
    return again;
  }

  private void copyAll(LayerCard card, ObjectNode node, List<Path> made) throws IOException {
    Path data = Files.createTempDirectory(folder, ".import-");
    made.add(data);
    String home = card.id() + "-" + Long.toString(System.nanoTime(), 36);
    node.put("path", home + "/" + copy(Path.of(card.file().path()), card.file().layer(), data));
    if (card.extent().coverage() != null) {
      Path into = Files.createDirectory(data.resolve("coverage"));
      node.put(
          "coverage", home + "/coverage/" + copy(Path.of(card.extent().coverage()), null, into));
    }
    if (card.admission() != null) {
      Path list = Path.of(card.admission().path());
      Path into = Files.createDirectory(data.resolve("admission"));
      Files.copy(list, into.resolve(list.getFileName()));
      node.withObject("/admission").put("path", home + "/admission/" + list.getFileName());
    }
    Files.move(data, folder.resolve(home), StandardCopyOption.ATOMIC_MOVE);
    made.add(folder.resolve(home));
  }

  private static String copy(Path file, String layer, Path into) throws IOException {
    List<Path> parts = FeatureFile.parts(file, layer);
    for (Path part : parts) Files.copy(part, into.resolve(part.getFileName()));
    return parts.get(0).getFileName().toString();
  }

  private void swap(Path cards) throws IOException {
    Files.move(
        cards,
        folder.resolve(CARDS),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private List<LayerCard> read(Path cards) throws IOException {
    return new LayerCards(folder + "/" + CARDS, vocabulary).read(Files.readAllBytes(cards), false);
  }

  private LayerCard card(JsonNode node) {
    byte[] alone = text(List.of(node));
    return new LayerCards(folder + "/" + CARDS, vocabulary).read(alone, false).get(0);
  }

  private List<JsonNode> cardsOf(String id) throws IOException {
    return nodes().stream().filter(card -> card.path("id").asString("").equals(id)).toList();
  }

  private List<JsonNode> cardsBut(String id) throws IOException {
    return nodes().stream().filter(card -> !card.path("id").asString("").equals(id)).toList();
  }

  private List<JsonNode> nodes() throws IOException {
    Path cards = folder.resolve(CARDS);
    return Files.exists(cards)
        ? YAML.readTree(Files.readAllBytes(cards)).path("layers").valueStream().toList()
        : List.of();
  }

  private List<Path> homes(List<JsonNode> cards) {
    Set<Path> homes = new TreeSet<>();
    for (JsonNode card : cards) ImportHistory.home(folder, card, homes);
    return new ArrayList<>(homes);
  }

  private static byte[] text(List<? extends JsonNode> cards) {
    ObjectNode root = YAML.createObjectNode();
    ArrayNode all = root.putArray("layers");
    cards.forEach(all::add);
    String head =
        "# Written by `redline layers import`. See layers show ID, and contract/README.md for the"
            + " keys.\n";
    return (head + YAML.writeValueAsString(root).replaceFirst("^---\\s*\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private ImportProblem unwritable(IOException e) {
    return new ImportProblem(
        TEXTS.say("import-folder.cannot-written-layers", folder, e.getClass().getSimpleName()));
  }

  private static ImportProblem nothingBefore(String id) {
    return new ImportProblem(TEXTS.say("import-folder.nothing-before", id));
  }

  private static void makeFolders(Path folder, List<Path> made) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path p = folder.toAbsolutePath(); p != null && !Files.exists(p); p = p.getParent())
      missing.add(0, p);
    for (Path p : missing) {
      Files.createDirectory(p);
      made.add(p);
    }
  }

  private static void undo(List<Path> made) {
    for (int i = made.size() - 1; i >= 0; i--) remove(made.get(i));
  }

  private static void remove(Path path) {
    if (!Files.exists(path)) return;
    try (Stream<Path> all = Files.walk(path)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
    } catch (IOException e) {
      // What is left over is named by no card, so nobody reads it.
    }
  }
}
