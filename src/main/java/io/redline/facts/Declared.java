package io.redline.facts;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal declares, under the definitions and numbers of one day: tells what each
 * comparison comes to. Not for use by several threads.
 */
public final class Declared implements Function<Comparison, Condition> {
  private static final String NATURE = "/nature";

  /** What 改扩建 says: one of the two; it is told which only where both come to the same. */
  private static final String REBUILD_OR_EXPAND = "rebuild-or-expand";

  private static final String WHICH_IS_UNSAID = "改建还是扩建没有说明";

  /** Of a project: its new outfall has a place of its own, where it is judged. */
  private static final String OUTFALL_PLACED_KEY = "outfallPlaced";

  private static final String OUTFALL = "outfall";

  private final Map<String, Object> facts;
  private final Definitions definitions;
  private final Parameters parameters;
  private final boolean explaining;
  private final Unconfirmed unconfirmed;
  private final Activities activities;

  /**
   * @param facts by dotted key; absent means unknown
   * @param explaining lets every condition through its pattern, so that each clause leaves evidence
   */
  public Declared(
      Map<String, Object> facts,
      Definitions definitions,
      Parameters parameters,
      boolean explaining) {
    this.facts = facts;
    this.definitions = definitions;
    this.parameters = parameters;
    this.explaining = explaining;
    this.unconfirmed = new Unconfirmed(facts);
    this.activities = new Activities(facts, definitions, explaining);
  }

  /** What rules see of it. */
  public Project project() {
    return new Project(this, definitions);
  }

  /**
   * @throws RuntimeException when it cannot be compared, as with a number that has no value on the
   *     day
   */
  @Override
  public Condition apply(Comparison comparison) {
    return comparison.of(this);
  }

  Activities activities() {
    return activities;
  }

  Condition isAny(String key, List<String> wanted) {
    Object value = facts.get(key);
    Truth truth;
    if (value == null) truth = Truth.UNKNOWN;
    else if (value instanceof List<?> list)
      truth = Truth.of(list.stream().anyMatch(wanted::contains));
    else truth = Truth.of(wanted.contains(value.toString()));
    return compared(key, truth, Operator.IS_ANY, wanted, null);
  }

  Condition isTrue(String key) {
    Object value = facts.get(key);
    Truth truth = value == null ? Truth.UNKNOWN : Truth.of(Boolean.TRUE.equals(value));
    return compared(key, truth, Operator.IS_ANY, List.of("true"), null);
  }

  Condition compared(String key, Operator operator, String parameter) {
    Parameters.Parameter limit = parameters.get(parameter);
    Truth truth = order(facts.get(key), operator, limit.value());
    return compared(key, truth, operator, limit.value(), limit.unit());
  }

  Condition comparedWith(String key, Operator operator, String otherKey) {
    Object value = facts.get(key);
    Object other = facts.get(otherKey);
    Set<String> missing = new LinkedHashSet<>();
    if (value == null) missing.add(Fact.pointer(key));
    if (other == null) missing.add(Fact.pointer(otherKey));
    Double limit = other instanceof Number number ? number.doubleValue() : null;
    Truth truth = limit == null ? Truth.UNKNOWN : order(value, operator, limit);
    Map<String, String> read = read(key, value);
    return leaf(
        truth,
        new Criterion(operator, Fact.pointer(key), limit),
        value,
        Detail.NOTHING.saying(read.isEmpty() ? read(otherKey, other) : read),
        missing);
  }

  private static Truth order(@Nullable Object value, Operator operator, double limit) {
    if (!(value instanceof Number number)) return Truth.UNKNOWN;
    int order = Double.compare(number.doubleValue(), limit);
    return Truth.of(
        switch (operator) {
          case AT_LEAST -> order >= 0;
          case MORE_THAN -> order > 0;
          case AT_MOST -> order <= 0;
          default -> order < 0;
        });
  }

  private Condition compared(
      String key, Truth truth, Operator operator, Object limit, @Nullable String unit) {
    Object value = facts.get(key);
    String pointer = Fact.pointer(key);
    return leaf(
        truth,
        new Criterion(operator, pointer, limit, unit),
        value,
        Detail.NOTHING.saying(read(key, value)),
        Set.of(pointer));
  }

