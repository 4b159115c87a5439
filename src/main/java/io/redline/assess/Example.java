package io.redline.assess;

import io.redline.admission.ControlUnits;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.assess.Assessor.Depth;
import io.redline.facts.Detail;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings;
import io.redline.facts.Truth;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookProblem;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An example beside a rule: a proposal, what lies around it, and the outcome the clause must give.
 *
 * @param at file and line, or that it follows from the clause's data
 * @param expected the outcome, which is also the key of the example's title in the file
 * @param asOf the day it is judged; the first day of the clause when the file does not say
 * @param around features by layer; a layer that is not named is missing, one with no feature is
 *     complete and empty
 */
public record Example(
    String at,
    Clause clause,
    String title,
    Outcome expected,
    LocalDate asOf,
    Proposal proposal,
    Map<String, List<Feature>> around) {
  private static final double USUAL_DOUBT_METRES = 20;
  private static final ObjectMapper YAML = YAMLMapper.builder().build();
  private static final Set<String> KEYS = Set.of("asOf", "proposal", "around");

  /** One that stands in no file. */
  public Example(
      Clause clause,
      String title,
      Outcome expected,
      LocalDate asOf,
      Proposal proposal,
      Map<String, List<Feature>> around) {
    this("", clause, title, expected, asOf, proposal, around);
  }

  /**
   * @param overlaps for a layer of areas; distance is for lines
   */
  record Feature(
      Double metres, double doubtMetres, Truth overlaps, Map<String, String> attributes) {}

  /** The finding of the example's clause; null when the clause is not in play. */
  public @Nullable Finding judge(Assessor assessor) {
    return assessor.finding(clause, proposal, surroundings(), asOf, Depth.EXPLAIN_ALL);
  }

  public SurroundingsWithUnits surroundings() {
    return new AroundExample(around, proposal);
  }

  /**
   * All examples of a rules folder, by clause order; for a clause judged by data those that follow
   * from it.
   *
   * @throws RulebookProblem when one cannot be read
   */
  public static List<Example> all(Path rules, Rulebook rulebook) throws IOException {
    List<Example> all = new ArrayList<>();
    for (Clause clause : rulebook.clauses()) all.addAll(of(clause, rules, rulebook));
    return all;
  }

  /**
   * Those of one clause, as {@link #all}.
   *
   * @throws RulebookProblem when one cannot be read
   */
  static List<Example> of(Clause clause, Path rules, Rulebook rulebook) throws IOException {
    List<Example> examples = new ArrayList<>();
    if (clause.about() != null) {
      for (JsonNode node : SelfCheck.of(clause, rulebook))
        examples.add(read(clause.id() + ", self-check", clause, node, rulebook));
      return examples;
    }
    Path file = rules.resolve(clause.instrument().id()).resolve(clause.id() + ".examples.yaml");
    if (!Files.exists(file)) return examples;
    JsonNode list = YAML.readTree(Files.readAllBytes(file));
    List<String> lines = Files.readAllLines(file);
    int line = 0;
    for (JsonNode node : list) {
      while (line < lines.size() && !lines.get(line).startsWith("-")) line++;
      examples.add(read(file + ":" + ++line, clause, node, rulebook));
    }
    return examples;
  }

  static Example read(String at, Clause clause, JsonNode node, Rulebook rulebook) {
    Outcome expected = null;
    String title = "";
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (KEYS.contains(entry.getKey())) continue;
      try {
        expected = Outcome.ofId(entry.getKey());
        title = entry.getValue().asString();
      } catch (IllegalArgumentException e) {
        throw RulebookProblem.of("example-key", at, entry.getKey());
      }
    }
    if (expected == null) throw RulebookProblem.of("example-outcome", at);
    LocalDate asOf = node.has("asOf") ? day(at, node.path("asOf")) : clause.effectiveFrom();
    Map<String, List<Feature>> around = new HashMap<>();
    node.path("around")
        .properties()
        .forEach(layer -> around.put(layer.getKey(), features(at, layer.getValue())));
    Set<String> layers = rulebook.vocabulary().ids("layer");
    for (String layer : around.keySet())
      if (!layers.contains(layer))
        throw RulebookProblem.unknown("example-layer", at, layer, layers);
    return new Example(
        at, clause, title, expected, asOf, proposal(at, node.path("proposal"), rulebook), around);
  }

  private static LocalDate day(String at, JsonNode node) {
    try {
      return LocalDate.parse(node.asString());
    } catch (DateTimeParseException e) {
      throw RulebookProblem.of("example-value", at, "asOf", node.asString(), "YYYY-MM-DD");
    }
  }

  private static Proposal proposal(String at, JsonNode facts, Rulebook rulebook) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", "example").put("name", "example");
    facts.properties().forEach(e -> json.set(e.getKey(), e.getValue()));
    try {
      return new ProposalReader(rulebook.vocabulary())
          .read(at, JsonMapper.shared().writeValueAsBytes(json));
    } catch (IntakeProblem e) {
      throw new RulebookProblem(
          e.problems().stream()
              .map(p -> new Message(at + ": " + p.text(Lang.ZH), at + ": " + p.text(Lang.EN)))
              .toList());
    }
  }

  private static List<Feature> features(String at, JsonNode list) {
    List<Feature> features = new ArrayList<>();
    for (JsonNode node : list) {
      Map<String, String> attributes = new HashMap<>();
      node.properties().forEach(e -> attributes.put(e.getKey(), e.getValue().asString()));
      List.of("metres", "doubt", "overlaps").forEach(attributes::remove);
      if (!node.has("metres") && !node.has("overlaps"))
        throw RulebookProblem.of("example-feature", at);
      features.add(
          new Feature(
              node.has("metres") ? node.path("metres").doubleValue() : null,
              node.path("doubt").asDouble(USUAL_DOUBT_METRES),
              overlaps(at, node.path("overlaps")),
              attributes));
    }
    return features;
  }

  private static Truth overlaps(String at, JsonNode node) {
    return switch (node.asString("no")) {
      case "yes" -> Truth.YES;
      case "no" -> Truth.NO;
      case "unknown" -> Truth.UNKNOWN;
      default ->
          throw RulebookProblem.of(
              "example-value", at, "overlaps", node.asString(), "yes | no | unknown");
    };
  }

  /** Distances as the example states them instead of measured ones. */
  private record AroundExample(Map<String, List<Feature>> around, Proposal proposal)
      implements SurroundingsWithUnits {

    /** Examples show one clause; admission lists have tests of their own. */
    @Override
    public ControlUnits controlUnits() {
      return ControlUnits.withoutMap();
    }

    @Override
    public Measured distance(String layer, Map<String, String> attributes, double limitMetres) {
      return any(
          layer,
          attributes,
          f ->
              f.metres() == null
                  ? Truth.NO
                  : Surroundings.within(f.metres(), f.doubtMetres(), 0, limitMetres));
    }

    @Override
    public Measured overlap(String layer, Map<String, String> attributes) {
      return any(layer, attributes, Feature::overlaps);
    }

    @Override
    public Place place() {
      List<String> counties = proposal.site() == null ? null : proposal.site().counties();
      return Place.declared(counties);
    }

    private Measured any(
        String layer,
        Map<String, String> attributes,
        java.util.function.Function<Feature, Truth> holds) {
      List<Feature> features = around.get(layer);
      if (features == null) return measured(Truth.UNKNOWN, null, Detail.Kind.LAYER_MISSING, layer);
      Truth any = Truth.NO;
      Feature decisive = null;
      for (Feature feature : features) {
        Truth here = matches(feature, attributes).and(holds.apply(feature));
        if (decisive == null || here.compareTo(any) < 0) decisive = feature;
        any = any.or(here);
      }
      return measured(
          any,
          decisive,
          any == Truth.UNKNOWN ? Detail.Kind.WITHIN_DOUBT : Detail.Kind.FEATURE,
          layer);
    }

    private static Truth matches(Feature feature, Map<String, String> wanted) {
      Truth all = Truth.YES;
      for (Map.Entry<String, String> w : wanted.entrySet()) {
        String value = feature.attributes().get(w.getKey());
        all = all.and(value == null ? Truth.UNKNOWN : Truth.of(value.equals(w.getValue())));
      }
      return all;
    }

    private static Measured measured(Truth truth, Feature feature, Detail.Kind kind, String layer) {
      Double metres = feature == null ? null : feature.metres();
      Double doubt = feature == null ? null : feature.doubtMetres();
      return new Measured(
          truth,
          metres,
          doubt,
          null,
          layer,
          new Detail(kind, ""),
          truth == Truth.UNKNOWN ? List.of("layer:" + layer) : List.of());
    }
  }
}
