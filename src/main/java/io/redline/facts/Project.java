package io.redline.facts;

import io.redline.facts.Condition.Detail;
import io.redline.facts.Condition.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one fact that rules match: a proposal under the definitions and numbers of one day. Its
 * public methods are the whole vocabulary of the rules; each gives a {@link Condition}. What the
 * map has to answer stays open: see {@link Condition#answered}.
 */
public final class Project {
  private static final String ACTIVITIES = "/activities";
  private static final String INDUSTRIES = "/industries";
  private static final String NATURE = "/nature";

  /** What is kept of where a fact was read. */
  private static final List<String> READ = List.of("pointer", "from", "file", "where");

  private final Map<String, Object> facts;
  private final Definitions definitions;
  private final Parameters parameters;
  private final boolean explaining;

  /** Many clauses ask about the same activity. */
  private final Map<String, Condition> activities = new HashMap<>();

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
  }

  /** A fact of the proposal by its dotted key, such as {@code water.intake}. */
  public Fact fact(String key) {
    Object value = facts.get(key);
    return new Fact(
        key, value, value == null ? unconfirmed(key) : Map.of(), parameters, explaining);
  }

  /** Where a fact was read that is not there because nobody has confirmed it; else empty. */
  private Map<String, String> unconfirmed(String key) {
    if (!(facts.get("sources." + key) instanceof List<?> kept)) return Map.of();
    Map<String, String> said = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) said.put(READ.get(i), (String) kept.get(i));
    return said;
  }

  private Detail told(Detail detail, String key, Object value) {
    return value == null ? detail.saying(unconfirmed(key)) : detail;
  }

  /**
   * Whether the project is one of these activities, by its declared activities or its industry
   * codes.
   */
  public Condition activity(String... ids) {
    List<Condition> each = new ArrayList<>();
    for (String activity : ids)
      each.add(activities.computeIfAbsent(activity, id -> oneActivity(definitions.activity(id))));
    Condition first = each.get(0);
    return each.size() == 1
        ? first
        : first.or(each.subList(1, each.size()).toArray(Condition[]::new));
  }

  /** Whether the nature of building is one of these (new, expand, rebuild, existing). */
  public Condition nature(String... wanted) {
    Object value = facts.get("nature");
    Truth truth = value == null ? Truth.UNKNOWN : Truth.NO;
    Detail detail = Detail.NOTHING;
    for (String nature : value == null ? new String[0] : wanted) {
      Definitions.Nature defined = definitions.nature(nature);
      if (defined.certain().contains(value)) truth = Truth.YES;
      else if (defined.doubtful().contains(value)) {
        truth = truth.or(Truth.UNKNOWN);
        detail = new Detail(Detail.Kind.DISPUTED, defined.source());
      }
    }
    return leaf(
        truth,
        Operator.IS_ANY,
        NATURE,
        value,
        List.of(wanted),
        "proposal",
        truth == Truth.UNKNOWN ? told(detail, "nature", value) : Detail.NOTHING,
        Set.of(NATURE));
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
            Operator.HELD,
            pointer,
            status,
            "granted",
            "proposal",
            status == null ? told(detail, key, null) : detail.saying(particulars(key)),
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
    return condition
        .and()
        .as(Role.EXCEPTION)
        .because(new Detail(Detail.Kind.EXCEPTION_CLAUSE, exceptionClause));
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
    return Condition.open(question, told(Detail.NOTHING, "site.geometry", null), explaining);
  }

  /**
   * Yes when declared or certain by code; no only when both the activities and, where codes say
   * anything, the industries are given and neither may be it. Taking one of the two for the whole
   * would let a deleted fact turn a ban into "not applicable".
   */
  private Condition oneActivity(Definitions.Activity activity) {
    List<String> declared = strings("activities");
    List<String> codes = strings("industries");
    Set<String> missing = new LinkedHashSet<>();
    if (declared != null
        && (declared.contains(activity.id())
            || activity.includes().stream().anyMatch(declared::contains)))
      return activityLeaf(
          activity,
          Truth.YES,
          ACTIVITIES,
          declared,
          new Detail(Detail.Kind.DECLARED, activity.id()),
          missing);
    Truth byCode = activity.byCode() ? byCode(activity, codes) : Truth.NO;
    if (byCode == Truth.YES)
      return activityLeaf(
          activity,
          Truth.YES,
          INDUSTRIES,
          codes,
          new Detail(Detail.Kind.BY_CODE, activity.source()),
          missing);
    boolean doubtful =
        declared != null && activity.doubtfulIf().stream().anyMatch(declared::contains);
    if (declared == null || doubtful) missing.add(ACTIVITIES);
    if (activity.byCode() && codes == null) missing.add(INDUSTRIES);
    boolean disputed = doubtful || byCode == Truth.UNKNOWN && codes != null;
    if (disputed) missing.add(ACTIVITIES);
    Truth truth = missing.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    Detail detail =
        disputed
            ? new Detail(Detail.Kind.DISPUTED, activity.source())
            : truth == Truth.UNKNOWN && missing.size() == 1
                ? new Detail(Detail.Kind.NEEDS_BOTH, "")
                : Detail.NOTHING;
    if (declared == null) detail = told(detail, "activities", null);
    if (activity.byCode() && codes == null && detail.said().isEmpty())
      detail = told(detail, "industries", null);
    boolean byDeclaration = declared != null && !(disputed && !doubtful);
    return activityLeaf(
        activity,
        truth,
        byDeclaration || codes == null ? ACTIVITIES : INDUSTRIES,
        byDeclaration ? declared : codes,
        truth == Truth.UNKNOWN ? detail : Detail.NOTHING,
        missing);
  }

  private static Truth byCode(Definitions.Activity activity, List<String> codes) {
    if (codes == null) return Truth.UNKNOWN;
    Truth truth = Truth.NO;
    for (String raw : codes) {
      String code = Character.isLetter(raw.charAt(0)) ? raw.substring(1) : raw;
      if (activity.certainCodes().stream().anyMatch(code::startsWith)) return Truth.YES;
      boolean maybe =
          activity.doubtfulCodes().stream().anyMatch(d -> code.startsWith(d) || d.startsWith(code))
              || activity.certainCodes().stream().anyMatch(c -> c.startsWith(code));
      if (maybe) truth = Truth.UNKNOWN;
    }
    return truth;
  }

  private Condition activityLeaf(
      Definitions.Activity activity,
      Truth truth,
      String fact,
      Object value,
      Detail detail,
      Set<String> missing) {
    return leaf(truth, Operator.ACTIVITY, fact, value, activity.id(), "proposal", detail, missing);
  }

  private Condition leaf(
      Truth truth,
      Operator operator,
      String fact,
      Object value,
      Object limit,
      String source,
      Detail detail,
      Set<String> missing) {
    return new Condition(
        Role.ABOUT,
        truth,
        operator,
        fact,
        value,
        limit,
        null,
        null,
        source,
        detail,
        missing,
        List.of(),
        null,
        explaining);
  }

  @SuppressWarnings("unchecked")
  private List<String> strings(String key) {
    return (List<String>) facts.get(key);
  }
}