  /** Where a value that nobody has confirmed was read; empty for others. */
  private Map<String, String> read(String key, @Nullable Object value) {
    return value == null ? unconfirmed.of(key) : Map.of();
  }

  Condition outfallElsewhere() {
    Object outfall = facts.get("water.outfall");
    boolean settled =
        OUTFALL.equals(facts.get(Project.ROLE))
            || facts.get(OUTFALL_PLACED_KEY) != null
            || "none".equals(outfall)
            || "existing".equals(outfall);
    return leaf(
        settled ? Truth.NO : Truth.UNKNOWN,
        new Criterion(Operator.OUTFALL_ELSEWHERE, "/parts", null),
        null,
        Detail.NOTHING,
        Set.of("/parts"));
  }

  Condition nature(List<String> wanted) {
    Object value = facts.get("nature");
    Truth truth = value == null ? Truth.UNKNOWN : isNature(value, wanted);
    Detail detail = Detail.NOTHING;
    if (truth == Truth.UNKNOWN && value != null)
      for (String nature : wanted)
        if (definitions.nature(nature).doubtful().contains(value))
          detail = new Detail(Detail.Kind.DISPUTED, definitions.nature(nature).source());
    if (truth == Truth.UNKNOWN && REBUILD_OR_EXPAND.equals(value))
      detail = new Detail(Detail.Kind.DISPUTED, WHICH_IS_UNSAID);
    return leaf(
        truth,
        new Criterion(Operator.IS_ANY, NATURE, wanted),
        value,
        truth == Truth.UNKNOWN ? unconfirmed.tell(detail, "nature", value) : Detail.NOTHING,
        Set.of(NATURE));
  }

  private Truth isNature(Object value, List<String> wanted) {
    if (REBUILD_OR_EXPAND.equals(value)) {
      Truth rebuild = isNature("rebuild", wanted);
      return rebuild == isNature("expand", wanted) ? rebuild : Truth.UNKNOWN;
    }
    Truth truth = Truth.NO;
    for (String nature : wanted) {
      Definitions.Nature defined = definitions.nature(nature);
      if (defined.certain().contains(value)) return Truth.YES;
      if (defined.doubtful().contains(value)) truth = Truth.UNKNOWN;
    }
    return truth;
  }

  Condition document(String document) {
    String pointer = "/evidence/" + document;
    String key = "evidence." + document;
    Object status = facts.get(key + ".status");
    Truth truth =
        status == null
            ? Truth.UNKNOWN
            : switch (status.toString()) {
              case "granted" -> Truth.YES;
              case "pending", "none", Documents.EXPIRED, Documents.NOT_YET -> Truth.NO;
              default -> Truth.UNKNOWN;
            };
    boolean claimed = "not-needed".equals(status);
    Detail detail = claimed ? new Detail(Detail.Kind.CLAIMED_NOT_NEEDED, "") : Detail.NOTHING;
    return leaf(
            truth,
            new Criterion(Operator.HELD, pointer, "granted"),
            status,
            status == null ? unconfirmed.tell(detail, key, null) : detail.saying(particulars(key)),
            claimed ? Set.of() : Set.of(pointer))
        .as(Role.EVIDENCE);
  }

  private Map<String, String> particulars(String document) {
    Map<String, String> said = new HashMap<>();
    for (String part : Documents.PARTICULARS)
      if (facts.get(document + "." + part) instanceof String text && !text.isBlank())
        said.put(part, text);
    return said;
  }

  Condition within(String layer, Map<String, String> attributes, String parameter) {
    return open(new MapQuestion(layer, attributes, parameters.get(parameter).value()));
  }

  Condition open(MapQuestion question) {
    return Condition.open(
        question, unconfirmed.tell(Detail.NOTHING, "site.geometry", null), explaining);
  }

  private Condition leaf(
      Truth truth, Criterion criterion, Object value, Detail detail, Set<String> missing) {
    return Condition.leaf(truth, criterion, Reading.declared(value, missing), detail, explaining);
  }
}
