package io.redline.facts;

import io.redline.facts.Surroundings.Measured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
 * @param question what the map was asked, or is yet to be asked; null when the condition does not
 *     ask it
 * @param shown lets the condition through its pattern although it does not hold, so that a clause
 *     that is not about the project can be explained
 * @param basis on what the value rests; null for and/or/not
 */
public record Condition(
    Role role,
    Truth truth,
    Operator operator,
    @Nullable String fact,
    @Nullable Object value,
    @Nullable Object limit,
    @Nullable String unit,
    @Nullable Double doubtMetres,
    String source,
    Detail detail,
    Set<String> missing,
    List<Condition> operands,
    @Nullable MapQuestion question,
    boolean shown,
    @Nullable Basis basis) {

  private static final String PENDING = "pending";
  private static final String PURPOSES = "/purposes";
  private static final String LAYER = "layer:";

  /** What a condition asks. */
  public enum Operator {
    IS_ANY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    ACTIVITY,
    /** Whether something in the project is none of some activities. */
    OTHER_ACTIVITY,
    /** Whether a new outfall lies elsewhere, nobody knows where. */
    OUTFALL_ELSEWHERE,
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
   * @param said what the proposal says beside the value: of a document its number, issuer, date,
   *     validUntil, conditions; of a fact that nobody has confirmed its pointer and from, file,
   *     where it was read
   */
  public record Detail(
      Kind kind,
      String text,
      Surroundings.@Nullable Part part,
      Map<String, String> where,
      Map<String, String> said) {
    public Detail(Kind kind, String text) {
      this(kind, text, null);
    }

    public Detail(Kind kind, String text, Surroundings.Part part) {
      this(kind, text, part, Map.of(), Map.of());
    }

    public Detail {
      where = Map.copyOf(where);
      said = Map.copyOf(said);
    }

    Detail among(Map<String, String> features) {
      return new Detail(kind, text, part, features, said);
    }

    Detail saying(Map<String, String> more) {
      return more.isEmpty() ? this : new Detail(kind, text, part, where, more);
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
      /** Somebody's statement, and no layer, says so. */
      STATED,
      OUTSIDE_COVERAGE,
      PARTIAL,
      NO_GEOMETRY,
      ATTRIBUTE_UNKNOWN,
      /** A list has a row for a unit whose code is one slip away from that of the site's unit. */
      UNIT_CODE_IN_DOUBT,
      CLAIMED_NOT_NEEDED,
      CONTRADICTION,
      COARSE_PLACE,
      EXCEPTION_CLAUSE,
      /** A document that shows a purpose, which releases nothing without it. */
      SHOWS_PURPOSE,
      /** Some of the site lies on no control unit that the layer holds. */
      BEYOND_UNITS,
      UNIT_WITHOUT_CODE,
      UNIT_NOT_LISTED,
      LIST_MISSING,
      LIST_NOT_IN_FORCE
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

  /** On the usual ground: a layer measures, the proposal declares. */
  public Condition(
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
      MapQuestion question,
      boolean shown) {
    this(
        role,
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
        question,
        shown,
        !operands.isEmpty()
            ? null
            : fact != null && fact.startsWith(LAYER) ? Basis.MEASURED : Basis.DECLARED);
  }

  /** By what tells conditions apart in practice: they are looked up often, and are deep. */
  @Override
  public int hashCode() {
    int hash = 31 * operator.ordinal() + truth.ordinal();
    hash = 31 * hash + role.ordinal();
    return operands.isEmpty() ? 31 * hash + compared() : 31 * hash + operands.hashCode();
  }

  private int compared() {
    return 31 * (31 * Objects.hashCode(fact) + Objects.hashCode(value)) + Objects.hashCode(limit);
  }

  /** A question to the map that nobody has answered yet: unknown. */
  static Condition open(MapQuestion question, Detail detail, boolean shown) {
    return new Condition(
        Role.ABOUT,
        Truth.UNKNOWN,
        question.limitMetres() == null ? Operator.OVERLAPS : Operator.WITHIN,
        LAYER + question.layer(),
        null,
        question.limitMetres(),
        "m",
        null,
        null,
        detail,
        Set.of(),
        List.of(),
        question,
        shown);
  }

  /** A question to the map with an answer to it, shown whatever it is. */
  public static Condition of(MapQuestion question, Measured found) {
    return open(question, Detail.NOTHING, true).with(found);
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
    return composite(role, Operator.NOT, List.of(this), Detail.NOTHING);
  }

  public Condition as(Role newRole) {
    return with(newRole, detail, basis);
  }

  /** The same on another ground. */
  public Condition on(Basis ground) {
    return with(role, detail, ground);
  }

  public Condition because(Detail newDetail) {
    return with(role, newDetail, basis);
  }

  private Condition with(Role newRole, Detail newDetail, Basis ground) {
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
        newDetail,
        missing,
        operands,
        question,
        shown,
        ground);
  }

  /** How it would come out if every document that is applied for were granted. */
  public Truth truthIfGranted() {
    return truthIf(leaf -> leaf.operator == Operator.HELD && PENDING.equals(leaf.value));
  }

  /** How it would come out if every document that shows a purpose were granted. */
  public Truth truthIfShown() {
    return truthIf(leaf -> leaf.detail.kind() == Detail.Kind.SHOWS_PURPOSE);
  }

  /** How it would come out if the project served the purposes asked for. */
  public Truth truthIfPurposed() {
    return truthIf(leaf -> PURPOSES.equals(leaf.fact));
  }

  /** How it would come out if no document were held of which nothing is said. */
  public Truth truthIfNotHeld() {
    return truthWhere(
        leaf ->
            leaf.operator == Operator.HELD
                && leaf.truth == Truth.UNKNOWN
                && !leaf.isClaimedNotNeeded(),
        Truth.NO);
  }

  private Truth truthIf(Predicate<Condition> holds) {
    return truthWhere(holds, Truth.YES);
  }

  private Truth truthWhere(Predicate<Condition> some, Truth instead) {
    if (operands.isEmpty()) return some.test(this) ? instead : truth;
    Truth whole = operands.get(0).truthWhere(some, instead);
    for (Condition operand : operands.subList(1, operands.size()))
      whole =
          operator == Operator.OR
              ? whole.or(operand.truthWhere(some, instead))
              : whole.and(operand.truthWhere(some, instead));
    return operator == Operator.NOT ? whole.not() : whole;
  }

  /** The same with each compared value exchanged. */
  Condition replaced(UnaryOperator<Condition> by) {
    if (operands.isEmpty()) return by.apply(this);
    return composite(role, operator, operands.stream().map(o -> o.replaced(by)).toList(), detail);
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

  /** Whether this condition, or one below it, asks the map. */
  public boolean asksTheMap() {
    return question != null || operands.stream().anyMatch(Condition::asksTheMap);
  }

  /** The same with its questions to the map answered; itself when it asks none. */
  public Condition answered(Function<MapQuestion, Measured> map) {
    return answered(map, role == Role.EXCEPTION || role == Role.EVIDENCE);
  }

  /**
   * @param releases whether its holding speaks for the project
   */
  private Condition answered(Function<MapQuestion, Measured> map, boolean releases) {
    if (question != null) {
      Measured found = map.apply(question);
      return with(releases && found.ifReleasing() != null ? found.ifReleasing() : found);
    }
    if (!asksTheMap()) return this;
    List<Condition> answered = new ArrayList<>(operands.size());
    for (Condition operand : operands)
      answered.add(operand.answered(map, releases ^ operator == Operator.NOT));
    return composite(role, operator, answered, detail);
  }

  private Condition with(Measured found) {
    return new Condition(
        role,
        found.truth(),
        operator,
        fact,
        found.metres(),
        limit,
        unit,
        found.doubtMetres(),
        found.source(),
        found.detail().kind() == Detail.Kind.NO_GEOMETRY
            ? found.detail().among(question.attributes()).saying(detail.said())
            : found.detail().among(question.attributes()),
        new LinkedHashSet<>(found.missing()),
        List.of(),
        question,
        shown,
        found.basis());
  }

  private Condition combine(Operator how, Condition... others) {
    List<Condition> all = new ArrayList<>();
    all.add(this);
    all.addAll(List.of(others));
    return composite(role, how, all, Detail.NOTHING);
  }

  private Condition composite(Role asRole, Operator how, List<Condition> all, Detail because) {
    Truth combined = all.get(0).truth;
    if (how == Operator.NOT) combined = combined.not();
    for (Condition other : all.subList(1, all.size()))
      combined = how == Operator.AND ? combined.and(other.truth) : combined.or(other.truth);
    Set<String> open = new LinkedHashSet<>();
    for (Condition one : all) open.addAll(one.missing);
    return new Condition(
        asRole, combined, how, null, null, null, null, null, null, because, open, all, null, shown);
  }
}
