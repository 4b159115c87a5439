package io.redline.layer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The cards that a folder of imports had for an id before each change, so that one can go back.
 * Their data stay as long as they are listed here.
 */
final class ImportHistory {
  private static final String FILE = "before.yaml";
  private static final int MOST_KEPT = 5;
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path folder;
  private final List<ObjectNode> entries = new ArrayList<>();

  private ImportHistory(Path folder) {
    this.folder = folder;
  }

  static ImportHistory of(Path folder) throws IOException {
    ImportHistory history = new ImportHistory(folder);
    Path file = folder.resolve(FILE);
    if (Files.exists(file))
      for (JsonNode one : YAML.readTree(Files.readAllBytes(file)).path("before"))
        if (one instanceof ObjectNode entry) history.entries.add(entry);
    return history;
  }

  /**
   * @param cards that stood there for the id; none when it was new
   * @return folders of data that nobody names any more, but for what the card list itself names
   */
  List<Path> push(String id, List<JsonNode> cards) {
    ObjectNode entry = YAML.createObjectNode().put("id", id).put("until", Instant.now().toString());
    ArrayNode all = entry.putArray("cards");
    cards.forEach(all::add);
    entries.add(entry);
    List<ObjectNode> own = entries.stream().filter(e -> isOf(e, id)).toList();
    Set<Path> homes = homes();
    if (own.size() > MOST_KEPT) entries.remove(own.get(0));
    homes.removeAll(homes());
    return List.copyOf(homes);
  }

  /**
   * The cards before the last change.
   *
   * @return null when nothing was changed
   */
  List<JsonNode> pop(String id) {
    for (int i = entries.size() - 1; i >= 0; i--)
      if (isOf(entries.get(i), id)) return entries.remove(i).path("cards").valueStream().toList();
    return null;
  }

  boolean has(String id) {
    return entries.stream().anyMatch(e -> isOf(e, id));
  }

  private static boolean isOf(ObjectNode entry, String id) {
    return entry.path("id").asString("").equals(id);
  }

  /** The folders of data of every card listed. */
  private Set<Path> homes() {
    Set<Path> homes = new TreeSet<>();
    for (ObjectNode entry : entries) entry.path("cards").forEach(card -> home(folder, card, homes));
    return homes;
  }

  /** Adds the folder that a card's data were copied to; nothing when it was left where it is. */
  static void home(Path folder, JsonNode card, Set<Path> homes) {
    Path path = Path.of(card.path("path").asString(""));
    if (!path.isAbsolute() && path.getNameCount() == 2) homes.add(folder.resolve(path.getName(0)));
  }

  void write() throws IOException {
    ObjectNode root = YAML.createObjectNode();
    ArrayNode all = root.putArray("before");
    entries.forEach(all::add);
    Path part = Files.createTempFile(folder, ".before-", ".yaml");
    Files.write(part, YAML.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
    Files.move(
        part,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
