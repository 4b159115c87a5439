package io.redline.assess;

import io.redline.admission.ControlUnits;
import io.redline.admission.SurroundingsWithUnits;
import io.redline.assess.Assessor.Depth;
import io.redline.facts.Condition.Detail;
import io.redline.facts.Outcome;
import io.redline.facts.Surroundings;
import io.redline.facts.Truth;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An example beside a rule: a proposal, what lies around it, and the outcome the clause must give.
 *
 * @param expected the outcome, which is also the key of the example's title in the file
 * @param asOf the day it is judged; the first day of the clause when the file does not say
 * @param around features by layer; a layer that is not named is missing, one with no feature is
 *     complete and empty
 */
public record Example(
    Clause clause,
    String title,
    Outcome expected,
    LocalDate asOf,
    Proposal proposal,
    Map<String, List<Feature>> around) {
  private static final double USUAL_DOUBT_METRES = 20;
  private static final ObjectMapper YAML = YAMLMapper.builder().build();
  private static final Set<String> KEYS = Set.of("asOf", "proposal", "around");

  /**
   * @param overlaps for a layer of areas; distance is for lines
   */
  record Feature(
      Double metres, double doubtMetres, Truth overlaps, Map<String, String> attributes) {}

  /** The finding of the example's clause; null when the clause is not in play. */
  public Finding judge(Assessor assessor) {
    return assessor.finding(clause, proposal, surroundings(), asOf, Depth.EXPLAIN_ALL);
  }

  public SurroundingsWithUnits surroundings() {
    return new AroundExample(around, proposal);
  }

  /**
   * All examples of a rules folder, by clause order; for a clause judged by data those that follow
   * from it. A malformed one is an {@link IllegalArgumentException} naming file and number.
   */
  public static List<Example> all(Path rules, Rulebook rulebook) throws IOException {
    List<Example> all = new ArrayList<>();
    for (Clause clause : rulebook.clauses()) {
      if (clause.about() != null) {
        for (JsonNode node : SelfCheck.of(clause, rulebook))
          all.add(read(clause.id() + ", self-check", clause, node, rulebook));
        continue;
      }
      Path file = rules.resolve(clause.instrument().id()).resolve(clause.id() + ".examples.yaml");
      if (!Files.exists(file)) continue;
      JsonNode list = YAML.readTree(Files.readAllBytes(file));
      for (int i = 0; i < list.size(); i++)
        all.add(read(file + ", example " + (i + 1), clause, list.get(i), rulebook));
    }
    return all;
  }

  private static Example read(String at, Clause clause, JsonNode node, Rulebook rulebook) {
    Outcome expected = null;
    String title = "";
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (KEYS.contains(entry.getKey())) continue;
      try {
        expected = Outcome.ofId(entry.getKey());
        title = entry.getValue().asString();
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            at
                + ": unknown key '"
                + entry.getKey()
                + "'. It takes an outcome with a title, asOf, proposal, around.",
            e);
      }
    }
    if (expected == null)
      throw new IllegalArgumentException(
          at + ": no outcome. Begin with e.g. '- violated: what the example shows'.");
    LocalDate asOf =
        node.has("asOf") ? LocalDate.parse(node.path("asOf").asString()) : clause.effectiveFrom();
    Map<String, List<Feature>> around = new HashMap<>();
    node.path("around")
        .properties()
        .forEach(layer -> around.put(layer.getKey(), features(at, layer.getValue())));
    for (String layer : around.keySet())
      if (!rulebook.vocabulary().ids("layer").contains(layer))
        throw new IllegalArgumentException(at + ": no layer '" + layer + "' in vocabulary.tsv");
    return new Example(
        clause, title, expected, asOf, proposal(at, node.path("proposal"), rulebook), around);
  }

  private static Proposal proposal(String at, JsonNode facts, Rulebook rulebook) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", "example").put("name", "example");
    facts.properties().forEach(e -> json.set(e.getKey(), e.getValue()));
    try {
      return new ProposalReader(rulebook.vocabulary())
          .read(at, JsonMapper.shared().writeValueAsBytes(json));
    } catch (IntakeProblem e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static List<Feature> features(String at, JsonNode list) {
    List<Feature> features = new ArrayList<>();
    for (JsonNode node : list) {
      Map<String, String> attributes = new HashMap<>();
      node.properties().forEach(e -> attributes.put(e.getKey(), e.getValue().asString()));
      List.of("metres", "doubt", "overlaps").forEach(attributes::remove);
      Truth overlaps =
          node.has("overlaps")
              ? Truth.valueOf(node.path("overlaps").asString().toUpperCase(java.util.Locale.ROOT))
              : Truth.NO;
      if (!node.has("metres") && !node.has("overlaps"))
        throw new IllegalArgumentException(at + ": a feature needs 'metres' or 'overlaps'");
      features.add(
          new Feature(
              node.has("metres") ? node.path("metres").doubleValue() : null,
              node.path("doubt").asDouble(USUAL_DOUBT_METRES),
              overlaps,
              attributes));
    }
    return features;
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
