package io.redline.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one fact that rules match: a proposal under the definitions and numbers of one day. Its
 * public methods are the whole vocabulary of the rules; each gives a {@link Condition}. What the
 * map has to answer stays open: see {@link Condition#answered}.
 */
public final class Project {
  private static final String NATURE = "/nature";

  /** What 改扩建 says: one of the two; it is told which only where both come to the same. */
  private static final String REBUILD_OR_EXPAND = "rebuild-or-expand";

  private static final String WHICH_IS_UNSAID = "改建还是扩建没有说明";

  private static final String PURPOSES = "/purposes";

  /** Of a part of a project: what it is to the project. */
  static final String ROLE = "role";

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
   * @param facts the proposal's facts by dotted key; absent means unknown
   * @param explaining lets every condition through its pattern, so that each clause leaves evidence
   */
  public Project(
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

  /** A fact of the proposal by its dotted key, such as {@code water.intake}. */
  public Fact fact(String key) {
    Object value = facts.get(key);
    return new Fact(
        key, value, value == null ? unconfirmed.of(key) : Map.of(), parameters, explaining);
  }

  /**
   * Whether the project is one of these activities, by its declared activities or its industry
   * codes.
   */
  public Condition activity(String... ids) {
    return activities.isAny(ids);
  }

  /**
   * Whether something in the project is none of these activities: for a clause that spares them.
   * The second thing that a project is never frees the first.
   */
  public Condition otherThan(String... ids) {
    return activities.isOther(ids);
  }

  /**
   * Whether the place of a new, modified or enlarged outfall is not the project's and not known:
   * never yes, unknown as long as the outfall has no place of its own. Stands beside a question
   * where the outfall lies.
   */
  public Condition outfallElsewhere() {
    Object outfall = facts.get("water.outfall");
    boolean settled =
        OUTFALL.equals(facts.get(ROLE))
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

  /** Whether each thing in the project is one of these activities: for a release. */
  public Condition each(String... ids) {
    return activities.isEach(ids);
  }

  /** Whether the nature of building is one of these (new, expand, rebuild, existing). */
  public Condition nature(String... wanted) {
    Object value = facts.get("nature");
    Truth truth = value == null ? Truth.UNKNOWN : isNature(value, wanted);
    Detail detail = Detail.NOTHING;
    for (String nature : truth == Truth.UNKNOWN && value != null ? wanted : new String[0])
      if (definitions.nature(nature).doubtful().contains(value))
        detail = new Detail(Detail.Kind.DISPUTED, definitions.nature(nature).source());
    if (truth == Truth.UNKNOWN && REBUILD_OR_EXPAND.equals(value))
      detail = new Detail(Detail.Kind.DISPUTED, WHICH_IS_UNSAID);
    return leaf(
        truth,
        new Criterion(Operator.IS_ANY, NATURE, List.of(wanted)),
        value,
        truth == Truth.UNKNOWN ? unconfirmed.tell(detail, "nature", value) : Detail.NOTHING,
        Set.of(NATURE));
  }

  private Truth isNature(Object value, String... wanted) {
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

  /** Whether the project serves one of these purposes; an empty list says none. */
  public Condition purpose(String... wanted) {
    return fact("purposes").isAny(wanted);
  }

  /**
   * Whether a permit, approval or document is held. Pending, none, run out or of a later day is no;
   * "not needed" is a claim a person has to confirm.
   */
  public Condition evidence(String document) {
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

  /** Distance from the site's nearest edge to the nearest edge of a layer's features. */
  public DistanceQuery distance(String layer) {
    return new DistanceQuery(this, layer, Map.of());
  }

  /** The part of the site on a layer's features. */
  public OverlapQuery overlap(String layer) {
    return new OverlapQuery(this, layer, Map.of());
  }

  /** At least one holds. (DRL reserves the words and, or, not.) */
  public Condition anyOf(Condition first, Condition... others) {
    return first.or(others);
  }

  /** All hold. */
  public Condition allOf(Condition first, Condition... others) {
    return first.and(others);
  }

  /** It does not hold; unknown stays unknown. */
  public Condition isNot(Condition condition) {
    return condition.not();
  }

  /** Marks what the clause forbids. */
  public Condition limit(Condition condition) {
    return condition.as(Role.LIMIT);
  }

  /** Marks what releases from the ban, and the clause that says so. */
  public Condition unless(String exceptionClause, Condition condition) {
    Map<String, String> documents =
        definitions.purposeDocuments().getOrDefault(exceptionClause, Map.of());
    return condition
        .replaced(leaf -> PURPOSES.equals(leaf.fact()) ? shown(leaf, documents) : leaf)
        .and()
        .as(Role.EXCEPTION)
        .because(new Detail(Detail.Kind.EXCEPTION_CLAUSE, exceptionClause));
  }

  /** A purpose together with the document that shows it; as it is where the clause names none. */
  private Condition shown(Condition purposes, Map<String, String> documents) {
    Condition any = null;
    for (Object purpose : (List<?>) purposes.limit()) {
      String document = documents.get((String) purpose);
      if (document == null) return purposes;
      Condition one =
          purpose((String) purpose)
              .and(evidence(document).because(new Detail(Detail.Kind.SHOWS_PURPOSE, document)));
      any = any == null ? one : any.or(one);
    }
    return any;
  }

  /** Marks a document the clause demands. */
  public Condition needs(Condition condition) {
    return condition.as(Role.EVIDENCE);
  }

  Condition measuredWithin(String layer, Map<String, String> attributes, String parameterId) {
    double limit = parameters.get(parameterId).value();
    return open(new MapQuestion(layer, attributes, limit));
  }

  Condition measuredOverlap(String layer, Map<String, String> attributes) {
    return open(new MapQuestion(layer, attributes, null));
  }

  private Condition open(MapQuestion question) {
    return Condition.open(
        question, unconfirmed.tell(Detail.NOTHING, "site.geometry", null), explaining);
  }

  private Condition leaf(
      Truth truth, Criterion criterion, Object value, Detail detail, Set<String> missing) {
    return Condition.leaf(truth, criterion, Reading.declared(value, missing), detail, explaining);
  }
}
