package io.redline.report;

import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Punctuation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a named person concludes on one clause. The machine's outcome stays beside it.
 *
 * @param clause id of the clause
 * @param reason in the person's words; an override cannot do without
 * @param legalBasis what an override rests on; empty for none
 * @param by the person's name
 * @param on the day it was given
 * @param expires last day it holds, or null
 * @param instead what the person decides instead of the machine's outcome; null when that was not
 *     said, and never set where the person agrees
 * @param flaw why it counts for nothing, whatever the day; null for none. One of the decision log
 *     is bound to its record and has none
 * @param attachment a paper it rests on; null for none
 */
public record Conclusion(
    String clause,
    Decision decision,
    String reason,
    String legalBasis,
    String by,
    LocalDate on,
    LocalDate expires,
    Outcome instead,
    Flaw flaw,
    Attachment attachment) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  /** Why a conclusion from a file counts for nothing on this proposal. */
  public enum Flaw {
    NO_PROPOSAL,
    OTHER_PROPOSAL,
    FUTURE,
    BEFORE_PROPOSAL;

    String label() {
      return "conclusion.void." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Without a flaw. */
  public Conclusion(
      String clause,
      Decision decision,
      String reason,
      String legalBasis,
      String by,
      LocalDate on,
      LocalDate expires,
      Outcome instead) {
    this(clause, decision, reason, legalBasis, by, on, expires, instead, null, null);
  }

  /** The same without an outcome of the person's own. */
  public Conclusion(
      String clause,
      Decision decision,
      String reason,
      String legalBasis,
      String by,
      LocalDate on,
      LocalDate expires) {
    this(clause, decision, reason, legalBasis, by, on, expires, null);
  }

  /** Whether the person agrees with the machine's outcome or decides otherwise. */
  public enum Decision {
    ACCEPT,
    OVERRIDE
  }

  /** The same with a paper it rests on. */
  public Conclusion with(Attachment paper) {
    return new Conclusion(
        clause, decision, reason, legalBasis, by, on, expires, instead, flaw, paper);
  }

  /**
   * The decision in words. Of what the machine leaves to a person it says what holds; of anything
   * else also that the person agrees or does not.
   */
  public String decided(Words words, Outcome machine) {
    if (decision == Decision.ACCEPT)
      return machine == Outcome.REVIEW
          ? TEXTS.say(words.lang(), "conclusion.judged", words.outcome(Outcome.SATISFIED))
          : words.label("conclusion.accept")
              + TEXTS.say(words.lang(), "conclusion.instead", words.outcome(machine));
    if (instead == null) return words.label("conclusion.override");
    if (machine == Outcome.REVIEW || machine == Outcome.UNDETERMINED)
      return TEXTS.say(words.lang(), "conclusion.judged", words.outcome(instead));
    return words.label("conclusion.override")
        + Punctuation.comma(words.lang())
        + words.label("conclusion.instead")
        + TEXTS.say(words.lang(), "conclusion.instead", words.outcome(instead));
  }

  /** Whether a named person stands behind it. */
  public boolean isSigned() {
    return by != null && !by.isBlank() && on != null;
  }

  /** One that is flawed or has expired is still shown, and does not count. */
  public boolean holdsOn(LocalDate day) {
    return flaw == null && (expires == null || !day.isAfter(expires));
  }

  /**
   * Those that count on the day: of each clause the newest, where it holds and somebody stands
   * behind it.
   *
   * @param all in any order; of those of one day the last is the newest
   */
  public static List<Conclusion> counting(List<Conclusion> all, LocalDate day) {
    Map<String, Conclusion> newest = new LinkedHashMap<>();
    for (Conclusion one : all)
      if (one.flaw == null)
        newest.merge(one.clause, one, (older, next) -> next.isBefore(older) ? older : next);
    return newest.values().stream().filter(c -> c.isSigned() && c.holdsOn(day)).toList();
  }

  private boolean isBefore(Conclusion other) {
    return on != null && other.on != null && on.isBefore(other.on);
  }

  /** Why it does not count on the day; empty when it does. */
  public String whyVoid(LocalDate day, Words words) {
    if (holdsOn(day)) return "";
    return flaw == null
        ? words.label("conclusion.expired")
        : words.label("conclusion.void")
            + Punctuation.colon(words.lang())
            + words.label(flaw.label());
  }
}
