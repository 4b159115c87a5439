package io.redline.rulebook;

import io.redline.facts.Outcome;
import java.time.LocalDate;
import java.util.List;

/**
 * One clause of the register.
 *
 * @param quote verbatim
 * @param gives the worst outcome the wording can give; null when no rule stands behind the clause
 * @param reading how the wording led to that outcome, and what open terms were taken to mean
 * @param why for a clause without a rule: why not
 * @param question for a clause that asks a person: what the person has to answer, else empty
 * @param territory id of territories.yaml
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, or null
 * @param refersTo clauses of ours this one points to
 */
public record Clause(
    String id,
    Instrument instrument,
    String article,
    String quote,
    String kind,
    String strength,
    Status status,
    Outcome gives,
    String reading,
    String why,
    String question,
    String territory,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    List<String> refersTo,
    List<Yield> yieldsTo) {

  /** How a clause is accounted for. */
  public enum Status {
    ENCODED,
    ASKS_A_PERSON,
    REFERS_TO,
    NOT_ENCODED,
    NOT_ABOUT_PROJECTS;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** A clause of higher rank, newer or stricter, that decides instead from a day on. */
  public record Yield(String clause, LocalDate from, String why) {}

  public Clause {
    refersTo = List.copyOf(refersTo);
    yieldsTo = List.copyOf(yieldsTo);
  }

  public boolean hasRule() {
    return gives != null;
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }
}
