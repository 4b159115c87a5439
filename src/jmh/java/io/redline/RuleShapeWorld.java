package io.redline;

import io.redline.facts.Condition;
import io.redline.facts.Definitions;
import io.redline.facts.Outcome;
import io.redline.facts.Parameters;
import io.redline.facts.Project;
import io.redline.facts.Surroundings;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Made-up clauses and proposals, the same on every run, and the outcomes worked out in plain Java,
 * which every shape has to find too. Map answers are looked up and not measured: the experiment is
 * about rules.
 */
final class RuleShapeWorld {
  static final int CLAUSES = 300;
  static final int PROPOSALS = 1000;
  private static final int ACTIVITIES = 60;
  private static final int BY_CODE = 4;
  private static final int LAYERS = 5;
  private static final List<List<String>> NATURES =
      List.of(
          List.of("new", "expand"),
          List.of("new"),
          List.of("new", "expand", "rebuild"),
          List.of("rebuild", "expand"),
          List.of("new", "expand"));
  private static final double[] METRES = {200, 500, 1000, 3000, 5000};

  private static final Definitions DEFINITIONS = definitions();
  private static final Parameters PARAMETERS = parameters();

  record Clause(String id, String activity, List<String> natures, String layer, int limit) {
    String belt() {
      return "belt-" + limit;
    }

    double metres() {
      return METRES[limit];
    }
  }

  /** An absent key is an unknown fact, a layer without a distance an unknown distance. */
  record Proposal(String id, Map<String, Object> facts, Map<String, Double> distances) {
    Project project(boolean explaining) {
      return new Project(id, facts, new Distances(distances), DEFINITIONS, PARAMETERS, explaining);
    }
  }

  final List<Clause> clauses = new ArrayList<>();
  final List<Proposal> proposals = new ArrayList<>();

  /**
   * @param complete every fact is given; otherwise two are missing or disputed in each proposal
   */
  RuleShapeWorld(boolean complete) {
    Random random = new Random(20260815);
    for (int i = 0; i < CLAUSES; i++)
      clauses.add(
          new Clause(
              "C-" + i,
              activity(i % ACTIVITIES),
              NATURES.get(i / ACTIVITIES),
              "layer-" + random.nextInt(LAYERS),
              random.nextInt(METRES.length)));
    for (int i = 0; i < PROPOSALS; i++) proposals.add(proposal("P-" + i, complete, random));
  }

  static List<String> activities() {
    return IntStream.range(0, ACTIVITIES).mapToObj(RuleShapeWorld::activity).toList();
  }

  /** Outcomes by clause, those that are not applicable left out. */
  Map<String, Outcome> expected(Proposal proposal) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (Clause clause : clauses) {
      Truth about = kind(clause, proposal).and(works(clause, proposal));
      Double metres = proposal.distances.get(clause.layer);
      Truth near = metres == null ? Truth.UNKNOWN : Truth.of(metres < clause.metres());
      if (about != Truth.NO) outcomes.put(clause.id, outcome(about, near));
    }
    return outcomes;
  }

  boolean isCertainlyAbout(String clauseId, Proposal proposal) {
    Clause clause = clauses.get(Integer.parseInt(clauseId.substring(2)));
    return kind(clause, proposal).and(works(clause, proposal)) == Truth.YES;
  }

  static Outcome outcome(Truth about, Truth near) {
    if (about == Truth.UNKNOWN || near == Truth.UNKNOWN) return Outcome.UNDETERMINED;
    return near == Truth.YES ? Outcome.VIOLATED : Outcome.SATISFIED;
  }

  private static Truth kind(Clause clause, Proposal proposal) {
    if (((List<?>) proposal.facts.get("activities")).contains(clause.activity)) return Truth.YES;
    int number = Integer.parseInt(clause.activity.substring(1));
    if (number >= BY_CODE) return Truth.NO;
    List<?> codes = (List<?>) proposal.facts.get("industries");
    return codes == null || codes.contains("28" + number) ? Truth.UNKNOWN : Truth.NO;
  }

  private static Truth works(Clause clause, Proposal proposal) {
    Object nature = proposal.facts.get("nature");
    return nature == null ? Truth.UNKNOWN : Truth.of(clause.natures.contains(nature));
  }

  private static Proposal proposal(String id, boolean complete, Random random) {
    Map<String, Object> facts = new HashMap<>();
    List<String> declared = new ArrayList<>(activities());
    Collections.shuffle(declared, random);
    facts.put("activities", List.copyOf(declared.subList(0, complete ? 4 : 2)));
    facts.put("industries", List.of("5910"));
    facts.put("nature", List.of("new", "new", "expand", "rebuild").get(random.nextInt(4)));
    Map<String, Double> distances = new HashMap<>();
    for (int i = 0; i < LAYERS; i++) distances.put("layer-" + i, random.nextInt(8000) + 0.0);
    List<Runnable> gaps = new ArrayList<>();
    gaps.add(() -> facts.remove("nature"));
    gaps.add(() -> facts.remove("industries"));
    gaps.add(() -> facts.replace("industries", List.of("5910", "28" + random.nextInt(BY_CODE))));
    for (int i = 0; i < 3; i++) {
      String layer = "layer-" + i;
      gaps.add(() -> distances.remove(layer));
    }
    Collections.shuffle(gaps, random);
    if (!complete) gaps.subList(0, 2).forEach(Runnable::run);
    return new Proposal(id, facts, distances);
  }

  private static String activity(int number) {
    return "a%02d".formatted(number);
  }

  private static Definitions definitions() {
    Map<String, Definitions.Activity> byId = new HashMap<>();
    for (int i = 0; i < ACTIVITIES; i++) {
      List<String> certain = i < BY_CODE ? List.of("26" + i) : List.of();
      List<String> doubtful = i < BY_CODE ? List.of("28" + i) : List.of();
      byId.put(
          activity(i),
          new Definitions.Activity(
              activity(i), List.of(), List.of(), certain, doubtful, "made up"));
    }
    Map<String, Definitions.Nature> natures = new HashMap<>();
    // Arrays.asList may be asked for null, List.of may not; an unknown nature is null.
    for (String nature : List.of("new", "expand", "rebuild"))
      natures.put(
          nature,
          new Definitions.Nature(nature, Arrays.asList(nature), Arrays.asList(), "made up"));
    return new Definitions(byId, natures);
  }

  private static Parameters parameters() {
    Map<String, Parameters.Parameter> byId = new HashMap<>();
    for (int i = 0; i < METRES.length; i++)
      byId.put("belt-" + i, new Parameters.Parameter("belt-" + i, METRES[i], "m", "made up"));
    return new Parameters(byId);
  }

  private record Distances(Map<String, Double> metres) implements Surroundings {
    @Override
    public Measured distance(String layer, Map<String, String> attributes, double limit) {
      Double found = metres.get(layer);
      return found == null
          ? new Measured(
              Truth.UNKNOWN,
              null,
              null,
              null,
              layer,
              new Condition.Detail(Condition.Detail.Kind.LAYER_MISSING, layer),
              List.of("layer:" + layer))
          : new Measured(
              Surroundings.within(found, 0, 0, limit),
              found,
              0.0,
              null,
              layer,
              Condition.Detail.NOTHING,
              List.of());
    }

    @Override
    public Measured overlap(String layer, Map<String, String> attributes) {
      throw new UnsupportedOperationException("no clause here asks for an overlap");
    }

    @Override
    public Place place() {
      return Place.UNKNOWN;
    }
  }
}
