package io.redline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a rulebook: from a rules folder, checked and compiled on the spot, or as the build packed
 * it into the jar.
 */
public final class RulebookReader {
  private static final String PACKED = "packed-rulebook.json";
  private static final String PACKED_FILES = "packed-rulebook.files";

  private RulebookReader() {}

  /**
   * @throws RulebookProblem naming everything to mend
   */
  public static Rulebook read(Path folder) {
    return compile(RulesFolder.read(folder));
  }

  /**
   * The rulebook of files that were kept, checked and compiled anew.
   *
   * @param name where they were kept, for messages
   * @throws RulebookProblem naming everything to mend
   */
  public static Rulebook read(String name, RuleFiles files) {
    return compile(RulesFolder.of(name, files));
  }

  private static Rulebook compile(RulesFolder folder) {
    Checked checked = check(folder);
    return checked.rulebook(RuleCompiler.compile(folder.name(), folder.drl()).load());
  }

  /**
   * The rulebook that comes with the product.
   *
   * @throws RulebookProblem when the jar was built without one
   */
  public static Rulebook packed() {
    try (InputStream in = RulebookReader.class.getResourceAsStream(PACKED)) {
      if (in == null)
        throw new RulebookProblem(
            List.of(
                "this build has no rulebook in it. Run 'mvn package', or name a folder with --rules."));
      JsonNode packed = JsonMapper.shared().readTree(in);
      Map<String, JsonNode> trees = new LinkedHashMap<>();
      packed.path("files").properties().forEach(e -> trees.put(e.getKey(), e.getValue()));
      Map<String, List<String>> bindings = new LinkedHashMap<>();
      packed
          .path("bindings")
          .properties()
          .forEach(e -> bindings.put(e.getKey(), texts(e.getValue())));
      RulesFolder folder =
          new RulesFolder(
              "rules",
              trees,
              Map.of(),
              packed.path("digest").asString(),
              RulebookReader::packedFiles);
      List<Model> models =
          RuleCompiler.instances(
              RulebookReader.class.getClassLoader(), texts(packed.path("models")));
      return new Checked(folder, new Register(folder), bindings).rulebook(models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Build step: writes the checked and compiled rulebook of a folder into a classes directory. */
  static void pack(Path folder, Path classes) throws IOException {
    Checked checked = check(RulesFolder.read(folder));
    RuleCompiler.Compiled compiled = RuleCompiler.compile(folder.toString(), checked.folder.drl());
    for (Map.Entry<String, byte[]> file : compiled.classes().entrySet()) {
      Path target = classes.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    ObjectNode packed = JsonNodeFactory.instance.objectNode();
    packed.put("digest", checked.folder.digest());
    ObjectNode files = packed.putObject("files");
    checked
        .folder
        .trees()
        .forEach(
            (path, tree) ->
                files.set(path, path.endsWith(".examples.yaml") ? sizeOnly(tree) : tree));
    checked.bindings.forEach(
        (clause, names) -> names.forEach(packed.withObject("/bindings").withArray(clause)::add));
    compiled.modelNames().forEach(packed.putArray("models")::add);
    Path target = classes.resolve("io/redline/rulebook/" + PACKED);
    Files.createDirectories(target.getParent());
    Files.write(target, JsonMapper.shared().writeValueAsBytes(packed));
    Files.write(target.resolveSibling(PACKED_FILES), checked.folder.files().get().sequence());
  }

  private static RuleFiles packedFiles() {
    try (InputStream in = RulebookReader.class.getResourceAsStream(PACKED_FILES)) {
      return RuleFiles.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Examples are for the rule's author; the packed rulebook keeps their number. */
  private static JsonNode sizeOnly(JsonNode examples) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < examples.size(); i++) list.add(0);
    return list;
  }

  private static Checked check(RulesFolder folder) {
    Register register = new Register(folder);
    ProposalFacts facts = new ProposalFacts();
    Map<String, List<String>> bindings = new LinkedHashMap<>();
    folder
        .drl()
        .forEach(
            (file, text) -> {
              RuleFile rule = new RuleFile(register, facts, file);
              bindings.put(rule.clauseId(), rule.check(text));
            });
    AboutCheck aboutCheck = new AboutCheck(register, facts);
    for (Clause clause : register.clauses.values()) {
      if (clause.about() != null) aboutCheck.check(clause);
      if (!clause.hasRule()) continue;
      String place = clause.instrument().id() + "/" + clause.id();
      if (!bindings.containsKey(clause.id()))
        register.problem(
            place + ".drl",
            "the file is missing; the register says the clause is " + clause.status().id());
      if (register.exampleCounts.getOrDefault(clause.id(), 0) < 3)
        register.problem(
            place + ".examples.yaml",
            "at least three examples are needed: one that triggers, one that is kept, one that cannot tell. See rules/README.md, step 4");
    }
    if (!register.problems.isEmpty()) throw new RulebookProblem(register.problems.all());
    return new Checked(folder, register, bindings);
  }

  private static List<String> texts(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(item -> all.add(item.asString()));
    return all;
  }

  private record Checked(
      RulesFolder folder, Register register, Map<String, List<String>> bindings) {
    Rulebook rulebook(List<Model> models) {
      if (!register.problems.isEmpty()) throw new RulebookProblem(register.problems.all());
      return new Rulebook(
          register.version,
          folder.digest(),
          register.vocabulary,
          register.definitions,
          register.parameters,
          register.territories,
          register.instruments,
          register.clauses,
          models,
          bindings,
          register.exampleCounts,
          folder.files());
    }
  }
}
