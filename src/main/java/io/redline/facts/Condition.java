package io.redline.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One condition of a rule as a value: its truth and everything the explanation needs. A rule never
 * says why; the reports read it from here.
 *
 * @param role what the condition does for its clause
 * @param truth whether it holds
 * @param operator what was asked: see {@link Operator}
 * @param fact JSON pointer into the proposal, or {@code layer:ID}; null for and/or/not
 * @param value what was found; null when nothing was
 * @param limit what it was compared with; null when nothing was
 * @param unit unit of value and limit, or null
 * @param doubtMetres how far the value may be off; null when it is exact
 * @param source where the value comes from, in words of the layer or the proposal
 * @param detail a note for the reader: the feature met, the industry code that decided, the reason
 *     of doubt
 * @param missing facts that would settle it: JSON pointers or {@code layer:ID}; empty unless
 *     unknown
 * @param operands conditions combined by and, or, not
 * @param shown lets the condition through its pattern although it does not hold, so that a clause
 *     that is not about the project can be explained
 */
public record Condition(
    Role role,
    Truth truth,
    Operator operator,
    String fact,
    Object value,
    Object limit,
    String unit,
    Double doubtMetres,
    String source,
    Detail detail,
    Set<String> missing,
    List<Condition> operands,
    boolean shown) {

  private static final String PENDING = "pending";

  /** What a condition asks. */
  public enum Operator {
    IS_ANY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    ACTIVITY,
    WITHIN,
    OVERLAPS,
    HELD,
    IN_TERRITORY,
    AND,
    OR,
    NOT;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Why a condition came out as it did, for the reader.
   *
   * @param text name of the feature, source of the definition, …; empty when there is none
   * @param part how much of the site lies on the features; null when that was not measured
   * @param where which of a layer's features the clause speaks of: attributes with their values;
   *     empty for all, and where nothing was measured
   */
  public record Detail(Kind kind, String text, Surroundings.Part part, Map<String, String> where) {
    public Detail(Kind kind, String text) {
      this(kind, text, null);
    }

    public Detail(Kind kind, String text, Surroundings.Part part) {
      this(kind, text, part, Map.of());
    }

    public Detail {
      where = Map.copyOf(where);
    }

    Detail among(Map<String, String> features) {
      return new Detail(kind, text, part, features);
    }

    public enum Kind {
      NONE,
      DECLARED,
      BY_CODE,
      DISPUTED,
      NEEDS_BOTH,
      FEATURE,
      NO_FEATURE,
      WITHIN_DOUBT,
      LAYER_MISSING,
      OUTSIDE_COVERAGE,
      PARTIAL,
      NO_GEOMETRY,
      ATTRIBUTE_UNKNOWN,
      CLAIMED_NOT_NEEDED,
      CONTRADICTION,
      COARSE_PLACE,
      EXCEPTION_CLAUSE
    }

    public static final Detail NOTHING = new Detail(Kind.NONE, "");
  }

  public Condition {
    // Insertion order is kept: the same assessment has to give the same bytes.
    missing =
        truth == Truth.UNKNOWN
            ? Collections.unmodifiableSet(new LinkedHashSet<>(missing))
            : Set.of();
    operands = List.copyOf(operands);
  }

  /** Whether the pattern lets it through: it holds, or may hold, or is to be shown anyway. */
  public boolean isPossible() {
    return shown || truth != Truth.NO;
  }

  public Condition and(Condition... others) {
    return combine(Operator.AND, others);
  }

  public Condition or(Condition... others) {
    return combine(Operator.OR, others);
  }

  public Condition not() {
    return composite(Operator.NOT, truth.not(), List.of(this));
  }

  public Condition as(Role newRole) {
    return new Condition(
        newRole,
        truth,
        operator,
        fact,
        value,
        limit,
        unit,
        doubtMetres,
        source,
        detail,
        missing,
        operands,
        shown);
  }

  public Condition because(Detail newDetail) {
    return new Condition(
        role,
        truth,
        operator,
        fact,
        value,
        limit,
        unit,
        doubtMetres,
        source,
        newDetail,
        missing,
        operands,
        shown);
  }

  /** How it would come out if every document that is applied for were granted. */
  public Truth truthIfGranted() {
    if (operator == Operator.HELD) return PENDING.equals(value) ? Truth.YES : truth;
    if (operands.isEmpty()) return truth;
    Truth whole = operands.get(0).truthIfGranted();
    for (Condition operand : operands.subList(1, operands.size()))
      whole =
          operator == Operator.OR
              ? whole.or(operand.truthIfGranted())
              : whole.and(operand.truthIfGranted());
    return operator == Operator.NOT ? whole.not() : whole;
  }

  /** Every compared value below this condition, in the order the rule names them. */
  public List<Condition> leaves() {
    if (operands.isEmpty()) return List.of(this);
    List<Condition> leaves = new ArrayList<>();
    for (Condition operand : operands) leaves.addAll(operand.leaves());
    return leaves;
  }

  /**
   * Whether the proposal claims that the document asked for is not needed; a person has to agree.
   */
  public boolean isClaimedNotNeeded() {
    return leaves().stream().anyMatch(leaf -> leaf.detail.kind() == Detail.Kind.CLAIMED_NOT_NEEDED);
  }

  private Condition combine(Operator how, Condition... others) {
    List<Condition> all = new ArrayList<>();
    all.add(this);
    all.addAll(List.of(others));
    Truth combined = truth;
    for (Condition other : others)
      combined = how == Operator.AND ? combined.and(other.truth) : combined.or(other.truth);
    return composite(how, combined, all);
  }

  private Condition composite(Operator how, Truth combined, List<Condition> all) {
    Set<String> open = new LinkedHashSet<>();
    for (Condition one : all) open.addAll(one.missing);
    return new Condition(
        role, combined, how, null, null, null, null, null, null, Detail.NOTHING, open, all, shown);
  }
}
