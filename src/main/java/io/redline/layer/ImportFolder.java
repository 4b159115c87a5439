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
import java.util.stream.Stream;
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

  /**
   * @param layer as read from where the file lies now
   * @return the layer as read from the data folder
   * @throws ImportProblem when the id is taken, or the folder cannot be written; what was there is
   *     as it was
   */
  Layer add(Layer layer, ImportRequest request) throws ImportProblem {
    List<Path> made = new ArrayList<>();
    boolean done = false;
    try {
      checkFree(layer.card().id(), request.replace());
      makeFolders(folder, made);
      if (!Files.exists(folder.resolve(".lock"))) made.add(folder.resolve(".lock"));
      try (FileChannel lock =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = lock.lock()) {
        checkFree(layer.card().id(), request.replace());
        Layer added = write(layer, request, made);
        done = held.isValid();
        return added;
      }
    } catch (IOException e) {
      throw new ImportProblem(
          TEXTS.say("import-folder.cannot-written-layers", folder, e.getClass().getSimpleName()));
    } finally {
      if (!done) undo(made);
    }
  }

  private void checkFree(String id, boolean replace) throws ImportProblem {
    if (Files.exists(folder.resolve("layers.json")) || Files.exists(folder.resolve("layers.yml")))
      throw new ImportProblem(TEXTS.say("import-folder.holds-layers-json", folder));
    if (!Files.exists(folder.resolve(CARDS)) || replace) return;
    if (LayerReader.cards(folder, vocabulary).stream().anyMatch(c -> c.id().equals(id)))
      throw new ImportProblem(TEXTS.say("import-folder.layer-imported-before", id));
  }

  private Layer write(Layer layer, ImportRequest request, List<Path> made)
      throws IOException, ImportProblem {
    LayerCard card = layer.card();
    ObjectNode node = node(card, request);
    if (!request.reference()) {
      Path data = Files.createTempDirectory(folder, ".import-");
      made.add(data);
      String home = card.id() + "-" + Long.toString(System.nanoTime(), 36);
      node.put("path", home + "/" + copy(Path.of(card.file().path()), card.file().layer(), data));
      if (card.extent().coverage() != null)
        node.put(
            "coverage",
            home
                + "/coverage/"
                + copy(
                    Path.of(card.extent().coverage()),
                    null,
                    Files.createDirectory(data.resolve("coverage"))));
      if (card.admission() != null) {
        Path list = Path.of(card.admission().path());
        Path into = Files.createDirectory(data.resolve("admission"));
        Files.copy(list, into.resolve(list.getFileName()));
        node.withObject("/admission").put("path", home + "/admission/" + list.getFileName());
      }
      Files.move(data, folder.resolve(home), StandardCopyOption.ATOMIC_MOVE);
      made.add(folder.resolve(home));
    }
    Path picture = folder.resolve("." + card.id() + ".svg.part");
    made.add(picture);
    Files.writeString(picture, LayerPicture.svg(layer), StandardCharsets.UTF_8);
    Path cards = Files.createTempFile(folder, ".layers-", ".yaml");
    made.add(cards);
    List<Path> old = new ArrayList<>();
    Files.write(cards, list(node, old));
    LayerCard written =
        new LayerCards(folder + "/" + CARDS, vocabulary)
            .read(Files.readAllBytes(cards), false).stream()
                .filter(c -> c.id().equals(card.id()))
                .findFirst()
                .orElseThrow();
    Layer again = LayerReader.layer(written, folder, vocabulary);
    if (again.count() != layer.count() || again.unlocated() != layer.unlocated())
      throw new IOException("the file changed while it was copied");
    Files.move(
        cards,
        folder.resolve(CARDS),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    made.clear();
    Files.move(picture, folder.resolve(card.id() + ".svg"), StandardCopyOption.REPLACE_EXISTING);
    old.forEach(ImportFolder::remove);
    return again;
  }

  private ObjectNode node(LayerCard card, ImportRequest request) {
    ObjectNode node = YAML.createObjectNode();
    node.put("id", card.id()).put("title", card.title()).put("path", card.file().path());
    // A folder or archive was asked which of its files; the copy is that file alone.
    boolean chosen = !request.reference() && Files.isDirectory(request.from().file());
    if (card.file().layer() != null && !chosen) node.put("layer", card.file().layer());
    if (card.file().charset() != null) node.put("charset", card.file().charset());
    if (card.file().crs() != null) node.put("crs", card.file().crs());
    node.put("edition", card.provenance().edition())
        .put("source", card.provenance().source())
        .put("licence", card.provenance().licence());
    // The doubt of the transformation is added on reading.
    node.put("accuracyMetres", request.claims().accuracyMetres());
    node.put("halfWidthMetres", card.halfWidthMetres());
    node.put("completeness", card.extent().complete() ? "complete" : "partial");
    if (card.extent().coverage() != null) node.put("coverage", card.extent().coverage());
    if (!card.attributes().names().isEmpty())
      node.set("attributes", YAML.valueToTree(card.attributes().names()));
    if (!card.attributes().values().isEmpty())
      node.set("values", YAML.valueToTree(card.attributes().values()));
    if (!card.provenance().note().isEmpty()) node.put("note", card.provenance().note());
    if (card.admission() != null) card.admission().into(node.putObject("admission"));
    return node;
  }

  /**
   * The whole card list with the new card in it; data folders of the card it replaces go to {@code
   * old}.
   */
  private byte[] list(ObjectNode node, List<Path> old) throws IOException {
    ObjectNode root = YAML.createObjectNode();
    ArrayNode all = root.putArray("layers");
    Path cards = folder.resolve(CARDS);
    if (Files.exists(cards))
      YAML.readTree(Files.readAllBytes(cards))
          .path("layers")
          .forEach(
              card -> {
                boolean same = card.path("id").asString("").equals(node.path("id").asString());
                if (!same) all.add(card);
                Path home = same ? Path.of(card.path("path").asString("")) : null;
                if (home != null && !home.isAbsolute() && home.getNameCount() == 2)
                  old.add(folder.resolve(home.getName(0)));
              });
    all.add(node);
    String head =
        "# Written by `redline layers import`. See layers show ID, and contract/README.md for the"
            + " keys.\n";
    return (head + YAML.writeValueAsString(root).replaceFirst("^---\\s*\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String copy(Path file, String layer, Path into) throws IOException {
    List<Path> parts = FeatureFile.parts(file, layer);
    for (Path part : parts) Files.copy(part, into.resolve(part.getFileName()));
    return parts.get(0).getFileName().toString();
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
