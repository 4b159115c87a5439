package io.redline.layer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed which layer of a data folder, one line a change. */
public record ImportJournal(Path folder) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FILE = "journal.jsonl";

  /**
   * One change.
   *
   * @param what {@code import} or {@code back}
   * @param file name as it was delivered; empty for a step back
   * @param digest of the layer that is in force since; empty when there is none
   */
  public record Entry(
      Instant at,
      String by,
      String what,
      String layer,
      String edition,
      String file,
      String digest) {}

  public static ImportJournal in(Path dataFolder) {
    return new ImportJournal(dataFolder.resolve(LayerReader.IMPORTED));
  }

  public void add(Entry entry) throws IOException {
    Files.createDirectories(folder);
    Files.write(
        folder.resolve(FILE),
        (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The newest first. */
  public List<JsonNode> newest(int most) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) return List.of();
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    Collections.reverse(lines);
    return lines.stream().limit(most).map(JSON::readTree).toList();
  }
}
