package io.redline.facts;

import io.redline.facts.Surroundings.Measured;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
 * @param criterion what was asked
 * @param reading what was found; its missing facts are empty unless the truth is unknown
 * @param detail a note for the reader: the feature met, the industry code that decided, the reason
 *     of doubt
 * @param operands conditions combined by and, or, not
 * @param shown lets the condition through its pattern although it does not hold, so that a clause
 *     that is not about the project can be explained
 */
public record Condition(
    Role role,
    Truth truth,
    Criterion criterion,
    Reading reading,
    Detail detail,
    List<Condition> operands,
    boolean shown) {

  private static final String PENDING = "pending";
  private static final String PURPOSES = "/purposes";
  private static final String ACTIVITIES = "/activities";

  /** By which a code ends that stands for more than a county. */
  private static final String COARSE = "00";

  public Condition {
    if (truth != Truth.UNKNOWN) reading = reading.settled();
    operands = List.copyOf(operands);
  }

  /** One that compares, and marks nothing else but what its clause is about. */
  public static Condition leaf(
      Truth truth, Criterion criterion, Reading reading, Detail detail, boolean shown) {
    return new Condition(Role.ABOUT, truth, criterion, reading, detail, List.of(), shown);
  }

  /** What was asked. */
  public Operator operator() {
    return criterion.operator();
  }

  /** JSON pointer into the proposal, or {@code layer:ID}; null for and/or/not. */
  public @Nullable String fact() {
    return criterion.fact();
  }

  /** What was found; null when nothing was. */
  public @Nullable Object value() {
    return reading.value();
  }

  /** What it was compared with; null when nothing was. */
  public @Nullable Object limit() {
    return criterion.limit();
  }

  /** Of value and limit, or null. */
  public @Nullable String unit() {
    return criterion.unit();
  }

  /** How far the value may be off; null when it is exact. */
  public @Nullable Double doubtMetres() {
    return reading.doubtMetres();
  }

  /** Where the value comes from, in words of the layer or the proposal. */
  public @Nullable String source() {
    return reading.source();
  }

  /** Facts that would settle it, in the order they were found missing; empty unless unknown. */
  public Set<String> missing() {
    return reading.missing();
  }

  /** What the map was asked, or is yet to be asked; null when the condition does not ask it. */
  public @Nullable MapQuestion question() {
    return criterion.question();
  }

  /** On what the value rests; null for and/or/not. */
  public @Nullable Basis basis() {
    return reading.basis();
  }

  /** By what tells conditions apart in practice: they are looked up often, and are deep. */
  @Override
  public int hashCode() {
    int hash = 31 * operator().ordinal() + truth.ordinal();
    hash = 31 * hash + role.ordinal();
    return operands.isEmpty() ? 31 * hash + compared() : 31 * hash + operands.hashCode();
  }

  private int compared() {
    return 31 * (31 * Objects.hashCode(fact()) + Objects.hashCode(value()))
        + Objects.hashCode(limit());
  }

  /** A question to the map that nobody has answered yet: unknown. */
  static Condition open(MapQuestion question, Detail detail, boolean shown) {
    Criterion criterion = Criterion.of(question);
    Reading none = new Reading(null, null, null, Set.of(), criterion.usualBasis());
    return leaf(Truth.UNKNOWN, criterion, none, detail, shown);
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
    return new Condition(newRole, truth, criterion, reading, detail, operands, shown);
  }

  /** The same on another ground. */
  public Condition on(Basis ground) {
    return new Condition(role, truth, criterion, reading.on(ground), detail, operands, shown);
  }

  public Condition because(Detail newDetail) {
    return new Condition(role, truth, criterion, reading, newDetail, operands, shown);
  }

  /** How it would come out if every document that is applied for were granted. */
  public Truth truthIfGranted() {
    return truthIf(leaf -> leaf.operator() == Operator.HELD && PENDING.equals(leaf.value()));
  }

  /** How it would come out if every document that shows a purpose were granted. */
  public Truth truthIfShown() {
    return truthIf(leaf -> leaf.detail.kind() == Detail.Kind.SHOWS_PURPOSE);
  }

  /** How it would come out if the project served the purposes asked for. */
  public Truth truthIfPurposed() {
    return truthIf(leaf -> PURPOSES.equals(leaf.fact()));
  }

  /** How it would come out if no document were held of which nothing is said. */
  public Truth truthIfNotHeld() {
    return truthWhere(
        leaf ->
            leaf.operator() == Operator.HELD
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
          operator() == Operator.OR
              ? whole.or(operand.truthWhere(some, instead))
              : whole.and(operand.truthWhere(some, instead));
    return operator() == Operator.NOT ? whole.not() : whole;
  }

  /**
   * What an outcome may hang on, without what is only told: no number, no name, no source, of
   * several activities not which. Of a document its standing stays, of counties whether one is
   * known.
   *
   * @param asked by which it can be told again; null when it is no comparison
   */
  public Condition bare(@Nullable Comparison asked) {
    Operator what = operands.isEmpty() ? operator() : operands.get(0).operator();
    boolean tellsKind = what == Operator.ACTIVITY || what == Operator.OTHER_ACTIVITY;
    boolean measures = limit() instanceof Number && question() == null;
    return new Condition(
        role,
        truth,
        new Criterion(
            what,
            tellsKind ? ACTIVITIES : fact(),
            measures ? null : limit(),
            null,
            question(),
            asked),
        new Reading(standing(), null, null, missing(), null),
        new Detail(bearing(), ""),
        List.of(),
        shown);
  }

  /**
   * Whether its bare condition would be this one.
   *
   * @param bare another answer to the same comparison
   */
  public boolean bearsAs(Condition bare) {
    return truth == bare.truth
        && bearing() == bare.detail.kind()
        && missing().equals(bare.missing())
        && Objects.equals(standing(), bare.value());
  }

  /** Of the reasons those on which more hangs than words. */
  private Detail.Kind bearing() {
    for (Condition operand : operands)
      if (truth == Truth.UNKNOWN && operand.bearing() == Detail.Kind.DISPUTED)
        return Detail.Kind.DISPUTED;
    return switch (detail.kind()) {
      case CLAIMED_NOT_NEEDED, DISPUTED, COARSE_PLACE -> detail.kind();
      default -> Detail.Kind.NONE;
    };
  }

  /** Of a value what more than one project has. */
  private @Nullable Object standing() {
    if (operator() == Operator.HELD) return value();
    return operator() == Operator.IN_TERRITORY && value() instanceof List<?> codes
        ? codes.stream().filter(code -> code.toString().endsWith(COARSE)).map(c -> COARSE).toList()
        : null;
  }

  /** The bare condition with what one project declares. */
  public Condition told(Function<Comparison, Condition> declared) {
    if (!operands.isEmpty())
      return composite(
          role, operator(), operands.stream().map(o -> o.told(declared)).toList(), detail);
    Condition own = declared.apply(criterion.asked()).as(role);
    return detail.kind() == Detail.Kind.SHOWS_PURPOSE ? own.because(detail) : own;
  }

  /** Let through its pattern whatever it is. */
  public Condition letThrough() {
    return new Condition(role, truth, criterion, reading, detail, operands, true);
  }

  /**
   * Never let through its pattern, for rules that nobody asks; but for purposes, which an exception
   * exchanges for others with their documents.
   */
  public Condition refused() {
    if (PURPOSES.equals(fact())) return this;
    return new Condition(role, Truth.NO, criterion, reading, detail, operands, false);
  }

  /** The same with each compared value exchanged. */
  Condition replaced(UnaryOperator<Condition> by) {
    if (operands.isEmpty()) return by.apply(this);
    return composite(role, operator(), operands.stream().map(o -> o.replaced(by)).toList(), detail);
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
    return question() != null || operands.stream().anyMatch(Condition::asksTheMap);
  }

  /** The same with its questions to the map answered; itself when it asks none. */
  public Condition answered(Function<MapQuestion, Measured> map) {
    return answered(map, role == Role.EXCEPTION || role == Role.EVIDENCE);
  }

  /**
   * @param releases whether its holding speaks for the project
   */
  private Condition answered(Function<MapQuestion, Measured> map, boolean releases) {
    if (question() != null) {
      Measured found = map.apply(question());
      return with(releases && found.ifReleasing() != null ? found.ifReleasing() : found);
    }
    if (!asksTheMap()) return this;
    List<Condition> answered = new ArrayList<>(operands.size());
    for (Condition operand : operands)
      answered.add(operand.answered(map, releases ^ operator() == Operator.NOT));
    return composite(role, operator(), answered, detail);
  }

  private Condition with(Measured found) {
    Detail among = found.detail().among(question().attributes());
    return new Condition(
        role,
        found.truth(),
        criterion,
        new Reading(
            found.metres(),
            found.doubtMetres(),
            found.source(),
            new LinkedHashSet<>(found.missing()),
            found.basis()),
        among.kind() == Detail.Kind.NO_GEOMETRY ? among.saying(detail.said()) : among,
        List.of(),
        shown);
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
    for (Condition one : all) open.addAll(one.missing());
    return new Condition(
        asRole, combined, Criterion.of(how), Reading.none(open), because, all, shown);
  }
}
