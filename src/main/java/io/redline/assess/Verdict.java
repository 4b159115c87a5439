package io.redline.assess;

import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * From the truths of a clause's conditions to its outcome.
 *
 * <p>A condition that the clause is about fails: not applicable, whatever else is unknown. One is
 * unknown: undetermined, even when the limit is surely kept, because a fact supplied later may make
 * it either satisfied or not applicable, and a deleted fact must never turn the one into the other.
 *
 * <p>A purpose releases only together with the document that shows it; one of the two asks a
 * person.
 *
 * <p>A duty that surely is one waits for nobody: where nothing is said of its document it is
 * required, not undetermined.
 *
 * <p>A ban whose exception wants only a document that is applied for is not broken yet: the
 * document is required.
 */
record Verdict(Outcome outcome, Set<String> missing, Condition exception) {

  /**
   * @param gives what the clause's wording gives when its conditions are met
   */
  static Verdict of(Outcome gives, List<Condition> conditions) {
    Truth about = all(conditions, Role.TERRITORY).and(all(conditions, Role.ABOUT));
    if (about == Truth.NO) return new Verdict(Outcome.NOT_APPLICABLE, Set.of(), null);
    Condition exception =
        conditions.stream().filter(c -> c.role() == Role.EXCEPTION).findFirst().orElse(null);
    Set<String> open = new LinkedHashSet<>(missing(conditions, Role.TERRITORY, Role.ABOUT));
    if (gives == Outcome.VIOLATED) return ban(about, conditions, exception, open);
    if (gives == Outcome.REQUIRED) return evidence(about, conditions, open);
    return new Verdict(about == Truth.UNKNOWN ? Outcome.UNDETERMINED : gives, open, null);
  }

  private static Verdict ban(
      Truth about, List<Condition> conditions, Condition exception, Set<String> open) {
    Truth limit = all(conditions, Role.LIMIT);
    Truth excepted = exception == null ? Truth.NO : exception.truth();
    Truth breach = limit.and(excepted.not());
    if (about == Truth.UNKNOWN) return new Verdict(Outcome.UNDETERMINED, open, null);
    Truth appliedFor =
        exception == null || breach != Truth.YES ? Truth.NO : exception.truthIfGranted();
    // What may release is asked only of whom the limit surely hits.
    if (limit == Truth.UNKNOWN) open.addAll(missing(conditions, Role.LIMIT));
    else if (breach == Truth.UNKNOWN) open.addAll(missing(conditions, Role.EXCEPTION));
    if (appliedFor == Truth.UNKNOWN)
      exception.leaves().forEach(leaf -> open.addAll(leaf.missing()));
    if (limit == Truth.YES && exception != null && isHalfShown(exception))
      return new Verdict(Outcome.REVIEW, Set.of(), null);
    Outcome outcome =
        switch (breach) {
          case NO -> Outcome.SATISFIED;
          case UNKNOWN -> Outcome.UNDETERMINED;
          case YES ->
              switch (appliedFor) {
                case NO -> Outcome.VIOLATED;
                case UNKNOWN -> Outcome.UNDETERMINED;
                case YES -> Outcome.REQUIRED;
              };
        };
    boolean released = excepted == Truth.YES && limit != Truth.NO;
    return new Verdict(outcome, open, released ? exception : null);
  }

  /**
   * A purpose without the document that shows it, or the document without the purpose: neither
   * releases, and a person has to say.
   */
  private static boolean isHalfShown(Condition exception) {
    return exception.truth() != Truth.YES && exception.truthIfShown() == Truth.YES
        || exception.truth() == Truth.NO && exception.truthIfPurposed() == Truth.YES;
  }

  private static Verdict evidence(Truth about, List<Condition> conditions, Set<String> open) {
    List<Condition> documents = conditions.stream().filter(c -> c.role() == Role.EVIDENCE).toList();
    if (about == Truth.UNKNOWN) return new Verdict(Outcome.UNDETERMINED, open, null);
    return switch (all(conditions, Role.EVIDENCE)) {
      case YES -> new Verdict(Outcome.SATISFIED, open, null);
      case NO -> new Verdict(Outcome.REQUIRED, open, null);
      case UNKNOWN -> {
        // A claim that the document is not needed is for a person to confirm.
        if (documents.stream()
            .allMatch(
                d -> d.truth() == Truth.YES || d.isClaimedNotNeeded() && d.missing().isEmpty()))
          yield new Verdict(Outcome.REVIEW, open, null);
        // The duty is certain whatever is said of its document.
        if (documents.stream().anyMatch(d -> d.truthIfNotHeld() == Truth.NO))
          yield new Verdict(Outcome.REQUIRED, open, null);
        open.addAll(missing(conditions, Role.EVIDENCE));
        yield new Verdict(Outcome.UNDETERMINED, open, null);
      }
    };
  }

  private static Truth all(List<Condition> conditions, Role role) {
    Truth all = Truth.YES;
    for (Condition condition : conditions)
      if (condition.role() == role) all = all.and(condition.truth());
    return all;
  }

  private static Set<String> missing(List<Condition> conditions, Role... roles) {
    Set<String> missing = new LinkedHashSet<>();
    for (Condition condition : conditions)
      if (List.of(roles).contains(condition.role()))
        missing.addAll(new ArrayList<>(condition.missing()));
    return missing;
  }
}
