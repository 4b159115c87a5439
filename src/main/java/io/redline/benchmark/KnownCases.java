package io.redline.benchmark;

import io.redline.benchmark.KnownCase.Known;
import io.redline.benchmark.KnownCase.Verdict;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookProblem;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a folder of known cases, one YAML file a case. */
public final class KnownCases {
  private static final Catalogue TEXTS = Catalogue.named("benchmark");
  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final Set<String> KEYS =
      Set.of("id", "place", "facts", "source", "note", "gap", "proposal", "expect");

  private KnownCases() {}

  /**
   * In the order of the files' names.
   *
   * @throws RulebookProblem naming every file that cannot be read, with what is wrong in it
   */
  public static List<KnownCase> in(Path folder, Rulebook rulebook) throws IOException {
    if (!Files.isDirectory(folder))
      throw new RulebookProblem(List.of(TEXTS.say("no-cases", folder)));
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    List<KnownCase> cases = new ArrayList<>();
    List<Message> wrong = new ArrayList<>();
    for (Path file : files)
      try {
        cases.add(read(file, rulebook));
      } catch (RulebookProblem e) {
        wrong.addAll(e.problems());
      }
    if (files.isEmpty()) wrong.add(TEXTS.say("no-cases", folder));
    if (!wrong.isEmpty()) throw new RulebookProblem(wrong);
    return cases;
  }

  private static KnownCase read(Path file, Rulebook rulebook) throws IOException {
    JsonNode node;
    try {
      node = YAML.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw problem("no-yaml", file, e.getOriginalMessage());
    }
    for (String key : node.propertyNames())
      if (!KEYS.contains(key))
        throw problem("unknown-key", file, key, KEYS.stream().sorted().toList());
    List<Known> known = new ArrayList<>();
    for (JsonNode one : node.path("expect")) known.add(known(file, one, rulebook));
    if (known.isEmpty()) throw problem("nothing-expected", file);
    return new KnownCase(
        text(file, node, "id"),
        text(file, node, "place"),
        text(file, node, "facts"),
        text(file, node, "source"),
        node.path("gap").asString(null),
        proposal(file, node, rulebook),
        known);
  }

  private static String text(Path file, JsonNode node, String key) {
    String text = node.path(key).asString("");
    if (text.isBlank()) throw problem("no-text", file, key);
    return text;
  }

  private static Known known(Path file, JsonNode node, Rulebook rulebook) {
    String clause = node.path("clause").asString("");
    if (rulebook.clause(clause) == null) throw problem("no-clause", file, clause);
    return new Known(
        verdict(file, node.path("verdict").asString("")),
        clause,
        day(file, node.path("asOf").asString("")));
  }

  private static Verdict verdict(Path file, String word) {
    return switch (word) {
      case "violated" -> Verdict.VIOLATED;
      case "permit-missing" -> Verdict.PERMIT_MISSING;
      case "not-violated" -> Verdict.NOT_VIOLATED;
      default -> throw problem("no-verdict", file, word);
    };
  }

  private static LocalDate day(Path file, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw problem("no-day", file, text);
    }
  }

  private static Proposal proposal(Path file, JsonNode node, Rulebook rulebook) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", node.path("id").asString()).put("name", node.path("place").asString());
    node.path("proposal").properties().forEach(e -> json.set(e.getKey(), e.getValue()));
    try {
      return new ProposalReader(rulebook.vocabulary())
          .read(file.toString(), JsonMapper.shared().writeValueAsBytes(json));
    } catch (IntakeProblem e) {
      throw new RulebookProblem(
          e.problems().stream()
              .map(p -> new Message(file + ": " + p.text(Lang.ZH), file + ": " + p.text(Lang.EN)))
              .toList());
    }
  }

  private static RulebookProblem problem(String key, Path file, @Nullable Object... more) {
    Object[] all = new Object[more.length + 1];
    all[0] = file;
    System.arraycopy(more, 0, all, 1, more.length);
    return new RulebookProblem(List.of(TEXTS.say(key, all)));
  }
}
