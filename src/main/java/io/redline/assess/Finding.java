package io.redline.assess;

import io.redline.facts.Basis;
import io.redline.facts.Condition;
import io.redline.facts.Held;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Tier;
import io.redline.facts.Truth;
import io.redline.rulebook.Clause;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says of one proposal, with its evidence.
 *
 * @param conditions the territory first, then the rule's, in the rule's order; only the territory
 *     when the rule did not match
 * @param missing facts that can still change the outcome: JSON pointers or {@code layer:ID}
 * @param rank how the clause stands to others on this day
 * @param failure why the clause could not be evaluated, or null
 * @param about the part of the project that it is about; null for the project as a whole
 */
public record Finding(
    Clause clause,
    Outcome outcome,
    List<Condition> conditions,
    List<String> missing,
    Rank rank,
    @Nullable String failure,
    @Nullable Part about) {

  /**
   * How a clause stands to others on one day.
   *
   * @param yieldsTo clauses that decide instead
   * @param exceptionClause clause of the exception that released the project, or null
   * @param periodEnded the plan's period is over: a finding that rests on it alone has to say so
   */
  public record Rank(List<String> yieldsTo, @Nullable String exceptionClause, boolean periodEnded) {
    /** Of a clause that neither yields nor releases nor ends. */
    public static final Rank OWN = new Rank(List.of(), null, false);

    public Rank {
      yieldsTo = List.copyOf(yieldsTo);
    }
  }

  /** What a part of the project is called, by the machine and by people. */
  public record Part(String id, String name) {}

  public Finding {
    conditions = List.copyOf(conditions);
    missing = List.copyOf(missing);
  }

  /** Of a clause of its own rank, about the project as a whole. */
  Finding(Clause clause, Outcome outcome, List<Condition> conditions, List<String> missing) {
    this(clause, outcome, conditions, missing, Rank.OWN, null, null);
  }

  /** The same of a part, what is missing named as the proposal's. */
  Finding of(@Nullable Part part, List<String> namedMissing) {
    return new Finding(clause, outcome, conditions, namedMissing, rank, failure, part);
  }

  /** Clauses that decide instead on this day. */
  public List<String> yieldsTo() {
    return rank.yieldsTo();
  }

  /** Clause of the exception that released the project, or null. */
  public @Nullable String exceptionClause() {
    return rank.exceptionClause();
  }

  /** The plan's period is over: a finding that rests on it alone has to say so. */
  public boolean periodEnded() {
    return rank.periodEnded();
  }

  /** Id of the part it is about; null for the project as a whole. */
  public @Nullable String part() {
    return about == null ? null : about.id();
  }

  /** What that part is called; null for the project as a whole. */
  public @Nullable String partName() {
    return about == null ? null : about.name();
  }

  /** What it is for: everything of a plan whose period is over is guidance. */
  public Tier tier() {
    return periodEnded() ? Tier.GUIDANCE : clause.tier();
  }

  /** Whether it bears on the whole: guidance does not, unless it could not be evaluated. */
  public boolean counts() {
    return tier().counts() || outcome == Outcome.ERROR;
  }

  /** Whether it is a prohibition that is not decided. */
  public boolean isOpenBan() {
    return tier() == Tier.PROHIBITION && !Headline.isDecided(outcome);
  }

  /** Whether the document of a duty is held; null where no duty is known to be one. */
  public Held held() {
    if (clause.gives() != Outcome.REQUIRED) return null;
    return switch (outcome) {
      case REQUIRED, SATISFIED, REVIEW ->
          Held.of(
              conditions.stream()
                  .filter(c -> c.role() == Role.EVIDENCE)
                  .map(Condition::truth)
                  .reduce(Truth.YES, Truth::and));
      default -> null;
    };
  }

  /** What is missing, and the documents of a duty of which nothing is said. */
  List<String> asks() {
    if (held() != Held.NOT_SAID) return missing;
    Set<String> asked = new LinkedHashSet<>(missing);
    for (Condition condition : conditions)
      if (condition.role() == Role.EVIDENCE) asked.addAll(condition.missing());
    return List.copyOf(asked);
  }

  /** The least firm ground of the conditions that decided; null while it is open. */
  public @Nullable Basis basis() {
    if (outcome == Outcome.UNDETERMINED || outcome == Outcome.ERROR) return null;
    Condition about = all(Role.TERRITORY, Role.ABOUT);
    Basis ground = about == null ? null : Basis.of(about);
    if (outcome == Outcome.NOT_APPLICABLE) return ground;
    Condition limit = all(Role.LIMIT);
    if (limit != null) ground = Basis.weaker(ground, Basis.of(limit));
    if (limit != null && limit.truth() == Truth.NO) return ground;
    for (Condition one : conditions)
      if (one.role() == Role.EXCEPTION || one.role() == Role.EVIDENCE)
        ground = Basis.weaker(ground, Basis.of(one));
    return ground;
  }

  /** Whether it tells that claims, statements and map do not agree; then it cites no law. */
  public boolean isContradiction() {
    return clause.id().startsWith(ClaimClauses.PREFIX);
  }

  /** Whether it tells what another edition of a layer would have said. */
  boolean isOfOtherEdition() {
    return clause.id().startsWith(ClaimClauses.PREFIX + OtherEditionFinding.PREFIX);
  }

  /** Of these roles, taken together; null when there is none. */
  private @Nullable Condition all(Role... roles) {
    return conditions.stream()
        .filter(c -> List.of(roles).contains(c.role()))
        .reduce(Condition::and)
        .orElse(null);
  }

  /**
   * Whether a reviewer has to say something before an assessment is signed: the clause asks for
   * judgement, or is open and could speak against the project.
   */
  public boolean asksPerson() {
    return tier().counts() && (outcome == Outcome.REVIEW || outcome == Outcome.UNDETERMINED);
  }
}
