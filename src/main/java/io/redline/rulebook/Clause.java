package io.redline.rulebook;

import io.redline.facts.About;
import io.redline.facts.Outcome;
import java.time.LocalDate;
import java.util.List;

/**
 * One clause of the register.
 *
 * @param quote verbatim
 * @param gives the worst outcome the wording can give; null when the clause is not judged
 * @param reading how the wording led to that outcome, and what open terms were taken to mean
 * @param why for a clause without a rule: why not
 * @param question for a clause that asks a person: what the person has to answer, else empty
 * @param territory id of territories.yaml
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, or null
 * @param refersTo clauses of ours this one points to
 * @param about which projects it speaks of, for a clause judged by data; null for a clause with a
 *     rule or with neither
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
    List<Yield> yieldsTo,
    About about) {

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

    static Status ofId(String id) {
      return valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
  }

  /** A clause of higher rank, newer or stricter, that decides instead from a day on. */
  public record Yield(String clause, LocalDate from, String why) {}

  public Clause {
    refersTo = List.copyOf(refersTo);
    yieldsTo = List.copyOf(yieldsTo);
  }

  /** Whether it gives an outcome: by its rule or by its data. */
  public boolean isJudged() {
    return gives != null;
  }

  /** Whether a DRL file stands behind it. */
  public boolean hasRule() {
    return isJudged() && about == null;
  }

  /** Whether it only encourages: nothing can stand against a project by it. */
  public boolean onlyEncourages() {
    return gives == Outcome.ENCOURAGED;
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }
}
