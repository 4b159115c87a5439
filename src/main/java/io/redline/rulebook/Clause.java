package io.redline.rulebook;

import io.redline.facts.About;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One clause of the register.
 *
 * @param refersTo clauses of ours this one points to
 * @param about which projects it speaks of, for a clause judged by data; null for a clause with a
 *     rule or with neither
 */
public record Clause(
    String id,
    Wording wording,
    Account account,
    Force force,
    List<String> refersTo,
    List<Yield> yieldsTo,
    @Nullable About about) {

  /**
   * What stands written.
   *
   * @param quote verbatim
   */
  public record Wording(
      Instrument instrument, String article, String quote, String kind, String strength) {}

  /**
   * What comes of it.
   *
   * @param gives the worst outcome the wording can give; null when the clause is not judged
   * @param tier what it is for, in its plan's period; null when the clause is not judged
   * @param reading how the wording led to that outcome, and what open terms were taken to mean
   * @param why for a clause without a rule: why not
   * @param question for a clause that asks a person: what the person has to answer, else empty
   */
  public record Account(
      Status status,
      @Nullable Outcome gives,
      @Nullable Tier tier,
      String reading,
      String why,
      String question) {}

  /**
   * Where and when it holds.
   *
   * @param territory id of territories.yaml
   * @param from first day in force
   * @param to last day in force, or null
   */
  public record Force(String territory, LocalDate from, @Nullable LocalDate to) {}

  /** How a clause is accounted for. */
  public enum Status {
    ENCODED,
    ASKS_A_PERSON,
    REFERS_TO,
    NOT_ENCODED,
    NOT_ABOUT_PROJECTS;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Status ofId(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** A clause of higher rank, newer or stricter, that decides instead from a day on. */
  public record Yield(String clause, LocalDate from, String why) {}

  public Clause {
    refersTo = List.copyOf(refersTo);
    yieldsTo = List.copyOf(yieldsTo);
  }

  /** One that is made for the occasion: it stands in no register and points to nothing. */
  public static Clause of(String id, Wording wording, Account account, Force force) {
    return new Clause(id, wording, account, force, List.of(), List.of(), null);
  }

  public Instrument instrument() {
    return wording.instrument();
  }

  public String article() {
    return wording.article();
  }

  public String quote() {
    return wording.quote();
  }

  public String kind() {
    return wording.kind();
  }

  public String strength() {
    return wording.strength();
  }

  public Status status() {
    return account.status();
  }

  public @Nullable Outcome gives() {
    return account.gives();
  }

  public String reading() {
    return account.reading();
  }

  public String why() {
    return account.why();
  }

  public String question() {
    return account.question();
  }

  public String territory() {
    return force.territory();
  }

  public LocalDate effectiveFrom() {
    return force.from();
  }

  public @Nullable LocalDate effectiveTo() {
    return force.to();
  }

  /** Whether it gives an outcome: by its rule or by its data. */
  public boolean isJudged() {
    return gives() != null;
  }

  /** What it is for, in its plan's period. One that is not judged stands against nobody. */
  public Tier tier() {
    return account.tier() == null ? Tier.GUIDANCE : account.tier();
  }

  /** Whether a DRL file stands behind it. */
  public boolean hasRule() {
    return isJudged() && about == null;
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(force.from()) && (force.to() == null || !day.isAfter(force.to()));
  }
}
