package io.redline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rulebook that the build read, checked, compiled and put into the jar. Another folder takes
 * from it whatever it has to the byte, so that only what was changed is read and compiled anew.
 */
final class PackedRulebook {
  private static final String DATA = "packed-rulebook.json";
  private static final String FILES = "packed-rulebook.files";

  private final JsonNode packed;
  private final Map<String, JsonNode> trees = new LinkedHashMap<>();
  private @Nullable RuleFiles files;

  private PackedRulebook(JsonNode packed) {
    this.packed = packed;
    packed.path("files").properties().forEach(e -> trees.put(e.getKey(), e.getValue()));
  }

  /**
   * @return null when the jar was built without one
   */
  static @Nullable PackedRulebook inJar() {
    try (InputStream in = PackedRulebook.class.getResourceAsStream(DATA)) {
      return in == null ? null : new PackedRulebook(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RulesFolder folder() {
    return new RulesFolder("rules", trees, Map.of(), digest(), this::files);
  }

  String digest() {
    return packed.path("digest").asString();
  }

  /** Every rule, in one or several models. */
  List<Model> models() {
    return RuleCompiler.instances(
        PackedRulebook.class.getClassLoader(), texts(packed.path("models")));
  }

  /** Names of the conditions, by clause. */
  Map<String, List<String>> bindings() {
    Map<String, List<String>> bindings = new LinkedHashMap<>();
    packed
        .path("bindings")
        .properties()
        .forEach(e -> bindings.put(e.getKey(), texts(e.getValue())));
    return bindings;
  }

  private static List<String> texts(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(item -> all.add(item.asString()));
    return all;
  }

  boolean has(String path, byte[] content) {
    return Arrays.equals(files().byPath().get(path), content);
  }

  /**
   * @return null when this file is another one here
   */
  @Nullable JsonNode tree(String path, byte[] content) {
    return has(path, content) ? trees.get(path) : null;
  }

  /** How many files are not the same, or are only on one side. */
  int differing(RuleFiles others) {
    Set<String> paths = new TreeSet<>(files().byPath().keySet());
    paths.addAll(others.byPath().keySet());
    paths.removeIf(path -> Arrays.equals(files().byPath().get(path), others.byPath().get(path)));
    return paths.size();
  }

  /** Whether everything that rules are checked against is the same; examples are not. */
  boolean hasData(RuleFiles others) {
    return data(others).equals(data(files()))
        && others.byPath().entrySet().stream()
            .filter(file -> RulesFolder.isData(file.getKey()))
            .allMatch(file -> has(file.getKey(), file.getValue()));
  }

  private static List<String> data(RuleFiles files) {
    return files.byPath().keySet().stream().filter(RulesFolder::isData).toList();
  }

  private synchronized RuleFiles files() {
    if (files != null) return files;
    try (InputStream in = PackedRulebook.class.getResourceAsStream(FILES)) {
      if (in == null) throw RulebookProblem.of("not-packed");
      files = RuleFiles.of(in.readAllBytes());
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Build step: writes a checked and compiled rulebook into a classes directory. */
  static void write(Checked checked, RuleCompiler.Compiled compiled, Path classes)
      throws IOException {
    for (Map.Entry<String, byte[]> file : compiled.classes().entrySet()) {
      Path target = classes.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    ObjectNode packed = JsonNodeFactory.instance.objectNode();
    packed.put("digest", checked.folder().digest());
    ObjectNode trees = packed.putObject("files");
    checked
        .folder()
        .trees()
        .forEach(
            (path, tree) ->
                trees.set(path, path.endsWith(RulesFolder.EXAMPLES) ? sizeOnly(tree) : tree));
    ObjectNode bindings = packed.putObject("bindings");
    checked.bindings().forEach((clause, names) -> names.forEach(bindings.withArray(clause)::add));
    compiled.modelNames().forEach(packed.putArray("models")::add);
    Path target = classes.resolve("io/redline/rulebook/" + DATA);
    Files.createDirectories(target.getParent());
    Files.write(target, JsonMapper.shared().writeValueAsBytes(packed));
    Files.write(target.resolveSibling(FILES), checked.folder().files().get().sequence());
  }

  /** Examples are for the rule's author; the packed rulebook keeps their number. */
  private static JsonNode sizeOnly(JsonNode examples) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < examples.size(); i++) list.add(0);
    return list;
  }
}
