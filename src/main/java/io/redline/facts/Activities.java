package io.redline.facts;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What a project is and what it is not, by its declared activities and its industry codes. */
final class Activities {
  private static final String ACTIVITIES = "/activities";
  private static final String INDUSTRIES = "/industries";

  private final Map<String, Object> facts;
  private final Definitions definitions;
  private final boolean explaining;
  private final Unconfirmed unconfirmed;
  private final Kinds kinds;

  /** Many clauses ask about the same activity. */
  private final Map<String, Condition> asked = new HashMap<>();

  Activities(Map<String, Object> facts, Definitions definitions, boolean explaining) {
    this.facts = facts;
    this.definitions = definitions;
    this.explaining = explaining;
    this.unconfirmed = new Unconfirmed(facts);
    this.kinds = new Kinds(facts, definitions);
  }

  /** Whether the project is one of these. */
  Condition isAny(List<String> ids) {
    Condition first = asked.computeIfAbsent(ids.get(0), this::isOne);
    if (ids.size() == 1) return first;
    Condition[] others = new Condition[ids.size() - 1];
    for (int i = 1; i < ids.size(); i++)
      others[i - 1] = asked.computeIfAbsent(ids.get(i), this::isOne);
    return first.or(others);
  }

  /** Whether something in the project is none of these. */
  Condition isOther(List<String> ids) {
    return other(ids, kinds::isNoneOf);
  }

  /** Whether something in the project is not one of these. */
  Condition isNotEach(List<String> ids) {
    return other(ids, (kind, some) -> kinds.isOneOf(kind, some).not());
  }

  /**
   * Yes when a declared activity or an industry code is it; no only when activities and, where
   * codes say anything of it, industries are given and none may be it. Taking one of the two for
   * the whole would let a deleted fact turn a ban into "not applicable".
   */
  private Condition isOne(String id) {
    List<String> declared = kinds.declared();
    List<String> codes = kinds.codes();
    String source = definitions.activity(id).source();
    boolean doubtful = false;
    boolean doubtfulByCode = false;
    for (Kind kind : kinds.all()) {
      Truth is = kind.has(id);
      if (is == Truth.YES)
        return leaf(
            Truth.YES,
            criterion(id, kind.byCode()),
            kind.byCode() ? codes : declared,
            kind.byCode()
                ? new Detail(Detail.Kind.BY_CODE, source)
                : new Detail(Detail.Kind.DECLARED, id),
            Set.of());
      if (is == Truth.UNKNOWN && kind.byCode()) doubtfulByCode = true;
      else if (is == Truth.UNKNOWN) doubtful = true;
    }
    boolean disputed = (doubtful || doubtfulByCode) && !kinds.isDenied(id);
    Set<String> missing = new LinkedHashSet<>();
    if (declared == null || disputed) missing.add(ACTIVITIES);
    if (codes == null && definitions.isByCode(id)) missing.add(INDUSTRIES);
    Definitions.WhereFact where = definitions.activity(id).whereFact();
    if (disputed && where != null && facts.get(where.key()) == null)
      missing.add(Fact.pointer(where.key()));
    Truth truth = missing.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    Detail detail =
        disputed
            ? new Detail(Detail.Kind.DISPUTED, source)
            : truth == Truth.UNKNOWN && missing.size() == 1
                ? new Detail(Detail.Kind.NEEDS_BOTH, "")
                : Detail.NOTHING;
    if (declared == null) detail = unconfirmed.tell(detail, "activities", null);
    if (definitions.isByCode(id) && codes == null && detail.said().isEmpty())
      detail = unconfirmed.tell(detail, "industries", null);
    boolean byDeclaration = declared != null && !(disputed && !doubtful);
    return leaf(
        truth,
        criterion(id, !byDeclaration && codes != null),
        byDeclaration ? declared : codes,
        truth == Truth.UNKNOWN ? detail : Detail.NOTHING,
        missing);
  }

  /**
   * Whether something in the project is none of these activities. A project of which nothing is
   * said is something, nobody knows what.
   */
  private Condition other(List<String> ids, BiFunction<Kind, List<String>, Truth> isOther) {
    Truth any = Truth.NO;
    Kind decides = null;
    for (Kind kind : kinds.all()) {
      Truth other = isOther.apply(kind, ids);
      if (any.or(other) != any) decides = kind;
      any = any.or(other);
    }
    List<String> declared = kinds.declared();
    List<String> codes = kinds.codes();
    Set<String> missing = new LinkedHashSet<>();
    if (declared == null || any == Truth.UNKNOWN || kinds.all().isEmpty()) missing.add(ACTIVITIES);
    if (codes == null || kinds.all().isEmpty()) missing.add(INDUSTRIES);
    if (!missing.isEmpty()) any = any.or(Truth.UNKNOWN);
    boolean byCode = decides != null && decides.byCode();
    return leaf(
        any,
        new Criterion(Operator.OTHER_ACTIVITY, byCode ? INDUSTRIES : ACTIVITIES, ids),
        byCode ? codes : declared,
        decides == null
            ? Detail.NOTHING
            : new Detail(byCode ? Detail.Kind.BY_CODE : Detail.Kind.DECLARED, decides.word()),
        missing);
  }

  private static Criterion criterion(String activity, boolean byCode) {
    return new Criterion(Operator.ACTIVITY, byCode ? INDUSTRIES : ACTIVITIES, activity);
  }

  private Condition leaf(
      Truth truth, Criterion criterion, Object value, Detail detail, Set<String> missing) {
    return Condition.leaf(truth, criterion, Reading.declared(value, missing), detail, explaining);
  }
}
