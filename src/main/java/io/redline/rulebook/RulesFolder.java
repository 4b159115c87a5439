package io.redline.rulebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of a rules folder: YAML as trees, DRL as text, and a digest over all of them.
 *
 * @param trees YAML and TSV files by path with forward slashes, sorted
 * @param drl DRL files by path, sorted
 * @param texts registers and definitions as written, to name the line of a problem; empty for a
 *     packed rulebook, which had none
 * @param files all of them as they were read
 */
record RulesFolder(
    String name,
    Map<String, JsonNode> trees,
    Map<String, String> drl,
    Map<String, String> texts,
    String digest,
    Supplier<RuleFiles> files) {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static RulesFolder read(Path folder) {
    return of(folder.toString(), RuleFiles.in(folder));
  }

  /**
   * @param name of the folder, for messages
   */
  static RulesFolder of(String name, RuleFiles files) {
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    Map<String, String> drl = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    files
        .byPath()
        .forEach(
            (path, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              if (text.contains("\uFFFD"))
                problems.add(name + "/" + path + ": not UTF-8 text. Save it as UTF-8.");
              else if (path.endsWith(".drl")) drl.put(path, text);
              else if (path.endsWith(".tsv")) trees.put(path, table(text));
              else {
                if (!path.endsWith(".examples.yaml")) texts.put(path, text);
                try {
                  trees.put(path, YAML.readTree(text));
                } catch (JacksonException e) {
                  problems.add(name + "/" + path + ": not YAML: " + e.getMessage());
                }
              }
            });
    if (!problems.isEmpty()) throw new RulebookProblem(problems);
    return new RulesFolder(name, trees, drl, texts, files.digest(), () -> files);
  }

  /** Tab-separated text with a heading, as a list of objects. */
  private static JsonNode table(String text) {
    var rows = JsonNodeFactory.instance.arrayNode();
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) return rows;
    String[] heading = lines.get(0).split("\t");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      ObjectNode row = rows.addObject();
      for (int i = 0; i < heading.length && i < cells.length; i++) row.put(heading[i], cells[i]);
    }
    return rows;
  }
}
