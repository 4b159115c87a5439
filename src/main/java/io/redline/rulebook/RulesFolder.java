package io.redline.rulebook;

import io.redline.words.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
 * @param drl DRL files by path, sorted; none of a packed rulebook, which has them compiled
 * @param files all of them as they were read
 */
record RulesFolder(
    String name,
    Map<String, JsonNode> trees,
    Map<String, String> drl,
    String digest,
    Supplier<RuleFiles> files) {
  static final String RULE = ".drl";
  static final String EXAMPLES = ".examples.yaml";

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static RulesFolder read(Path folder) {
    return of(folder.toString(), RuleFiles.in(folder), null);
  }

  /**
   * @param name of the folder, for messages
   * @param packed what is the same there is not read again; null for none
   */
  static RulesFolder of(String name, RuleFiles files, @Nullable PackedRulebook packed) {
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    Map<String, String> drl = new LinkedHashMap<>();
    List<Message> problems = new ArrayList<>();
    files
        .byPath()
        .forEach(
            (path, bytes) -> {
              JsonNode known = packed == null ? null : packed.tree(path, bytes);
              if (known != null) {
                trees.put(path, known);
                return;
              }
              String text = new String(bytes, StandardCharsets.UTF_8);
              if (text.contains("\uFFFD"))
                problems.add(Problems.TEXTS.say("not-utf8", name + "/" + path));
              else if (path.endsWith(RULE)) drl.put(path, text);
              else if (path.endsWith(".tsv")) trees.put(path, table(text));
              else {
                try {
                  trees.put(path, YAML.readTree(text));
                } catch (JacksonException e) {
                  problems.add(Problems.TEXTS.say("not-yaml", name + "/" + path, e.getMessage()));
                }
              }
            });
    if (!problems.isEmpty()) throw new RulebookProblem(problems);
    return new RulesFolder(name, trees, drl, files.digest(), () -> files);
  }

  /** Whether rules are checked against it. */
  static boolean isData(String path) {
    return !path.endsWith(RULE) && !path.endsWith(EXAMPLES);
  }

  /** The clause that a rule or an example file is named after. */
  static String clauseOf(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - (file.endsWith(RULE) ? RULE : EXAMPLES).length());
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
